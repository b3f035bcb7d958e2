/** Issuing material (发料) to tickets at work. */
@NullMarked
package org.gendan.procurement.issue;

import org.jspecify.annotations.NullMarked;
