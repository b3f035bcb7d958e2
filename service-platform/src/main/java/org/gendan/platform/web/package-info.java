/** What every HTTP interface shares: strict JSON, versions, pages and repeatable commands. */
@NullMarked
package org.gendan.platform.web;

import org.jspecify.annotations.NullMarked;
