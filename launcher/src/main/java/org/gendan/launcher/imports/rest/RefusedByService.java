package org.gendan.launcher.imports.rest;

/** A service refused what should have been right. */
public final class RefusedByService extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Answer answer;

  RefusedByService(Answer answer) {
    super(answer.sentence());
    this.answer = answer;
  }

  public Answer answer() {
    return answer;
  }
}
