package org.gendan.launcher.imports.csv;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One row while it is read. A wrong cell is noted and a harmless value stands in for it, so that
 * all wrong cells of a row are found at once; a row with a wrong cell is never handed on.
 */
public final class Row {

  private static final Pattern WHOLE = Pattern.compile("0|[1-9][0-9]{0,8}");
  private static final Pattern DECIMAL = Pattern.compile("(0|[1-9][0-9]{0,12})(\\.[0-9]{1,6})?");
  private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
  private static final LocalDate LAST_DAY = LocalDate.of(2199, 12, 31);

  private final String file;
  private final long line;
  private final Map<String, Integer> columns;
  private final List<String> cells;
  private final Faults faults;
  private final long faultsBefore;

  Row(String file, long line, Map<String, Integer> columns, List<String> cells, Faults faults) {
    this.file = file;
    this.line = line;
    this.columns = columns;
    this.cells = cells;
    this.faults = faults;
    this.faultsBefore = faults.count();
  }

  public long line() {
    return line;
  }

  boolean right() {
    return faults.count() == faultsBefore;
  }

  /** The cells of some columns joined: the row's key, or a reference to another row. */
  public String key(List<String> names) {
    return names.stream().map(this::cell).collect(Collectors.joining("/"));
  }

  /** A number that names a row of this or another file. */
  public int id(String column) {
    return required(column) ? whole(column, 1) : 1;
  }

  public @Nullable Integer optionalId(String column) {
    return cell(column).isEmpty() ? null : whole(column, 1);
  }

  /** A whole number, zero or more. */
  public int count(String column) {
    return required(column) ? whole(column, 0) : 0;
  }

  /** A whole number, one or more. */
  public int positive(String column) {
    return required(column) ? whole(column, 1) : 1;
  }

  public boolean flag(String column) {
    String cell = cell(column);
    if (!cell.equals("0") && !cell.equals("1")) {
      wrong(column, "not-a-flag", cell);
    }
    return cell.equals("1");
  }

  /** A number with up to six decimals, zero or more. */
  public BigDecimal amount(String column) {
    return required(column) ? decimal(column) : BigDecimal.ZERO;
  }

  public Optional<BigDecimal> optionalAmount(String column) {
    return cell(column).isEmpty() ? Optional.empty() : Optional.of(decimal(column));
  }

  /** A number with up to six decimals, more than zero. */
  public BigDecimal positiveAmount(String column) {
    BigDecimal value = amount(column);
    if (value.signum() == 0 && !cell(column).isEmpty()) {
      wrong(column, "not-positive", cell(column));
    }
    return value;
  }

  /** A calendar day as YYYY-MM-DD. */
  public LocalDate day(String column) {
    return required(column) ? parsedDay(column) : FIRST_DAY;
  }

  public @Nullable LocalDate optionalDay(String column) {
    return cell(column).isEmpty() ? null : parsedDay(column);
  }

  public String text(String column, int limit) {
    String text = optionalText(column, limit);
    if (text.isEmpty()) {
      wrong(column, "missing");
    }
    return text;
  }

  /** The text of a cell, empty if there is none. */
  public String optionalText(String column, int limit) {
    String text = cell(column).strip();
    if (text.codePointCount(0, text.length()) > limit) {
      wrong(column, "too-long", limit);
    } else if (!text.codePoints().allMatch(Text::isPlain)) {
      wrong(column, "control-character", text);
    }
    return text;
  }

  /** Notes that a cell is well formed but makes no sense beside the others. */
  public void refuse(String column, String reason, Object... values) {
    wrong(column, reason, values);
  }

  private int whole(String column, int least) {
    String cell = cell(column);
    if (!WHOLE.matcher(cell).matches()) {
      wrong(column, "not-a-whole-number", cell);
      return least;
    }
    int value = Integer.parseInt(cell);
    if (value < least) {
      wrong(column, "not-positive", cell);
    }
    return value;
  }

  private BigDecimal decimal(String column) {
    String cell = cell(column);
    if (DECIMAL.matcher(cell).matches()) {
      return new BigDecimal(cell);
    }
    wrong(column, "not-a-number", cell);
    return BigDecimal.ZERO;
  }

  private LocalDate parsedDay(String column) {
    String cell = cell(column);
    try {
      if (DAY.matcher(cell).matches()) {
        LocalDate day = LocalDate.parse(cell);
        if (!day.isBefore(FIRST_DAY) && !day.isAfter(LAST_DAY)) {
          return day;
        }
      }
      wrong(column, "not-a-day", cell);
    } catch (DateTimeException e) {
      wrong(column, "not-a-day", cell);
    }
    return FIRST_DAY;
  }

  private boolean required(String column) {
    if (!cell(column).isEmpty()) {
      return true;
    }
    wrong(column, "missing");
    return false;
  }

  private String cell(String column) {
    @Nullable Integer at = columns.get(column);
    if (at == null) {
      throw new IllegalArgumentException(file + " is read without its column " + column);
    }
    return cells.get(at);
  }

  private void wrong(String column, String reason, Object... values) {
    faults.add(file, line, column, Reason.of(reason, values));
  }
}
