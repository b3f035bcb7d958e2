/**
 * What holds for every call: headers, our own address only, no other site's calls, limits, files.
 */
@NullMarked
package org.gendan.gateway.edge;

import org.jspecify.annotations.NullMarked;
