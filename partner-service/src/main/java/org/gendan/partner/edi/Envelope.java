package org.gendan.partner.edi;

import java.util.Map;

/**
 * From whom an interchange is, to whom, and which one: what its answers must name.
 *
 * @param sender the sender and, where the standard has one, its qualifier
 * @param control the sender's number of the interchange; empty when it has none
 * @param version in which its messages are written, for example {@code D:96A:UN}
 * @param group X12: the functional group
 * @param messages the reference of the message that carries each order, by the order's number
 */
public record Envelope(
    Party sender,
    Party receiver,
    String control,
    String version,
    Group group,
    Map<String, String> messages) {

  /** The same between us and a partner with this code, where nobody is named. */
  public Envelope between(String partner, String us) {
    return sender.id().isEmpty()
        ? new Envelope(new Party(partner, ""), new Party(us, ""), control, version, group, messages)
        : this;
  }

  /** An address of the interchange. */
  public record Party(String id, String qualifier) {
    static final Party NONE = new Party("", "");
  }

  /** Who exchanges the functional group, and its number. */
  public record Group(String sender, String receiver, String control) {
    static final Group NONE = new Group("", "", "");
  }
}
