@NullMarked
package org.gendan.production.schedule;

import org.jspecify.annotations.NullMarked;
