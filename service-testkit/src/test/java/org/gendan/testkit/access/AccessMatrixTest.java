package org.gendan.testkit.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.gendan.testkit.CommittedFile;
import org.gendan.testkit.access.AccessMatrix.Operation;
import org.junit.jupiter.api.Test;

class AccessMatrixTest {

  private final AccessMatrix matrix = AccessMatrix.read();

  @Test
  void itsRolesAreTheRealmsRoles() {
    assertThat(matrix.roles()).containsExactlyElementsOf(AccessPage.names().keySet());
  }

  @Test
  void everyOperationStandsInItOnce() {
    assertThat(matrix.operations())
        .extracting(one -> one.service() + " " + one)
        .doesNotHaveDuplicates();
  }

  /**
   * Who looks after the system does none of its business, and who checks it changes nothing. Which
   * systems may connect is no business but configuration.
   */
  @Test
  void administratorsDoNoBusinessAndAuditorsOnlyRead() {
    assertThat(matrix.operations())
        .filteredOn(
            one ->
                !one.service().equals(AccessMatrix.EVERY_SERVICE)
                    && !one.path().startsWith("/partners"))
        .noneMatch(one -> one.grant("admin").allowed());
    assertThat(matrix.operations())
        .filteredOn(one -> one.grant("auditor").allowed())
        .extracting(Operation::method)
        .containsOnly("GET");
  }

  /** People of other companies see nothing that is not narrowed to them, but plain lists. */
  @Test
  void outsidersAreNarrowed() {
    assertThat(matrix.operations())
        .filteredOn(one -> one.grant("customer").allowed() && !one.grant("customer").narrowed())
        .isEmpty();
    assertThat(matrix.operations())
        .filteredOn(one -> one.grant("workshop").allowed() && !one.grant("workshop").narrowed())
        .extracting(Operation::toString)
        .containsExactly("GET /products");
  }

  @Test
  void thePageIsFresh() {
    CommittedFile.of("docs/generated/access.md").assertFresh(AccessPage.of(matrix));
  }
}
