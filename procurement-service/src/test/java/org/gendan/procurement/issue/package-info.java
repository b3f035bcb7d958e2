/** Tests of issuing material. */
@NullMarked
package org.gendan.procurement.issue;

import org.jspecify.annotations.NullMarked;
