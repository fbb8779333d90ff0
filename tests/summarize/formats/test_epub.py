"""Books: chapters in their order, and what cannot be read."""

from __future__ import annotations

import struct
import time
import tracemalloc
import zipfile
from io import BytesIO

import pytest

from summarize.formats.extract import UnpackedTooLargeError
from summarize.formats.registry import extract
from summarize.library.load import load
from summarize.model import Article
from summarize.storage.files import Source
from summarize.text.clean import NotTextError
from tests.summarize.formats.samples import SENTENCES, article, blocks, book


def test_a_book() -> None:
    read = article(
        book(
            {
                "a%20b.xhtml": "",
                "c.xhtml": f"<html><head><title>x</title></head><body><p>{SENTENCES}</p></body>",
            },
            {"O/a b.xhtml": b"<?xml version='1.0'?><html><body><h1>One</h1><p>First.</p></body>"},
        ),
        "b.epub",
    )
    assert [text for _, text in blocks(read)] == ["One", "First.", SENTENCES]
    assert (read.title, read.bylines) == ("A Book", ("Ann Lee",))
    assert (read.date, read.source, read.language) == ("1999-05", "P", "en")


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (book({}), "an EPUB without chapters"),
        (book({"a": "x"})[:-40], "damaged EPUB"),
        (book({"a": "x"}, {"META-INF/encryption.xml": b"<EncryptionMethod/>"}), "locked"),
        (b"PK\x03\x04" + bytes(26) + b"mimetypeapplication/epub+zip", "damaged EPUB"),
    ],
    ids=["no chapters", "cut off", "locked", "damaged"],
)
def test_a_book_that_cannot_be_read(data: bytes, reason: str) -> None:
    with pytest.raises(NotTextError, match=reason):
        extract("b.epub", data)


def test_entities_of_a_book_are_not_expanded() -> None:
    evil = (
        '<?xml version="1.0"?><!DOCTYPE p [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">'
        '<!ENTITY x SYSTEM "file:///etc/passwd">]><html><body><p>Words &b; &x;</p></body></html>'
    )
    text = article(book({"a": evil}), "b.epub").text
    assert "Words" in text
    assert "aaaa" not in text.replace("&a;", "")
    assert "root:" not in text


def test_a_book_is_counted_as_a_whole() -> None:
    data = book({f"{n}.xhtml": "<p>" + "word " * 20_000 for n in range(20)})
    with pytest.raises(UnpackedTooLargeError):
        extract("b.epub", data, 1_000_000)
    assert len(extract("b.epub", data, 3_000_000).text) > 1_900_000


def packed(method: int, chapter: bytes = b"<p>We voted.</p>" * 50) -> bytearray:
    """Return a book whose chapter is packed by a method of zip."""
    made = BytesIO(book({"a": ""}))
    with zipfile.ZipFile(made, "a") as archive:
        archive.writestr("O/b", chapter, method)
    return bytearray(made.getvalue().replace(b"O/a", b"O/x").replace(b"O/b", b"O/a"))


@pytest.mark.parametrize(
    ("method", "place", "said"),
    [
        (zipfile.ZIP_LZMA, 5, b"\xff\xff\xff\xff"),  # a dictionary of 4 GB
        (zipfile.ZIP_LZMA, 20, b"\xff" * 20),
        (zipfile.ZIP_LZMA, 0, b""),
        (zipfile.ZIP_BZIP2, 8, b"\xff" * 20),
        (zipfile.ZIP_DEFLATED, 1, b"\xff" * 12),
    ],
    ids=["dictionary", "damaged LZMA", "LZMA", "damaged bzip2", "damaged Deflate"],
)
def test_a_chapter_packed_by_any_method_is_damaged_at_most(
    method: int, place: int, said: bytes
) -> None:
    data = packed(method)
    start = data.rindex(b"PK\3\4") + 30 + len("O/a") + place
    data[start : start + len(said)] = said
    with pytest.raises(NotTextError, match="damaged EPUB"):
        extract("b.epub", bytes(data))


def test_a_bomb_of_bzip2_is_not_unpacked() -> None:
    data = bytes(packed(zipfile.ZIP_BZIP2, bytes(60_000_000)))
    assert len(data) < 5_000
    tracemalloc.start()
    with pytest.raises(NotTextError, match="damaged EPUB"):
        extract("b.epub", data, 1_000_000)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 10_000_000


@pytest.mark.parametrize(
    ("field", "form", "value", "reason"),
    [
        (8, "<H", 1, "locked"),  # flags: encrypted
        (8, "<H", 0x40, "damaged"),
        (10, "<H", 99, "damaged"),  # a method that there is not
        (42, "<I", 0xFFFFFFF0, "damaged"),  # where it begins
    ],
)
def test_an_archive_that_lies(field: int, form: str, value: int, reason: str) -> None:
    data = packed(zipfile.ZIP_DEFLATED)
    struct.pack_into(form, data, data.rindex(b"PK\1\2") + field, value)
    with pytest.raises(NotTextError, match=reason):
        extract("b.epub", bytes(data))


@pytest.mark.parametrize(("field", "form"), [(20, "<I"), (24, "<I"), (28, "<H"), (30, "<H")])
def test_a_size_that_lies_is_damage_or_does_no_harm(field: int, form: str) -> None:
    data = packed(zipfile.ZIP_DEFLATED)
    struct.pack_into(
        form, data, data.rindex(b"PK\1\2") + field, (1 << 8 * struct.calcsize(form)) - 1
    )
    found = load(Source("b.epub", "b.epub", bytes(data)))
    text = found.text if isinstance(found, Article) else found.reason
    assert "We voted." in text or text == "damaged EPUB"


def remade(old: bytes, new: bytes) -> bytes:
    """Return a book with ``old`` changed in its package document."""
    made = BytesIO()
    with (
        zipfile.ZipFile(BytesIO(book({"a": f"<p>{SENTENCES}</p>"}))) as before,
        zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as after,
    ):
        for name in before.namelist():
            how = zipfile.ZIP_STORED if name == "mimetype" else None
            after.writestr(name, before.read(name).replace(old, new), how)
    return made.getvalue()


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b"<spine>", b'<spine><itemref idref="x"/>' + b'<itemref idref="c0"/>' * 20_000),
        (
            b"</manifest><spine>",
            b'<item id="x" media-type="text/html" href="' + b"a/" * 50_000 + b'"/></manifest>'
            b"<spine>" + b'<itemref idref="x"/>' * 5_000,
        ),
        (b"</metadata>", b"<dc:source>" * 200 + b"We " * 30_000 + b"</dc:source>" * 200
         + b"</metadata>"),
        (b"<dc:creator>", b"<dc:creator>" + b"<!-- x -->" * 30_000),
    ],
    ids=["spine", "an address", "sources in sources", "comments"],
)  # fmt: skip
def test_a_package_document_takes_time_in_proportion(old: bytes, new: bytes) -> None:
    data = remade(old, new)
    began = time.process_time()
    read = article(data, "b.epub")
    assert time.process_time() - began < 2
    assert read.text.strip() == SENTENCES
    assert (read.title, read.bylines) == ("A Book", ("Ann Lee",))
