package org.gendan.customer.customer;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * Whom to ask and where to send (联系人). Personal data: it never leaves this service in a fact, and
 * wherever it is written as text (log, audit) it is masked.
 */
@Embeddable
record Contact(
    @Column(name = "contact_name") @Nullable String name,
    @Nullable String phone,
    @Nullable String address) {

  private static final int SHOWN_OF_ADDRESS = 6;

  /** Enough to recognise, not enough to reach anybody. */
  Contact masked() {
    return new Contact(
        name == null ? null : firstPart(name, 1),
        phone == null ? null : maskedPhone(phone),
        address == null ? null : firstPart(address, SHOWN_OF_ADDRESS));
  }

  @Override
  public String toString() {
    Contact shown = masked();
    return "%s, %s, %s".formatted(shown.name, shown.phone, shown.address);
  }

  /** Short texts keep their first sign only. */
  private static String firstPart(String text, int most) {
    int length = text.codePointCount(0, text.length());
    int kept = length > most ? most : Math.min(1, length);
    return text.substring(0, text.offsetByCodePoints(0, kept)) + "***";
  }

  private static String maskedPhone(String phone) {
    return phone.length() < 8
        ? "***"
        : phone.substring(0, 3) + "****" + phone.substring(phone.length() - 2);
  }
}
