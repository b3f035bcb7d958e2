package org.gendan.gateway.session;

import org.gendan.gateway.provider.SignedOut;

/** Told inside this instance the moment sessions end, so that open streams end with them. */
public record SessionEnded(SignedOut who) {}
