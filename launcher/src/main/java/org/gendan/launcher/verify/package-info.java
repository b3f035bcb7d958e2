/**
 * Proof in the product: evaluates what is promised over all databases, all topics and the journals
 * of those who sent commands.
 */
@NullMarked
package org.gendan.launcher.verify;

import org.jspecify.annotations.NullMarked;
