"""Articles from addresses: fetched, read and kept."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import NamedTuple

import pytest

from summarize.library.find_files import find_files
from summarize.library.load import load
from summarize.model import Article
from tests.conftest import Run
from tests.summarize.formats.samples import MARKDOWN, PAGE, SENTENCES
from tests.summarize.web.conftest import Site, fetched, kept

# --- pages ------------------------------------------------------------------------------------


def test_a_page_is_fetched_and_kept(site: Site) -> None:
    address = site.html("/story")
    read = fetched(address)
    assert (read.file, read.title) == (address, "City votes to keep the library")
    assert SENTENCES in read.text
    (path,) = kept()
    (source,) = find_files([str(path)])
    again = load(source)  # type: ignore[arg-type]
    assert isinstance(again, Article)
    assert (again.text, again.blocks, again.url) == (read.text, read.blocks, read.url)
    assert [asked for asked, _ in site.asked] == ["/story"]


def test_the_library_opens_when_it_holds_something(site: Site, pullquote: Run) -> None:
    seeds = pullquote("text", "--format", "jsonl").stdout.splitlines()
    assert len(seeds) == 5
    done = pullquote("summary", "--allow-private", site.html("/story"))
    assert (done.returncode, done.stderr) == (0, b"")
    (row,) = pullquote("text", "--format", "jsonl").stdout.splitlines()
    assert SENTENCES in json.loads(row)["text"]


def test_no_keep_keeps_nothing_and_reads_the_same(site: Site, pullquote: Run) -> None:
    address = site.html("/story")
    without = pullquote("text", "--allow-private", "--no-keep", address)
    assert not kept()
    assert pullquote("text", "--allow-private", address).stdout == without.stdout


def test_the_same_address_is_kept_once(site: Site) -> None:
    fetched(site.html("/story"))
    fetched(site.html("/story", PAGE.replace("keep the library", "close it")))
    (path,) = kept()
    assert "City votes to close it" in path.read_text("utf-8")


def test_an_article_that_cannot_be_kept_is_read_all_the_same(site: Site, home: Path) -> None:
    (home / "data").write_bytes(b"a file where the folder should be")
    notes: list[str] = []
    fetched(site.html("/story"), notes=notes)
    (note,) = notes
    assert "cannot save in the library" in note


class Case(NamedTuple):
    path: str
    kind: str
    body: bytes
    words: str


@pytest.mark.parametrize(
    "case",
    [
        Case("/a.md", kind="text/plain", body=MARKDOWN.encode(), words="We will fight"),
        Case("/a", kind="text/markdown", body=MARKDOWN.encode(), words="We will fight"),
        Case(
            "/a.txt",
            kind="text/plain; charset=utf-8",
            body=SENTENCES.encode(),
            words="We heard you",
        ),
        Case(
            "/a.txt.gz",
            kind="application/gzip",
            body=gzip.compress(SENTENCES.encode()),
            words="We heard you",
        ),
        Case(
            "/x",
            kind="text/html; charset=iso-8859-1",
            body="<p>Café née".encode("latin-1"),
            words="Café née",
        ),
        Case("/x", kind="", body=PAGE.encode(), words="We heard you"),
    ],
    ids=["text named md", "Markdown", "text", "gzip", "latin", "no type"],
)
def test_what_an_address_may_hold(case: Case, site: Site) -> None:
    site.pages[case.path] = (200, {"Content-Type": case.kind} if case.kind else {}, case.body)
    read = fetched(site.address + case.path)
    assert case.words in read.text
    assert read.url
