package org.gendan.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.callback.QuarkusTestBeforeClassCallback;
import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Whatever a service answers in any integration test fits what it says about itself: each field
 * that is described as always there is there, and has the type that was told.
 */
public final class AnswersAsDescribed implements QuarkusTestBeforeClassCallback, Filter {

  private static @Nullable Description description;

  @Override
  public void beforeClass(Class<?> testClass) {
    RestAssured.replaceFiltersWith(new AnswersAsDescribed());
  }

  @Override
  public Response filter(
      FilterableRequestSpecification request,
      FilterableResponseSpecification expected,
      FilterContext context) {
    Response answer = context.next(request, expected);
    String method = request.getMethod().toLowerCase(Locale.ROOT);
    String path = URI.create(request.getURI()).getRawPath();
    String type = String.valueOf(answer.contentType());
    if (type.contains("/json") && answer.statusCode() < 300 && !path.startsWith("/q/")) {
      String body = answer.asString();
      assertThat(description().flaws(method, path, body))
          .as("%s %s answers %s, which is not what the interface describes", method, path, body)
          .isEmpty();
    }
    return answer;
  }

  private static synchronized Description description() {
    if (description == null) {
      JsonNode document = OpenApiDocument.json();
      description = new Description(document);
    }
    return description;
  }
}
