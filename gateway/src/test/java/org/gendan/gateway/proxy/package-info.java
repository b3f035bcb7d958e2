/** The way from the browser to the six services. */
@NullMarked
package org.gendan.gateway.proxy;

import org.jspecify.annotations.NullMarked;
