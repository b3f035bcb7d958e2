/**
 * Everything that is wrong, sent to every endpoint: all of it must be refused and leave nothing
 * behind.
 */
@NullMarked
package org.gendan.testkit.input;

import org.jspecify.annotations.NullMarked;
