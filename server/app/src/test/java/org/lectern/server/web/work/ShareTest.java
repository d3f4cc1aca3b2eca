package org.lectern.server.web.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.lectern.server.web.Client;
import org.lectern.server.web.HttpError;

class ShareTest {
  private static final Client ANN = Client.at("192.0.2.1");

  private final AtomicLong clock = new AtomicLong(1_000_000);
  private final Share share = new Share(60, 30, clock::get);

  private HttpError refusal() {
    return catchThrowableOfType(HttpError.class, () -> share.check(ANN));
  }

  @Test
  void refusesMoreThanItsTimeUntilEnoughOfTheMinuteHasPassed() {
    share.worked(ANN, 59_999);
    assertThatCode(() -> share.check(ANN)).doesNotThrowAnyException();
    clock.addAndGet(20_000);
    share.worked(ANN, 1);
    HttpError refused = refusal();
    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.retryAfter()).isBetween(31, 40);
    clock.addAndGet(refused.retryAfter() * 1_000L);
    assertThatCode(() -> share.check(ANN)).doesNotThrowAnyException();
  }

  @Test
  void countsFaultsByWhatTheyCost() {
    for (int i = 0; i < 29; i++) {
      share.fault(ANN, Share.COSTLY_FAULT);
    }
    assertThatCode(() -> share.check(ANN)).doesNotThrowAnyException();
    for (int i = 0; i < 100; i++) {
      share.fault(ANN, Share.CHEAP_FAULT);
    }
    assertThat(refusal().status()).isEqualTo(429);
  }

  @Test
  void takesOneClientForAnotherNeither() {
    share.worked(ANN, 100_000);
    assertThatCode(() -> share.check(Client.at("192.0.2.9"))).doesNotThrowAnyException();
  }

  @Test
  void forgetsAfterLongRest() {
    share.worked(ANN, 100_000);
    clock.addAndGet(3_600_000);
    assertThatCode(() -> share.check(ANN)).doesNotThrowAnyException();
  }

  @Test
  void boundsNothingWhereToldSo() {
    Share none = new Share(0, 0, clock::get);
    none.worked(ANN, Integer.MAX_VALUE);
    none.fault(ANN, Integer.MAX_VALUE);
    assertThatCode(() -> none.check(ANN)).doesNotThrowAnyException();
  }

  @Test
  void takesASubscriberOfIpv6ForOneClient() {
    assertThat(Client.at("2001:db8:1:2::1")).isEqualTo(Client.at("2001:db8:1:2:ffff::9"));
    assertThat(Client.at("2001:db8:1:2::1")).isNotEqualTo(Client.at("2001:db8:1:3::1"));
    assertThat(Client.at("::ffff:192.0.2.1")).isEqualTo(ANN);
    assertThat(Client.at("192.0.2.1")).isNotEqualTo(Client.at("192.0.2.2"));
  }
}
