package org.gendan.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gendan.partner.PartnerCalls.*;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.gendan.testkit.TestDatabase;
import org.gendan.testkit.TestStack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A query that forgot whose call it is still shows one partner only. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class ScopeIT {

  private static final List<String> TABLES =
      List.of("partners", "partner_keys", "inbound_requests", "inbound_events", "inbound_replays");

  @Inject DataSource database;

  private final String mine = newCode();
  private final String other = newCode();
  private String id = "";

  @BeforeEach
  void twoPartnersHaveSaidSomething() {
    id = said(mine);
    said(other);
  }

  @Test
  void aPartnersConnectionHoldsItsOwnRowsOnly() throws SQLException {
    Map<String, Long> own = new TreeMap<>();
    TABLES.forEach(table -> own.put(table, 1L));

    assertThat(seenWith(id)).as("By its id").isEqualTo(own);
    assertThat(seenWith("client:client-" + mine)).as("By its token's client").isEqualTo(own);
  }

  @Test
  void aConnectionOfNobodyHoldsNothingAndOneOfTheHouseAll() throws SQLException {
    for (String nobody : List.of("", "client:", "client:nobody", "client:*", mine, "x")) {
      assertThat(seenWith(nobody).values()).as(nobody).containsOnly(0L);
    }
    assertThat(seenWith("*").values()).allMatch(rows -> rows > 1);
  }

  @Test
  void noTableThatNamesAPartnerIsWithoutTheNet() {
    assertThat(
            TestDatabase.rows(
                """
                select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid
                where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attname = 'partner_id'
                  and not (c.relrowsecurity and c.relforcerowsecurity
                    and exists (select 1 from pg_policy p where p.polrelid = c.oid))\
                """,
                row -> row.getString(1)))
        .isEmpty();
  }

  private static String said(String code) {
    String id = registeredWithSecret(code);
    String request =
        with(code)
            .contentType(BATCH)
            .body("[%s, 7]".formatted(event("e-1", "PO-1", "1")))
            .post("/partner/v1/events")
            .path("requestId");
    admin().post("/partners/inbound-events/" + request + "/1/replay").then().statusCode(200);
    return id;
  }

  /** What queries without any predicate find when the connection carries this. */
  private Map<String, Long> seenWith(String scope) throws SQLException {
    Map<String, Long> seen = new TreeMap<>();
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      try (PreparedStatement tell =
          connection.prepareStatement("select set_config('app.partners', ?, true)")) {
        tell.setString(1, scope);
        tell.execute();
        for (String table : TABLES) {
          try (PreparedStatement count =
                  connection.prepareStatement("select count(*) from " + table);
              ResultSet row = count.executeQuery()) {
            row.next();
            seen.put(table, row.getLong(1));
          }
        }
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    }
    return seen;
  }
}
