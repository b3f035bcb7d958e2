package org.gendan.partner.file;

import io.vertx.core.http.HttpServerRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gendan.platform.problem.RequestRefused;
import org.jspecify.annotations.Nullable;

/** What an upload says beside its bytes: media type and query. */
record UploadForm(
    String name,
    String type,
    @Nullable String encoding,
    Map<String, String> defaults,
    boolean commit) {

  private static final String BYTES = "application/octet-stream";

  private static final Set<String> MEDIA_TYPES =
      Set.of(
          BYTES,
          "text/csv",
          "application/xml",
          "text/xml",
          "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
          "application/edifact",
          "application/edi-x12");

  private static final Pattern CHARSET =
      Pattern.compile("charset=\"?([A-Za-z0-9_-]+)\"?", Pattern.CASE_INSENSITIVE);

  private static final Pattern NAME = Pattern.compile("\\P{Cntrl}{1,200}");
  private static final List<String> DEFAULTS = List.of("currency", "tradeType", "requestedDate");
  private static final int LONGEST_DEFAULT = 40;

  static UploadForm of(HttpServerRequest request) {
    String mediaType = request.getHeader("Content-Type");
    String written = mediaType == null ? "" : mediaType;
    String plain = written.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    if (!MEDIA_TYPES.contains(plain)) {
      throw new RequestRefused(415, "file/media-type", Map.of());
    }
    // Bytes have no charset; what a library adds to their type out of habit says nothing.
    Matcher charset = CHARSET.matcher(plain.equals(BYTES) ? "" : written);
    String declared = request.getParam("encoding");
    return new UploadForm(
        name(request.getParam("name", "file")),
        request.getParam("type", "order.placed"),
        declared != null ? declared : charset.find() ? charset.group(1) : null,
        defaults(request),
        flag(request.getParam("commit", "false")));
  }

  Upload with(String by, byte[] bytes) {
    return new Upload(name, type, encoding, defaults, by, commit, bytes);
  }

  private static String name(String name) {
    if (!NAME.matcher(name).matches()) {
      throw malformed();
    }
    return name;
  }

  private static Map<String, String> defaults(HttpServerRequest request) {
    Map<String, String> given = new LinkedHashMap<>();
    for (String column : DEFAULTS) {
      String value = request.getParam(column);
      if (value != null && value.length() > LONGEST_DEFAULT) {
        throw malformed();
      }
      if (value != null && !value.isBlank()) {
        given.put(column, value.strip());
      }
    }
    return given;
  }

  private static boolean flag(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw malformed();
    };
  }

  private static RequestRefused malformed() {
    return new RequestRefused(400, "request/parameter-malformed", Map.of());
  }
}
