package org.gendan.partner.export;

import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Locale;
import org.gendan.partner.sheet.Export;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** As which kind of file a list leaves. */
public enum Format {
  XLSX(Format.XLSX_TYPE),
  CSV(Format.CSV_TYPE + ";charset=UTF-8");

  static final String XLSX_TYPE =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  static final String CSV_TYPE = "text/csv";

  private final String mediaType;

  Format(String mediaType) {
    this.mediaType = mediaType;
  }

  RestResponse<InputStream> answer(Export table) {
    byte[] bytes = this == XLSX ? table.xlsx() : table.csv();
    return ResponseBuilder.<InputStream>ok(new ByteArrayInputStream(bytes))
        .type(MediaType.valueOf(mediaType))
        .header(
            "Content-Disposition",
            "attachment; filename=\"" + table.name() + "." + name().toLowerCase(Locale.ROOT) + "\"")
        .build();
  }
}
