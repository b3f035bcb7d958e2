package org.gendan.partner.registry;

import java.util.List;

/** What partners can say; the door knows it. */
public interface Vocabulary {

  /** The types of events that a kind of partner may be allowed. */
  List<String> types(PartnerKind kind);
}
