package org.gendan.customer.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.gendan.contracts.customer.CustomerEvent.CustomerChanged;
import org.gendan.contracts.customer.CustomerEvent.CustomerGraded;
import org.gendan.contracts.customer.CustomerEvent.CustomerRegistered;
import org.gendan.customer.customer.CustomerCommands.ChangeCustomer;
import org.gendan.platform.problem.Conflict;
import org.gendan.platform.problem.RuleBroken;
import org.junit.jupiter.api.Test;

class CustomerTest {

  private final Customer customer = Customers.onCredit();

  @Test
  void registrationTellsTheWholeProfileWithItsTerms() {
    CustomerRegistered told = customer.registered();

    assertThat(told.profile().code()).isEqualTo("C001");
    assertThat(told.profile().grade()).isEqualTo("B");
    assertThat(told.profile().terms().creditLimit()).isEqualByComparingTo("50000");
    assertThat(told.profile().terms().parts()).hasSize(1);
    assertThat(told.profile().terms().parts().getFirst().gate()).isEqualTo("NONE");
  }

  @Test
  void noFactCarriesAContact() {
    assertThat(customer.registered().toString()).doesNotContain("陈", "138", "张杨");
  }

  @Test
  void aNewNameIsTold() {
    CustomerChanged told = customer.change(new ChangeCustomer("上海宜居集团", "陈晓梅", null, null, "华东"));

    assertThat(told).isNotNull();
    assertThat(told.profile().name()).isEqualTo("上海宜居集团");
    assertThat(customer.contact().phone()).isNull();
  }

  @Test
  void aNewPhoneIsNobodysBusiness() {
    CustomerChanged told =
        customer.change(new ChangeCustomer("上海宜居家居有限公司", "王芳", "021-55555555", null, "华东"));

    assertThat(told).isNull();
    assertThat(customer.contact().name()).isEqualTo("王芳");
  }

  @Test
  void gradingTellsTheGradeBefore() {
    CustomerGraded told = customer.gradeAs(Grade.A, "连续四季按期付款");

    assertThat(told.previousGrade()).isEqualTo("B");
    assertThat(told.profile().grade()).isEqualTo("A");
    assertThat(told.reason()).isEqualTo("连续四季按期付款");
  }

  @Test
  void gradingTheSameAgainIsRefused() {
    assertThatThrownBy(() -> customer.gradeAs(Grade.B, "再评一次")).isInstanceOf(Conflict.class);
  }

  @Test
  void creditWithoutALimitIsRefused() {
    assertThatThrownBy(() -> customer.agree(Customers.credit(), null))
        .isInstanceOfSatisfying(
            RuleBroken.class,
            refused -> assertThat(refused.code()).isEqualTo("customer/credit-limit-missing"));
  }

  @Test
  void aLimitWithoutCreditIsRefused() {
    assertThatThrownBy(() -> customer.agree(Customers.prepaid(), BigDecimal.ONE))
        .isInstanceOfSatisfying(
            RuleBroken.class,
            refused ->
                assertThat(refused.code()).isEqualTo("customer/credit-limit-without-credit"));
  }

  @Test
  void otherTermsAreToldWithTheirLimit() {
    CustomerChanged told = customer.agree(Customers.prepaid(), null);

    assertThat(told.profile().terms().code()).isEqualTo("PREPAID");
    assertThat(told.profile().terms().creditLimit()).isNull();
  }

  @Test
  void theSameRegistrationAgainSaysNothingNew() {
    assertThat(customer.saysSame(Customers.registration("CREDIT_30", new BigDecimal("50000.00"))))
        .isTrue();
    assertThat(customer.saysSame(Customers.registration("CREDIT_30", new BigDecimal("50001"))))
        .isFalse();
    assertThat(customer.saysSame(Customers.registration("PREPAID", null))).isFalse();
  }
}
