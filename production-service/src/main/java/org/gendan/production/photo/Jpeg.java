package org.gendan.production.photo;

import java.io.ByteArrayOutputStream;
import java.util.Map;
import java.util.Set;
import org.gendan.platform.problem.RuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * A picture as JPEG, reduced to what is needed to draw it: what cameras write beside it (place,
 * time, device, a second picture) and whatever stands behind its end is left away. Nothing is
 * decoded here.
 *
 * @param plain the bytes that are kept
 */
record Jpeg(byte[] plain, int width, int height) {

  /** Longer sides than a phone sends; a tiny file may claim to be enormous. */
  private static final int LONGEST_SIDE = 4_096;

  private static final int MARK = 0xFF;
  private static final int START = 0xD8;
  private static final int END = 0xD9;
  private static final int SCAN = 0xDA;
  private static final int FIRST_APPLICATION = 0xE0;
  private static final int LAST_APPLICATION = 0xEF;
  private static final int COMMENT = 0xFE;

  /** JFIF, the colour profile, and which colours Adobe means: without these a picture looks off. */
  private static final Set<Integer> KEPT_APPLICATIONS = Set.of(0xE0, 0xE2, 0xEE);

  /** Baseline, extended and progressive: what browsers make and draw. */
  private static final Set<Integer> FRAMES = Set.of(0xC0, 0xC1, 0xC2);

  static Jpeg of(byte[] bytes) {
    Jpeg found = new Reading(bytes).all();
    if (found == null
        || found.width < 1
        || found.height < 1
        || Math.max(found.width, found.height) > LONGEST_SIDE) {
      throw new RuleBroken("photo/not-a-jpeg", Map.of());
    }
    return found;
  }

  /** One pass from mark to mark. */
  private static final class Reading {

    private final byte[] bytes;
    private final ByteArrayOutputStream plain = new ByteArrayOutputStream();
    private int at;
    private int width;
    private int height;

    Reading(byte[] bytes) {
      this.bytes = bytes;
    }

    /** Null where this is no whole picture. */
    @Nullable Jpeg all() {
      if (word(0) != (MARK << 8 | START)) {
        return null;
      }
      keep(2);
      while (byteAt(at) == MARK) {
        int mark = byteAt(at + 1);
        if (mark == END) {
          keep(2);
          return new Jpeg(plain.toByteArray(), width, height);
        }
        if (!segment(mark)) {
          return null;
        }
      }
      return null;
    }

    private boolean segment(int mark) {
      int length = word(at + 2);
      if (length < 2 || at + 2 + length > bytes.length) {
        return false;
      }
      if (FRAMES.contains(mark)) {
        height = word(at + 5);
        width = word(at + 7);
      }
      if (isNeeded(mark)) {
        keep(2 + length);
      } else {
        at += 2 + length;
      }
      if (mark == SCAN) {
        drawn();
      }
      return true;
    }

    private static boolean isNeeded(int mark) {
      boolean application = mark >= FIRST_APPLICATION && mark <= LAST_APPLICATION;
      return application ? KEPT_APPLICATIONS.contains(mark) : mark != COMMENT;
    }

    /** The drawing itself, up to the next mark that is neither a stuffed byte nor a restart. */
    private void drawn() {
      int end = at;
      while (end < bytes.length && !(byteAt(end) == MARK && endsDrawing(byteAt(end + 1)))) {
        end++;
      }
      keep(end - at);
    }

    private static boolean endsDrawing(int next) {
      return next > 0 && next != MARK && !(next >= 0xD0 && next <= 0xD7);
    }

    private void keep(int count) {
      plain.write(bytes, at, count);
      at += count;
    }

    private int word(int from) {
      return byteAt(from) << 8 | byteAt(from + 1);
    }

    /** Nothing stands behind the end. */
    private int byteAt(int index) {
      return index < bytes.length ? bytes[index] & 0xFF : -1;
    }
  }
}
