package org.gendan.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonBodiesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/json",
        "Application/JSON",
        "application/json; charset=UTF-8",
        "application/json;charset=\"utf-8\""
      })
  void jsonIsTaken(String type) {
    assertThat(JsonBodies.isJson(type)).isTrue();
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(
      strings = {
        "text/plain",
        "application/json;charset=utf-16",
        "application/jsonp",
        "application/problem+json",
        "application/json, text/plain"
      })
  void nothingElseIs(String type) {
    assertThat(JsonBodies.isJson(type)).isFalse();
  }
}
