package org.gendan.launcher.imports.csv;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * RFC 4180 records, one at a time and never more than one in memory. Reads bytes rather than
 * characters, so that wrong encoding is found in the very line it stands in.
 */
final class CsvRecords implements Closeable {

  private static final int CELL_LIMIT = 32_768;
  private static final int CELLS_LIMIT = 256;
  private static final long FILE_LIMIT = 1L << 30;
  private static final int END = -1;
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final InputStream bytes;
  private final ByteArrayOutputStream cell = new ByteArrayOutputStream();
  private int ahead;
  private long read;
  private long line = 1;
  private long startedAt = 1;

  CsvRecords(InputStream bytes) throws IOException {
    this.bytes = new BufferedInputStream(bytes, 1 << 16);
    this.bytes.mark(BYTE_ORDER_MARK.length);
    if (!Arrays.equals(this.bytes.readNBytes(BYTE_ORDER_MARK.length), BYTE_ORDER_MARK)) {
      this.bytes.reset();
    }
    this.ahead = this.bytes.read();
  }

  /** Line in which the last record began. */
  long line() {
    return startedAt;
  }

  /** The next record, null at the end. A line without anything in it is skipped. */
  @Nullable List<String> next() throws IOException, BrokenCsv {
    while (ahead == '\n' || ahead == '\r') {
      take();
    }
    if (ahead == END) {
      return null;
    }
    startedAt = line;
    List<String> cells = new ArrayList<>();
    do {
      cells.add(cell());
      if (cells.size() > CELLS_LIMIT) {
        throw broken("too-many-columns", CELLS_LIMIT);
      }
    } while (separator());
    return cells;
  }

  private boolean separator() throws IOException, BrokenCsv {
    if (ahead != ',') {
      return false;
    }
    take();
    return true;
  }

  private String cell() throws IOException, BrokenCsv {
    cell.reset();
    if (ahead == '"') {
      quoted();
    } else {
      plain();
    }
    return decoded();
  }

  private void plain() throws IOException, BrokenCsv {
    while (ahead != ',' && ahead != '\n' && ahead != '\r' && ahead != END) {
      if (ahead == '"') {
        throw broken("quote-inside");
      }
      keep(take());
    }
  }

  private void quoted() throws IOException, BrokenCsv {
    take();
    while (true) {
      if (ahead == END) {
        throw new BrokenCsv(startedAt, Reason.of("quote-open"));
      }
      int taken = take();
      if (taken != '"') {
        keep(taken);
      } else if (ahead == '"') {
        keep(take());
      } else {
        break;
      }
    }
    if (ahead != ',' && ahead != '\n' && ahead != '\r' && ahead != END) {
      throw broken("text-after-quote");
    }
  }

  private void keep(int taken) throws BrokenCsv {
    if (cell.size() >= CELL_LIMIT) {
      throw broken("cell-too-long", CELL_LIMIT);
    }
    cell.write(taken);
  }

  private int take() throws IOException, BrokenCsv {
    int taken = ahead;
    ahead = bytes.read();
    if (++read > FILE_LIMIT) {
      throw broken("file-too-long", FILE_LIMIT >> 20);
    }
    if (taken == '\n' || (taken == '\r' && ahead != '\n')) {
      line++;
    }
    return taken;
  }

  private String decoded() throws BrokenCsv {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(cell.toByteArray()))
          .toString();
    } catch (CharacterCodingException e) {
      throw broken("not-utf-8");
    }
  }

  private BrokenCsv broken(String key, Object... values) {
    return new BrokenCsv(line, Reason.of(key, values));
  }

  @Override
  public void close() throws IOException {
    bytes.close();
  }
}
