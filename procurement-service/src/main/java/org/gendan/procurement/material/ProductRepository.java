package org.gendan.procurement.material;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gendan.contracts.production.ProductEvent.BomRow;
import org.gendan.contracts.production.ProductEvent.ProductDefined;
import org.gendan.platform.outbox.EventJson;
import org.gendan.platform.problem.NotFound;
import org.gendan.platform.sql.Row;
import org.gendan.platform.sql.Sql;

/** Keeps products and holds them in memory; a copy is read anew once the revision moved. */
@ApplicationScoped
public class ProductRepository {

  /** The stored form of a bill of materials. */
  record Bom(List<BomRow> rows) {}

  private final Sql sql;
  private volatile Catalogue cached = new Catalogue(-1, Map.of());

  ProductRepository(Sql sql) {
    this.sql = sql;
  }

  /** All products as the running transaction sees them. */
  public Catalogue catalogue() {
    long revision = revision();
    Catalogue known = cached;
    if (known.revision() == revision) {
      return known;
    }
    Catalogue fresh = new Catalogue(revision, products());
    cached = fresh;
    return fresh;
  }

  Product require(String code) {
    Product product = catalogue().product(code);
    if (product == null) {
      throw new NotFound("material/not-found", Map.of("code", code));
    }
    return product;
  }

  /** An older version never replaces a newer one. */
  void keep(ProductDefined fact, long version) {
    int kept =
        sql.run(
            """
            insert into products as p (code, name, unit, made, bom, aggregate_version)
            values (?1, ?2, ?3, ?4, cast(?5 as jsonb), ?6)
            on conflict (code) do update set name = excluded.name, unit = excluded.unit, made = excluded.made,
              bom = excluded.bom, aggregate_version = excluded.aggregate_version
            where p.aggregate_version < excluded.aggregate_version\
            """,
            fact.productCode(),
            fact.name(),
            fact.unit(),
            fact.made(),
            new String(EventJson.write(new Bom(fact.bom())), UTF_8),
            version);
    if (kept > 0) {
      sql.run("update product_revision set revision = revision + 1");
    }
  }

  private long revision() {
    return sql.count("select revision from product_revision");
  }

  private Map<String, Product> products() {
    List<Row> rows = sql.rows("select code, name, unit, made, cast(bom as text) from products");
    Map<String, Product> products = HashMap.newHashMap(rows.size());
    for (Row row : rows) {
      Product product =
          new Product(row.text(0), row.text(1), row.text(2), row.flag(3), bom(row.text(4)));
      products.put(product.code(), product);
    }
    return products;
  }

  private static List<BomRow> bom(String json) {
    try {
      return EventJson.read(json.getBytes(UTF_8), Bom.class).rows();
    } catch (IOException e) {
      throw new IllegalStateException("Stored bill of materials is not readable", e);
    }
  }
}
