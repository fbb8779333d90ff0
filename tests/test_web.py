"""Addresses and feeds: fetched with care, kept, and never against the user's will.

Every server here is on the loopback, which is what pullquote refuses by itself.
"""

from __future__ import annotations

import gzip
import json
import socket
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.article.read import read_article
from summarize.formats.registry import extract
from summarize.formats.text_builder import TextBuilder
from summarize.formats.write_markdown import write_markdown
from summarize.library.find import find_files
from summarize.library.load import load
from summarize.model import Article, BlockKind
from summarize.storage.atomic_write import replace_file
from summarize.storage.files import Problem, Web
from summarize.storage.paths import library_folder
from summarize.web import feed_list as feeds
from summarize.web import fetch_feeds as following
from summarize.web import guard
from summarize.web.download import Page, download
from summarize.web.guard import is_public
from tests.conftest import Run
from tests.summarize.test_formats import MARKDOWN, PAGE, SENTENCES

Answer = tuple[int, dict[str, str], bytes]


class Site:
    """A server of a few pages that notes what it is asked."""

    def __init__(self) -> None:
        self.pages: dict[str, Answer | Callable[[Any], None]] = {}
        self.asked: list[tuple[str, dict[str, str]]] = []
        site = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                headers = {name.lower(): value for name, value in self.headers.items()}
                site.asked.append((self.path, headers))
                answer = site.pages.get(self.path, (404, {}, b"gone"))
                if callable(answer):
                    answer(self)
                    return
                status, fields, body = answer
                etag = fields.get("ETag")
                if etag and headers.get("if-none-match") == etag:
                    status, body = 304, b""
                self.send_response(status)
                for name, value in fields.items():
                    self.send_header(name, value)
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, format: str, *args: object) -> None:
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self.port = self._server.server_port
        self.address = f"http://127.0.0.1:{self.port}"
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.01,))
        self._thread.start()

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    def html(self, path: str, body: str = PAGE) -> str:
        self.pages[path] = (200, {"Content-Type": "text/html; charset=utf-8"}, body.encode())
        return self.address + path


@pytest.fixture
def site() -> Iterator[Site]:
    made = Site()
    yield made
    made.close()


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    return tmp_path


def fetched(address: str, web: Web | None = None, notes: list[str] | None = None) -> Article:
    (source,) = find_files([address], web=web or Web(allow_private=True))
    assert not isinstance(source, Problem)
    found = load(source, notes=notes)
    assert isinstance(found, Article), found
    return found


def reason(address: str, **options: Any) -> str:
    found = download(address, **{"allow_private": True, **options})
    assert isinstance(found, Problem), found
    return found.reason


def kept() -> list[Path]:
    return sorted(library_folder().rglob("*.md"))


# --- pages ------------------------------------------------------------------------------------


def test_a_page_is_fetched_and_kept(site: Site) -> None:
    address = site.html("/story")
    read = fetched(address)
    assert (read.file, read.title) == (address, "City votes to keep the library")
    assert SENTENCES in read.text
    (path,) = kept()
    (source,) = find_files([str(path)])
    again = load(source)  # type: ignore[arg-type]
    assert isinstance(again, Article)
    assert (again.text, again.blocks, again.url) == (read.text, read.blocks, read.url)
    assert [asked for asked, _ in site.asked] == ["/story"]


def test_the_library_opens_when_it_holds_something(site: Site, pullquote: Run) -> None:
    seeds = pullquote("text", "--format", "jsonl").stdout.splitlines()
    assert len(seeds) == 5
    done = pullquote("summary", "--allow-private", site.html("/story"))
    assert (done.returncode, done.stderr) == (0, b"")
    (row,) = pullquote("text", "--format", "jsonl").stdout.splitlines()
    assert SENTENCES in json.loads(row)["text"]


def test_no_keep_keeps_nothing_and_reads_the_same(site: Site, pullquote: Run) -> None:
    address = site.html("/story")
    without = pullquote("text", "--allow-private", "--no-keep", address)
    assert not kept()
    assert pullquote("text", "--allow-private", address).stdout == without.stdout


def test_the_same_address_is_kept_once(site: Site) -> None:
    fetched(site.html("/story"))
    fetched(site.html("/story", PAGE.replace("keep the library", "close it")))
    (path,) = kept()
    assert "City votes to close it" in path.read_text("utf-8")


def test_an_article_that_cannot_be_kept_is_read_all_the_same(site: Site, home: Path) -> None:
    (home / "data").write_bytes(b"a file where the folder should be")
    notes: list[str] = []
    fetched(site.html("/story"), notes=notes)
    (note,) = notes
    assert "cannot save in the library" in note


@pytest.mark.parametrize(
    ("path", "kind", "body", "words"),
    [
        ("/a.md", "text/plain", MARKDOWN.encode(), "We will fight"),
        ("/a", "text/markdown", MARKDOWN.encode(), "We will fight"),
        ("/a.txt", "text/plain; charset=utf-8", SENTENCES.encode(), "We heard you"),
        ("/a.txt.gz", "application/gzip", gzip.compress(SENTENCES.encode()), "We heard you"),
        ("/x", "text/html; charset=iso-8859-1", "<p>Café née".encode("latin-1"), "Café née"),
        ("/x", "", PAGE.encode(), "We heard you"),
    ],
    ids=["text named md", "Markdown", "text", "gzip", "latin", "no type"],
)
def test_what_an_address_may_hold(
    site: Site, path: str, kind: str, body: bytes, words: str
) -> None:
    site.pages[path] = (200, {"Content-Type": kind} if kind else {}, body)
    read = fetched(site.address + path)
    assert words in read.text
    assert read.url


def test_gzip_on_the_way(site: Site) -> None:
    packed = gzip.compress(PAGE.encode())
    site.pages["/"] = (200, {"Content-Encoding": "gzip", "Content-Type": "text/html"}, packed)
    assert SENTENCES in fetched(site.address + "/").text
    assert site.asked[0][1]["accept-encoding"] == "gzip"


# --- what is refused --------------------------------------------------------------------------


TOO_LARGE = "too large: over 10,000 bytes (see --max-size)"
NOT_THE_WEB = "not an http or https address"
REFUSED: dict[str, tuple[Answer, str]] = {
    "missing": ((404, {}, b"\x1b]0;x\x07"), "the server answered 404 (Not Found)"),
    "odd status": ((599, {}, b""), "the server answered 599"),
    "brotli": (
        (200, {"Content-Encoding": "br"}, b"x"),
        "unsupported content encoding",
    ),
    "no gzip": ((200, {"Content-Encoding": "gzip"}, b"xxx"), "damaged gzip data"),
    "large": ((200, {}, b"a" * 100_000), TOO_LARGE),
    "bomb": ((200, {"Content-Encoding": "gzip"}, gzip.compress(bytes(5_000_000))), TOO_LARGE),
    "round": ((302, {"Location": "/round"}, b""), "more than 5 redirects"),
    "file": ((302, {"Location": "file:///etc/passwd"}, b""), NOT_THE_WEB),
    "script": ((302, {"Location": "javascript:alert(1)"}, b""), NOT_THE_WEB),
    "picture": ((200, {}, b"\x89PNG\r\n\x1a\n"), "not text: a PNG image"),
    "empty": ((200, {}, b""), "contains no text"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_is_refused_and_why(site: Site, case: str) -> None:
    answer, expected = REFUSED[case]
    site.pages[f"/{case.split()[0]}"] = answer
    address = f"{site.address}/{case.split()[0]}"
    (source,) = find_files([address], web=Web(allow_private=True))
    assert load(source, max_size=10_000) == Problem(address, expected)  # type: ignore[arg-type]
    assert not kept()


@pytest.mark.parametrize("chunk", [b"HTTP/1.1 200 OK\r\nX: ", b"HTTP/1.1 200 OK\r\n\r\n"])
def test_a_server_that_never_ends_is_left(chunk: bytes) -> None:
    """It sends a byte now and then: each read is quick, the whole would last for ever."""
    stop = threading.Event()
    with socket.create_server(("127.0.0.1", 0)) as server:

        def serve() -> None:
            connection, _ = server.accept()
            with connection:
                try:
                    connection.sendall(chunk)
                    while not stop.wait(0.02):
                        connection.sendall(b"a")
                except OSError:
                    pass

        thread = threading.Thread(target=serve)
        thread.start()
        try:
            said = reason(f"http://127.0.0.1:{server.getsockname()[1]}/", seconds=0.3)
        finally:
            stop.set()
            thread.join()
    assert said == "timed out after 0.3 seconds"


def test_nonsense_is_one_line(site: Site) -> None:
    def nonsense(handler: Any) -> None:
        handler.wfile.write(b"\x1b[31mHTTP/9 nonsense\x07\r\n\r\n")

    site.pages["/"] = nonsense
    assert reason(site.address + "/") == "connection lost, or not a valid response"
    assert reason("http://127.0.0.1:1/") == "cannot connect to the server"
    assert reason("http://x.invalid/") == "server not found: x.invalid"
    assert reason("http://[::1/") == NOT_THE_WEB


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "127.8.9.1", "10.0.0.1", "172.16.3.4", "192.168.1.1", "169.254.169.254",
        "100.64.0.1", "0.0.0.0", "255.255.255.255", "224.0.0.1", "240.0.0.1", "192.0.2.1",
        "198.18.0.1", "::1", "::", "fe80::1", "fe80::1%eth0", "fc00::1", "fd00:ec2::254",
        "ff02::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::7f00:1", "64:ff9b::7f00:1",
        "64:ff9b::a00:1", "64:ff9b:1::1", "2002:7f00:1::", "2001:0:0:0:0:0:80ff:fffe",
        "fec0::1", "2001:db8::1", "nonsense", "",
    ],
)  # fmt: skip
def test_addresses_that_are_not_public(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize(
    "address", ["1.1.1.1", "93.184.216.34", "2606:4700::1111", "::ffff:1.1.1.1", "64:ff9b::101:101"]
)
def test_addresses_that_are_public(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "localhost", "127.1", "0x7f.1", "2130706433", "[::ffff:127.0.0.1]"]
)
def test_a_private_server_is_never_reached(site: Site, host: str) -> None:
    said = reason(f"http://{host}:{site.port}/", allow_private=False)
    assert said == "private address (allow with --allow-private)"
    assert site.asked == []


def test_every_hop_is_judged(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """As if this server were public: it sends on to one that is not."""
    monkeypatch.setattr(guard, "is_public", lambda address: address == "127.0.0.1")
    site.pages["/"] = (302, {"Location": f"http://127.0.0.2:{site.port}/"}, b"")
    said = reason(site.address + "/", allow_private=False)
    assert said == "private address (allow with --allow-private)"
    assert [path for path, _ in site.asked] == ["/"]


def test_one_private_address_among_public_ones_is_enough(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = [
        (socket.AF_INET, socket.SOCK_STREAM, 6, "", (ip, 80)) for ip in ("1.1.1.1", "10.0.0.1")
    ]
    monkeypatch.setattr(guard.socket, "getaddrinfo", lambda *a, **k: found)
    assert "private" in reason("http://two.example/", allow_private=False)


def test_the_address_that_was_judged_is_the_one_that_is_called(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    """DNS rebinding: a second look-up would lead elsewhere, so there is none."""
    asked: list[str] = []
    real = socket.getaddrinfo

    def look_up(host: str, *arguments: Any, **options: Any) -> Any:
        asked.append(host)
        first = host == "rebound.example" and asked.count(host) == 1
        return real("127.0.0.1" if first else "203.0.113.1", *arguments, **options)

    monkeypatch.setattr(guard, "is_public", lambda address: address == "127.0.0.1")
    monkeypatch.setattr(guard.socket, "getaddrinfo", lambda host, *a, **k: look_up(host, *a, **k))
    site.html("/")
    connected: list[str] = []
    inner = guard.httpcore.SyncBackend.connect_tcp

    def connect(self: Any, host: str, *arguments: Any, **options: Any) -> Any:
        connected.append(host)
        monkeypatch.setattr(guard.socket, "getaddrinfo", real)  # it is an address by now
        return inner(self, host, *arguments, **options)

    monkeypatch.setattr(guard.httpcore.SyncBackend, "connect_tcp", connect)
    found = download(f"http://rebound.example:{site.port}/")
    assert isinstance(found, Page), found
    assert (asked, connected) == (["rebound.example"], ["127.0.0.1"])
    assert site.asked[0][1]["host"] == f"rebound.example:{site.port}"


def test_nothing_is_fetched_unless_asked(
    site: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A page full of addresses is read; nobody is called."""

    def never(*arguments: Any, **options: Any) -> Any:
        raise AssertionError("the network was used")

    monkeypatch.setattr(socket, "getaddrinfo", never)
    monkeypatch.setattr(socket.socket, "connect", never)
    page = tmp_path / "page.html"
    page.write_text(
        PAGE.replace("<nav>", f'<link rel=stylesheet href="{site.address}/x"><base '
        f'href="{site.address}"><img src="{site.address}/y"><nav>'),
        "utf-8",
    )  # fmt: skip
    (source,) = find_files([str(page)])
    assert isinstance(load(source), Article)  # type: ignore[arg-type]


# --- Markdown written, and read back ----------------------------------------------------------

_WORDS = st.text(
    st.one_of(st.sampled_from("<>&;#\"'/[](){}*_`~-=+|\\! .:1a\n"), st.characters()), max_size=60
)
_KINDS = [BlockKind.PARAGRAPH, BlockKind.SUBHEAD, BlockKind.ITEM, BlockKind.CAPTION]


@given(st.lists(st.tuples(_WORDS, st.sampled_from(_KINDS)), min_size=1, max_size=5))
def test_what_is_kept_reads_back_as_it_was(parts: list[tuple[str, BlockKind]]) -> None:
    builder = TextBuilder()
    builder.add("The headline", BlockKind.HEADLINE)
    for words, kind in parts:
        builder.add(f"• {words.strip()}" if kind is BlockKind.ITEM else words, kind)
    made = builder.extract({"title": "A “title”: \\ of it", "bylines": ("Ann Lee",)})
    first = read_article(made.text, hints=made.hints)
    back = extract("page.md", write_markdown(first))
    again = read_article(back.text, hints=back.hints)
    assert again.text == first.text
    assert [(b.start, b.end) for b in again.blocks] == [(b.start, b.end) for b in first.blocks]
    assert (again.title, again.bylines) == (first.title, first.bylines)


def test_a_file_is_never_half_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a" / "b.md"
    replace_file(path, b"old")

    def full(*arguments: Any) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(OSError, match="No space"):
        replace_file(path, b"new")
    assert path.read_bytes() == b"old"
    assert [each.name for each in path.parent.iterdir()] == ["b.md"]


# --- feeds ------------------------------------------------------------------------------------


def rss(site: Site, count: int = 3, title: str = "The Planet") -> str:
    items = ""
    for number in range(count):
        link = site.html(f"/{number}", PAGE.replace("City", f"City {number}"))
        items += (
            f"<item><title>Story {number}</title><link>{link}</link><guid>id{number}</guid>"
            "<pubDate>Tue, 04 Mar 2025 10:00:00 GMT</pubDate><description>Short.</description>"
            "</item>"
        )
    body = f'<rss version="2.0"><channel><title>{title}</title>{items}</channel></rss>'
    kind = {"Content-Type": "application/rss+xml", "ETag": f'"{count}"'}
    site.pages["/feed"] = (200, kind, body.encode())
    return site.address + "/feed"


def fetch(limit: int = 20) -> list[following.Fetched]:
    done = []
    for feed in feeds.read_feeds():  # type: ignore[union-attr]
        found = following.fetch_feed(feed, Web(allow_private=True), limit=limit)
        assert isinstance(found, following.Fetched), found
        done.append(found)
    return done


def add(address: str) -> feeds.Feed:
    found = following.add_feed(address, Web(allow_private=True))
    assert isinstance(found, feeds.Feed), found
    return found


def test_a_feed_from_adding_to_removing(site: Site, pullquote: Run) -> None:
    address = rss(site)
    done = pullquote("feed", "add", "--allow-private", address)
    assert done.stdout == b"The Planet: added; run pullquote fetch to get its articles\n"
    assert not kept()
    assert pullquote("feed", "list").stdout == f"{address}\tThe Planet\n".encode()
    assert pullquote("feed", "add", "--allow-private", address).returncode == 1
    done = pullquote("fetch", "--allow-private")
    assert (done.stdout, done.returncode) == (b"The Planet: 3 new articles\n", 0)
    rows = [
        json.loads(row) for row in pullquote("summary", "--format", "jsonl").stdout.splitlines()
    ]
    assert sorted(row["title"] for row in rows) == [
        f"City {number} votes to keep the library" for number in range(3)
    ]
    done = pullquote("feed", "remove", "The Planet")
    assert done.stdout == b"The Planet: removed; its articles stay in the library\n"
    assert pullquote("feed", "list").stdout == b""
    assert len(kept()) == 3


def test_an_unchanged_feed_is_not_sent_again(site: Site) -> None:
    add(rss(site))
    assert [each.new for each in fetch()] == [3]
    site.asked.clear()
    assert [each.new for each in fetch()] == [0]
    ((path, headers),) = site.asked
    assert (path, headers["if-none-match"]) == ("/feed", '"3"')


def test_only_what_is_new_is_fetched(site: Site) -> None:
    add(rss(site))
    fetch()
    rss(site, 4)
    site.asked.clear()
    assert [each.new for each in fetch()] == [1]
    assert [path for path, _ in site.asked] == ["/feed", "/3"]


def test_more_than_the_limit_is_left_for_the_next_time(site: Site) -> None:
    add(rss(site, 5))
    assert [(each.new, each.left) for each in fetch(2)] == [(2, 3)]
    assert [(each.new, each.left) for each in fetch(2)] == [(2, 1)]
    assert [(each.new, each.left) for each in fetch(2)] == [(1, 0)]
    assert len(kept()) == 5


def test_what_a_server_will_not_give_is_taken_from_the_feed(site: Site) -> None:
    add(rss(site, 2))
    site.pages["/1"] = (403, {}, b"")
    assert [(each.new, each.problems) for each in fetch()] == [(2, ())]
    texts = [path.read_text("utf-8") for path in kept()]
    assert any("Story 1" in text and "Short." in text for text in texts)


def test_what_could_not_be_had_is_tried_again(site: Site) -> None:
    add(rss(site, 2))
    page = site.pages.pop("/1")
    site.pages["/1"] = (200, {"Content-Encoding": "br"}, b"")
    (first,) = fetch()
    assert (first.new, len(first.problems)) == (1, 1)
    site.pages["/1"] = page
    assert [each.new for each in fetch()] == [1]


def test_a_feed_that_holds_whole_articles_is_enough(site: Site) -> None:
    whole = "&lt;p&gt;" + SENTENCES * 8 + "&lt;/p&gt;"
    body = (
        '<feed xmlns="http://www.w3.org/2005/Atom"><title>Atom</title><entry><title>Whole</title>'
        f'<id>1</id><link href="{site.address}/x"/><author><name>Ann Lee</name></author>'
        f'<updated>2025-03-04T00:00:00Z</updated><content type="html">{whole}</content></entry>'
        "</feed>"
    )
    site.pages["/feed"] = (200, {"Content-Type": "application/atom+xml"}, body.encode())
    add(site.address + "/feed")
    site.asked.clear()
    fetch()
    assert [path for path, _ in site.asked] == ["/feed"]
    (source,) = find_files([str(library_folder())])
    read = load(source)  # type: ignore[arg-type]
    assert isinstance(read, Article)
    assert (read.title, read.bylines, read.source) == ("Whole", ("Ann Lee",), "Atom")
    assert read.date == "2025-03-04"


def test_a_page_names_its_feed(site: Site) -> None:
    rss(site)
    site.html("/home", '<html><link rel="alternate" type="application/rss+xml" href="/feed">')
    assert add(site.address + "/home").address == site.address + "/feed"
    refused = following.add_feed(site.html("/none", "<html>"), Web(allow_private=True))
    assert isinstance(refused, Problem)
    assert refused.reason == "not a feed, and links to none"


def test_a_body_that_could_be_the_name_of_a_file_opens_none(site: Site, tmp_path: Path) -> None:
    """feedparser opens what it is given for a name: it must be given a stream."""
    trap = tmp_path / "trap.xml"
    trap.write_text("<rss version='2.0'><channel><title>Trap</title></channel></rss>")
    site.pages["/feed"] = (200, {}, str(trap).encode())
    refused = following.add_feed(site.address + "/feed", Web(allow_private=True))
    assert isinstance(refused, Problem)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "damaged"),
        (b"{", "damaged"),
        (b"[]", "damaged"),
        (b'{"version": 1}', "damaged"),
        (b'{"version": 1, "feeds": [{"address": 3}]}', "damaged"),
        (b'{"version": 99, "feeds": []}', "newer version"),
        (b"[" * 100_000, "damaged"),
        (b"\xff\xfe\x00", "damaged"),
    ],
)
def test_a_list_of_feeds_that_makes_no_sense_is_left_as_it_is(
    data: bytes, reason: str, pullquote: Run, environment: dict[str, str]
) -> None:
    path = feeds.feeds_file()
    path.parent.mkdir(parents=True)
    path.write_bytes(data)
    for arguments in (["feed", "list"], ["feed", "remove", "x"], ["fetch"]):
        done = pullquote(*arguments)
        assert done.returncode == 1
        (line,) = done.stderr.decode().splitlines()
        assert reason in line
        assert str(path) in line
    assert path.read_bytes() == data


def test_two_at_once_lose_nothing() -> None:
    def one(number: int) -> None:
        for step in range(10):
            feed = feeds.Feed(f"http://x.example/{number}/{step}", "T")
            feeds.change_feeds(lambda old, feed=feed: (*old, feed))  # type: ignore[misc]

    threads = [threading.Thread(target=one, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(feeds.read_feeds()) == 40  # type: ignore[arg-type]
