package org.gendan.partner.edi;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells electronic orders from tables, and reads them. */
public final class Interchange {

  /** The level of the character set in UNB: C is Latin 1, W and Y are Unicode. */
  private static final Pattern LEVEL = Pattern.compile("UNB.UNO([A-Z])");

  private static final Pattern DECLARATION =
      Pattern.compile("<\\?xml[^>]*encoding=[\"']([A-Za-z0-9._-]+)[\"']");

  private static final String MARK = "\u00EF\u00BB\u00BF";
  private static final int HEAD = 200;

  private Interchange() {}

  /** The standard that the beginning of a text shows; null when it is none. */
  public static @Nullable Standard standard(String text) {
    String head = text.substring(0, Math.min(text.length(), HEAD)).stripLeading();
    if (head.startsWith("UNA") || head.startsWith("UNB+") || head.startsWith("UNH+")) {
      return Standard.EDIFACT;
    }
    if (head.startsWith("ISA") && head.length() > 3 && !Character.isLetterOrDigit(head.charAt(3))) {
      return Standard.X12;
    }
    return head.startsWith("<") ? Standard.UBL : null;
  }

  /** The encoding that the interchange itself names; null when it names none. */
  public static @Nullable String encoding(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, HEAD), ISO_8859_1);
    if (head.startsWith(MARK)) {
      return null; // the mark says more than what is written behind it
    }
    Matcher declaration = DECLARATION.matcher(head);
    if (declaration.find()) {
      return declaration.group(1);
    }
    Matcher level = LEVEL.matcher(head);
    if (!level.find()) {
      return null;
    }
    return switch (level.group(1)) {
      case "C" -> "ISO-8859-1";
      case "W", "Y" -> "UTF-8";
      default -> null;
    };
  }

  public static Orders read(Standard standard, String text) {
    return switch (standard) {
      case EDIFACT -> EdifactOrders.read(text.stripLeading());
      case X12 -> X12Orders.read(text.stripLeading());
      case UBL -> UblOrders.read(text);
    };
  }
}
