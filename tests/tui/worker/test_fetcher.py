"""Addresses in the reader: a server that never answers holds up nothing but its own article."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from summarize.model import Length
from summarize.storage.files import Web
from tests.conftest import SEEDS
from tests.summarize.formats.samples import PAGE
from tests.tui.pty_session import Session
from tests.tui.worker.ear import Ear
from tui.worker.reports import Analysed, Fetching, Notice, Opened, Summarised, Unreadable, Wanted
from tui.worker.scheduler import Worker


class SlowServer:
    """A server on the loopback that takes requests, and answers when it is told to."""

    def __init__(self) -> None:
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.address = f"http://127.0.0.1:{self._socket.getsockname()[1]}/story"
        self._may = threading.Event()
        self._answer = b""
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()

    def _run(self) -> None:
        try:
            while True:
                connection, _ = self._socket.accept()
                threading.Thread(target=self._serve, args=(connection,), daemon=True).start()
        except OSError:  # closed
            return

    def _serve(self, connection: socket.socket) -> None:
        with connection:
            connection.recv(1 << 16)
            self._may.wait()
            connection.sendall(self._answer)

    def answer(self, status: str, body: str) -> None:
        """Answer everybody who has asked or will."""
        head = f"HTTP/1.1 {status}\r\nContent-Type: text/html; charset=utf-8\r\n"
        self._answer = f"{head}Content-Length: {len(body.encode())}\r\n\r\n{body}".encode()
        self._may.set()

    def close(self) -> None:
        self._may.set()
        self._socket.close()


@pytest.fixture
def server() -> Iterator[SlowServer]:
    made = SlowServer()
    yield made
    made.close()


def desk_on(*paths: str, keep: bool = False) -> tuple[Worker, Ear]:
    worker = Worker(paths, web=Web(allow_private=True, keep=keep))
    worker.start()
    return worker, Ear(worker)


def test_the_others_are_read_while_a_server_is_waited_for(server: SlowServer) -> None:
    worker, ear = desk_on(server.address, str(SEEDS))
    assert ear.of(Fetching) == [Fetching(0)]
    worker.want(Wanted(0, Length(amount=1), "news"))
    ear.wait_for(Analysed, 5)
    wanted = Wanted(3, Length(amount=1), "news")
    worker.want(wanted)
    assert ear.wait_for(Summarised)[0].wanted == wanted  # type: ignore[attr-defined]
    assert not [report for report in ear.of(Opened) if report.entry == 0]  # type: ignore[attr-defined]
    worker.close()


def test_what_comes_late_is_read_analysed_and_summarised(server: SlowServer) -> None:
    worker, ear = desk_on(str(SEEDS), server.address)
    wanted = Wanted(5, Length(amount=1), "news")
    worker.want(wanted)
    ear.wait_for(Analysed, 5)
    server.answer("200 OK", PAGE)
    assert ear.wait_for(Summarised)[0].wanted == wanted  # type: ignore[attr-defined]
    opened = ear.of(Opened)[-1]
    assert isinstance(opened, Opened)
    assert (opened.entry, opened.article.title) == (5, "City votes to keep the library")
    assert {report.entry for report in ear.of(Analysed)} == set(range(6))  # type: ignore[attr-defined]
    worker.close()


def test_more_servers_than_are_asked_at_once(server: SlowServer) -> None:
    worker, ear = desk_on(*[f"{server.address}?{number}" for number in range(9)])
    server.answer("200 OK", PAGE)
    ear.wait_for(Analysed, 9)
    worker.close()


def test_why_a_server_did_not_give_it(server: SlowServer) -> None:
    worker, ear = desk_on(server.address)
    server.answer("404 Not Found", "")
    assert ear.wait_for(Unreadable) == [Unreadable(0, "the server answered 404 (Not Found)")]
    worker.close()


def test_what_could_not_be_kept_is_told(server: SlowServer, home: Path) -> None:
    (home / "data").touch()  # no folder can be made there
    worker, ear = desk_on(server.address, keep=True)
    server.answer("200 OK", PAGE)
    (told,) = ear.wait_for(Notice)
    assert "cannot save in the library" in told.words  # type: ignore[attr-defined]
    ear.wait_for(Analysed)
    worker.close()


def test_a_server_that_never_answers_on_a_terminal(server: SlowServer, tmp_path: Path) -> None:
    arguments = ["--allow-private", server.address, SEEDS]
    session = Session(arguments, tmp_path)
    try:
        session.wait_for("Fetching …")
        session.wait_for("fetching …")
        session.wait_for("1 quote · 3 min")
        session.press("]")
        session.wait_for("Articles 2 of 6")
        session.press("n")
        session.wait_for("Quote 1 of")
        session.press("[")
        session.wait_for("Fetching …")
        server.answer("200 OK", PAGE)
        session.wait_for("City votes to keep the library")
        session.until(lambda: "Fetching" not in session.text and "fetching" not in session.text)
        assert session.quit() == 0
    finally:
        session.close()


def test_leaving_waits_for_no_server(server: SlowServer, tmp_path: Path) -> None:
    session = Session(["--allow-private", server.address], tmp_path)
    try:
        session.wait_for("Fetching …")
        assert session.quit() == 0
        assert session.restored
    finally:
        session.close()
