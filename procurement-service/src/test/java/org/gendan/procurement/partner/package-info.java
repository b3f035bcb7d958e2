@NullMarked
package org.gendan.procurement.partner;

import org.jspecify.annotations.NullMarked;
