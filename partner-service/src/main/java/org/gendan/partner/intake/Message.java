package org.gendan.partner.intake;

import java.util.Map;

/**
 * What came to the door, as it came.
 *
 * @param key what makes the same call again the same
 * @param attributes the {@code ce-} headers, by the attribute's name
 */
public record Message(
    String key, String contentType, Map<String, String> attributes, byte[] body) {}
