/** The identity provider (Keycloak) as the gateway talks to it. */
@NullMarked
package org.gendan.gateway.provider;

import org.jspecify.annotations.NullMarked;
