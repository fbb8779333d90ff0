"""Awkward gzip data, and what servers call deflate."""

from __future__ import annotations

import gzip
import random
import zlib
from collections.abc import Callable

from tests.hostile.families.works import read_as
from tests.hostile.growth import Family

_READ = read_as("a.txt.gz")


def _members(content: bytes, end: bytes = b"") -> Callable[[int], bytes]:
    member = gzip.compress(content)
    return lambda size: member * max(size // len(member), 1) + end


def _noise(size: int) -> bytes:
    return random.Random(size).randbytes(size)


def _long_name(size: int) -> bytes:
    """A member with a file name as long as all the rest."""
    packed = gzip.compress(b"We voted.")
    return packed[:3] + b"\x08" + packed[4:10] + b"a" * size + b"\0" + packed[10:]


def _empty_blocks(size: int) -> bytes:
    """Thousands of blocks of Deflate that hold nothing."""
    packer = zlib.compressobj(wbits=31)
    blocks = [packer.compress(b"We voted.")]
    blocks += [packer.flush(zlib.Z_FULL_FLUSH)]
    empty = b"\0\0\0\xff\xff"  # a stored block of no bytes
    return b"".join(blocks) + empty * (size // 5) + packer.flush()


def _inflate(data: bytes) -> object:
    from summarize.formats.extract import NotTextError
    from summarize.formats.gzip import inflate

    try:
        return inflate(data, 50_000_000)
    except NotTextError as error:
        return error


def _raw(size: int) -> bytes:
    packer = zlib.compressobj(wbits=-15)
    return packer.compress(_noise(size)) + packer.flush()


FAMILIES = (
    Family("gzip", "members of a word", _members(b"word "), _READ, 200_000),
    Family("gzip", "members of nothing", _members(b""), _READ, 500_000),
    Family("gzip", "members of an article", _members(b"We voted on Monday. " * 8), _READ, 40_000),
    Family("gzip", "members, and padding", _members(b"word ", bytes(9)), _READ, 200_000),
    Family("gzip", "members, the last cut off", _members(b"word ", b"\x1f\x8b"), _READ, 200_000),
    Family("gzip", "padding", lambda size: gzip.compress(b"Yes.") + bytes(size), _READ, 500_000),
    Family("gzip", "members after padding",
           lambda size: (gzip.compress(b"Yes.") + b"\0") * (size // 25), _READ, 500_000),
    Family("gzip", "a name without end", _long_name, _READ, 1_000_000),
    Family("gzip", "empty blocks", _empty_blocks, _READ, 500_000),
    Family("gzip", "noise", lambda size: b"\x1f\x8b\x08\0" + _noise(size), _READ, 500_000),
    Family("gzip", "noise, packed", lambda size: gzip.compress(_noise(size)), _READ, 500_000),
    Family("deflate", "raw", _raw, _inflate, 500_000),
    Family("deflate", "zlib", lambda size: zlib.compress(_noise(size)), _inflate, 500_000),
    Family("deflate", "zlib, cut off",
           lambda size: zlib.compress(_noise(size))[:-9], _inflate, 500_000),
    Family("deflate", "noise", _noise, _inflate, 500_000),
)  # fmt: skip
