package org.gendan.gateway.session;

import java.util.Set;

/** Who somebody is and what is theirs to see, as their access token says; {@code *} is all. */
public record Person(
    String subject,
    String user,
    String name,
    Set<String> roles,
    Set<String> plants,
    Set<String> workshops,
    Set<String> regions,
    Set<String> customers) {}
