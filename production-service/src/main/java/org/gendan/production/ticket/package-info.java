/**
 * Production tickets (生产通知单): what a plant is told to make for which order lines, and how far it
 * is.
 */
@NullMarked
package org.gendan.production.ticket;

import org.jspecify.annotations.NullMarked;
