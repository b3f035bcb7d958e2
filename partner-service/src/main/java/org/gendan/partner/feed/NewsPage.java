package org.gendan.partner.feed;

import java.util.List;

/**
 * News in their order.
 *
 * @param next the cursor to ask with for what follows; the same as before when there was nothing
 */
record NewsPage(List<News> items, long next) {}
