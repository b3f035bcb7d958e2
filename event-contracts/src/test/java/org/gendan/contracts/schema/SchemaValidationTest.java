package org.gendan.contracts.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.gendan.contracts.EventTypes;
import org.gendan.contracts.finance.PaymentEvent.PaymentPlanMade;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The checks of the other tests can fail. */
class SchemaValidationTest {

  private static final JsonNode SCHEMA = RecordSchemas.of(EventTypes.of(PaymentPlanMade.class));
  private static final String BODY =
      """
      {"orderId": "0195a4bb-0a3b-7c11-8d2e-5f0011223344",
       "customerId": "0195a4bb-0a3b-7c11-8d2e-5f0011223355",
       "total": {"amount": "37108.80", "currency": "CNY"},
       "parts": [{"partId": "0195a4bb-0a3b-7c11-8d2e-5f0011223366", "kind": "DEPOSIT",
                  "gate": "RELEASE", "amount": {"amount": "37108.80", "currency": "CNY"},
                  "dueDate": "2026-03-20"}]}
      """;

  @Test
  void aGoodBodyHasNoProblem() {
    assertThat(SchemaValidation.problems(SCHEMA, WireJson.tree(BODY))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"0195a4bb-0a3b-7c11-8d2e-5f0011223344\" | \"4711\"",
        "\"37108.80\"                             | 37108.80",
        "\"37108.80\"                             | \"3.7E+4\"",
        "\"2026-03-20\"                           | \"20.03.2026\"",
        "\"customerId\"                           | \"customer\"",
        "\"DEPOSIT\"                              | null",
      })
  void aWrongBodyHasAProblem(String was, String becomes) {
    assertThat(BODY).contains(was);

    assertThat(SchemaValidation.problems(SCHEMA, WireJson.tree(BODY.replaceFirst(was, becomes))))
        .isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"RELEASE\"    | \"LETTER_OF_CREDIT\"",
        "\"2026-03-20\" | null",
        "\"parts\":     | \"later\": 1, \"parts\":",
      })
  void whatALaterVersionMayAddIsNoProblem(String was, String becomes) {
    assertThat(BODY).contains(was);

    assertThat(SchemaValidation.problems(SCHEMA, WireJson.tree(BODY.replaceFirst(was, becomes))))
        .isEmpty();
  }
}
