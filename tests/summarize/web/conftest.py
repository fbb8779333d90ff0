"""A server of a few pages, and a home to keep them in."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from summarize.library.find_files import find_files
from summarize.library.load import load
from summarize.model import Article
from summarize.storage.files import Problem, Web
from summarize.storage.paths import library_folder
from summarize.web.download import download
from tests.summarize.formats.samples import PAGE

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
