package org.gendan.partner.form;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.gendan.contracts.partner.PartnerEvent;
import org.gendan.partner.registry.KnownPartner;

/** The data of one type of event, as partners write it. */
public interface EventForm {

  /** The number of the document that is spoken of. */
  String documentNo();

  /** What we tell the owning service. */
  PartnerEvent fact(Receipt receipt);

  /**
   * What we know about a message beside what it says.
   *
   * @param products our code of each product that the partner calls by another
   */
  record Receipt(UUID id, KnownPartner partner, Instant receivedAt, Map<String, String> products) {

    String conversation(String documentNo) {
      return partner.code() + "/" + documentNo;
    }

    String product(String theirs) {
      return products.getOrDefault(theirs, theirs);
    }
  }
}
