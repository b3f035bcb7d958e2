package org.gendan.partner.webhook;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/** Which addresses belong to the open internet and not to some network behind it. */
final class OpenAddress {

  /** What IANA keeps for special use and Java has no word for. */
  private static final List<Range> SPECIAL =
      List.of(
          range("0.0.0.0", 8),
          range("100.64.0.0", 10),
          range("192.0.0.0", 24),
          range("192.0.2.0", 24),
          range("198.18.0.0", 15),
          range("198.51.100.0", 24),
          range("203.0.113.0", 24),
          range("240.0.0.0", 4),
          range("fc00::", 7),
          range("64:ff9b::", 96),
          range("64:ff9b:1::", 48),
          range("2001::", 32),
          range("2001:db8::", 32),
          range("2002::", 16),
          range("::", 96));

  private OpenAddress() {}

  private record Range(byte[] start, int bits) {

    boolean holds(byte[] address) {
      if (address.length != start.length) {
        return false;
      }
      for (int bit = 0; bit < bits; bit++) {
        int mask = 0x80 >> (bit % 8);
        if ((address[bit / 8] & mask) != (start[bit / 8] & mask)) {
          return false;
        }
      }
      return true;
    }
  }

  static boolean isOpen(InetAddress address) {
    boolean known = address instanceof Inet4Address || address instanceof Inet6Address;
    return known
        && !address.isAnyLocalAddress()
        && !address.isLoopbackAddress()
        && !address.isLinkLocalAddress()
        && !address.isSiteLocalAddress()
        && !address.isMulticastAddress()
        && SPECIAL.stream().noneMatch(range -> range.holds(address.getAddress()));
  }

  private static Range range(String start, int bits) {
    try {
      byte[] bytes = InetAddress.getByName(start).getAddress();
      return new Range(Arrays.copyOf(bytes, bytes.length), bits);
    } catch (UnknownHostException e) {
      throw new IllegalStateException(start, e);
    }
  }
}
