package org.gendan.gateway.provider;

import org.jspecify.annotations.Nullable;

/** Which sign-in ended, or, when none is named, whose sign-ins all ended. */
public record SignedOut(@Nullable String sid, @Nullable String subject) {}
