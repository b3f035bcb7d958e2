package org.gendan.partner.file;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gendan.partner.edi.Envelope;
import org.gendan.partner.edi.Interchange;
import org.gendan.partner.edi.Orders;
import org.gendan.partner.edi.Rejection;
import org.gendan.partner.edi.Standard;
import org.gendan.partner.edi.Warning;
import org.gendan.partner.edi.reply.Answers;
import org.gendan.partner.row.Heading;
import org.gendan.partner.row.RowType;
import org.gendan.partner.sheet.CsvTable;
import org.gendan.partner.sheet.Decoded;
import org.gendan.partner.sheet.FileRow;
import org.gendan.partner.sheet.Limits;
import org.gendan.partner.sheet.XlsxTable;
import org.gendan.platform.problem.RuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * What is in a file. Its bytes say what it is; its name and what its sender calls it do not.
 *
 * @param encoding absent where bytes are no text
 */
record Contents(
    String format,
    @Nullable String encoding,
    List<FileRow> rows,
    @Nullable Envelope envelope,
    List<Warning> warnings) {

  private static final String UNREADABLE = "edi/not-acceptable";
  private static final byte[] PACKED = {'P', 'K', 3, 4};
  private static final byte[] OLD_OFFICE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

  /** One at a time: how much memory a file takes only reading it shows. */
  static synchronized Contents of(Upload upload, RowType type) {
    byte[] bytes = upload.bytes();
    if (bytes.length == 0) {
      throw new RuleBroken("file/empty", Map.of());
    }
    if (begins(bytes, OLD_OFFICE)) {
      throw new RuleBroken("file/old-or-locked", Map.of());
    }
    Contents read =
        begins(bytes, PACKED)
            ? new Contents(
                "XLSX", null, Heading.rows(XlsxTable.read(bytes), type.columns()), null, List.of())
            : text(upload, type);
    if (read.rows().size() > Limits.ROWS) {
      throw Limits.exceeded("file/too-many-rows", Limits.ROWS);
    }
    return read.with(read.rows().stream().map(row -> filled(row, upload.defaults())).toList());
  }

  /**
   * What an interchange that cannot be read is answered with; empty when it is none of the kind, or
   * its head fits no answer.
   */
  static Optional<Rejection> rejection(Upload upload, RuleBroken refused) {
    if (!refused.code().equals(UNREADABLE)) {
      return Optional.empty();
    }
    String text = decoded(upload).text();
    Standard standard = Interchange.standard(text);
    return standard == null
        ? Optional.empty()
        : Rejection.of(standard, text, refused.errors()).filter(Answers::answerable);
  }

  private static Decoded decoded(Upload upload) {
    String declared =
        upload.encoding() == null ? Interchange.encoding(upload.bytes()) : upload.encoding();
    return Decoded.of(upload.bytes(), declared);
  }

  private static Contents text(Upload upload, RowType type) {
    Decoded decoded = decoded(upload);
    Standard standard = Interchange.standard(decoded.text());
    if (standard == null) {
      List<FileRow> rows = Heading.rows(CsvTable.read(decoded.text()), type.columns());
      return new Contents("CSV", decoded.encoding(), rows, null, List.of());
    }
    if (!type.type().equals("order.placed")) {
      throw new RuleBroken("file/orders-only", Map.of("format", standard));
    }
    Orders orders = Interchange.read(standard, decoded.text());
    return new Contents(
        standard.name(),
        decoded.encoding(),
        orders.rows().stream().map(row -> traded(filled(row, upload.defaults()))).toList(),
        orders.envelope(),
        orders.warnings());
  }

  /** The standards do not say whether an order goes abroad; its currency does. */
  private static FileRow traded(FileRow row) {
    String currency = row.cell("currency");
    return currency.isEmpty() || !row.cell("tradeType").isEmpty()
        ? row
        : row.with(Map.of("tradeType", currency.equals("CNY") ? "DOMESTIC" : "EXPORT"));
  }

  private static FileRow filled(FileRow row, Map<String, String> defaults) {
    Map<String, String> missing = new LinkedHashMap<>(defaults);
    missing.keySet().removeIf(column -> !row.cell(column).isEmpty());
    return missing.isEmpty() ? row : row.with(missing);
  }

  private Contents with(List<FileRow> filled) {
    return new Contents(format, encoding, filled, envelope, warnings);
  }

  private static boolean begins(byte[] bytes, byte[] mark) {
    return bytes.length >= mark.length
        && Arrays.equals(bytes, 0, mark.length, mark, 0, mark.length);
  }
}
