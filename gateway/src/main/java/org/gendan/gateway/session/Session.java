package org.gendan.gateway.session;

/**
 * Somebody signed in.
 *
 * @param sid the provider's name for the sign-in
 * @param accessToken what the services want to see; it never leaves for the browser
 */
public record Session(Person person, String sid, String accessToken) {

  @Override
  public String toString() {
    return "Session[" + person.subject() + "]";
  }
}
