package org.gendan.launcher.imports.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AnswerTest {

  @Test
  void aProblemNamesItsCodesAndItsFields() throws IOException {
    Answer answer =
        answer(
            422,
            """
            {"type": "urn:gendan:problem:order/not-acceptable", "detail": "See the errors",
             "errors": [{"pointer": "/currency", "code": "order/currency-differs", "detail": "USD"}]}""");

    assertEquals(Set.of("order/not-acceptable", "order/currency-differs"), answer.codes());
    assertTrue(answer.sentence().contains("/currency USD"));
    assertThrows(RefusedByService.class, answer::orThrow);
  }

  @Test
  void aConflictAsksForAnotherLook() throws IOException {
    assertTrue(answer(412, "{}").outdated());
    assertTrue(answer(409, "{}").outdated());
    assertFalse(answer(422, "{}").outdated());
  }

  @Test
  void theVersionOfADocumentIsForTheNextCommand() throws IOException {
    assertEquals(7, answer(200, "{\"version\": 7}").orThrow().version());
  }

  private static Answer answer(int status, String body) throws IOException {
    return new Answer("POST /orders", status, new JsonMapper().readTree(body));
  }
}
