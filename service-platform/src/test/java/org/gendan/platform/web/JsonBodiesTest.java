package org.gendan.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.Consumes;
import java.lang.reflect.Method;
import org.junit.jupiter.api.Test;
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

  /** A method that takes something else takes only that. */
  @Test
  void aMethodMaySayThatItTakesPictures() throws NoSuchMethodException {
    Method pictures = JsonBodiesTest.class.getDeclaredMethod("pictures");
    Method other = JsonBodiesTest.class.getDeclaredMethod("other");

    assertThat(JsonBodies.wants(pictures, "image/jpeg")).isTrue();
    assertThat(JsonBodies.wants(pictures, "image/png")).isFalse();
    assertThat(JsonBodies.wants(pictures, "text/plain")).isFalse();
    assertThat(JsonBodies.wants(pictures, null)).isFalse();
    assertThat(JsonBodies.wants(other, "image/jpeg")).isFalse();
  }

  @Consumes("image/jpeg")
  static void pictures() {}

  static void other() {}
}
