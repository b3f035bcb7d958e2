package org.gendan.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A browser without a screen: keeps each host's cookies to itself, fills in the sign-in form, and
 * shows every answer as it came.
 */
final class Browser {

  static final String SESSION = "__Host-gendan";

  private static final Pattern FORM = Pattern.compile("<form[^>]*action=\"([^\"]*)\"");
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final Map<String, Map<String, String>> cookies = new TreeMap<>();

  static Browser signedIn(Person person) {
    Browser browser = new Browser();
    assertThat(browser.signIn(person, "/").statusCode()).isEqualTo(302);
    return browser;
  }

  /** Goes through the whole sign-in; the last answer is the one that opens the session. */
  HttpResponse<String> signIn(Person person, String to) {
    String encoded = URLEncoder.encode(to, StandardCharsets.UTF_8);
    HttpResponse<String> form = get(location(get("/auth/login?to=" + encoded)));
    Matcher action = FORM.matcher(form.body());
    assertThat(action.find()).as("a sign-in form").isTrue();
    String fields = "username=" + person.user() + "&password=gendan-demo";
    HttpResponse<String> answer =
        send(
            "POST",
            action.group(1).replace("&amp;", "&"),
            Map.of("Content-Type", "application/x-www-form-urlencoded"),
            fields);
    return get(location(answer));
  }

  HttpResponse<String> get(String address) {
    return send("GET", address, Map.of(), null);
  }

  /** As a script of our own pages would send it. */
  HttpResponse<String> post(String path, String json, Map<String, String> more) {
    Map<String, String> headers = new TreeMap<>(more);
    headers.put("X-Requested-With", "XMLHttpRequest");
    headers.put("Content-Type", "application/json");
    return send("POST", path, headers, json);
  }

  HttpResponse<String> send(
      String method,
      String address,
      Map<String, String> headers,
      @org.jspecify.annotations.Nullable String body) {
    HttpRequest.Builder request =
        request(address)
            .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    headers.forEach(request::header);
    HttpResponse<String> answer = answer(request.build());
    keep(answer);
    return answer;
  }

  /** A request with this browser's cookies. */
  HttpRequest.Builder request(String address) {
    URI url = url(address);
    HttpRequest.Builder request = HttpRequest.newBuilder(url);
    String jar =
        jar(url).entrySet().stream()
            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
            .collect(Collectors.joining("; "));
    return jar.isEmpty() ? request : request.header("Cookie", jar);
  }

  String cookie(String name) {
    return jar(url("/")).getOrDefault(name, "");
  }

  /** Somebody copied this browser's cookies. */
  Browser copy() {
    Browser copy = new Browser();
    cookies.forEach((host, jar) -> copy.cookies.put(host, new LinkedHashMap<>(jar)));
    return copy;
  }

  static JsonPath json(HttpResponse<String> answer) {
    return JsonPath.from(answer.body());
  }

  static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElseThrow(() -> new AssertionError(answer));
  }

  static List<String> setCookies(HttpResponse<String> answer, String name) {
    return answer.headers().allValues("Set-Cookie").stream()
        .filter(cookie -> cookie.startsWith(name + "="))
        .toList();
  }

  private void keep(HttpResponse<String> answer) {
    for (String header : answer.headers().allValues("Set-Cookie")) {
      String[] pair = header.split(";", 2)[0].split("=", 2);
      if (pair[1].isEmpty()) {
        jar(answer.uri()).remove(pair[0]);
      } else {
        jar(answer.uri()).put(pair[0], pair[1]);
      }
    }
  }

  private Map<String, String> jar(URI url) {
    return cookies.computeIfAbsent(url.getAuthority(), host -> new LinkedHashMap<>());
  }

  private static URI url(String address) {
    return URI.create(address.startsWith("/") ? TheStack.url("gateway") + address : address);
  }

  private static HttpResponse<String> answer(HttpRequest request) {
    try {
      return HTTP.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new AssertionError(request.toString(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
