package org.gendan.testkit;

import io.quarkus.test.junit.callback.QuarkusTestAfterAllCallback;
import io.quarkus.test.junit.callback.QuarkusTestContext;

/** After each integration test class: whatever it made the service tell must fit the contracts. */
public final class FactsAfterEachClass implements QuarkusTestAfterAllCallback {

  @Override
  public void afterAll(QuarkusTestContext context) {
    ProducedFacts.assertValid();
  }
}
