/**
 * The schedule as planners look at it (排产看板): lanes with their bars, what waits, what a move would
 * do.
 */
@NullMarked
package org.gendan.production.schedule;

import org.jspecify.annotations.NullMarked;
