package org.gendan.partner.sheet;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipException;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.gendan.platform.problem.RuleBroken;

/**
 * Looks through a workbook's package before anybody reads it: unpacks every entry once, counting,
 * so that none of the limits is found out by the heap.
 */
final class Parcel {

  private static final int LAST_COLUMN = 3;

  private long unpacked;
  private long elements;

  private Parcel() {}

  static void check(byte[] bytes) {
    try (ZipFile zip =
        ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes)).get()) {
      List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
      names(entries);
      Parcel contents = new Parcel();
      for (ZipArchiveEntry entry : entries) {
        contents.look(zip, entry);
      }
    } catch (IOException | IllegalArgumentException unreadable) {
      throw new RuleBroken("file/workbook-broken", Map.of());
    }
  }

  private static void names(List<ZipArchiveEntry> entries) {
    if (entries.size() > Limits.ENTRIES) {
      throw Limits.exceeded("file/too-many-parts", Limits.ENTRIES);
    }
    Set<String> seen = new HashSet<>();
    for (ZipArchiveEntry entry : entries) {
      String name = entry.getName().toLowerCase(Locale.ROOT);
      if (!seen.add(name)) {
        throw new RuleBroken("file/workbook-broken", Map.of());
      }
      if (name.endsWith("vbaproject.bin")) {
        throw new RuleBroken("file/workbook-with-macros", Map.of());
      }
    }
  }

  private void look(ZipFile zip, ZipArchiveEntry entry) throws IOException {
    if (!zip.canReadEntryData(entry)) {
      throw new ZipException("Packed in a way that nobody reads");
    }
    try (InputStream packed = zip.getInputStream(entry)) {
      InputStream content = new Counted(packed, entry.getCompressedSize());
      walk(content, entry.getName());
      content.transferTo(OutputStream.nullOutputStream());
    }
  }

  private void walk(InputStream content, String name) {
    try {
      walk(Xml.reader(content));
    } catch (XMLStreamException notXml) {
      if (mustBeXml(name)) {
        throw new RuleBroken("file/workbook-broken", Map.of());
      }
    }
  }

  /** Bytes as they are unpacked; nothing of them is kept. */
  private final class Counted extends FilterInputStream {
    private final long packed;
    private long size;

    Counted(InputStream in, long packed) {
      super(in);
      this.packed = packed;
    }

    @Override
    public int read() throws IOException {
      int one = super.read();
      measure(one < 0 ? 0 : 1);
      return one;
    }

    @Override
    public int read(byte[] buffer, int from, int most) throws IOException {
      int read = super.read(buffer, from, most);
      measure(Math.max(0, read));
      return read;
    }

    /** A reader of XML closes what it read to its end; there may be more behind. */
    @Override
    public void close() {}

    private void measure(int read) {
      size += read;
      unpacked += read;
      if (unpacked > Limits.UNPACKED) {
        throw Limits.exceeded("file/unpacks-too-large", Limits.UNPACKED / 1024 / 1024);
      }
      if (size > Limits.RATIO_MATTERS_FROM && size / Math.max(1, packed) > Limits.RATIO) {
        throw Limits.exceeded("file/packed-too-tightly", Limits.RATIO);
      }
    }
  }

  private static boolean mustBeXml(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".xml") || lower.endsWith(".rels");
  }

  private void walk(XMLStreamReader xml) throws XMLStreamException {
    int depth = 0;
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.DTD -> throw new RuleBroken("file/document-type", Map.of());
        case XMLStreamConstants.START_ELEMENT -> {
          count(++depth);
          address(xml);
        }
        case XMLStreamConstants.END_ELEMENT -> depth--;
        default -> {}
      }
    }
  }

  private void count(int depth) {
    if (depth > Limits.DEPTH) {
      throw Limits.exceeded("file/nested-too-deeply", Limits.DEPTH);
    }
    if (++elements > Limits.ELEMENTS) {
      throw Limits.exceeded("file/too-many-cells-in-all", Limits.ELEMENTS);
    }
  }

  /** Readers make room up to the column that a cell says it is in. */
  private static void address(XMLStreamReader xml) {
    String place = xml.getLocalName().equals("c") ? xml.getAttributeValue(null, "r") : null;
    if (place != null && place.chars().takeWhile(Character::isLetter).count() > LAST_COLUMN) {
      throw Limits.exceeded("file/too-many-columns", Limits.COLUMNS);
    }
  }
}
