package org.gendan.testkit.canary.featureshavenocycles.left;

import org.gendan.testkit.canary.featureshavenocycles.right.Right;

/** Needs the right, which needs the left. */
public record Left(Right right) {}
