import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs an event and posts it: java Sign.java http://localhost:18087 SANDBOX whsec_… event.json */
public class Sign {

  public static void main(String[] args) throws Exception {
    byte[] body = Files.readAllBytes(Path.of(args[3]));
    String id = "msg_" + UUID.randomUUID(); // keep it when you send the same message again
    String timestamp = String.valueOf(Instant.now().getEpochSecond());

    Mac mac = Mac.getInstance("HmacSHA256");
    byte[] secret = Base64.getDecoder().decode(args[2].replaceFirst("^whsec_", ""));
    mac.init(new SecretKeySpec(secret, "HmacSHA256"));
    mac.update((id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8));
    String signature = "v1," + Base64.getEncoder().encodeToString(mac.doFinal(body));

    HttpRequest request =
        HttpRequest.newBuilder(URI.create(args[0] + "/partner/v1/events"))
            .version(HttpClient.Version.HTTP_1_1)
            .header("Content-Type", "application/cloudevents+json")
            .header("X-Partner-Id", args[1])
            .header("webhook-id", id)
            .header("webhook-timestamp", timestamp)
            .header("webhook-signature", signature)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .build();
    HttpResponse<String> answer =
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    System.out.println(answer.statusCode() + " " + answer.body());
  }
}
