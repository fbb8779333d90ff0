"""Addresses that are not public: the special-purpose registries of IANA, and a few beside them.

Each row is a block, what it is for, and where that is said. The rows are those of the *IANA IPv4
Special-Purpose Address Registry* and of its IPv6 sister, all of them (checked against both as they
were updated on 2025-10-09). After them come the multicast and reserved blocks of the address space
registries, so that of IPv6 nothing but the global unicast of 2000::/3 is left, and an address of a
cloud that no registry has.

Thirteen rows are refused although IANA calls them globally reachable, as no web site is there, and
an anycast address leads to whatever is nearest: the anycast addresses 192.0.0.9, 192.0.0.10,
2001:1::1, 2001:1::2 and 2001:1::3, the relays of 192.52.193.0/24 and 2001:3::/32, the AS112 name
servers of 192.31.196.0/24, 192.175.48.0/24, 2001:4:112::/48 and 2620:4f:8000::/48, and the
identifiers of 2001:20::/28 and 2001:30::/28. Teredo (2001::/32) and the translation of local use
(64:ff9b:1::/48) are refused whatever IPv4 address is in them.
"""

from __future__ import annotations

import ipaddress
from typing import Final, NamedTuple, TypeAlias

__all__ = ["SPECIAL_V4", "SPECIAL_V6", "TRANSLATED", "SpecialBlock"]

_Network: TypeAlias = ipaddress.IPv4Network | ipaddress.IPv6Network


class SpecialBlock(NamedTuple):
    """A block of addresses that are not public."""

    network: _Network
    name: str
    source: str


def _rows(text: str) -> tuple[SpecialBlock, ...]:
    rows = (map(str.strip, line.split("|")) for line in text.strip().splitlines())
    return tuple(SpecialBlock(ipaddress.ip_network(block), *rest) for block, *rest in rows)


SPECIAL_V4: Final = _rows("""
0.0.0.0/8          | This network                                | RFC 791
0.0.0.0/32         | This host on this network                   | RFC 1122
10.0.0.0/8         | Private use                                 | RFC 1918
100.64.0.0/10      | Shared address space                        | RFC 6598
127.0.0.0/8        | Loopback                                    | RFC 1122
169.254.0.0/16     | Link local; the metadata of most clouds     | RFC 3927
172.16.0.0/12      | Private use                                 | RFC 1918
192.0.0.0/24       | IETF protocol assignments                   | RFC 6890
192.0.0.0/29       | IPv4 service continuity prefix              | RFC 7335
192.0.0.8/32       | IPv4 dummy address                          | RFC 7600
192.0.0.9/32       | Port control protocol anycast               | RFC 7723
192.0.0.10/32      | Traversal using relays around NAT anycast   | RFC 8155
192.0.0.170/32     | NAT64/DNS64 discovery                       | RFC 8880
192.0.0.171/32     | NAT64/DNS64 discovery                       | RFC 8880
192.0.2.0/24       | Documentation (TEST-NET-1)                  | RFC 5737
192.31.196.0/24    | AS112-v4                                    | RFC 7535
192.52.193.0/24    | Automatic multicast tunneling               | RFC 7450
192.88.99.0/24     | Deprecated (6to4 relay anycast)             | RFC 7526
192.88.99.2/32     | 6a44 relay anycast                          | RFC 6751
192.168.0.0/16     | Private use                                 | RFC 1918
192.175.48.0/24    | Direct delegation AS112 service             | RFC 7534
198.18.0.0/15      | Benchmarking                                | RFC 2544
198.51.100.0/24    | Documentation (TEST-NET-2)                  | RFC 5737
203.0.113.0/24     | Documentation (TEST-NET-3)                  | RFC 5737
224.0.0.0/4        | Multicast                                   | RFC 5771
240.0.0.0/4        | Reserved                                    | RFC 1112
255.255.255.255/32 | Limited broadcast                           | RFC 8190
168.63.129.16/32   | Azure: the host of a virtual machine        | Microsoft
""")

SPECIAL_V6: Final = _rows("""
::1/128            | Loopback                                    | RFC 4291
::/128             | Unspecified                                 | RFC 4291
64:ff9b:1::/48     | IPv4-IPv6 translation of local use          | RFC 8215
100::/64           | Discard only                                | RFC 6666
100:0:0:1::/64     | Dummy IPv6 prefix                           | RFC 9780
2001::/23          | IETF protocol assignments                   | RFC 2928
2001::/32          | Teredo                                      | RFC 4380
2001:1::1/128      | Port control protocol anycast               | RFC 7723
2001:1::2/128      | Traversal using relays around NAT anycast   | RFC 8155
2001:1::3/128      | DNS-SD service registration anycast         | RFC 9665
2001:2::/48        | Benchmarking                                | RFC 5180
2001:3::/32        | Automatic multicast tunneling               | RFC 7450
2001:4:112::/48    | AS112-v6                                    | RFC 7535
2001:10::/28       | Deprecated (ORCHID)                         | RFC 4843
2001:20::/28       | ORCHIDv2                                    | RFC 7343
2001:30::/28       | Drone remote ID protocol entity tags        | RFC 9374
2001:db8::/32      | Documentation                               | RFC 3849
2620:4f:8000::/48  | Direct delegation AS112 service             | RFC 7534
3fff::/20          | Documentation                               | RFC 9637
5f00::/16          | Segment routing (SRv6) SIDs                 | RFC 9602
fc00::/7           | Unique local; the metadata of some clouds   | RFC 4193
fe80::/10          | Link-local unicast                          | RFC 4291
fec0::/10          | Deprecated (site local)                     | RFC 3879
ff00::/8           | Multicast                                   | RFC 4291
::/8               | Reserved by IETF; IPv4-compatible           | RFC 4291
100::/8            | Reserved by IETF                            | RFC 4291
200::/7            | Reserved by IETF                            | RFC 4048
400::/6            | Reserved by IETF                            | RFC 4291
800::/5            | Reserved by IETF                            | RFC 4291
1000::/4           | Reserved by IETF                            | RFC 4291
4000::/3           | Reserved by IETF                            | RFC 4291
6000::/3           | Reserved by IETF                            | RFC 4291
8000::/3           | Reserved by IETF                            | RFC 4291
a000::/3           | Reserved by IETF                            | RFC 4291
c000::/3           | Reserved by IETF                            | RFC 4291
e000::/4           | Reserved by IETF                            | RFC 4291
f000::/5           | Reserved by IETF                            | RFC 4291
f800::/6           | Reserved by IETF                            | RFC 4291
fe00::/9           | Reserved by IETF                            | RFC 4291
""")

TRANSLATED: Final = _rows("""
::ffff:0:0/96      | IPv4-mapped                                 | RFC 4291
64:ff9b::/96       | IPv4-IPv6 translation                       | RFC 6052
2002::/16          | 6to4                                        | RFC 3056
""")
"""Blocks of the IPv6 registry whose addresses are as public as the IPv4 address in them is."""
