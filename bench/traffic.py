"""What the scripts that attack a running server share.

Clients at addresses of their own, the processes of the server, a polite client beside the attack, and tables.
Traffic goes to 127.0.0.0/8 only. Each address of this network is another client to the server, and a client
takes one by binding it.
"""
import http.client
import ipaddress
import itertools
import math
import multiprocessing
import os
import pathlib
import socket
import sys
import threading
import time
import urllib.parse
from typing import NamedTuple

# How long a client waits before it says that there was no answer, in seconds.
PATIENCE = 30
# The most that it reads of one answer, in bytes.
LONGEST_ANSWER = 128 << 20
# The polite client: where it lives, how long it rests, and how long it is measured beside no attack, in seconds.
POLITE_ADDRESS = "127.0.0.2"
POLITE_PAUSE, IDLE_SECONDS, WARM_UP_SECONDS = 0.1, 100, 15
POLITE_QUESTIONS = [
    ("canned query, fresh", "/queries/topic-card?topic=neural%20collapse", "application/json", "no-cache"),
    ("page, fresh", "/page/topic/neural-collapse", "text/html", "no-cache"),
    ("canned query, kept", "/queries/topic-card?topic=neural%20collapse", "application/json", None),
    ("page, kept", "/page/topic/neural-collapse", "text/html", None),
]
SAMPLE_SECONDS = 0.25
TICKS = os.sysconf("SC_CLK_TCK")
PAGE_BYTES = os.sysconf("SC_PAGE_SIZE")
LISTENING, ESTABLISHED = "0A", "01"
NO_ANSWER, CLOSED = "none", "closed"


def arguments():
    """Gives the URL of the command line and what else stands there; without URL it becomes bench/served."""
    given = sys.argv[1:]
    urls = [argument for argument in given if argument.startswith("http://")]
    rest = [argument for argument in given if argument not in urls]
    if not urls:
        served = os.path.join(os.path.dirname(os.path.abspath(__file__)), "served")
        os.execv(served, [served, os.path.abspath(sys.argv[0]), *rest])
    host = urllib.parse.urlsplit(urls[0]).hostname
    address = "127.0.0.1" if host == "localhost" else host
    try:
        loopback = ipaddress.IPv4Address(address).is_loopback
    except ValueError:
        loopback = False
    if not loopback:
        sys.exit(f"{host}: not an address of this machine; these scripts attack 127.0.0.0/8 only")
    return f"http://{address}:{urllib.parse.urlsplit(urls[0]).port or 80}", rest


def endpoint(url):
    parts = urllib.parse.urlsplit(url)
    return parts.hostname, parts.port


def addresses(network):
    """Gives client addresses 127.NETWORK.x.y, each once."""
    return (f"127.{network}.{x}.{y}" for x in range(256) for y in range(1, 255))


def give_way():
    """Lets the server and the polite client run before this process: real attackers use other machines."""
    os.nice(19)


class Answer(NamedTuple):
    """What a client got: a status or what there was instead of one, and the seconds it took."""

    status: object
    seconds: float
    headers: object = {}
    body: bytes = b""
    fault: str = ""


class Client:
    """Asks from one address, on a connection that stays open unless told otherwise."""

    def __init__(self, url, address, keep=True, patience=PATIENCE):
        self._url, self._address, self._keep, self._patience = url, address, keep, patience
        self._connection = None

    def ask(self, path, method="GET", body=None, **headers):
        begun = time.monotonic()
        status, fields, data, size, fault = CLOSED, {}, [], 0, ""
        try:
            connection = self._connected()
            connection.request(method, path, body, {name.replace("_", "-"): value for name, value in headers.items()})
            response = connection.getresponse()
            status, fields = response.status, response.headers
            while chunk := response.read(65536):
                data.append(chunk)
                size += len(chunk)
                if size > LONGEST_ANSWER:
                    fault = f"longer than {LONGEST_ANSWER >> 20} MiB"
                    self.close()
                    break
                if time.monotonic() - begun > self._patience:
                    raise TimeoutError("the body did not end")
            if not self._keep:
                self.close()
        except TimeoutError as e:
            status, fault = (NO_ANSWER, "no answer") if status == CLOSED else (status, str(e) or "the body stopped")
            self.close()
        except (OSError, http.client.HTTPException) as e:
            fault = f"{type(e).__name__}"
            self.close()
        return Answer(status, time.monotonic() - begun, fields, b"".join(data), fault)

    def _connected(self):
        if self._connection is None:
            host, port = endpoint(self._url)
            self._connection = http.client.HTTPConnection(
                host, port, timeout=self._patience, source_address=(self._address, 0)
            )
        return self._connection

    def close(self):
        if self._connection is not None:
            self._connection.close()
        self._connection = None


def connections(port):
    """Gives (state, local port, remote address and port, inode) of each TCP socket of this machine at a port."""
    for table in ("/proc/net/tcp", "/proc/net/tcp6"):
        try:
            rows = pathlib.Path(table).read_text().splitlines()[1:]
        except FileNotFoundError:
            continue
        for row in rows:
            _, local, remote, state, *more = row.split()
            if int(local.split(":")[1], 16) == port:
                address, remote_port = remote.split(":")
                yield state, port, (_dotted(address), int(remote_port, 16)), more[5]


def _dotted(hexadecimal):
    # IPv4 in the last four bytes, the lowest byte first.
    return ".".join(str(byte) for byte in reversed(bytes.fromhex(hexadecimal[-8:])))


def held(port, clients):
    """Gives those of the clients' (address, port) whose connection the server has not closed."""
    open_ones = {remote for state, _, remote, _ in connections(port) if state == ESTABLISHED}
    return set(clients) & open_ones


class Processes:
    """The process that listens at a URL, and all below it."""

    def __init__(self, url):
        self._port = endpoint(url)[1]
        self.parent = self.listening()
        if self.parent is None:
            sys.exit(f"{url}: no process of this machine that can be seen listens there")

    def listening(self):
        """Gives (pid, start) of the process that listens now, or None."""
        inodes = {f"socket:[{inode}]" for state, _, _, inode in connections(self._port) if state == LISTENING}
        found = []
        for process in pathlib.Path("/proc").glob("[0-9]*"):
            if inodes & set(_open_files(process).values()):
                found.append((int(process.name), _stat(int(process.name))))
        # A child may have inherited the socket; the parent began first.
        found = [(stat.start, pid) for pid, stat in found if stat]
        return (min(found)[1], min(found)[0]) if found else None

    def all(self):
        """Gives pid and state of each process that is there now."""
        stats = {int(p.name): _stat(int(p.name)) for p in pathlib.Path("/proc").glob("[0-9]*")}
        stats = {pid: stat for pid, stat in stats.items() if stat}
        below, found = [self.parent[0]], {}
        while below:
            pid = below.pop()
            if pid in stats:
                found[pid] = stats[pid]
                below += [other for other, stat in stats.items() if stat.parent == pid]
        return found

    def is_there(self):
        """Whether the first parent still runs."""
        stat = _stat(self.parent[0])
        return stat is not None and stat.start == self.parent[1]

    def cpu_use(self, seconds):
        """Measures how much of one processor all of them use."""
        before, begun = self.all(), time.monotonic()
        time.sleep(seconds)
        after = self.all()
        ticks = sum(stat.ticks - (before[pid].ticks if pid in before else 0) for pid, stat in after.items())
        return ticks / TICKS / (time.monotonic() - begun)

    def log_files(self):
        """Gives the size of each file that they log to: their standard output and error, and *.log."""
        sizes = {}
        for pid in self.all():
            for number, name in _open_files(pathlib.Path(f"/proc/{pid}")).items():
                if (number in ("1", "2") or name.endswith(".log")) and os.path.isfile(name):
                    sizes[name] = os.path.getsize(name)
        return sizes


class Stat(NamedTuple):
    parent: int
    ticks: int
    start: int
    resident: int


def _stat(pid):
    try:
        fields = pathlib.Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    except (FileNotFoundError, ProcessLookupError):
        return None
    if fields[0] == "Z":
        return None
    return Stat(int(fields[1]), int(fields[11]) + int(fields[12]), int(fields[19]), int(fields[21]) * PAGE_BYTES)


def _open_files(process):
    found = {}
    try:
        for link in (process / "fd").iterdir():
            try:
                found[link.name] = os.readlink(link)
            except OSError:
                pass
    except OSError:
        pass
    return found


class Sample(NamedTuple):
    moment: float
    resident: int
    pids: frozenset


class Watch:
    """Samples the processes until the end of a with block."""

    def __init__(self, processes, seconds=SAMPLE_SECONDS):
        self._processes, self._seconds = processes, seconds
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._sample, daemon=True)
        self.samples = []

    def _sample(self):
        while True:
            now = self._processes.all()
            self.samples.append(Sample(time.monotonic(), sum(s.resident for s in now.values()), frozenset(now)))
            if self._ended.wait(self._seconds):
                return

    def peak(self, begun):
        """Gives the most bytes that were resident since a moment."""
        return max((s.resident for s in list(self.samples) if s.moment >= begun), default=self.samples[-1].resident)

    def pids(self):
        return frozenset().union(*(s.pids for s in list(self.samples)))

    def __enter__(self):
        self._thread.start()
        while not self.samples:
            time.sleep(0.01)
        return self

    def __exit__(self, *_):
        self._ended.set()
        self._thread.join()


class Polite:
    """A client in a process of its own that asks cheap things in turn.

    A long wait counts as all the requests of its kind that would have been sent meanwhile, so that it is not
    hidden as one sample.
    """

    def __init__(self, url):
        context = multiprocessing.get_context("fork")
        self._stop = context.Event()
        self._received, sending = context.Pipe(False)
        self._process = context.Process(target=_be_polite, args=(url, self._stop, sending), daemon=True)
        self._process.start()

    def idle(self):
        """Waits until it is warm, and measures it beside no attack; gives the span of time."""
        time.sleep(WARM_UP_SECONDS)
        begun = time.monotonic()
        time.sleep(IDLE_SECONDS)
        return begun, time.monotonic()

    def end(self):
        """Stops it and gives its samples: (when due, question, seconds, status)."""
        self._stop.set()
        samples = self._received.recv()
        self._process.join()
        return samples


def _be_polite(url, stop, sending):
    samples, every = [], POLITE_PAUSE * len(POLITE_QUESTIONS)
    for name, path, accept, cache in itertools.cycle(POLITE_QUESTIONS):
        if stop.is_set():
            break
        begun = time.monotonic()
        # A connection of its own each time: one that stays open would not see that no new one is let in.
        client = Client(url, POLITE_ADDRESS, keep=False)
        answer = client.ask(path, Accept=accept, **({"Cache-Control": cache} if cache else {}))
        waited = time.monotonic() - begun
        missed = range(int(waited / every) + 1)
        samples += [(begun + i * every, name, waited - i * every, answer.status) for i in missed]
        time.sleep(max(0, POLITE_PAUSE - waited))
    sending.send(samples)


def compare_polite(samples, idle, spans, most):
    """Prints p50 and p99 of the polite client, idle and in each named span of time; gives what is broken.

    MOST is how many times as long p99 may be as idle.
    """
    rows, broken = [], []
    for question, *_ in POLITE_QUESTIONS:
        quiet = _milliseconds(samples, question, idle)
        if not quiet:
            broken.append(f"{question}: no sample while idle")
            continue
        rows.append([question, "idle", len(quiet), *_percentiles(quiet), "", ""])
        for name, span in spans:
            times = _milliseconds(samples, question, span)
            if not times:
                broken.append(f"{question}, {name}: no sample")
                continue
            ratio = percentile(times, 0.99) / percentile(quiet, 0.99)
            refused = [s for d, q, _, s in samples if q == question and span[0] <= d < span[1] and s != 200]
            rows.append([question, name, len(times), *_percentiles(times), f"{ratio:.1f}", len(refused)])
            if ratio > most:
                broken.append(f"{question}, {name}: p99 is {ratio:.1f} times idle, over {most}")
            if refused:
                broken.append(f"{question}, {name}: not answered with 200 but {tally(refused)}")
    print_table("polite client|when|>samples|>p50 ms|>p99 ms|>max ms|>p99 / idle|>not 200", rows)
    return broken


def _milliseconds(samples, question, span):
    return [s * 1000 for due, name, s, _ in samples if name == question and span[0] <= due < span[1]]


def _percentiles(values):
    return [f"{number:.1f}" for number in (percentile(values, 0.5), percentile(values, 0.99), max(values))]


def percentile(values, part):
    ordered = sorted(values)
    return ordered[max(0, math.ceil(part * len(ordered)) - 1)]


def tally(values):
    """Says how often each value occurs."""
    counts = {value: values.count(value) for value in sorted(set(values), key=str)}
    return ", ".join(f"{count} x {value}" for value, count in counts.items())


def print_table(heads, rows):
    """Prints rows under heads that are parted by bars; a column whose head begins with > is set to the right."""
    heads = heads.split("|")
    cells = [[head.lstrip(">") for head in heads], *([str(cell) for cell in row] for row in rows)]
    widths = [max(len(row[i]) for row in cells) for i in range(len(heads))]
    for row in cells:
        columns = (
            cell.rjust(width) if head.startswith(">") else cell.ljust(width)
            for cell, width, head in zip(row, widths, heads)
        )
        print("  ".join(columns).rstrip())
    print(flush=True)


def finish(broken):
    """Prints the broken promises and ends the script with 1 if there is one."""
    for each in broken:
        print("MISSED", each)
    print("all promises kept" if not broken else f"{len(broken)} broken", flush=True)
    sys.exit(1 if broken else 0)


def megabytes(number):
    return f"{number / 1e6:.0f}"


def raw_socket(url, address, patience, receive_bytes=None):
    """Opens a plain connection from an address."""
    plain = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    if receive_bytes:
        plain.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, receive_bytes)
    plain.settimeout(patience)
    try:
        plain.bind((address, 0))
        plain.connect(endpoint(url))
    except OSError:
        plain.close()
        raise
    return plain
