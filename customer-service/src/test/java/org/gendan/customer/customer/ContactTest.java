package org.gendan.customer.customer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ContactTest {

  @Test
  void maskedContactsReachNobody() {
    Contact masked = new Contact("陈晓梅", "13812345678", "上海市浦东新区张杨路 500 号").masked();

    assertThat(masked).isEqualTo(new Contact("陈***", "138****78", "上海市浦东新***"));
  }

  @Test
  void shortPartsShowNextToNothing() {
    assertThat(new Contact("李", "5551234", "北京").masked())
        .isEqualTo(new Contact("李***", "***", "北***"));
    assertThat(new Contact("", "", "").masked()).isEqualTo(new Contact("***", "***", "***"));
  }

  @Test
  void whatIsNotKnownStaysUnknown() {
    assertThat(new Contact(null, null, null).masked()).isEqualTo(new Contact(null, null, null));
  }

  @Test
  void rareSignsAreNotTornApart() {
    assertThat(new Contact("𠮷田", null, null).masked().name()).isEqualTo("𠮷***");
  }

  @Test
  void textOfAContactIsMasked() {
    String text = new Contact("陈晓梅", "13812345678", "上海市浦东新区张杨路 500 号").toString();

    assertThat(text).doesNotContain("晓梅", "12345", "张杨路");
  }
}
