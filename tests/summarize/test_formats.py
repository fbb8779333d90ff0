"""Every format: its words, its blocks and what it says of itself; and what is done to bait."""

from __future__ import annotations

import gzip
import io
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.article.read import read_article
from summarize.formats.base import UnpackedTooLargeError
from summarize.formats.registry import choose, extract, is_claimed
from summarize.library.find import find_files
from summarize.library.load import load
from summarize.model import Article
from summarize.pipeline import analyse
from summarize.storage.files import Problem, Source
from summarize.text.clean import NotTextError, clean

SENTENCES = (
    "The commission voted on Wednesday to keep the library open until the end of the year. "
    "“We heard you,” said Ann Lee, the mayor, who had asked for a delay of two months. "
    "Nobody in the room spoke against it, and the meeting ended early."
)

MARKDOWN = """---
title: "The vote"
author: [Jane Doe, John Roe]
date: 2025-03-04
source: The Planet
url: https://planet.example/a
---
# The vote, *explained*

MIAMI — “We [will](https://x.example/a_b) **fight**,” said Ann Lee, the mayor. She left
the room.

## What *next*

- One thing, she said, that matters
- Another `code` thing
  with more

3. third
4. fourth

> A quoted paragraph, Bob Ray said.

![The pool on Monday](x.png)

| a | b |
|---|---|
| 1 | 2 |

```
code here
  more
```

See [the report][r] &amp; read \\*it\\*.

<div>Raw <b>html</b> &lt;here&gt;</div>

[r]: https://x.example
"""

PAGE = f"""<!DOCTYPE html><html><head><meta charset="utf-8"><title>City votes | The Planet</title>
<link rel="canonical" href="https://planet.example/votes">
<meta property="og:site_name" content="The Planet"><meta name="author" content="Jane Doe">
<meta property="article:published_time" content="2025-03-04T10:00:00Z"></head><body>
<nav><a href=/>Home</a> <a href=/news>News from around the world</a></nav>
<article><h1>City votes to keep the library</h1><p>{SENTENCES}</p><h2>What comes next</h2>
<p>“We will be back,” Lee said.<br>She <a href="/x">smiled</a> &#27;[31m and &#x9b;31m left.</p>
<ul><li>One thing that she promised</li><li>Another <b>thing</b></li></ul>
<p>{SENTENCES.replace("Wednesday", "Monday")}</p></article>
<footer>Subscribe to our newsletter</footer></body></html>"""

MAIL = """From: =?utf-8?Q?Jos=C3=A9_Ruiz?= <jose@planet.example>
Subject: Fwd: =?utf-8?B?VGhlIGNhZsOpIHN0b3J5?=
Date: Tue, 4 Mar 2025 10:00:00 -0500
MIME-Version: 1.0
Content-Type: text/plain; charset=iso-8859-1; format=flowed
Content-Transfer-Encoding: quoted-printable

The mayor said on Tuesday that =93we will keep the caf=E9=94 and then she =
left.~
She went on.

--~
Jos=E9, planet.example
""".replace("~", " ")


def article(data: str | bytes, name: str) -> Article:
    found = load(Source(name, name, data if isinstance(data, bytes) else data.encode()))
    assert isinstance(found, Article), found
    return found


def blocks(of: Article) -> list[tuple[str, str]]:
    return [(block.kind.value, block.slice(of.text)) for block in of.blocks]


def book(chapters: dict[str, str], extra: dict[str, bytes] | None = None) -> bytes:
    items = "".join(
        f'<item id="c{n}" href="{name}" media-type="application/xhtml+xml"/>'
        for n, name in enumerate(chapters)
    )
    spine = "".join(f'<itemref idref="c{n}"/>' for n in range(len(chapters)))
    package = f"""<package xmlns="http://www.idpf.org/2007/opf"
        xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata><dc:title>A Book</dc:title>
        <dc:creator>Ann Lee</dc:creator><dc:date>1999-05</dc:date><dc:publisher>P</dc:publisher>
        <dc:language>en-GB</dc:language></metadata>
        <manifest>{items}</manifest><spine>{spine}</spine></package>"""
    container = """<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>
        <rootfile full-path="O/p.opf"/></rootfiles></container>"""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/epub+zip", zipfile.ZIP_STORED)
        archive.writestr("META-INF/container.xml", container)
        archive.writestr("O/p.opf", package)
        for name, words in chapters.items():
            archive.writestr(f"O/{name}", words)
        for name, content in (extra or {}).items():
            archive.writestr(name, content)
    return made.getvalue()


# --- Markdown ---------------------------------------------------------------------------------


def test_markdown_comes_out_as_it_is_read() -> None:
    read = article(MARKDOWN, "a.md")
    assert blocks(read) == [
        ("headline", "The vote, explained"),
        ("paragraph", "MIAMI — “We will fight,” said Ann Lee, the mayor. She left the room."),
        ("subhead", "What next"),
        ("item", "• One thing, she said, that matters"),
        ("item", "• Another code thing with more"),
        ("item", "3. third"),
        ("item", "4. fourth"),
        ("paragraph", "A quoted paragraph, Bob Ray said."),
        ("caption", "The pool on Monday"),
        ("boilerplate", "a | b"),
        ("boilerplate", "1 | 2"),
        ("boilerplate", "code here\n  more"),
        ("paragraph", "See the report & read *it*."),
        ("paragraph", "Raw html <here>"),
    ]


def test_a_list_begins_with_its_own_number() -> None:
    read = article("0. none\n1. one\n\nAnd\n\n7) seven\n", "a.md")
    assert [words for _, words in blocks(read)] == ["0. none", "1. one", "And", "7. seven"]


def test_markdown_says_who_wrote_it_where_and_when() -> None:
    read = article(MARKDOWN, "a.md")
    assert (read.title, read.title_source) == ("The vote", "format")
    assert read.bylines == ("Jane Doe", "John Roe")
    assert (read.date, read.source) == ("2025-03-04", "The Planet")
    assert read.url == "https://planet.example/a"


def test_a_quotation_is_found_across_the_marks_of_markdown() -> None:
    read = article(MARKDOWN, "a.md")
    quotes = [quote.slice(read.text) for quote in analyse(read).quotes]
    assert "“We will fight,”" in quotes


@pytest.mark.parametrize(
    ("head", "title", "byline"),
    [
        ("---\ntitle: Budget: the vote\nauthor: Ann Lee\n---\n", "Budget: the vote", "Ann Lee"),
        ('+++\ntitle = "T"\nauthor = "Ann Lee"\ndate = 2025-03-04\n+++\n', "T", "Ann Lee"),
        ("---\ntitle: T\nauthors:\n  - name: Ann Lee\n    id: 3\n---\n", "T", "Ann Lee"),
        ('---\ntitle: T\nauthor:\n  - "[[Ann Lee]]"\n...\n', "T", "Ann Lee"),
        ("---\nTitle: >\n  T\nBy: By Ann Lee\n---\n", "T", "Ann Lee"),
        ("\ufeff---\r\ntitle: T\r\nauthor: Ann Lee\r\n---\r\n", "T", "Ann Lee"),
    ],
)
def test_front_matter_of_all_kinds(head: str, title: str, byline: str) -> None:
    read = article(head + SENTENCES, "a.md")
    assert (read.title, read.bylines) == (title, (byline,))
    assert read.text.strip() == SENTENCES


@pytest.mark.parametrize(
    "head", ["---\n", "---\nHe said no.\n---\n", "---\ntitle: never closed\n\n", "+++\na\n+++\n"]
)
def test_what_is_no_front_matter_is_text(head: str) -> None:
    read = article(head + SENTENCES, "a.md")
    for word in head.split():
        if word.isalpha():
            assert word in read.text
    assert SENTENCES in read.text


def test_an_address_for_a_source_is_the_address() -> None:
    read = article("---\ntitle: T\nsource: https://u:p@x.example/a\n---\n" + SENTENCES, "a.md")
    assert (read.source, read.url) == (None, "https://x.example/a")


@pytest.mark.parametrize("url", ["javascript:alert(1)", "file:///etc/passwd", "https://", "x y"])
def test_no_address_but_of_the_web_is_kept(url: str) -> None:
    read = article(f"---\ntitle: T\nurl: '{url}'\n---\n" + SENTENCES, "a.md")
    assert read.url is None


# --- HTML -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "quote",
    [
        "<blockquote>“We pay for it.”<footer>— Marta Quist, chair</footer></blockquote>",
        "<blockquote><p>“We pay for it.”</p><footer>— Marta Quist, chair</footer></blockquote>",
        "<figure><blockquote>“We pay for it.”</blockquote>"
        "<figcaption>— Marta Quist, chair</figcaption></figure>",
    ],
)
@pytest.mark.parametrize("size", [1, 9], ids=["short", "long"])
def test_a_block_quote_keeps_the_line_that_says_whose_it_is(quote: str, size: int) -> None:
    told = "<p>On day {} the council met again and nobody left the room before midnight.</p>"
    more = "".join(told.format(day) for day in range(size))
    found = analyse(article(f"<h1>A vote</h1>{more}{quote}<p>It left.</p>", "page.html")).quotes
    assert [quote.speaker.name for quote in found if quote.speaker] == ["Marta Quist"]
    assert [quote.rule for quote in found] == ["signed"]


@pytest.mark.parametrize("name", ["page.html", "short.html", "notes.md"])
def test_quotation_elements_are_drawn_with_their_marks(name: str) -> None:
    said = "She said <q>we were told <q>go <b>home</b></q> at nine</q>, and left."
    more = "<p>The council met again on Monday and nobody left the room before midnight.</p>" * 6
    markup = said if name == "notes.md" else f"<p>{said}</p>"
    text = article(markup + (more if name == "page.html" else ""), name).text
    assert "She said “we were told ‘go home’ at nine”, and left." in text


def test_a_page_is_its_article() -> None:
    read = article(PAGE, "p.html")
    assert (read.title, read.bylines) == ("City votes to keep the library", ("Jane Doe",))
    assert (read.date, read.source) == ("2025-03-04", "The Planet")
    assert read.url == "https://planet.example/votes"
    assert blocks(read)[0] == ("headline", "City votes to keep the library")
    assert ("subhead", "What comes next") in blocks(read)
    assert ("item", "• Another thing") in blocks(read)
    assert ("paragraph", "“We will be back,” Lee said.") in blocks(read)
    assert "newsletter" not in read.text
    assert "News from" not in read.text
    assert "smiled and ›31m left" in read.text  # an entity of 0x9b is cp1252's, as in browsers


@pytest.mark.parametrize(
    ("page", "words"),
    [
        ("<p>Only <b>this</b>.</p>", ["Only this."]),
        ("<html><body><div>" * 10_000 + SENTENCES, [SENTENCES]),
        ("<h1>Head</h1>One<br>Two<li><p>Three</li>", ["Head", "One", "Two", "• Three"]),
        ("<html><script>bad()</script><style>b{}</style>Good.<!-- no -->", ["Good."]),
        ("<html><script>never closed, but here it is", ["never closed, but here it is"]),
        ('<html><p title="a > b">x &lt;i&gt; y</p>', ["x <i> y"]),
        ("<html>" + "<p>Words that are said.</p>" * 60_000, ["Words that are said."] * 60_000),
    ],
    ids=["bold", "deep", "kinds", "unseen", "unclosed", "attribute", "many"],
)
def test_pages_that_are_no_articles_are_read_whole(page: str, words: list[str]) -> None:
    assert [text for _, text in blocks(article(page, "p.html"))] == words


@pytest.mark.parametrize("name", ["iso-8859-1", "windows-1252", "koi8-r", "shift_jis", "utf-16"])
def test_a_page_in_the_encoding_it_names(name: str) -> None:
    words = {"koi8-r": "Он сказал нет.", "shift_jis": "彼は「いいえ」と言った。"}.get(
        name, "Café née."
    )
    data = f'<html><meta charset="{name}"><p>{words}</p>'.encode(name)
    assert words in article(data, "p.html").text


@pytest.mark.parametrize("name", ["rot13", "zip", "unicode_escape", "idna", "utf-7", "nonsense"])
def test_an_encoding_that_is_none_is_not_believed(name: str) -> None:
    data = f'<html><meta charset="{name}"><p>Uryyb café \\x1b[31m +AD4-</p>'.encode()
    assert "Uryyb café \\x1b[31m +AD4-" in article(data, "p.html").text


# --- mail -------------------------------------------------------------------------------------


def test_a_letter() -> None:
    read = article(MAIL, "m.eml")
    assert (read.title, read.bylines, read.date) == ("The café story", ("José Ruiz",), "2025-03-04")
    assert blocks(read) == [
        (
            "paragraph",
            "The mayor said on Tuesday that “we will keep the café” and then she left. "
            "She went on.",
        ),
        ("boilerplate", "José, planet.example"),
    ]


def test_the_html_of_a_letter_is_read_where_the_plain_part_says_nothing() -> None:
    mail = (
        "From: Ann Lee <a@x.example>\nSubject: Hello\nMIME-Version: 1.0\n"
        'Content-Type: multipart/alternative; boundary="b"\n\n--b\nContent-Type: text/plain\n\n'
        "View this in a browser.\n--b\nContent-Type: text/html; charset=utf-8\n\n"
        f"{PAGE}\n--b--\n"
    )
    read = article(mail, "m.eml")
    assert (read.title, read.bylines) == ("Hello", ("Ann Lee",))
    assert SENTENCES in read.text


def test_a_page_that_a_browser_saved() -> None:
    mail = (
        "From: <Saved by Blink>\nSnapshot-Content-Location: https://planet.example/now\n"
        "Subject: City votes\nMIME-Version: 1.0\n"
        'Content-Type: multipart/related; type="text/html"; boundary="b"\n\n--b\n'
        f"Content-Type: text/html\n\n{PAGE}\n--b\nContent-Type: text/css\n\np {{}}\n--b--\n"
    )
    read = article(mail, "p.mhtml")
    assert (read.title, read.bylines) == ("City votes to keep the library", ("Jane Doe",))
    assert read.url == "https://planet.example/votes"


# --- EPUB -------------------------------------------------------------------------------------


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


# --- compressed -------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["a.md.gz", "A.MD.GZ"])
def test_gzip_of_anything(name: str) -> None:
    assert article(gzip.compress(MARKDOWN.encode()), name) == article(MARKDOWN, name)


def test_members_of_gzip_are_joined_and_padding_is_no_matter() -> None:
    data = gzip.compress(b"One. ") + gzip.compress(b"Two.") + bytes(20)
    assert extract("a.txt.gz", data).text == "One. Two."


@pytest.mark.parametrize("size", [999_999, 1_000_000])
def test_a_bomb_is_stopped_at_the_limit(size: int) -> None:
    data = gzip.compress(b"a" * 1_000_000)
    if size < 1_000_000:
        with pytest.raises(UnpackedTooLargeError):
            extract("a.txt.gz", data, size)
    else:
        assert len(extract("a.txt.gz", data, size).text) == size


def test_a_bomb_takes_no_more_memory_than_its_limit(tmp_path: Path) -> None:
    import tracemalloc

    packer = __import__("zlib").compressobj(9, 8, 31)
    data = b"".join(packer.compress(bytes(1_000_000)) for _ in range(500)) + packer.flush()
    tracemalloc.start()
    found = load(Source("bomb.gz", "bomb.gz", data), max_size=1_000_000)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert isinstance(found, Problem)
    assert found.reason == "too large: over 1 MB (see --max-size)"
    assert peak < 10_000_000


def test_a_book_is_counted_as_a_whole() -> None:
    data = book({f"{n}.xhtml": "<p>" + "word " * 20_000 for n in range(20)})
    with pytest.raises(UnpackedTooLargeError):
        extract("b.epub", data, 1_000_000)
    assert len(extract("b.epub", data, 3_000_000).text) > 1_900_000


@pytest.mark.parametrize("cut", [5, 12, 30, 60])
def test_gzip_that_was_cut_off(cut: int) -> None:
    with pytest.raises(NotTextError, match="gzip"):
        extract("a.gz", gzip.compress(MARKDOWN.encode())[:cut])


# --- which format -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "data", "format_"),
    [
        ("", PAGE.encode(), "HTML"),
        ("page.txt", PAGE.encode(), "HTML"),
        ("", b"<p>Hello", "HTML"),
        ("", MAIL.encode(), "mail"),
        ("m.txt", MAIL.encode(), "plain text"),
        ("", MARKDOWN.encode(), "Markdown"),
        ("", b"# Head\n\nText.", "Markdown"),
        ("", b"#!/bin/sh\n# one\n# two\n", "plain text"),
        ("", b"Note: this\nSubject: that\n\nText", "plain text"),
        ("", SENTENCES.encode(), "plain text"),
        ("a.html", SENTENCES.encode(), "HTML"),
        ("b.zip", book({"a": "x"}), "EPUB"),
        ("", b"", "plain text"),
    ],
    ids=[str(number) for number in range(13)],
)
def test_the_format_is_told_by_bytes_and_name(name: str, data: bytes, format_: str) -> None:
    assert choose(name, data).name == format_


def test_folders_give_what_a_format_claims(tmp_path: Path) -> None:
    for name in ("a.md", "b.html", "c.eml", "d.epub", "e.txt.gz", "f.HTM", "g.tar.gz", "h.png"):
        (tmp_path / name).write_bytes(b"x")
    found = [Path(one.file).name for one in find_files([str(tmp_path)])]
    assert found == ["a.md", "b.html", "c.eml", "d.epub", "e.txt.gz", "f.HTM"]
    assert is_claimed("x.MHTML")
    assert not is_claimed(".txt")


# --- anything ---------------------------------------------------------------------------------

_ANY_TEXT = st.text(
    st.one_of(
        st.sampled_from("<>&;#\"'/[](){}*_`~-=+|\\!\n\t .:\x1b\x9b\u202e\u2028\x00\x07"),
        st.characters(),
    ),
    max_size=300,
)


@given(_ANY_TEXT, st.sampled_from(["a.md", "a.html", "a.eml", "a.txt", ""]))
def test_whatever_comes_blocks_lie_in_clean_text(text: str, name: str) -> None:
    try:
        got = extract(name, text.encode("utf-8", "surrogatepass"))
    except NotTextError:
        return
    read = read_article(got.text, hints=got.hints)
    if got.hints and got.hints.blocks:
        assert read.text == got.text == clean(got.text)
    covered = 0
    for block in read.blocks:
        assert covered <= block.start < block.end <= len(read.text)
        assert not read.text[covered : block.start].strip()
        covered = block.end
    assert not read.text[covered:].strip()
    for label in (read.title, *read.bylines, read.source or "", read.date or "", read.url or ""):
        assert label == clean(label).replace("\n", " ")


FINDS = {
    "a source over two lines": (
        "a.eml",
        b"From: =? Bob Ray, a captain, said o\n---\nThe council voted on Md for more time a "
        b"captainngines beforerly. Bob Rayoks before the sprin\ng came. And one\xe2\x80e "
        b"agformatit, andspring \xa9two at the endcae =?utf-8?q?a\x00\x00\x00hardbreak"
        b"?utf8)q?a?=\n =?",
    ),
}
"""What ``tools/fuzz.py`` found."""


@pytest.mark.parametrize("find", FINDS)
def test_what_the_fuzzer_found(find: str) -> None:
    name, data = FINDS[find]
    got = extract(name, data)
    read = read_article(got.text, hints=got.hints)
    assert clean(read.text) == read.text
    for label in (read.title, *read.bylines, read.source or "", read.url or ""):
        assert label == clean(label).replace("\n", " ")
