"""Connections to public servers only, and not a second longer than allowed.

A name is looked up once, every address it has is judged, and the connection goes to one of the
addresses that were judged: between the look and the leap there is no second look-up that could
answer otherwise (DNS rebinding). As the transport of a client does this for each connection, it
holds for every hop of a redirect.
"""

from __future__ import annotations

import ipaddress
import socket
import ssl
import threading
import time
from collections.abc import Iterable
from queue import Empty, SimpleQueue
from typing import Any, Final, TypeAlias

import httpcore

from summarize.web.special_addresses import SPECIAL_V4, SPECIAL_V6, TRANSLATED

__all__ = ["Guard", "PrivateAddressError", "is_public"]

_SocketOptions: TypeAlias = Iterable[Any] | None

_PIECE: Final = 16_384
"""Bytes that are written in one go: the time is looked at before each."""

_ISATAP: Final = 0x00005EFE
"""The third quarter of an IPv6 address whose last is an IPv4 address on a network of one site."""

_ISATAP_BITS: Final = 0xFCFFFFFF
"""The bits of that quarter which say so: all but "universal" and "group" (RFC 5214, 6.1)."""


class PrivateAddressError(httpcore.ConnectError):
    """A server stands at an address that is not public: this machine, its network, a cloud's."""


def is_public(address: str) -> bool:
    """Whether an IP address is one of the public internet.

    Not public is what :mod:`summarize.web.special_addresses` lists (this machine, its network, a
    cloud's metadata, multicast, reserved blocks), and an IPv6 address that hides one of those.
    """
    try:
        ip = ipaddress.ip_address(address)
    except ValueError:
        return False
    if isinstance(ip, ipaddress.IPv4Address):
        return not any(ip in block.network for block in SPECIAL_V4)
    if ip.scope_id is not None:  # of a link, whatever its numbers are
        return False
    # First, as a site may stand behind a 6to4 address: then both IPv4 addresses count.
    if int(ip) >> 32 & _ISATAP_BITS == _ISATAP and not is_public(str(_v4(int(ip)))):
        return False
    for block in TRANSLATED:
        if ip in block.network:
            at = 80 if block.network.prefixlen == 16 else 0  # 6to4: after the prefix, else the end
            return is_public(str(_v4(int(ip) >> at)))
    return not any(ip in block.network for block in SPECIAL_V6)


def _v4(number: int) -> ipaddress.IPv4Address:
    return ipaddress.IPv4Address(number & 0xFFFFFFFF)


class Guard(httpcore.NetworkBackend):
    """Makes the connections of a client; ``seconds`` is all the time they have together."""

    def __init__(self, *, allow_private: bool, seconds: float) -> None:
        self._inner = httpcore.SyncBackend()
        self._allow_private = allow_private
        self._end = time.monotonic() + seconds

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: _SocketOptions = None,
    ) -> httpcore.NetworkStream:
        """Connect to a public address of ``host``; none of its addresses may be another."""
        addresses = _look_up(host, port, self._left(timeout))
        if not self._allow_private and not all(map(is_public, addresses)):
            raise PrivateAddressError(host)
        failure: Exception = httpcore.ConnectError(f"server not found: {host}")
        for address in addresses:
            try:
                stream = self._inner.connect_tcp(
                    address, port, self._left(timeout), local_address, socket_options
                )
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                failure = error
                continue
            return _Stream(stream, self)
        raise failure

    def connect_unix_socket(
        self, path: str, timeout: float | None = None, socket_options: _SocketOptions = None
    ) -> httpcore.NetworkStream:
        """Refuse: no address leads to a socket of this machine."""
        raise PrivateAddressError(path)

    def sleep(self, seconds: float) -> None:
        """Wait between attempts."""
        time.sleep(seconds)

    def _left(self, timeout: float | None) -> float:
        left = self._end - time.monotonic()
        if left <= 0:
            raise httpcore.ReadTimeout("out of time")
        return left if timeout is None else min(left, timeout)


def _look_up(host: str, port: int, seconds: float) -> list[str]:
    """Return the addresses of ``host``.

    The system's look-up takes no limit of time and cannot be broken off, so it has a thread of its
    own, which is left behind where it takes too long.
    """
    answers: SimpleQueue[list[str] | Exception] = SimpleQueue()

    def ask() -> None:
        try:
            found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
            answers.put(list(dict.fromkeys(str(sockaddr[0]) for *_, sockaddr in found)))
        except Exception as error:
            answers.put(error)

    threading.Thread(target=ask, name="look-up", daemon=True).start()
    try:
        answer = answers.get(timeout=seconds)
    except Empty:
        raise httpcore.ConnectTimeout("out of time") from None
    if isinstance(answer, list):
        return answer
    if isinstance(answer, (OSError, UnicodeError)):
        raise httpcore.ConnectError(f"server not found: {host}") from answer
    raise answer


class _Stream(httpcore.NetworkStream):
    """A connection whose every step ends when the guard's time does."""

    def __init__(self, inner: httpcore.NetworkStream, guard: Guard) -> None:
        self._inner = inner
        self._guard = guard

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._inner.read(max_bytes, self._guard._left(timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        for at in range(0, len(buffer), _PIECE):
            self._inner.write(buffer[at : at + _PIECE], self._guard._left(timeout))

    def close(self) -> None:
        self._inner.close()

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> httpcore.NetworkStream:
        left = self._guard._left(timeout)
        return _Stream(self._inner.start_tls(ssl_context, server_hostname, left), self._guard)

    def get_extra_info(self, info: str) -> Any:
        return self._inner.get_extra_info(info)
