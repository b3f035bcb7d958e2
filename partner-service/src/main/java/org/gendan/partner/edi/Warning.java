package org.gendan.partner.edi;

import java.util.Map;

/**
 * Something about the envelope that does not fit, though every order in it can be read: somebody
 * has to look before it is taken.
 *
 * @param pointer where, as {@code /segments/7/1}
 */
public record Warning(String pointer, String code, Map<String, String> values) {}
