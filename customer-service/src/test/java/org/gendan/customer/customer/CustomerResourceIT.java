package org.gendan.customer.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gendan.customer.customer.CustomerRequests.*;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.gendan.contracts.customer.CustomerEvent.CustomerChanged;
import org.gendan.contracts.customer.CustomerEvent.CustomerGraded;
import org.gendan.contracts.customer.CustomerEvent.CustomerRegistered;
import org.gendan.testkit.Events;
import org.gendan.testkit.TestStack;
import org.gendan.testkit.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class CustomerResourceIT {

  @Inject Events events;
  @Inject DataSource database;

  private final String code = newCode();

  @BeforeEach
  void terms() {
    givenTerms();
  }

  @Test
  void aRegisteredCustomerIsToldWithoutContacts() {
    String id = registered(onCredit(code));

    CustomerRegistered told =
        events.expect(CustomerRegistered.class, e -> e.customerId().toString().equals(id));

    assertThat(told.profile().terms().creditLimit()).isEqualByComparingTo("50000.5");
    assertThat(told.toString()).doesNotContain("陈晓梅", "138", "张杨路");
  }

  @Test
  void aCodeIsGivenOnceInWhateverCase() {
    registered(prepaid(code));

    post(DESK, "/customers", prepaid(code.toLowerCase(java.util.Locale.ROOT)))
        .statusCode(409)
        .body("code", equalTo("customer/code-taken"));
  }

  @Test
  void unknownTermsAndCurrencyAreNamedTogether() {
    String body =
        prepaid(code).replace("\"CNY\"", "\"XXQ\"").replace("\"PREPAID\"", "\"NONE_SUCH\"");

    post(DESK, "/customers", body)
        .statusCode(422)
        .body("errors.pointer", contains("/currency", "/termsCode"));
  }

  @Test
  void aMerchandiserPromisesNoCredit() {
    String merchandiser = Tokens.of("m1", "merchandiser");

    post(merchandiser, "/customers", onCredit(code))
        .statusCode(403)
        .body("code", equalTo("customer/beyond-authority"));
    post(merchandiser, "/customers", prepaid(code)).statusCode(201);
  }

  @Test
  void nobodyRegistersOutsideHisScope() {
    String scoped = Tokens.scoped("cs2", Map.of("customers", Set.of("OTHER")), "customer-service");

    post(scoped, "/customers", prepaid(code))
        .statusCode(403)
        .body("code", equalTo("customer/out-of-scope"));
  }

  @Test
  void aChangeNeedsTheVersionItsAuthorSaw() {
    String id = registered(prepaid(code));
    String body = "{\"name\": \"宜居集团\", \"region\": \"华东\"}";

    put(DESK, "/customers/" + id, 0, body).statusCode(200).body("version", equalTo(1));

    put(DESK, "/customers/" + id, 0, body).statusCode(412);
    events.expect(CustomerChanged.class, e -> e.customerId().toString().equals(id));
    get(DESK, "/customers/" + id).body("phone", nullValue()).body("name", equalTo("宜居集团"));
  }

  @Test
  void gradingKeepsItsHistoryAndReason() {
    String id = registered(prepaid(code));
    String body = "{\"grade\": \"A\", \"reason\": \"年采购额过百万\"}";

    post(FINANCE, "/customers/" + id + "/grading", 0, body)
        .statusCode(200)
        .body("grade", equalTo("A"));

    events.expect(CustomerGraded.class, e -> e.customerId().toString().equals(id));
    get(DESK, "/customers/" + id + "/grades")
        .body("grade", contains("C", "A"))
        .body("previous", contains(null, "C"))
        .body("reason", contains(null, "年采购额过百万"));
    post(FINANCE, "/customers/" + id + "/grading", 1, body).statusCode(409);
    post(DESK, "/customers/" + id + "/grading", 1, body).statusCode(403);
  }

  @Test
  void otherTermsComeWithTheirLimit() {
    String id = registered(prepaid(code));

    post(FINANCE, "/customers/" + id + "/terms", 0, agreement("CREDIT_30", "null"))
        .statusCode(422)
        .body("errors.pointer", contains("/creditLimit"));
    post(FINANCE, "/customers/" + id + "/terms", 0, agreement("CREDIT_30", "80000"))
        .statusCode(200)
        .body("termsCode", equalTo("CREDIT_30"))
        .body("version", equalTo(1));

    CustomerChanged told =
        events.expect(CustomerChanged.class, e -> e.customerId().toString().equals(id));
    assertThat(told.profile().terms().code()).isEqualTo("CREDIT_30");
  }

  @Test
  void aForeignCustomerIsAsMissingAsNone() {
    String id = registered(prepaid(code));
    String foreign = Tokens.scoped("c1", Map.of("customers", Set.of("C1")), "customer");
    String own = Tokens.scoped("c2", Map.of("customers", Set.of(code)), "customer");

    get(foreign, "/customers/" + id).statusCode(404);
    get(foreign, "/customers/by-code/" + code).statusCode(404);
    get(foreign, "/customers").statusCode(200).body("total", equalTo(0));
    get(foreign, "/customers/" + UUID.randomUUID()).statusCode(404);
    get(own, "/customers/" + id).statusCode(200).body("phone", equalTo("13812345678"));
    get(own, "/customers").body("items.code", contains(code));
  }

  @Test
  void contactsAreMaskedForWhoOnlyLooks() {
    String id = registered(onCredit(code));

    get(Tokens.of("a1", "auditor"), "/customers/" + id)
        .body("phone", equalTo("138****78"))
        .body("contactName", equalTo("陈***"))
        .body("termsCode", equalTo("CREDIT_30"));
    get(Tokens.of("l1", "logistics"), "/customers/" + id)
        .body("phone", equalTo("13812345678"))
        .body("termsCode", nullValue())
        .body("creditLimit", nullValue());
  }

  @Test
  void theAuditKeepsNoContact() throws SQLException {
    String id = registered(prepaid(code));
    put(DESK, "/customers/" + id, 0, "{\"name\": \"x\", \"phone\": \"13987654321\"}")
        .statusCode(200);

    assertThat(audit(id)).contains("contact").doesNotContain("陈晓梅", "13812345678", "13987654321");
  }

  @Test
  void theListIsFiltered() {
    registered(prepaid(code));

    get(DESK, "/customers?query=" + code.substring(0, 9)).body("items.code", hasItem(code));
    get(DESK, "/customers?query=宜居家居&grade=C&region=华东&size=200").statusCode(200);
    get(DESK, "/customers?grade=A&query=" + code).body("total", equalTo(0));
    get(DESK, "/customers?query=%25").body("items.code", not(hasItem(code)));
    get(DESK, "/customers?grade=Z").statusCode(400);
    get(DESK, "/customers?size=201").statusCode(400);
  }

  private static String agreement(String terms, String limit) {
    return "{\"termsCode\": \"%s\", \"creditLimit\": %s, \"reason\": \"年度框架协议\"}"
        .formatted(terms, limit);
  }

  private String audit(String id) throws SQLException {
    String sql = "select string_agg(changes::text, ' ') from audit where entity_id = ?";
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, id);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getString(1);
      }
    }
  }
}
