"""Runs the built product for the measurements of this directory: its commands, its server, its answers.

Commands are run as Java processes without the launcher, so that a measurement has their process ids and pays
for no shell. Build first (./lectern build). LECTERN_JAVA_OPTIONS reach every process.
"""
import contextlib
import http.client
import json
import os
import random
import shutil
import socket
import subprocess
import tempfile
import time
import urllib.parse

HOME = os.environ.get("LECTERN_HOME") or os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
MAINS = {"ingest": "org.lectern.ingest.run.cli.IngestMain", "server": "org.lectern.server.app.cli.ServerMain"}
# The modules on top, beside which the build lays all libraries that they need.
MODULES = {"ingest": "ingest/evaluate", "server": "server/app"}
INGEST = ("ingest", "check", "remove", "rollback", "facts", "evaluate")


def class_path(module):
    target, name = f"{HOME}/{MODULES[module]}/target", os.path.basename(MODULES[module])
    script = f'for jar in "{target}/{name}"-*.jar "{target}/lib"/*.jar; do printf "%s:" "$jar"; done'
    return subprocess.run(["bash", "-c", script], check=True, capture_output=True, text=True).stdout.rstrip(":")


def command(verb, *arguments):
    """The command line of a command of the product, as the launcher makes it."""
    module = "ingest" if verb in INGEST else "server"
    if module not in PATHS:
        PATHS[module] = class_path(module)
    archive = os.path.join(HOME, "target", module + ".jsa")
    shared = [f"-XX:SharedArchiveFile={archive}", "-Xlog:cds=off", "-Xlog:cds+dynamic=off"] if os.path.exists(archive) else []
    options = os.environ.get("LECTERN_JAVA_OPTIONS", "").split()
    return (["java", "-Xss2m", "-XX:+ExitOnOutOfMemoryError", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", *shared, *options,
             f"-Dlectern.home={HOME}", "-cp", PATHS[module], MAINS[module], verb, *map(str, arguments)])


PATHS = {}


def run(verb, *arguments, timeout=120, prefix=(), **others):
    """Runs a command to its end. A hang raises subprocess.TimeoutExpired."""
    return subprocess.run([*prefix, *command(verb, *arguments)], capture_output=True, text=True, timeout=timeout, **others)


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Answer:
    """A whole response."""

    def __init__(self, response):
        self.status, self.headers = response.status, response.headers
        self.body = response.read()

    def generation(self):
        return self.headers.get("Lectern-Generation")

    def json(self):
        return json.loads(self.body)


class Server:
    """A server process on a store."""

    def __init__(self, store, *options, prefix=(), env=None):
        self.port = free_port()
        self.err = tempfile.TemporaryFile("w+")
        self.process = subprocess.Popen([*prefix, *command("serve", "--store", store, "--port", self.port, *options)],
                                        stdout=subprocess.DEVNULL, stderr=self.err, env=env)

    def ask(self, path, timeout=60, method="GET", **headers):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=timeout)
        try:
            connection.request(method, path, headers={name.replace("_", "-"): value for name, value in headers.items()})
            return Answer(connection.getresponse())
        finally:
            connection.close()

    def sparql(self, query):
        """The rows of a SELECT, and the generation they are of."""
        answer = self.ask("/sparql?query=" + urllib.parse.quote(query), Accept="application/sparql-results+json")
        if answer.status != 200:
            raise IOError(f"status {answer.status}: {answer.body[:200]}")
        rows = [tuple(value["value"] for value in row.values()) for row in answer.json()["results"]["bindings"]]
        return rows, answer.generation()

    def wait(self, seconds=60):
        """Waits until it answers; False when it ended or does not answer in time."""
        end = time.monotonic() + seconds
        while time.monotonic() < end and self.process.poll() is None:
            with contextlib.suppress(OSError, http.client.HTTPException):
                if self.ask("/health", timeout=5).status == 200:
                    return True
            time.sleep(0.1)
        return False

    def said(self):
        self.err.flush()
        self.err.seek(0)
        return self.err.read()

    def processes(self):
        """Gives the ids of the server and of the processes that it started, as texts."""
        first = []
        # A process is the child of the thread that started it.
        for thread in os.listdir(f"/proc/{self.process.pid}/task"):
            with open(f"/proc/{self.process.pid}/task/{thread}/children", encoding="ascii") as file:
                first += file.read().split()
        return {str(self.process.pid), *first}

    def close(self):
        if self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(15)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
        self.err.close()


SYLLABLES = "ba ce di fo gu ha je ki lo mu na pe ri so tu va we xi yo zu".split()


def word(source, syllables=3):
    return "".join(source.choice(SYLLABLES) for _ in range(syllables))


def papers(seed, count):
    """Made-up papers: title, abstract, authors. Two seeds have no title in common."""
    source = random.Random(seed)
    return [(" ".join(word(source) for _ in range(6)).capitalize(), " ".join(word(source, 2) for _ in range(40)),
             [f"{word(source).capitalize()} {word(source, 4).capitalize()}" for _ in range(3)]) for _ in range(count)]


def document(file, content):
    """Writes papers as a Turtle document in the terms of schema.org."""
    with open(file, "w") as out:
        out.write("@prefix s: <https://schema.org/> .\n")
        for number, (title, abstract, authors) in enumerate(content):
            names = " , ".join(f'"{author}"' for author in authors)
            out.write(f'<http://example.org/paper/{number}> a s:ScholarlyArticle ; s:name "{title}" ; s:abstract "{abstract}" ;\n'
                      f'  s:author {names} ; s:datePublished "2024" .\n')
    return file


def curation(directory):
    """A directory of curation with nothing in it, which makes an ingest short."""
    os.makedirs(directory, exist_ok=True)
    with open(os.path.join(directory, "sources.yaml"), "w") as out:
        out.write("base: https://w3id.org/lectern/id/\nsources: []\n")
    return directory


def current(store):
    with open(os.path.join(store, "CURRENT")) as file:
        return file.read().strip()


def disk_use(directory):
    """Bytes that files really take, holes left out, each linked file once."""
    seen, total = set(), 0
    for folder, _, names in os.walk(directory):
        for name in names:
            with contextlib.suppress(FileNotFoundError):
                status = os.lstat(os.path.join(folder, name))
                if status.st_ino not in seen:
                    seen.add(status.st_ino)
                    total += status.st_blocks * 512
    return total


@contextlib.contextmanager
def scratch():
    directory = tempfile.mkdtemp(prefix="lectern-bench-")
    try:
        yield directory
    finally:
        shutil.rmtree(directory, ignore_errors=True)


class Promises:
    """Gathers what was checked and what was broken, and prints the table in the end."""

    def __init__(self):
        self.rows = {}
        self.broken = []

    def check(self, promise, holds, detail=""):
        kept, broken = self.rows.get(promise, (0, 0))
        self.rows[promise] = (kept + bool(holds), broken + (not holds))
        if not holds:
            self.broken.append(f"{promise}: {detail}")
            print("BROKEN", self.broken[-1], flush=True)
        return holds

    def report(self):
        width = max(map(len, self.rows), default=7)
        print(f"{'promise':{width}} {'kept':>7} {'broken':>7}")
        for promise, (kept, broken) in self.rows.items():
            print(f"{promise:{width}} {kept:7} {broken:7}")
        return 1 if self.broken or not self.rows else 0
