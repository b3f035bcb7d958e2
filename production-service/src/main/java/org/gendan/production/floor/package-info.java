/**
 * The shop floor (车间): progress reports and inspections of a ticket's steps, from a desk or a
 * phone.
 */
@NullMarked
package org.gendan.production.floor;

import org.jspecify.annotations.NullMarked;
