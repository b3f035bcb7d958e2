/**
 * Who our partner systems are: which party each speaks for, what it may say, how often, and what
 * proves that it is the one.
 */
@NullMarked
package org.gendan.partner.registry;

import org.jspecify.annotations.NullMarked;
