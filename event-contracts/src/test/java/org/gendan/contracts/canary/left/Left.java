package org.gendan.contracts.canary.left;

import org.gendan.contracts.canary.right.Right;

/** Breaks "a topic does not use another topic's values". */
public record Left(Right right) {}
