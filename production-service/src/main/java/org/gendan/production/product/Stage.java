package org.gendan.production.product;

/** How far along a step is: raw (白茬), finished (成品) or packing (包装). */
public enum Stage {
  BLANK,
  FINISH,
  PACK
}
