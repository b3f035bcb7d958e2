/**
 * The door for partners that write to a topic of ours instead of calling. What they write goes the
 * way of all calls: the same proof, the same intake, the same answers.
 */
@NullMarked
package org.gendan.partner.topic;

import org.jspecify.annotations.NullMarked;
