package org.gendan.gateway.proxy;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a call goes. The path is read as it came and passed on as it came; a path that anybody
 * between here and the resource might read differently leads nowhere.
 *
 * @param path what the service is asked for, still encoded
 */
record Target(String service, String path) {

  private static final Pattern CALL =
      Pattern.compile("/api/([a-z]+)((?:/(?:[A-Za-z0-9._~!$&'()*+,=:@-]|%[0-9A-Fa-f]{2})+)+)");

  /** Dots alone, and what could end or split a segment once decoded, by whichever rules. */
  private static final Pattern CONFUSING =
      Pattern.compile("\\.{1,2}|.*[/\\\\;%\\p{Cntrl}\\uFFFD].*", Pattern.DOTALL);

  static Optional<Target> of(String rawPath, Map<String, Set<String>> rootsByService) {
    Matcher call = CALL.matcher(rawPath);
    if (!call.matches()) {
      return Optional.empty();
    }
    String path = call.group(2);
    List<String> segments = List.of(path.substring(1).split("/", -1));
    Set<String> roots = rootsByService.getOrDefault(call.group(1), Set.of());
    boolean plain = segments.stream().map(Target::decoded).noneMatch(Target::confusing);
    return plain && roots.contains(segments.getFirst())
        ? Optional.of(new Target(call.group(1), path))
        : Optional.empty();
  }

  /** A service's own address, as the browser would have to write it. */
  String seenFromOutside(String location) {
    String path = location.replaceFirst("^https?://[^/]*", "");
    return path.startsWith("/") ? "/api/" + service + path : path;
  }

  private static boolean confusing(String segment) {
    return CONFUSING.matcher(segment).matches();
  }

  private static String decoded(String segment) {
    // Only percent signs are decoding's business here: a plus is a plus in a path.
    return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
