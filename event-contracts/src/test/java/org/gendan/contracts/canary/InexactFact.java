package org.gendan.contracts.canary;

/** Breaks "no binary floating point on the wire". */
public record InexactFact(double price) {}
