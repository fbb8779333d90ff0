"""What a server may send, and what is refused."""

from __future__ import annotations

import gzip
import socket
import threading
import zlib
from typing import Any

import pytest

from summarize.library.find_files import find_files
from summarize.library.load import load
from summarize.storage.files import Problem, Web
from tests.summarize.formats.samples import PAGE, SENTENCES
from tests.summarize.web.conftest import Answer, Site, fetched, kept, reason


def test_gzip_on_the_way(site: Site) -> None:
    packed = gzip.compress(PAGE.encode())
    site.pages["/"] = (200, {"Content-Encoding": "gzip", "Content-Type": "text/html"}, packed)
    assert SENTENCES in fetched(site.address + "/").text
    assert site.asked[0][1]["accept-encoding"] == "gzip"


@pytest.mark.parametrize("wbits", [zlib.MAX_WBITS, -zlib.MAX_WBITS], ids=["zlib", "raw"])
def test_deflate_on_the_way(site: Site, wbits: int) -> None:
    packer = zlib.compressobj(wbits=wbits)
    packed = packer.compress(PAGE.encode()) + packer.flush()
    site.pages["/"] = (200, {"Content-Encoding": "deflate", "Content-Type": "text/html"}, packed)
    assert SENTENCES in fetched(site.address + "/").text


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
    "no deflate": ((200, {"Content-Encoding": "deflate"}, b"xxx"), "damaged deflate data"),
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


@pytest.mark.parametrize(
    ("scheme", "chunk"),
    [
        pytest.param("http", b"", id="the first line"),
        pytest.param("http", b"HTTP/1.1 200 OK\r\nX: ", id="a header"),
        pytest.param("http", b"HTTP/1.1 200 OK\r\n\r\n", id="the body"),
        pytest.param("https", b"\x16\x03\x03\x40\x00", id="the handshake"),
    ],
)
def test_a_server_that_never_ends_is_left(scheme: str, chunk: bytes) -> None:
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
            said = reason(f"{scheme}://127.0.0.1:{server.getsockname()[1]}/", seconds=0.3)
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
