/**
 * Named places between two steps, where a test stops the process to prove that nothing is lost and
 * nothing happens twice.
 */
@NullMarked
package org.gendan.platform.fault;

import org.jspecify.annotations.NullMarked;
