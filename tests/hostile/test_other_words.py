"""Words that are no article's: of servers, feeds, settings, corrections, arguments, other files."""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from summarize.library.load import load
from summarize.model import Article
from summarize.storage.files import Source
from summarize.text.content_hash import content_hash
from tests.hostile.fields import FEEDS, STORY
from tests.hostile.oracle import unsafe, unsafe_bytes
from tests.hostile.protocols import GROUPS
from tests.summarize.web.conftest import Site
from tui.cli import main
from tui.state.store import Bookmark, LeftOff, State

pytestmark = pytest.mark.long

EVERYTHING = " ".join(words for name, words in GROUPS.items() if "unfinished" not in name)
SHORT = (
    "\x1b]52;c;UFdORUQ=\x07\x9d8;;x\x9c\x1b_Ga=T;UFdO\x1b\\"
    "\x1b[?2026h\x90q~\x9c\x1b]9;4;3\x07\u202e"
)


class Program:
    """``pullquote`` in this process; what it writes on its two descriptors must be harmless."""

    def __init__(self, printed: pytest.CaptureFixture[bytes]) -> None:
        self._printed = printed

    def __call__(self, *arguments: object) -> str:
        code = main([os.fsdecode(a) if isinstance(a, bytes) else str(a) for a in arguments])
        out, err = self._printed.readouterr()
        assert code in (0, 1, 2), err
        assert b"Traceback" not in err
        assert b"internal error" not in err, err
        assert not unsafe_bytes(out.replace(b"\r\n", b"\n")), arguments
        assert not unsafe_bytes(err), arguments
        return (out + err).decode()


@pytest.fixture
def pullquote_here(in_this_process: None, capfdbinary: pytest.CaptureFixture[bytes]) -> Program:
    return Program(capfdbinary)


@pytest.fixture
def site() -> Iterator[Site]:
    made = Site()
    yield made
    made.close()


# --- feeds and servers ------------------------------------------------------------------------


def test_no_field_of_a_feed_acts_on_a_terminal(
    site: Site, home: Path, pullquote_here: Program
) -> None:
    for number, (kind, build) in enumerate(FEEDS.items()):
        words = list(GROUPS.values())
        data = build(words[number % len(words)], words[number % 2 :: 2], site.address)
        site.pages[f"/{number}"] = (200, {"Content-Type": "application/xml"}, data)
        said = pullquote_here("feed", "add", "--allow-private", f"{site.address}/{number}")
        assert said.startswith("Ferry"), kind
    added = pullquote_here("feed", "list").splitlines()
    assert sum("\tFerry" in line for line in added) == len(FEEDS)
    said = pullquote_here("fetch", "--allow-private")
    assert said.count("new article") == len(FEEDS)
    assert "the server answered 404" in said  # of what it listed and had not, by its address
    library = home / "data" / "pullquote" / "library"
    kept = list(library.rglob("*.md"))
    assert len(kept) > 2 * len(FEEDS)
    for path in (*kept, *(path.parent for path in kept)):
        assert not unsafe(path.name)
    assert not any(unsafe_bytes(path.read_bytes()) for path in kept)
    feeds = json.loads((home / "data" / "pullquote" / "feeds.json").read_text("utf-8"))["feeds"]
    assert not any(unsafe(str(feed[name])) for feed in feeds for name in ("title", "address"))
    assert "found the money" in pullquote_here("quotes", "--format", "md", library)
    assert "removed" in pullquote_here("feed", "remove", feeds[0]["title"])


def raw(data: bytes) -> Callable[[Any], None]:
    def answer(handler: Any) -> None:
        handler.wfile.write(data)
        handler.close_connection = True

    return answer


def test_no_word_of_a_server_acts_on_a_terminal(
    site: Site, home: Path, pullquote_here: Program
) -> None:
    evil = EVERYTHING.encode()
    page = b"\r\n\r\n<html><title>Ferry</title><p>" + STORY.encode()
    answers = {
        "status": b"HTTP/1.1 404 " + evil + b"\r\n\r\n",
        "status-code": b"HTTP/1.1 7\x1b[2J 1\r\n\r\n",
        "version": b"HTTP/\x1b]0;PWNED\x07 200 OK\r\n\r\n",
        "header": b"HTTP/1.1 200 OK\r\nX-" + evil + b": " + evil + page,
        "nameless": b"HTTP/1.1 200 OK\r\n" + evil + page,
        "type": b"HTTP/1.1 200 OK\r\nContent-Type: text/" + evil + b"; charset=" + evil + page,
        "charset": b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=\x1b[2J" + page,
        "encoding": b"HTTP/1.1 200 OK\r\nContent-Encoding: \x1b]0;PWNED\x07" + page,
        "length": b"HTTP/1.1 200 OK\r\nContent-Length: \x1b]0;PWNED\x07" + page,
        "redirect": b"HTTP/1.1 302 Found\r\nLocation: /" + evil + b"\r\n\r\n",
        "redirect-host": b"HTTP/1.1 302 Found\r\nLocation: http://\x1b]0;PWNED\x07/\r\n\r\n",
        "redirect-scheme": b"HTTP/1.1 302 Found\r\nLocation: \x9d0;PWNED\x9c://x/\r\n\r\n",
        "etag": b"HTTP/1.1 200 OK\r\nETag: " + evil + b"\r\nLast-Modified: " + evil + page,
        "nothing": evil,
    }
    for name, data in answers.items():
        site.pages[f"/{name}"] = raw(data)
    addresses = [f"{site.address}/{name}" for name in answers]
    said = pullquote_here("text", "--allow-private", *addresses)
    assert all(address in said for address in addresses[:3])
    for address in addresses[:3]:
        pullquote_here("feed", "add", "--allow-private", address)
    pullquote_here(
        "text", f"{site.address}/{SHORT}", f"http://{SHORT}@{SHORT}/", f"HTTP://[{SHORT}"
    )


def test_no_label_of_the_list_of_feeds_acts_on_a_terminal(
    home: Path, pullquote_here: Program
) -> None:
    path = home / "data" / "pullquote" / "feeds.json"
    path.parent.mkdir(parents=True)
    rows = [
        {"address": f"http://127.0.0.1:1/{number}{words}", "title": words, "etag": words,
         "modified": words, "seen": [words]}
        for number, words in enumerate(GROUPS.values())
    ]  # fmt: skip
    path.write_text(json.dumps({"version": 1, "feeds": rows}))
    assert len(pullquote_here("feed", "list").splitlines()) == len(rows)
    assert "private address" in pullquote_here("fetch")
    for damage in ('{"feeds": [{"address": %s}]}', '{"feeds": {%s: 1}}', '{"version": %s}', "%s"):
        path.write_text(damage % json.dumps(EVERYTHING))
        pullquote_here("feed", "list")
        pullquote_here("fetch", EVERYTHING)


# --- files that stand beside articles -----------------------------------------------------------


def test_no_name_of_a_file_or_folder_acts_on_a_terminal(
    tmp_path: Path, pullquote_here: Program
) -> None:
    corpus = os.fsencode(tmp_path / "corpus")
    for number, words in enumerate([SHORT, *GROUPS.values()]):
        name = f"{number}{words.replace('/', '|')[:100]}".encode("utf-8", "surrogatepass")[:200]
        folder = corpus + b"/" + name
        os.makedirs(folder)  # noqa: PTH103
        files = {b".txt": STORY.encode(), b".bad.txt": b"", b".epub": b"PK\x03\x04",
                 b".gz": b"\x1f\x8b", b".md": b"\xff\xfe"}  # fmt: skip
        for suffix, data in files.items():
            with open(folder + b"/" + name + suffix, "wb") as file:  # noqa: PTH123
                file.write(data)
        os.symlink(b"nowhere" + name, folder + b"/" + name + b".link.txt")  # noqa: PTH211
        os.mkfifo(folder + b"/" + name + b".pipe.txt")
        for ignoring in (b"/.gitignore", b"/.ignore"):
            with open(folder + ignoring, "wb") as file:  # noqa: PTH123
                file.write(name + b"\n!" + name + b"[\n\\" + name + b"\n[" + name)
    for command, format_ in (
        ("quotes", "text"), ("quotes", "md"), ("quotes", "json"), ("quotes", "csv"),
        ("text", "jsonl"), ("speakers", "text"), ("speakers", "json"), ("digest", "text"),
    ):  # fmt: skip
        said = pullquote_here(command, "--format", format_, corpus)
        assert "broken symbolic link" in said
        assert "is a named pipe" in said
    pullquote_here("read", corpus)  # which needs a terminal, and says so


# --- settings, corrections, memory ----------------------------------------------------------------


def settings() -> Iterator[str]:
    """Yield hostile texts of a settings file."""
    for words in (SHORT, EVERYTHING):
        w = json.dumps(words)
        yield f"theme = {w}"
        yield f"measure = {w}"
        yield f"{w} = 1\n[{w}]\n{w} = {w}"
        yield f"[summary]\nlength = {w}\nmethod = {w}\n{w} = {w}"
        yield f'[keys]\n{w} = {w}\n"quote.next" = {w}'
        yield f"keys = {w}"
        yield f"theme = {words}"  # which is no TOML
        yield words
        yield f"cache = {{ {w} = {w} }}"


def test_no_value_of_the_settings_acts_on_a_terminal(home: Path, pullquote_here: Program) -> None:
    path = home / "config" / "pullquote" / "config.toml"
    path.parent.mkdir(parents=True)
    for text in settings():
        path.write_text(text, "utf-8")
        assert "config.toml" in pullquote_here("config")


def story(home: Path) -> tuple[Path, Article]:
    path = home / "story.txt"
    path.write_text(f"Ferry stays\n\n{STORY}\n", "utf-8")
    article = load(Source("story.txt", str(path)))
    assert isinstance(article, Article)
    return path, article


def corrections(article: Article, words: str) -> list[dict[str, Any]]:
    """Return corrections of every kind with hostile names, roles and kinds."""
    start = article.text.index("“")
    place = {"article": content_hash(article.text), "start": start,
             "end": article.text.index("”") + 1}  # fmt: skip
    voices = [{"article": place["article"], "name": "Ann Lee"}]
    named = {"name": f"Ann {words}", "role": words, "voices": voices}
    return [
        {"do": "set-speaker", **place, "name": f"Ann {words}", "role": words, "type": "person"},
        {"do": "rename", **named, "type": None},
        {"do": "merge", **named, "type": "person"},
        {"do": "split", **named, "voices": [*voices, {**voices[0], "name": words}]},
        {"do": words, words: words},
        {"do": "set-speaker", **place, "name": "x", "type": words},
        {"do": "not-a-quote", **place, "kind": words},
    ]


def test_no_name_of_another_persons_corrections_acts_on_a_terminal(
    home: Path, pullquote_here: Program
) -> None:
    path, article = story(home)
    given = home / f"corrections{SHORT.replace('/', '')}.json"
    used = 0
    for words in GROUPS.values():
        for entry in corrections(article, words):
            made = {"format": "pullquote corrections", "version": 1, "done": [entry]}
            given.write_text(json.dumps(made))
            for format_ in ("text", "csv"):
                said = pullquote_here("quotes", "--format", format_, "--corrections", given, path)
                used += "user" in said or "You" in said or "corrected" in said
        pullquote_here("speakers", "--corrections", given, path)
    assert used > len(GROUPS)
    for text in (EVERYTHING, json.dumps(EVERYTHING), f'{{"format": {json.dumps(SHORT)}}}', "\x1b"):
        given.write_text(text)
        pullquote_here("quotes", "--corrections", given, path)


ARGUMENTS = (
    ("-n",), ("--words",), ("--percent",), ("--jobs",), ("--confidence",), ("--format",),
    ("--corrections",), ("--method",), ("--max-size",), ("--language",), ("--kind",),
    ("--speaker",), ("--budget",),
)  # fmt: skip


def test_no_argument_acts_on_a_terminal(home: Path, pullquote_here: Program) -> None:
    path, _ = story(home)
    for words in (SHORT, EVERYTHING, f"-{SHORT}", f"3{SHORT}", f"{path}{SHORT}"):
        for (option,) in ARGUMENTS:
            for command in ("summary", "quotes"):
                pullquote_here(command, option, words, path)
        for command in ("fetch", "config", "feed", "speakers", "digest", "text", "read"):
            pullquote_here(command, words)
            pullquote_here(command, f"--{words}")
        pullquote_here("fetch", "--limit", words)
        pullquote_here(words, path)


def remember(path: Path, words: str, folder: Path, article: Article) -> None:
    """Fill the reader's memory with hostile words, as somebody's shared state might hold."""
    state = State(path)
    key = content_hash(article.text)
    state.add_bookmark(Bookmark("ab" * 16, None, words, words, words))
    state.add_bookmark(Bookmark(key, None, words, words, words))
    state.leave(
        str(folder), LeftOff(key, words, 3, None, words, ((words, 3),), (("quotes", words),))
    )
    for name in ("theme", "measure", "length", "method", "list_width", words):
        state.choose(name, words)
    state.close()
    with closing(sqlite3.connect(path)) as file:
        file.execute("INSERT INTO sessions VALUES (?, ?)", (words, words))
        file.commit()


def test_no_word_of_the_readers_memory_acts_on_a_terminal(
    home: Path, pullquote_here: Program
) -> None:
    path, article = story(home)
    memory = home / "state" / "pullquote" / "state.sqlite"
    remember(memory, EVERYTHING, path.parent, article)
    assert 'theme = "pullquote-dark"' in pullquote_here("config")
    pullquote_here("config", "--reset")
