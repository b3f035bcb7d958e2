/**
 * The partners' door: who calls, whether it may say that, whether it can be read; then it is ours
 * and answered for.
 */
@NullMarked
package org.gendan.partner.intake;

import org.jspecify.annotations.NullMarked;
