package org.gendan.testkit.input;

import java.util.List;

/** Values that people, scanners and attackers put into addresses and headers. */
final class Hostile {

  /** Ids of nothing; encoded for a path. */
  static final List<String> IDS =
      List.of(
          "0195a405-4de3-711e-9040-be47336f10ff",
          "not-a-uuid",
          "1",
          "null",
          "undefined",
          "%00",
          "%27%20OR%201=1--",
          "%7B%7B7*7%7D%7D",
          "..%2F..%2Fetc",
          "x".repeat(3_000));

  /** Codes of nothing. */
  static final List<String> CODES =
      List.of("none-such", "%27%20OR%201=1--", "%00", "$%7B7*7%7D", "x".repeat(3_000));

  /** No number, no date, no word of a list. */
  static final List<String> NOT_STRICT =
      List.of("no-such-word", "99999999999999999999", "1e3", "%00", "-", "2026-02-30");

  /** Odd, but texts. */
  static final List<String> TEXTS =
      List.of(
          "%27%20OR%201=1--",
          "%25",
          "_",
          "%5C",
          "%00",
          "%F0%A0%AE%B7",
          "%E2%80%AEabc",
          "$%7Bjndi:ldap://x%7D",
          "x".repeat(5_000));

  /** None of these says that JSON in UTF-8 follows; the first says nothing. */
  static final List<String> CONTENT_TYPES =
      List.of(
          "",
          "application/json;charset=utf-16",
          "application/merge-patch+json",
          "text/plain",
          "application/yaml",
          "application/x-www-form-urlencoded",
          "multipart/form-data",
          "nonsense");

  private Hostile() {}
}
