package org.gendan.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** The realm as services see it: where it says who it is, and its public keys. */
public final class TestRealm {

  /** A key of the realm. */
  public record Key(String id, KeyPair pair) {}

  private static final List<Key> KEYS = new CopyOnWriteArrayList<>(List.of(newKey()));
  private static final AtomicInteger ASKED = new AtomicInteger();
  private static volatile HttpServer server = serve(0);
  private static final int PORT = server.getAddress().getPort();

  private TestRealm() {}

  /** Who issues the tokens, and where services find its keys. */
  public static String issuer() {
    return "http://127.0.0.1:" + PORT + "/realms/gendan";
  }

  /** The key that tokens are signed with now. */
  public static Key key() {
    return KEYS.getFirst();
  }

  /** From now on tokens are signed with a new key; the old one stays good. */
  public static void rotate() {
    KEYS.addFirst(newKey());
  }

  /** How often somebody asked for the keys. */
  public static int askedForKeys() {
    return ASKED.get();
  }

  /** Nobody answers any more. */
  public static void stop() {
    server.stop(0);
  }

  /** Answers again, at the same address. */
  public static void restart() {
    server = serve(PORT);
  }

  private static HttpServer serve(int port) {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
      server.createContext(
          "/realms/gendan/.well-known/openid-configuration", call -> answer(call, metadata()));
      server.createContext(
          "/realms/gendan/keys",
          call -> {
            ASKED.incrementAndGet();
            answer(call, published());
          });
      server.start();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String metadata() {
    return "{\"issuer\": \"%s\", \"jwks_uri\": \"%s/keys\"}".formatted(issuer(), issuer());
  }

  private static String published() {
    return KEYS.stream()
        .map(TestRealm::published)
        .collect(Collectors.joining(",", "{\"keys\": [", "]}"));
  }

  private static String published(Key key) {
    RSAPublicKey open = (RSAPublicKey) key.pair().getPublic();
    return "{\"kty\": \"RSA\", \"use\": \"sig\", \"kid\": \"%s\", \"n\": \"%s\", \"e\": \"%s\"}"
        .formatted(key.id(), number(open.getModulus()), number(open.getPublicExponent()));
  }

  /** Without the sign byte that Java puts before a high bit. */
  private static String number(BigInteger value) {
    byte[] bytes = value.toByteArray();
    byte[] plain = bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
    return Base64.getUrlEncoder().withoutPadding().encodeToString(plain);
  }

  private static void answer(HttpExchange call, String body) throws IOException {
    byte[] bytes = body.getBytes(UTF_8);
    call.getResponseHeaders().set("Content-Type", "application/json");
    call.sendResponseHeaders(200, bytes.length);
    try (call) {
      call.getResponseBody().write(bytes);
    }
  }

  /** A key like the realm's, which it does not have. */
  public static Key newKey() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return new Key(UUID.randomUUID().toString(), generator.generateKeyPair());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
