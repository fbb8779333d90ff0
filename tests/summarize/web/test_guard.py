"""Only public addresses are called, at every hop."""

from __future__ import annotations

import socket
import threading
import time
from pathlib import Path
from typing import Any

import pytest

from summarize.library.find_files import find_files
from summarize.library.load import load
from summarize.model import Article
from summarize.web import guard
from summarize.web.download import Page, download
from summarize.web.guard import is_public
from tests.summarize.formats.samples import PAGE
from tests.summarize.web.conftest import Site, reason


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
    "host",
    [
        "127.0.0.1", "localhost", "LOCALHOST", "127.1", "127.0.1", "0x7f.1", "0x7f000001",
        "2130706433", "017700000001", "127.0.0.1%00", "0", "0.0.0.0",
        "[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "[::1]", "[::]", "[0:0:0:0:0:0:0:1]",
        "[::127.0.0.1]", "[64:ff9b::127.0.0.1]", "[2002:7f00:1::]", "[fe80::1%25lo]",
        "169.254.169.254", "168.63.129.16", "192.0.0.192", "[fd00:ec2::254]",
    ],
)  # fmt: skip
def test_a_private_server_is_never_reached(site: Site, host: str) -> None:
    said = reason(f"http://{host}:{site.port}/", allow_private=False)
    if "%" not in host:  # what the library that reads addresses will not take is no address
        assert said == "private address (allow with --allow-private)"
    assert site.asked == []


@pytest.mark.parametrize(
    "host",
    [
        "127.0.0.1.", "localhost.", "１２７.０.０.１", "127。0。0。1", "127．0．0．1", "①②⑦.0.0.1",
        "ⓛⓞⓒⓐⓛⓗⓞⓢⓣ", "ｌocalhost", "0x7F.0x0.0x0.0x1", "127.0.0.1#@1.1.1.1", "1.1.1.1@127.0.0.1",
        "[::1].", "0177.0.0.1", "127.000.000.001", "٣٢.0.0.1",
    ],
)  # fmt: skip
def test_no_other_spelling_leads_to_it(
    site: Site, host: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What the address is for the library or the system may differ: neither gets through."""
    real = socket.getaddrinfo
    numbers = {"type": socket.SOCK_STREAM, "flags": socket.AI_NUMERICHOST}  # no name server
    monkeypatch.setattr(guard.socket, "getaddrinfo", lambda *asked, **_: real(*asked, **numbers))
    said = reason(f"http://{host}:{site.port}/", allow_private=False)
    assert said.startswith(("private address", "server not found", "not a")), said
    assert site.asked == []


def test_the_look_up_of_a_name_is_within_the_time(monkeypatch: pytest.MonkeyPatch) -> None:
    asked, answer = threading.Event(), threading.Event()

    def never(*arguments: Any, **options: Any) -> Any:
        asked.set()
        answer.wait(30)
        return []

    monkeypatch.setattr(guard.socket, "getaddrinfo", never)
    began = time.monotonic()
    said = reason("http://slow.example/", allow_private=False, seconds=0.2)
    assert said == "timed out after 0.2 seconds"
    assert asked.is_set()
    assert time.monotonic() - began < 10
    answer.set()


def test_all_hops_share_the_time(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each hop is quick enough alone."""
    real = socket.getaddrinfo
    clock = [0.0]

    def slow(*arguments: Any, **options: Any) -> Any:
        clock[0] += 4
        return real(*arguments, **options)

    monkeypatch.setattr(guard.socket, "getaddrinfo", slow)
    monkeypatch.setattr(guard.time, "monotonic", lambda: clock[0])
    for hop in range(4):
        headers = {"Location": f"/{hop + 1}", "Connection": "close"}
        site.pages[f"/{hop}"] = (302, headers, b"")
    said = reason(f"{site.address}/0", seconds=10)
    assert said == "timed out after 10 seconds"
    assert len(site.asked) < 4


@pytest.mark.parametrize("error", [socket.gaierror(-2, "no"), UnicodeError("label too long")])
def test_a_name_that_is_nowhere(error: Exception, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*arguments: Any, **options: Any) -> Any:
        raise error

    monkeypatch.setattr(guard.socket, "getaddrinfo", fail)
    assert reason("http://no.example/", allow_private=False) == "server not found: no.example"


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
