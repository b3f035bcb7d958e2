package org.gendan.partner.answer;

import java.util.List;

/**
 * Answers in their order.
 *
 * @param next the cursor to ask with for what follows; the same as before when there was nothing
 */
record AnswerPage(List<Answer> items, long next) {

  static AnswerPage of(List<Answer> items, long after) {
    return new AnswerPage(items, items.isEmpty() ? after : items.getLast().seq());
  }
}
