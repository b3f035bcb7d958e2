package org.gendan.gateway.people;

import java.util.List;

/** An account and how it is called. */
record KnownPerson(String id, String name, List<String> roles) {}
