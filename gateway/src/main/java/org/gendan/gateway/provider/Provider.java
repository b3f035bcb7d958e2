package org.gendan.gateway.provider;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Keycloak, by the words of OpenID Connect only: code flow with PKCE, refresh, logout. */
@ApplicationScoped
public class Provider {

  private final ProviderHttp http;
  private final URI realm;
  private final String clientId;
  private final String clientSecret;
  private volatile @Nullable Endpoints known;

  Provider(
      ProviderHttp http,
      @ConfigProperty(name = "gendan.oidc.url") URI realm,
      @ConfigProperty(name = "gendan.oidc.client-id") String clientId,
      @ConfigProperty(name = "gendan.oidc.client-secret") String clientSecret) {
    this.http = http;
    this.realm = realm;
    this.clientId = clientId;
    this.clientSecret = clientSecret;
  }

  /** Where the browser goes to sign in. */
  public String signIn(Map<String, String> parameters) throws ProviderAway {
    Map<String, String> all = new LinkedHashMap<>(parameters);
    all.put("client_id", clientId);
    all.put("response_type", "code");
    all.put("scope", "openid");
    return endpoints().authorization() + "?" + ProviderHttp.encoded(all);
  }

  /** Trades the code of a finished sign-in for tokens. */
  public Granted redeem(String code, String verifier, String redirect)
      throws ProviderAway, ProviderRefused {
    return token(
        Map.of(
            "grant_type", "authorization_code",
            "code", code,
            "code_verifier", verifier,
            "redirect_uri", redirect));
  }

  /** Asks whether the person may go on; fresh tokens say yes. */
  public Granted renew(String refreshToken) throws ProviderAway, ProviderRefused {
    return token(Map.of("grant_type", "refresh_token", "refresh_token", refreshToken));
  }

  /** Ends the person's sign-in at the provider, and with it in every other application. */
  public void signOut(String refreshToken) throws ProviderAway, ProviderRefused {
    http.post(endpoints().endSession(), withClient(Map.of("refresh_token", refreshToken)));
  }

  Endpoints endpoints() throws ProviderAway {
    Endpoints endpoints = known;
    if (endpoints == null) {
      URI description = URI.create(realm + "/.well-known/openid-configuration");
      endpoints = http.get(description, Endpoints.class);
      known = endpoints;
    }
    return endpoints;
  }

  String clientId() {
    return clientId;
  }

  private Granted token(Map<String, String> grant) throws ProviderAway, ProviderRefused {
    return http.post(endpoints().token(), withClient(grant), Granted.class);
  }

  private Map<String, String> withClient(Map<String, String> form) {
    Map<String, String> all = new LinkedHashMap<>(form);
    all.put("client_id", clientId);
    all.put("client_secret", clientSecret);
    return all;
  }
}
