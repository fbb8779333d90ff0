"""The table of addresses that are not public: each row, its edges, and what hides in others."""

from __future__ import annotations

import ipaddress
import random
from collections.abc import Iterable, Iterator
from typing import Any

import pytest

from summarize.web.guard import is_public
from summarize.web.special_addresses import SPECIAL_V4, SPECIAL_V6, TRANSLATED, SpecialBlock

ROWS = SPECIAL_V4 + SPECIAL_V6
NAMED = {str(row.network): row for row in ROWS}


def in_a_row(ip: ipaddress.IPv4Address | ipaddress.IPv6Address) -> bool:
    return any(ip.version == row.network.version and ip in row.network for row in ROWS)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row.network} {row.name}")
def test_a_block_is_closed_from_its_first_to_its_last_address(row: SpecialBlock) -> None:
    first, last = row.network[0], row.network[-1]
    middle = row.network[row.network.num_addresses // 2]
    for ip in (first, middle, last):
        assert not is_public(str(ip)), ip
    assert row.name
    assert row.source


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row.network} {row.name}")
def test_its_neighbours_are_public_unless_another_block_has_them(row: SpecialBlock) -> None:
    size = 2**row.network.max_prefixlen
    for number in (int(row.network[0]) - 1, int(row.network[-1]) + 1):
        if 0 <= number < size:
            ip = type(row.network[0])(number)
            assert is_public(str(ip)) == (not in_a_row(ip)), ip


@pytest.mark.parametrize("row", TRANSLATED, ids=lambda row: f"{row.network} {row.name}")
def test_a_translated_block_is_closed_where_the_ipv4_blocks_at_its_ends_are(
    row: SpecialBlock,
) -> None:
    for ip in (row.network[0], row.network[-1]):  # of 0.0.0.0 and 255.255.255.255
        assert not is_public(str(ip)), ip


PUBLIC_RANGES_V4 = [
    ("1.0.0.0", "9.255.255.255"),
    ("11.0.0.0", "100.63.255.255"),
    ("100.128.0.0", "126.255.255.255"),
    ("128.0.0.0", "168.63.129.15"),
    ("168.63.129.17", "169.253.255.255"),
    ("169.255.0.0", "172.15.255.255"),
    ("172.32.0.0", "191.255.255.255"),
    ("192.0.1.0", "192.0.1.255"),
    ("192.0.3.0", "192.31.195.255"),
    ("192.31.197.0", "192.52.192.255"),
    ("192.52.194.0", "192.88.98.255"),
    ("192.88.100.0", "192.167.255.255"),
    ("192.169.0.0", "192.175.47.255"),
    ("192.175.49.0", "198.17.255.255"),
    ("198.20.0.0", "198.51.99.255"),
    ("198.51.101.0", "203.0.112.255"),
    ("203.0.114.0", "223.255.255.255"),
]
PUBLIC_RANGES_V6 = [
    ("2000::", "2000:ffff:ffff:ffff:ffff:ffff:ffff:ffff"),
    ("2001:200::", "2001:db7:ffff:ffff:ffff:ffff:ffff:ffff"),
    ("2001:db9::", "2001:ffff:ffff:ffff:ffff:ffff:ffff:ffff"),
    ("2003::", "2620:4f:7fff:ffff:ffff:ffff:ffff:ffff"),
    ("2620:4f:8001::", "3ffe:ffff:ffff:ffff:ffff:ffff:ffff:ffff"),
    ("3fff:1000::", "3fff:ffff:ffff:ffff:ffff:ffff:ffff:ffff"),
]
"""What the registries leave, written down by hand: the table has to come to the same."""


def ranges_outside(networks: Iterable[Any], size: int) -> Iterator[tuple[int, int]]:
    start = 0
    for network in ipaddress.collapse_addresses(networks):
        if start < int(network[0]):
            yield start, int(network[0]) - 1
        start = int(network[-1]) + 1
    if start < size:
        yield start, size - 1


@pytest.mark.parametrize(
    ("rows", "ranges"),
    [(SPECIAL_V4, PUBLIC_RANGES_V4), (SPECIAL_V6 + TRANSLATED, PUBLIC_RANGES_V6)],
    ids=["IPv4", "IPv6"],
)
def test_the_blocks_leave_these_ranges_and_no_others(
    rows: tuple[SpecialBlock, ...], ranges: list[tuple[str, str]]
) -> None:
    size = 2 ** rows[0].network.max_prefixlen
    kind = type(rows[0].network[0])
    left = ranges_outside((row.network for row in rows), size)
    assert [(str(kind(first)), str(kind(last))) for first, last in left] == ranges


@pytest.mark.parametrize(("first", "last"), PUBLIC_RANGES_V4 + PUBLIC_RANGES_V6)
def test_a_range_is_public_to_its_ends_and_no_further(first: str, last: str) -> None:
    assert is_public(first)
    assert is_public(last)
    assert not is_public(str(ipaddress.ip_address(first) - 1))
    assert not is_public(str(ipaddress.ip_address(last) + 1))


PUBLIC_V4 = ["1.1.1.1", "8.8.8.8", *(end for ends in PUBLIC_RANGES_V4 for end in ends)]
PUBLIC_V6 = ["2001:4860:4860::8888", "2606:4700::1111", "2a00:1450::1"]


@pytest.mark.parametrize("address", PUBLIC_V4 + PUBLIC_V6)
def test_what_is_left_is_public(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize(
    "address",
    [
        "169.254.169.254", "169.254.170.2", "168.63.129.16", "100.100.100.200", "192.0.0.192",
        "fd00:ec2::254", "fd00:ec2::23", "fd20:ce::254", "fd00:42::42", "fe80::a9fe:a9fe",
    ],
)  # fmt: skip
def test_the_metadata_of_a_cloud_are_not_public(address: str) -> None:
    assert not is_public(address)


def forms(ip: ipaddress.IPv4Address) -> dict[str, str]:
    """Return the IPv6 addresses that stand for an IPv4 address."""
    number = int(ip)
    high, low = f"{number >> 16:x}", f"{number & 0xFFFF:x}"
    inverse = number ^ 0xFFFFFFFF
    return {
        "mapped": f"::ffff:{ip}",
        "mapped, in numbers": f"::ffff:{high}:{low}",
        "mapped, in full": f"0000:0000:0000:0000:0000:ffff:{high}:{low}",
        "NAT64": f"64:ff9b::{ip}",
        "6to4": f"2002:{high}:{low}::1",
        "compatible": f"::{ip}",
        "translated of old": f"::ffff:0:{ip}",
        "NAT64 of local use": f"64:ff9b:1::{ip}",
        "Teredo client": f"2001:0:808:808:0:0:{inverse >> 16:x}:{inverse & 0xFFFF:x}",
        "Teredo server": f"2001:0:{high}:{low}::",
        "ISATAP": f"2606:4700::5efe:{high}:{low}",
        "ISATAP, universal": f"2606:4700::200:5efe:{high}:{low}",
        "ISATAP, group": f"2606:4700::100:5efe:{high}:{low}",
        "ISATAP, universal and group": f"2606:4700::300:5efe:{high}:{low}",
        "ISATAP behind 6to4": f"2002:808:808::5efe:{high}:{low}",
        "6to4, before a public ISATAP": f"2002:{high}:{low}::5efe:808:808",
    }


HIDDEN = [
    *(str(row.network[0]) for row in SPECIAL_V4),
    *(str(row.network[-1]) for row in SPECIAL_V4),
    "169.254.169.254", "168.63.129.16", "192.0.0.192", "100.100.100.200", "127.8.9.1",
]  # fmt: skip


@pytest.mark.parametrize("address", HIDDEN)
def test_an_address_that_is_not_public_hides_in_no_other(address: str) -> None:
    for form, hidden in forms(ipaddress.IPv4Address(address)).items():
        assert not is_public(hidden), form


@pytest.mark.parametrize("address", PUBLIC_V4)
def test_a_public_address_stays_so_where_the_form_leads_to_it(address: str) -> None:
    closed = {"compatible", "translated of old", "NAT64 of local use"}
    closed |= {"Teredo client", "Teredo server"}
    for form, hidden in forms(ipaddress.IPv4Address(address)).items():
        assert is_public(hidden) == (form not in closed), form


@pytest.mark.parametrize(
    "address",
    [
        "fe80::1%eth0", "fe80::1%1", "2606:4700::1111%eth0", "1.1.1.1%eth0", "::1%lo", "::%",
        "01.1.1.1", "1.1.1", "1", "0x1010101", "16843009", "1.1.1.1.", " 1.1.1.1", "1.1.1.1 ",
        "１.1.1.1", "1。1.1.1", "[2606:4700::1111]", "1.1.1.1/32", "::ffff:1.1.1.1.1", "", "x",
    ],
)  # fmt: skip
def test_what_is_not_spelt_as_the_system_spells_it_is_not_public(address: str) -> None:
    assert not is_public(address)


STRICTER = {
    "168.63.129.16/32": "in no registry",
    "192.0.0.0/24": "newer tables of Python have it, older ones only parts",
    "192.0.0.9/32": "globally reachable, says IANA; an anycast address of the nearest router",
    "192.0.0.10/32": "as the one before",
    "192.31.196.0/24": "globally reachable, says IANA; name servers of nothing",
    "192.52.193.0/24": "globally reachable, says IANA; relays",
    "192.88.99.0/24": "deprecated; relays",
    "192.88.99.2/32": "a relay of the provider",
    "192.175.48.0/24": "globally reachable, says IANA; name servers of nothing",
    "224.0.0.0/4": "multicast counts as global there",
    "64:ff9b:1::/48": "newer tables of Python have it",
    "100:0:0:1::/64": "newer than the tables of Python",
    "2001:1::1/128": "globally reachable, says IANA; an anycast address of the nearest router",
    "2001:1::2/128": "as the one before",
    "2001:1::3/128": "as the one before; newer than the tables of Python",
    "2001:3::/32": "globally reachable, says IANA; relays",
    "2001:4:112::/48": "globally reachable, says IANA; name servers of nothing",
    "2001:20::/28": "globally reachable, says IANA; names of hosts, never on the wire",
    "2001:30::/28": "globally reachable, says IANA; names of drones, never on the wire",
    "2620:4f:8000::/48": "globally reachable, says IANA; name servers of nothing",
    "3fff::/20": "newer tables of Python have it",
    "5f00::/16": "newer than the tables of Python",
    "fec0::/10": "deprecated; nothing says that it is global",
    "ff00::/8": "multicast counts as global there",
    **{str(r.network): "not assigned" for r in SPECIAL_V6 if r.name.startswith("Reserved")},
}
"""Rows that hold what Python's own table calls global, in this or another version, and why."""


def samples(chance: random.Random) -> Iterator[ipaddress.IPv4Address | ipaddress.IPv6Address]:
    for row in ROWS:
        first, last = int(row.network[0]), int(row.network[-1])
        size = 2**row.network.max_prefixlen
        for number in (first - 1, first, chance.randint(first, last), last, last + 1):
            if 0 <= number < size:
                yield type(row.network[0])(number)
    for _ in range(3_000):
        yield ipaddress.IPv4Address(chance.getrandbits(32))
        yield ipaddress.IPv6Address(chance.getrandbits(128))
        yield ipaddress.IPv6Address(0x2000 << 112 | chance.getrandbits(125))


def test_python_calls_nothing_private_that_is_public_here() -> None:
    translated = [block.network for block in TRANSLATED]
    for ip in samples(random.Random(11)):
        if is_public(str(ip)) and not any(ip in network for network in translated):
            assert ip.is_global, ip


def test_each_disagreement_with_python_has_a_reason() -> None:
    translated = [block.network for block in TRANSLATED]
    for ip in samples(random.Random(12)):
        if ip.is_global and not is_public(str(ip)) and not any(ip in net for net in translated):
            rows = [row for row in ROWS if ip.version == row.network.version and ip in row.network]
            assert any(str(row.network) in STRICTER for row in rows), ip
    assert set(STRICTER) <= set(NAMED)
