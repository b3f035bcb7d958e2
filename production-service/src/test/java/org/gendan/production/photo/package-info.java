@NullMarked
package org.gendan.production.photo;

import org.jspecify.annotations.NullMarked;
