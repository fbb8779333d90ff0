"""Awkward books: the archive, its package document, its spine and its metadata."""

from __future__ import annotations

import random
import struct
import zipfile
from collections.abc import Callable
from io import BytesIO

from tests.hostile.families.works import read_as
from tests.hostile.growth import Family

_READ = read_as("b.epub")
_CHAPTER = "<html><body><p>The council voted on Monday to keep the ferry.</p></body></html>"
_DC = 'xmlns:dc="http://purl.org/dc/elements/1.1/"'
_PACKAGE = "O/p.opf"
_ITEM = '<item id="c{0}" href="{1}" media-type="application/xhtml+xml"/>'
_REF = '<itemref idref="c{0}"/>'


def _package(items: str, spine: str, metadata: str = "") -> str:
    return (
        f'<package xmlns="http://www.idpf.org/2007/opf" {_DC}><metadata>{metadata}</metadata>'
        f"<manifest>{items}</manifest><spine>{spine}</spine></package>"
    )


def _book(files: dict[str, str], *, package: str = _PACKAGE, container: str = "") -> bytes:
    """Return an archive that is packed not at all, so that its size is what is in it."""
    made = BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr("mimetype", "application/epub+zip")
        root = f'<container><rootfiles><rootfile full-path="{package}"/></rootfiles></container>'
        archive.writestr("META-INF/container.xml", container or root)
        for name, content in files.items():
            archive.writestr(name, content)
    return made.getvalue()


def _simple(
    items: str = "", spine: str = "", metadata: str = "", chapter: str = _CHAPTER, start: str = ""
) -> bytes:
    first, reference = _ITEM.format("", "c.xhtml"), _REF.format("")
    package = start + _package(first + items, reference + spine, metadata)
    return _book({_PACKAGE: package, "O/c.xhtml": chapter})


def _spine(unit: str) -> Callable[[int], bytes]:
    return lambda size: _simple(spine=unit * (size // len(unit)))


def _metadata(unit: str, start: str = "", end: str = "") -> Callable[[int], bytes]:
    return lambda size: _simple(metadata=start + unit * (size // len(unit)) + end)


def _numbered_items(row: str) -> Callable[[int], bytes]:
    def build(size: int) -> bytes:
        return _simple(items="".join(row.format(n) for n in range(size // (len(row) + 3))))

    return build


def _many_chapters(size: int) -> bytes:
    count = size // 400
    items = "".join(_ITEM.format(n, f"{n}.xhtml") for n in range(count))
    spine = "".join(_REF.format(n) for n in range(count))
    chapters = {f"O/{n}.xhtml": "<p>We voted.</p>" for n in range(count)}
    return _book({_PACKAGE: _package(items, spine), **chapters})


def _chapters_of_odd_bytes(size: int) -> bytes:
    """Chapters in no encoding that can be told: each is guessed at."""
    count = size // 450
    items = "".join(_ITEM.format(n, f"{n}.xhtml") for n in range(count))
    spine = "".join(_REF.format(n) for n in range(count))
    made = BytesIO(_book({_PACKAGE: _package(items, spine)}))
    with zipfile.ZipFile(made, "a") as archive:
        for n in range(count):
            archive.writestr(f"O/{n}.xhtml", "<p>Привет мир</p>".encode("cp1251") * 2)
    return made.getvalue()


def _names(size: int) -> bytes:
    """An archive of thousands of files that are nothing."""
    return _book({_PACKAGE: "", **{f"{n}": "" for n in range(size // 120)}})


def _listed_twice(size: int) -> bytes:
    """One file, listed thousands of times in the archive's directory."""
    data = _simple()
    end = data.rindex(b"PK\5\6")
    size_, start = struct.unpack_from("<II", data, end + 12)
    rows = data[start : start + size_]
    last = rows[rows.rindex(b"PK\1\2") :]
    count = size // len(last)
    tail = struct.pack("<4s4H2IH", b"PK\5\6", 0, 0, 0xFFFF, 0xFFFF, size_ + count * len(last),
                       start, 0)  # fmt: skip
    return data[: start + size_] + last * count + tail


def _extra_fields(size: int) -> bytes:
    made = BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr("mimetype", "application/epub+zip")
        for n in range(max(size // 60_000, 1)):
            info = zipfile.ZipInfo(f"{n}")
            info.extra = struct.pack("<HH", 0x99, 0) * (min(size, 60_000) // 8)
            archive.writestr(info, "")
    return made.getvalue()


def _comment(size: int) -> bytes:
    made = BytesIO(_simple())
    with zipfile.ZipFile(made, "a") as archive:
        archive.comment = b"PK\5\6" * (min(size, 65_000) // 4)
    return made.getvalue()


def _long_address(size: int) -> bytes:
    """One long address, which every line of the spine names."""
    items = _ITEM.format("x", "a/" * (size // 4))
    return _simple(items=items, spine=_REF.format("x") * (size // 40))


def _long_folder(size: int) -> bytes:
    folder = "a/" * (min(size, 120_000) // 8)
    items = "".join(_ITEM.format(n, "x") for n in range(size // 80))
    package = _package(items + _ITEM.format("", "c.xhtml"), _REF.format(""))
    name = f"{folder}p.opf"
    return _book({name: package, f"{folder}c.xhtml": _CHAPTER}, package=name)


def _entities(size: int) -> bytes:
    rows = "".join(f'<!ENTITY a{n + 1} "&a{n};&a{n};">' for n in range(size // 40))
    start = f'<!DOCTYPE package [<!ENTITY a0 "aaaaaaaa">{rows}]>'
    return _simple(metadata=f"<dc:title>&a{size // 40};</dc:title>", start=start)


def _entity_in_attributes(size: int) -> bytes:
    start = f'<!DOCTYPE package [<!ENTITY a "{"a" * (size // 2)}">]>'
    return _simple(items='<item id="&a;"/>' * (size // 32), start=start)


def _many_attributes(size: int) -> bytes:
    names = "".join(f"a{n}='' " for n in range(size // 11))
    return _simple(items=f"<item {names}/>")


def _many_namespaces(size: int) -> bytes:
    names = "".join(f'xmlns:a{n}="u" ' for n in range(size // 30))
    return _simple(items=f"<item {names}>{'<a1:b/>' * (size // 16)}</item>")


def _container(unit: str) -> Callable[[int], bytes]:
    """Return a builder of a book whose container names packages that are not there."""
    last = f'<rootfile full-path="{_PACKAGE}"/></container>'
    files = {
        _PACKAGE: _package(_ITEM.format("", "c.xhtml"), _REF.format("")),
        "O/c.xhtml": _CHAPTER,
    }
    return lambda size: _book(files, container=f"<container>{unit * (size // len(unit))}{last}")


def _chapter(unit: str, end: str = "") -> Callable[[int], bytes]:
    return lambda size: _simple(chapter=unit * (size // len(unit)) + end)


def _locks(size: int) -> bytes:
    files = {"META-INF/encryption.xml": "<EncryptionMethod " * (size // 18)}
    return _book({_PACKAGE: "", **files})


def _noise(size: int) -> bytes:
    data = bytearray(_many_chapters(size))
    chance = random.Random(size)
    for _ in range(size // 500):
        data[chance.randrange(60, len(data))] = chance.randrange(256)
    return bytes(data)


FAMILIES = tuple(
    Family("EPUB", name, build, _READ, size)
    for name, build, size in (
        ("many chapters", _many_chapters, 400_000),
        ("many chapters of odd bytes", _chapters_of_odd_bytes, 400_000),
        ("many files", _names, 400_000),
        ("one file, listed again and again", _listed_twice, 400_000),
        ("fields of the archive", _extra_fields, 60_000),
        ("a comment of the archive", _comment, 15_000),
        ("bytes changed at random", _noise, 400_000),
        ("one chapter again and again in the spine", _spine(_REF.format("")), 400_000),
        ("chapters that are not there in the spine", _spine(_REF.format("x")), 400_000),
        ("items", _numbered_items(_ITEM.replace("{1}", "x{0}")), 400_000),
        ("items that climb", _numbered_items(_ITEM.replace("{1}", "../../../../x")), 400_000),
        ("items of percent signs", _numbered_items(_ITEM.replace("{1}", "%41" * 50)), 400_000),
        ("properties", lambda size: _simple(items=f'<item properties="{"a " * (size // 2)}"/>'),
         400_000),
        ("an address as long as the book", _long_address, 400_000),
        ("a folder as long as a name may be", _long_folder, 30_000),
        ("packages that are not there", _container('<rootfile full-path="x"/>'), 400_000),
        ("containers in containers", _container("<container>"), 400_000),
        ("titles", _metadata("<dc:title>x</dc:title>"), 400_000),
        ("titles in titles", _metadata("<dc:title>"), 400_000),
        ("sources in sources, with words",
         _metadata("We voted. ", "<dc:source>" * 200, "</dc:source>" * 200), 400_000),
        ("identifiers", _metadata("<dc:identifier>http://</dc:identifier>"), 400_000),
        ("authors", _metadata("<dc:creator>Ann and Bob</dc:creator>"), 400_000),
        ("an author as long as the book",
         _metadata(" and Ann", "<dc:creator>Ann", "</dc:creator>"), 400_000),
        ("comments in a title", _metadata("<!-- x -->", "<dc:title>A", "</dc:title>"), 400_000),
        ("entities of entities", _entities, 400_000),
        ("an entity in attributes", _entity_in_attributes, 400_000),
        ("attributes", _many_attributes, 400_000),
        ("namespaces", _many_namespaces, 400_000),
        ("tags without ends", _metadata("<a>"), 400_000),
        ("ends without tags", _metadata("</a>"), 400_000),
        ("comments without ends", _metadata("<!--"), 400_000),
        ("signs of less", _metadata("<"), 400_000),
        ("ampersands", _metadata("&"), 400_000),
        ("locks", _locks, 400_000),
        ("a chapter of paragraphs", _chapter("<p>We voted."), 40_000),
        ("a chapter of tags without ends", _chapter("<div>"), 40_000),
        ("a chapter of comments without ends", _chapter("<!--"), 40_000),
    )
)  # fmt: skip
