package org.gendan.platform.problem;

import java.util.List;
import org.gendan.contracts.Reason;

/** A refusal for somebody who is not here to be answered: said in both languages. */
public final class Reasons {

  private static final Messages ZH = Messages.in("zh");
  private static final Messages EN = Messages.in("en");

  private Reasons() {}

  /** What was wrong: each place of it, or the whole where no place is known. */
  public static List<Reason> of(Throwable refused) {
    Failure failure = Failure.of(refused);
    return failure.errors().isEmpty()
        ? List.of(said(new FieldError("", failure.code(), failure.values())))
        : failure.errors().stream().map(Reasons::said).toList();
  }

  private static Reason said(FieldError error) {
    return new Reason(
        error.pointer(),
        error.code(),
        ZH.text(error.code(), error.values()),
        EN.text(error.code(), error.values()));
  }
}
