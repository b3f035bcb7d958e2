@NullMarked
package org.gendan.logistics.partner;

import org.jspecify.annotations.NullMarked;
