package org.gendan.order.promise;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.gendan.order.order.OrderCommands.Channel;
import org.jspecify.annotations.Nullable;

/** What can be asked about dates: the request bodies. */
interface PromiseCommands {

  /** The date told to the customer for one line. */
  record PromisedLine(@NotNull UUID lineId, @NotNull LocalDate date) {}

  /**
   * Tells the customer our dates (回复交期).
   *
   * @param lines dates that differ from the reviewed ones; lines left out get the reviewed date
   * @param reason why dates differ; without one the text to the customer stands for it
   */
  record ReplyOrder(
      @NotNull Channel channel,
      @NotBlank @Size(max = 2000) String text,
      @Nullable @Size(max = 500) List<@Valid @NotNull PromisedLine> lines,
      @Nullable @Size(min = 1, max = 500) String reason) {

    /** What goes into the ledger. */
    String why() {
      return reason == null ? text : reason;
    }
  }

  /** A new date for one line, with the reason that goes into the ledger. */
  record ChangePromise(@NotNull LocalDate date, @NotBlank @Size(max = 500) String reason) {}
}
