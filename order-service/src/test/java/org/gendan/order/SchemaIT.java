package org.gendan.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.gendan.testkit.TestDatabase;
import org.gendan.testkit.TestStack;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class SchemaIT {

  @Test
  void whatBelongsToAnOrderIsFoundByItWithoutReadingTheWholeTable() {
    List<String> searched =
        TestDatabase.rows(
            """
            select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid
            where c.relkind = 'r' and a.attname = 'order_id' and c.relnamespace = 'public'::regnamespace
              and not exists (select 1 from pg_index i where i.indrelid = c.oid and i.indkey[0] = a.attnum)""",
            row -> row.getString(1));

    assertThat(searched).as("Tables without an index by order").isEmpty();
  }

  @Test
  void whatBelongsToAnOrderIsHiddenWithIt() {
    List<String> open =
        TestDatabase.rows(
            """
            select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid
            where c.relkind = 'r' and a.attname in ('order_id', 'customer_code')
              and c.relnamespace = 'public'::regnamespace
              and not (c.relrowsecurity and c.relforcerowsecurity)""",
            row -> row.getString(1));

    assertThat(open).as("Tables that show foreign rows").isEmpty();
  }
}
