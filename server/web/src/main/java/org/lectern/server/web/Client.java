package org.lectern.server.web;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.Callable;

/**
 * Who sends requests, as far as an address tells: one IPv4 address, or one /64 of IPv6, which is
 * what one subscriber gets.
 *
 * @param name the address or the prefix
 */
public record Client(String name) {
  /** Whoever works on a thread that serves no request. */
  static final Client OWN = new Client("own");

  private static final int PREFIX_BYTES = 8;
  private static final ThreadLocal<Client> CURRENT = ThreadLocal.withInitial(() -> OWN);

  /**
   * Tells the client by its address.
   *
   * @param address an address in numbers, as the container gives it
   * @return the client
   */
  public static Client at(String address) {
    try {
      // Numbers are never looked up.
      InetAddress parsed = InetAddress.getByName(address);
      if (parsed instanceof Inet6Address) {
        byte[] prefix = Arrays.copyOf(parsed.getAddress(), PREFIX_BYTES);
        return new Client(HexFormat.of().formatHex(prefix) + "/64");
      }
      return new Client(parsed.getHostAddress());
    } catch (UnknownHostException e) {
      return new Client("unknown");
    }
  }

  /** The client whose request this thread serves. */
  public static Client current() {
    return CURRENT.get();
  }

  /**
   * Does something on this thread as a request of the client's.
   *
   * @param work what to do
   * @return its result
   * @throws Exception from the work
   */
  public <T> T call(Callable<T> work) throws Exception {
    begin();
    try {
      return work.call();
    } finally {
      done();
    }
  }

  /** Says that this thread serves the client's request until {@link #done}. */
  void begin() {
    CURRENT.set(this);
  }

  /** Says that this thread serves no request any more. */
  static void done() {
    CURRENT.remove();
  }
}
