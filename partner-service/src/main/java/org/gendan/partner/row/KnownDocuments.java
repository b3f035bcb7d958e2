package org.gendan.partner.row;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gendan.platform.sql.Sql;

/** What a partner said before. */
@ApplicationScoped
class KnownDocuments {

  private final Sql sql;

  KnownDocuments(Sql sql) {
    this.sql = sql;
  }

  /** The numbers among these that a document of the partner has already, unless it was refused. */
  Set<String> among(UUID partner, String type, List<String> numbers) {
    return Set.copyOf(
        sql.values(
            String.class,
            """
            select distinct document_no from inbound_events
            where partner_id = ?1 and type = ?2 and document_no = any (?3) and state <> 'REFUSED'""",
            partner,
            type,
            numbers.toArray(String[]::new)));
  }
}
