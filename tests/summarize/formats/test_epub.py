"""Books: chapters in their order, and what cannot be read."""

from __future__ import annotations

import pytest

from summarize.formats.extract import UnpackedTooLargeError
from summarize.formats.registry import extract
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
