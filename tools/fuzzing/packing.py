"""A tree becomes the bytes of a file: encoded, zipped as a book, compressed, damaged."""

from __future__ import annotations

import gzip
import io
import warnings
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, replace
from random import Random
from typing import Final

from tools.fuzzing.tree import Node, text

__all__ = ["BOOK", "Packing", "choose_packing", "pack", "simpler"]

BOOK: Final = "book"
"""The kind of a tree whose parts are files of a zip archive: their names before, a method after."""
_METHODS: Final = {
    "stored": zipfile.ZIP_STORED,
    "deflated": zipfile.ZIP_DEFLATED,
    "bzip2": zipfile.ZIP_BZIP2,
    "lzma": zipfile.ZIP_LZMA,
}
_ENCODINGS: Final = (
    "utf-8-sig utf-16 utf-16-le utf-16-be utf-32 utf-32-be cp1252 latin-1 cp1251 koi8-r shift_jis "
    "euc-jp iso2022_jp gb18030 big5 euc-kr cp037 utf-7 mac-roman"
).split()
_MEMBER: Final = 60
"""About how many bytes a gzip member has that holds hardly anything."""
_LINE_ENDS: Final = ("\r\n", "\r", "\n\r", "\u2028")
_HEADER_FIELDS: Final = {
    b"PK\x01\x02": {"flags": 8, "method": 10, "crc": 16, "packed": 20, "size": 24, "offset": 42},
    b"PK\x03\x04": {"flags": 6, "method": 8, "crc": 14, "packed": 18, "size": 22},
}
"""Where the fields of a zip archive's headers stand, from their first byte."""


@dataclass(frozen=True, slots=True)
class Packing:
    """How a text becomes bytes.

    ``members``: so many gzip members, 0 for none. ``lies``: fields of zip headers and what they
    say. ``damage``: bytes that are changed, by their place (0 to 1). ``cut``: how much is left.
    """

    encoding: str = "utf-8"
    line_end: str = "\n"
    members: int = 0
    lies: tuple[tuple[str, int], ...] = ()
    damage: tuple[tuple[float, int], ...] = ()
    cut: float = 1.0


def choose_packing(random: Random, *, encoded: bool, gzipped: bool, is_book: bool) -> Packing:
    """Return a packing: mostly an honest one, unless the format is about such things."""
    encoding, members, lies, damage, cut = "utf-8", 0, [], [], 1.0
    if encoded or random.random() < 0.05:
        encoding = random.choice(_ENCODINGS)
    if gzipped:
        members = random.choice((1, 1, 2, 3, 50, 2_000, 20_000))
    if is_book and random.random() < 0.4:
        for _ in range(random.randint(1, 3)):
            name = random.choice(("flags", "method", "crc", "packed", "size", "offset"))
            values = (
                0,
                1,
                8,
                12,
                14,
                93,
                99,
                0xFFFF,
                0x7FFFFFFF,
                0xFFFFFFFF,
                random.getrandbits(16),
            )
            lies.append((name, random.choice(values)))
    if random.random() < 0.12:
        damage = [(random.random(), random.randrange(256)) for _ in range(random.randint(1, 20))]
    if random.random() < 0.05:
        cut = random.random()
    line_end = random.choice(_LINE_ENDS) if random.random() < 0.08 else "\n"
    return Packing(encoding, line_end, members, tuple(lies), tuple(damage), cut)


def pack(tree: Node, packing: Packing, limit: int) -> tuple[bytes, int]:
    """Return the bytes of a file, and how many there are before anything is compressed.

    The text is cut to ``limit`` characters first.
    """
    if tree.kind == BOOK:
        data, weight = _zip(tree, limit)
    else:
        words = text(tree)[:limit]
        if packing.line_end != "\n":
            words = words.replace("\n", packing.line_end)
        data = _encode(words, packing.encoding)[:limit]
        weight = len(data)
    if packing.lies:
        data = _lie(data, packing.lies)
    if packing.members:
        data = _members(data, min(packing.members, limit // _MEMBER + 1))
    if packing.damage:
        changed = bytearray(data)
        for place, byte in packing.damage if changed else ():
            changed[int(place * len(changed))] = byte
        data = bytes(changed)
    if packing.cut < 1:
        data = data[: int(len(data) * packing.cut) + 1]
    return data, max(weight, len(data))


def _encode(words: str, encoding: str) -> bytes:
    if encoding == "utf-8":
        return words.encode("utf-8", "surrogatepass")
    return words.encode("utf-8", "replace").decode("utf-8").encode(encoding, "replace")


def _members(data: bytes, count: int) -> bytes:
    length = max(len(data) // count, 1)
    starts = range(0, max(len(data), 1), length)
    return b"".join(gzip.compress(data[at : at + length], 1, mtime=0) for at in starts)


def _zip(tree: Node, limit: int) -> tuple[bytes, int]:
    """Return an archive of the files in ``tree``; a ``#`` in a name is the number of the file."""
    made = io.BytesIO()
    weight = 0
    with warnings.catch_warnings(action="ignore"), zipfile.ZipFile(made, "w") as archive:
        for number, entry in enumerate(_entries(tree)):
            content = "".join(map(text, entry.parts))[: max(limit - weight, 0)]
            data = content.encode("utf-8", "surrogatepass")
            name = (entry.open * entry.depth).replace("#", str(number))[:60_000] or "x"
            weight += len(data) + len(name) + 100
            if weight > 2 * limit:
                break
            place = zipfile.ZipInfo(name.encode("utf-8", "replace").decode("utf-8"))
            place.compress_type = _METHODS.get(entry.close, zipfile.ZIP_DEFLATED)
            archive.writestr(place, data)
    return made.getvalue(), weight


def _entries(tree: Node) -> Iterator[Node]:
    for part in tree.parts:
        for _ in range(part.times):
            yield from (part,) if part.kind == "entry" else _entries(part)


def _lie(data: bytes, lies: tuple[tuple[str, int], ...]) -> bytes:
    """Put false values into the headers of all files of a zip archive but the first."""
    changed = bytearray(data)
    for magic, fields in _HEADER_FIELDS.items():
        start = data.find(magic, data.find(magic) + 4)
        while start >= 0:
            for name, value in lies:
                if name in fields and start + fields[name] + 4 <= len(changed):
                    width = 2 if name in ("flags", "method") else 4
                    at = start + fields[name]
                    changed[at : at + width] = (value % (1 << 8 * width)).to_bytes(width, "little")
            start = data.find(magic, start + 4)
    return bytes(changed)


def simpler(packing: Packing) -> Iterator[Packing]:
    """Yield packings with one thing less that is out of the ordinary."""
    plain = Packing()
    for name in ("encoding", "line_end", "lies", "damage", "cut", "members"):
        if getattr(packing, name) != getattr(plain, name):
            yield replace(packing, **{name: getattr(plain, name)})
    if packing.members > 1:
        yield replace(packing, members=packing.members // 2)
    for number in range(len(packing.lies)):
        yield replace(packing, lies=(*packing.lies[:number], *packing.lies[number + 1 :]))
    for number in range(len(packing.damage)):
        yield replace(packing, damage=(*packing.damage[:number], *packing.damage[number + 1 :]))
