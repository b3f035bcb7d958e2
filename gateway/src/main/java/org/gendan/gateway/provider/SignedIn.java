package org.gendan.gateway.provider;

/**
 * Who signed in.
 *
 * @param sid the provider's name for this sign-in
 */
public record SignedIn(String subject, String sid) {}
