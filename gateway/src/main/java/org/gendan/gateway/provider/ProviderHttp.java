package org.gendan.gateway.provider;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Calls to the provider: short, and either answered, refused, or not answered at all. */
@ApplicationScoped
class ProviderHttp {

  private final Duration timeout;
  private final ObjectMapper json;
  private final HttpClient client;

  ProviderHttp(@ConfigProperty(name = "gendan.oidc.timeout") Duration timeout, ObjectMapper json) {
    this.timeout = timeout;
    this.json = json;
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(timeout)
            .build();
  }

  <T> T get(URI from, Class<T> type) throws ProviderAway {
    try {
      return read(send(HttpRequest.newBuilder(from)), type);
    } catch (ProviderRefused refused) {
      throw new ProviderAway(refused);
    }
  }

  <T> T post(URI to, Map<String, String> form, Class<T> type) throws ProviderAway, ProviderRefused {
    return read(submit(to, form), type);
  }

  void post(URI to, Map<String, String> form) throws ProviderAway, ProviderRefused {
    submit(to, form);
  }

  private byte[] submit(URI to, Map<String, String> form) throws ProviderAway, ProviderRefused {
    return send(
        HttpRequest.newBuilder(to)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(encoded(form))));
  }

  private byte[] send(HttpRequest.Builder request) throws ProviderAway, ProviderRefused {
    try {
      HttpResponse<byte[]> answer =
          client.send(
              request.timeout(timeout).header("Accept", "application/json").build(),
              BodyHandlers.ofByteArray());
      int status = answer.statusCode();
      if (status / 100 == 4 && status != 429) {
        throw new ProviderRefused(status + " " + new String(answer.body(), StandardCharsets.UTF_8));
      }
      if (status / 100 != 2) {
        throw new ProviderAway("answered " + status);
      }
      return answer.body();
    } catch (IOException e) {
      throw new ProviderAway(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ProviderAway(e);
    }
  }

  private <T> T read(byte[] body, Class<T> type) throws ProviderAway {
    try {
      return json.readValue(body, type);
    } catch (IOException e) {
      throw new ProviderAway(e);
    }
  }

  static String encoded(Map<String, String> form) {
    return form.entrySet().stream()
        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
