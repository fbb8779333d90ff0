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
import time
from collections.abc import Iterable
from typing import Any, Final, TypeAlias

import httpcore

__all__ = ["Guard", "PrivateAddressError", "is_public"]

_SocketOptions: TypeAlias = Iterable[Any] | None
_Address: TypeAlias = ipaddress.IPv4Address | ipaddress.IPv6Address

_NAT64: Final = ipaddress.ip_network("64:ff9b::/96")
_LOCAL_NAT64: Final = ipaddress.ip_network("64:ff9b:1::/48")


class PrivateAddressError(httpcore.ConnectError):
    """A server stands at an address that is not public: this machine, its network, a cloud's."""


def is_public(address: str) -> bool:
    """Whether an IP address is one of the public internet.

    Not public: loopback, private, link-local (cloud metadata at 169.254.169.254), shared,
    multicast, reserved and unspecified ones, and IPv6 forms that hide one of them.
    """
    try:
        ip = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return False
    hidden = _hidden(ip)
    if hidden is not None:
        return is_public(str(hidden))
    if isinstance(ip, ipaddress.IPv6Address) and (ip in _LOCAL_NAT64 or ip.is_site_local):
        return False
    return ip.is_global and not (ip.is_multicast or ip.is_reserved or ip.is_unspecified)


def _hidden(ip: _Address) -> ipaddress.IPv4Address | None:
    """Return the IPv4 address that an IPv6 one stands for."""
    if isinstance(ip, ipaddress.IPv4Address):
        return None
    if ip in _NAT64 or (int(ip) >> 32 == 0 and int(ip) > 1):
        return ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)
    return ip.ipv4_mapped or ip.sixtofour or (ip.teredo[1] if ip.teredo else None)


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
        try:
            found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        except (OSError, UnicodeError) as error:
            raise httpcore.ConnectError(f"server not found: {host}") from error
        addresses = list(dict.fromkeys(str(sockaddr[0]) for *_, sockaddr in found))
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


class _Stream(httpcore.NetworkStream):
    """A connection whose every step ends when the guard's time does."""

    def __init__(self, inner: httpcore.NetworkStream, guard: Guard) -> None:
        self._inner = inner
        self._guard = guard

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._inner.read(max_bytes, self._guard._left(timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._inner.write(buffer, self._guard._left(timeout))

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
