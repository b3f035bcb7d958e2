/**
 * What every service's tests need: the real stack, tokens, events in and out, and the house rules.
 */
@NullMarked
package org.gendan.testkit;

import org.jspecify.annotations.NullMarked;
