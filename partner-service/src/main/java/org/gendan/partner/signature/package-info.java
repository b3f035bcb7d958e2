/** Standard Webhooks: what a signature is made over, and who made it. No framework, no clock. */
@NullMarked
package org.gendan.partner.signature;

import org.jspecify.annotations.NullMarked;
