/** Photos of work (现场照片): what a report, a problem or an inspection looked like. */
@NullMarked
package org.gendan.production.photo;

import org.jspecify.annotations.NullMarked;
