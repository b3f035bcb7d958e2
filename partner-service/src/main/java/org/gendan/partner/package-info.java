/**
 * The partner service (伙伴接入): partner systems say what happened, ask what became of it, and hear
 * what concerns them.
 */
@NullMarked
package org.gendan.partner;

import org.jspecify.annotations.NullMarked;
