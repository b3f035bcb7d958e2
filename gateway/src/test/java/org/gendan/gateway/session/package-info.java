/** Who is signed in. Tokens stay here; the browser holds a key that opens nothing elsewhere. */
@NullMarked
package org.gendan.gateway.session;

import org.jspecify.annotations.NullMarked;
