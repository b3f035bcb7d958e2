package org.gendan.contracts;

/**
 * Why something was refused, for somebody who reads it later and whose language nobody knows.
 *
 * @param pointer the wrong place, a JSON Pointer; empty when it is the whole
 * @param code stable, for programs
 * @param zh the sentence in Chinese
 * @param en the sentence in English
 */
public record Reason(String pointer, String code, String zh, String en) {}
