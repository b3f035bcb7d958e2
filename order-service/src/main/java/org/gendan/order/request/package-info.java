/** What customers want of their orders afterwards (改单与取消申请): asked by them, decided by people. */
@NullMarked
package org.gendan.order.request;

import org.jspecify.annotations.NullMarked;
