package org.gendan.partner.edi;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.gendan.partner.sheet.FileRow;

/** One line of an order while it is read. */
final class Line {

  /** Pieces, by the codes of the standards; any other unit would change what the number means. */
  private static final Set<String> PIECES =
      Set.of("", "PCE", "PCS", "PC", "C62", "EA", "H87", "NAR", "NMB", "NMP", "SET", "UN");

  private final Map<String, String> cells = new LinkedHashMap<>();
  private final Map<String, String> faults = new LinkedHashMap<>();
  private final int place;
  private int productRank = Integer.MAX_VALUE;

  Line(int place) {
    this.place = place;
  }

  void put(String column, String text) {
    if (!text.isBlank()) {
      cells.put(column, text.strip());
    }
  }

  void putIfAbsent(String column, String text) {
    if (!text.isBlank()) {
      cells.putIfAbsent(column, text.strip());
    }
  }

  /** Several codes may name the product; the lowest rank is the one we know best. */
  void product(int rank, String code) {
    if (rank < productRank && !code.isBlank()) {
      productRank = rank;
      put("productCode", code);
    }
  }

  void quantity(String number, String unit) {
    put("quantity", number);
    if (!PIECES.contains(unit)) {
      faults.put("quantity", "edi/unit-unknown");
    }
  }

  /** A price for more than one piece becomes the price of one, if that is a number with an end. */
  void price(String number, String pieces) {
    put("unitPrice", number);
    try {
      BigDecimal per = pieces.isBlank() ? BigDecimal.ONE : new BigDecimal(pieces);
      if (!number.isBlank() && per.compareTo(BigDecimal.ONE) != 0) {
        put("unitPrice", new BigDecimal(number).divide(per, MathContext.DECIMAL64).toPlainString());
      }
    } catch (ArithmeticException | NumberFormatException noPrice) {
      faults.put("unitPrice", "edi/price-unclear");
    }
  }

  void append(String column, String text) {
    if (!text.isBlank()) {
      cells.merge(column, text.strip(), (before, more) -> before + "\n" + more);
    }
  }

  FileRow row(int no, Map<String, String> header) {
    Map<String, String> all = new LinkedHashMap<>(header);
    all.putAll(cells);
    return new FileRow(no, place, all, faults);
  }
}
