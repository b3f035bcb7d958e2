/**
 * The production service (生产): owns plants, products, slots and production tickets, up to goods
 * that passed their final inspection.
 */
@NullMarked
package org.gendan.production;

import org.jspecify.annotations.NullMarked;
