package org.gendan.launcher.imports.csv;

/** Which characters a name or note may hold. */
final class Text {

  private Text() {}

  /** False for control characters and for marks that change the reading direction unseen. */
  static boolean isPlain(int codePoint) {
    return !Character.isISOControl(codePoint)
        && !(codePoint >= 0x202A && codePoint <= 0x202E)
        && !(codePoint >= 0x2066 && codePoint <= 0x2069);
  }
}
