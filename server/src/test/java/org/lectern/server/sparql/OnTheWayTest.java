package org.lectern.server.sparql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.server.http.HttpError;
import org.lectern.server.work.Client;

class OnTheWayTest {
  private static final Client ANN = Client.at("192.0.2.1");
  private static final long LARGE = 64L << 20;

  private final OnTheWay onTheWay = new OnTheWay(true);

  private int refusal(Client client, long bytes) {
    HttpError error = catchThrowableOfType(HttpError.class, () -> onTheWay.take(client, bytes));
    return error == null ? 200 : error.status();
  }

  @Test
  void letsOneClientHaveOneLargeResultAtATimeAndSomeSmallOnes() {
    OnTheWay.Part first = onTheWay.take(ANN, LARGE);
    assertThat(refusal(ANN, LARGE)).isEqualTo(429);
    assertThat(refusal(ANN, 1 << 20)).isEqualTo(200);
    assertThat(refusal(Client.at("192.0.2.2"), LARGE)).isEqualTo(200);
    first.close();
    onTheWay.take(ANN, LARGE).close();
    onTheWay.take(ANN, LARGE).close();
  }

  @Test
  void boundsAllTogether() {
    List<OnTheWay.Part> parts = new ArrayList<>();
    for (int i = 0; i < OnTheWay.MOST_BYTES / LARGE; i++) {
      parts.add(onTheWay.take(Client.at("192.0.2." + i), LARGE));
    }
    assertThat(refusal(Client.at("192.0.2.99"), 1)).isEqualTo(503);
    parts.forEach(OnTheWay.Part::close);
    assertThat(refusal(Client.at("192.0.2.99"), LARGE)).isEqualTo(200);
  }
}
