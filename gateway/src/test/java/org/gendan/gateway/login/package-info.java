/** Signing in and out. */
@NullMarked
package org.gendan.gateway.login;

import org.jspecify.annotations.NullMarked;
