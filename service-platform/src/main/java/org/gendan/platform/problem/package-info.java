/**
 * How a refusal reaches the caller: a stable code, the reason in the caller's language, RFC 9457.
 */
@NullMarked
package org.gendan.platform.problem;

import org.jspecify.annotations.NullMarked;
