"""Which format a file is in, and what holds for all of them."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.article.read import read_article
from summarize.formats.registry import choose, extract, is_claimed
from summarize.library.find_files import find_files
from summarize.text.clean import NotTextError, clean
from tests.summarize.formats.samples import MAIL, MARKDOWN, PAGE, SENTENCES, book

# --- which format -----------------------------------------------------------------------------


class Case(NamedTuple):
    name: str
    data: bytes
    format_: str


@pytest.mark.parametrize(
    "case",
    [
        Case("", data=PAGE.encode(), format_="HTML"),
        Case("page.txt", data=PAGE.encode(), format_="HTML"),
        Case("", data=b"<p>Hello", format_="HTML"),
        Case("", data=MAIL.encode(), format_="mail"),
        Case("m.txt", data=MAIL.encode(), format_="plain text"),
        Case("", data=MARKDOWN.encode(), format_="Markdown"),
        Case("", data=b"# Head\n\nText.", format_="Markdown"),
        Case("", data=b"#!/bin/sh\n# one\n# two\n", format_="plain text"),
        Case("", data=b"Note: this\nSubject: that\n\nText", format_="plain text"),
        Case("", data=SENTENCES.encode(), format_="plain text"),
        Case("a.html", data=SENTENCES.encode(), format_="HTML"),
        Case("b.zip", data=book({"a": "x"}), format_="EPUB"),
        Case("", data=b"", format_="plain text"),
    ],
    ids=[str(number) for number in range(13)],
)
def test_the_format_is_told_by_bytes_and_name(case: Case) -> None:
    assert choose(case.name, case.data).name == case.format_


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
