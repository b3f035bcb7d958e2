@NullMarked
package org.gendan.logistics.board;

import org.jspecify.annotations.NullMarked;
