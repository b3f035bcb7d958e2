package org.gendan.order.request;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** How a wish is answered: the request bodies. The customer's system gets the words. */
interface RequestCommands {

  /** Agreed. */
  record AcceptRequest(@Nullable @Size(max = 500) String note) {}

  /** Not possible, and why. */
  record DeclineRequest(@NotBlank @Size(max = 500) String reason) {}
}
