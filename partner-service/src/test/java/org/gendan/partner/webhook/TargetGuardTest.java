package org.gendan.partner.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.gendan.platform.problem.RuleBroken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TargetGuardTest {

  private final TargetGuard guard = new TargetGuard(false, List.of(443, 8443));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://93.184.216.34/",
        "https://127.0.0.1/",
        "https://[::1]/",
        "https://0/",
        "https://2130706433/",
        "https://0x7f.1/",
        "https://localhost/",
        "https://169.254.169.254/latest/meta-data",
        "https://10.1.2.3/",
        "https://172.16.0.1/",
        "https://192.168.1.1/",
        "https://100.64.0.1/",
        "https://198.18.0.1/",
        "https://224.0.0.1/",
        "https://255.255.255.255/",
        "https://[fd00::1]/",
        "https://[fe80::1]/",
        "https://[::ffff:127.0.0.1]/",
        "https://[::ffff:10.0.0.1]/",
        "https://[64:ff9b::7f00:1]/",
        "https://[2002:7f00:1::]/",
        "https://93.184.216.34:22/",
        "https://93.184.216.34:9092/",
        "https://good@93.184.216.34/",
        "https:///nowhere",
        "file:///etc/passwd",
        "gopher://93.184.216.34/",
        "jar:https://93.184.216.34/x!/",
        "//93.184.216.34/",
        "not an address",
        ""
      })
  void nothingBehindTheOpenInternetIsCalled(String url) {
    assertThatThrownBy(() -> guard.check(url)).isInstanceOf(RuleBroken.class);
  }

  @Test
  void anOpenAddressIsPinned() {
    TargetGuard.Target target = guard.check("https://93.184.216.34:8443/hook?x=1");

    assertThat(target.address().getHostAddress()).isEqualTo("93.184.216.34");
    assertThat(target.port()).isEqualTo(8443);
    assertThat(target.tls()).isTrue();
  }

  @Test
  void thisMachineIsAnExceptionThatIsAskedForAndTheNextOneIsNot() {
    TargetGuard trying = new TargetGuard(true, List.of(443));

    assertThat(trying.check("http://127.0.0.1:9999/hook").address().isLoopbackAddress()).isTrue();
    assertThatThrownBy(() -> trying.check("http://10.0.0.1/hook")).isInstanceOf(RuleBroken.class);
    assertThatThrownBy(() -> trying.check("https://10.0.0.1/hook")).isInstanceOf(RuleBroken.class);
  }
}
