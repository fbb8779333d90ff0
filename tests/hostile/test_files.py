"""Files that are none, that change, that nobody may read; sizes; and time that grows no faster."""

from __future__ import annotations

import gzip
import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from summarize.article.read import read_article
from summarize.formats.registry import extract
from summarize.library.find_files import find_files
from summarize.library.load import load
from summarize.model import Article
from summarize.pipeline import analyse
from summarize.storage import files
from summarize.storage.files import Problem, Source
from summarize.text.clean import NotTextError
from tests.conftest import ROOT, SEEDS, TEXT_AS_NOBODY, Run

SUFFIXES = ("txt", "md", "html", "eml", "epub", "txt.gz")
GOOD = SEEDS / "000_b917abd25765e76e.txt"


def a_socket(path: Path) -> None:
    made = socket.socket(socket.AF_UNIX)
    here = Path.cwd()
    os.chdir(path.parent)  # the address of a socket has room for 100 characters
    try:
        made.bind(path.name)
    finally:
        os.chdir(here)
        made.close()


ODD: dict[str, tuple[Callable[[Path], object], str]] = {
    "pipe": (os.mkfifo, "is a named pipe, not a file"),
    "socket": (a_socket, "is a socket, not a file"),
    "device": (lambda path: path.symlink_to("/dev/zero"), "is a device, not a file"),
    "terminal": (lambda path: path.symlink_to("/dev/tty"), "is a device, not a file"),
    "broken link": (lambda path: path.symlink_to("nowhere"), "broken symbolic link"),
    "circle": (lambda path: path.symlink_to(path.name), "symbolic links form a loop"),
    "empty": (lambda path: path.write_bytes(b""), "is empty"),
    "process": (lambda path: path.symlink_to("/proc/self/mem"), ""),
}


@pytest.mark.parametrize("suffix", SUFFIXES)
@pytest.mark.parametrize("kind", ODD)
def test_what_is_no_file_is_said_to_be_none(kind: str, suffix: str, tmp_path: Path) -> None:
    make, reason = ODD[kind]
    path = tmp_path / f"odd.{suffix}"
    make(path)
    (tmp_path / "zzz.txt").write_bytes(GOOD.read_bytes())
    for asked in (str(path), str(tmp_path)):
        found = [each if isinstance(each, Problem) else load(each) for each in find_files([asked])]
        assert isinstance(found[0], Problem)
        assert found[0].file == str(path)
        assert found[0].reason.startswith(reason)
        assert "\n" not in found[0].reason
    assert isinstance(found[-1], Article)


@pytest.mark.parametrize("suffix", ["txt", "md", "html"])
def test_a_folder_named_like_a_file(suffix: str, tmp_path: Path) -> None:
    folder = tmp_path / f"x.{suffix}"
    folder.mkdir()
    (folder / "a.txt").write_bytes(b"Words.")
    assert [Path(each.file).name for each in find_files([str(tmp_path)])] == ["a.txt"]
    assert [Path(each.file).name for each in find_files([str(folder)])] == ["a.txt"]


def test_links_round_in_a_circle_are_followed_once(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "story.txt").write_bytes(b"Words.")
    (tmp_path / "a" / "back").symlink_to(tmp_path)
    (tmp_path / "b").symlink_to(tmp_path / "a")
    (tmp_path / "again.txt").symlink_to(tmp_path / "a" / "story.txt")
    assert len(list(find_files([str(tmp_path)]))) == 1


def test_a_very_deep_folder(tmp_path: Path) -> None:
    here = tmp_path
    for _ in range(150):
        here = here / "deep"
    here.mkdir(parents=True)
    (here / "story.txt").write_bytes(b"Words.")
    (found,) = find_files([str(tmp_path)])
    assert isinstance(found, Source)


@pytest.mark.parametrize("after", [0, 10, 100_000])
def test_a_file_that_changes_between_looking_and_reading(
    after: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Truncated to nothing, cut, or grown: what is there is read, never more than allowed."""
    path = tmp_path / "story.txt"
    path.write_bytes(b"word " * 1000)
    look = os.fstat

    def look_then_change(descriptor: int) -> os.stat_result:
        status = look(descriptor)
        os.truncate(path, after)
        return status

    monkeypatch.setattr(files.os, "fstat", look_then_change)
    data = files.read_bytes(Source("story.txt", str(path)), 50_000)
    if after > 50_000:
        assert isinstance(data, Problem)
        assert data.reason.startswith("too large")
    else:
        assert data == (b"word " * 1000)[:after]


def test_a_file_that_is_gone_or_replaced(tmp_path: Path) -> None:
    path = tmp_path / "story.txt"
    path.write_bytes(b"Words.")
    (source,) = find_files([str(path)])
    assert isinstance(source, Source)
    path.unlink()
    assert load(source) == Problem(str(path), "no such file or folder")
    os.mkfifo(path)
    assert load(source) == Problem(str(path), "is a named pipe, not a file")


@pytest.mark.skipif(sys.platform == "win32", reason="needs modes")
@pytest.mark.parametrize("suffix", SUFFIXES)
def test_mode_000_as_somebody_who_is_not_root(
    suffix: str, environment: dict[str, str], tmp_path: Path
) -> None:
    tmp_path.chmod(0o755)
    closed = tmp_path / f"closed.{suffix}"
    closed.write_bytes(b"secret words")
    closed.chmod(0)
    done = subprocess.run(
        [sys.executable, "-c", TEXT_AS_NOBODY, str(closed)],
        capture_output=True,
        env=environment,
        stdin=subprocess.DEVNULL,
        timeout=60,
    )
    assert done.stderr.decode() == f"pullquote: {closed}: permission denied\n"
    assert (done.returncode, done.stdout) == (1, b"")


# --- sizes ------------------------------------------------------------------------------------


def work(data: bytes, name: str) -> Article:
    found = extract(name, data)
    article = read_article(found.text, hints=found.hints)
    analyse(article)
    return article


@pytest.mark.parametrize(
    "text",
    ["word " * 200_000, "w" * 1_000_000, "“" * 300_000, "é" * 500_000, "\n" * 10**6 + "."],
    ids=["words", "no spaces", "openers", "accents", "newlines"],
)
@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html"])
def test_a_megabyte_in_a_line(text: str, name: str) -> None:
    article = work(text.encode(), name)
    assert len(article.text.strip()) == len(text.strip())


def test_ten_thousand_quotes() -> None:
    text = "\n\n".join(f"“We won {n} of them,” said Ann Lee." for n in range(10_000))
    assert len(analyse(read_article(text)).quotes) == 10_000


def test_ten_thousand_files(tmp_path: Path) -> None:
    for number in range(10_000):
        (tmp_path / f"{number}.txt").touch()
    found = [Path(each.file).name for each in find_files([str(tmp_path)])]
    assert found == [f"{number}.txt" for number in range(10_000)]


NESTED = {
    "elements": ("a.html", "<div>" * 10_000 + "Words." + "</div>" * 10_000),
    "lists": ("a.html", "<ul><li>" * 10_000 + "Words."),
    "tables": ("a.html", "<table><tr><td>" * 10_000 + "Words."),
    "spans": ("a.html", "<p>" + "<b>" * 10_000 + "Words."),
    "frames": ("a.html", "<html><body>" + "<svg>" * 10_000 + "Words."),
    "block quotes": ("a.md", "> " * 10_000 + "Words."),
    "bullets": ("a.md", "- " * 10_000 + "Words."),
    "brackets": ("a.md", "[" * 10_000 + "Words." + "]" * 10_000),
    "stars": ("a.md", "*" * 10_000 + "Words." + "*" * 10_000),
    "HTML in Markdown": ("a.md", "<div>" * 10_000 + "\n\nWords."),
    "flow in front matter": ("a.md", "---\ntitle: " + "[" * 10_000 + "\n---\nWords."),
    "front matter": (
        "a.md",
        "---\ntitle: x\n" + "".join(" " * n + "a:\n" for n in range(200)) + "---\nWords.",
    ),
    "parts of mail": (
        "a.eml",
        "From: a\nSubject: b\n"
        + "".join(f'Content-Type: multipart/mixed; boundary="{n}"\n\n--{n}\n' for n in range(150))
        + "Content-Type: text/plain\n\nWords.\n",
    ),
    "quotation marks": ("a.txt", "“" * 10_000 + "Words." + "”" * 10_000),
    "brackets in words": ("a.txt", "(" * 10_000 + "Words." + ")" * 10_000),
}  # fmt: skip


@pytest.mark.parametrize("kind", NESTED)
def test_nothing_is_lost_ten_thousand_deep(kind: str) -> None:
    name, text = NESTED[kind]
    assert "Words." in work(text.encode(), name).text


BAIT: dict[str, tuple[str, Callable[[int], str]]] = {
    "openers of tags": ("a.html", lambda n: "<" * n),
    "unclosed attributes": ("a.html", lambda n: '<a href="' * (n // 9)),
    "unclosed comments": ("a.html", lambda n: "<!--" * (n // 4)),
    "unclosed scripts": ("a.html", lambda n: "<script>" * (n // 8)),
    "entities": ("a.html", lambda n: "&#27;" * (n // 5)),
    "brackets": ("a.md", lambda n: "[" * n),
    "links": ("a.md", lambda n: "[a](<b" * (n // 6)),
    "emphasis": ("a.md", lambda n: "*a **a " * (n // 7)),
    "back ticks": ("a.md", lambda n: "".join("`" * (k % 300) + "e" for k in range(n // 150))),
    "raw HTML": ("a.md", lambda n: "<a " * (n // 3)),
    "fences": ("a.md", lambda n: "~~~\n" * (n // 4)),
    "aliases": ("a.md", lambda n: f"---\na: &a x\nb: [{'*a, ' * (n // 4)}]\ntitle: T\n---\nW."),
    "OSC": ("a.txt", lambda n: "\x1b]" * (n // 2)),
    "CSI": ("a.txt", lambda n: "\x1b[" + "1;" * (n // 2)),
    "marks": ("a.txt", lambda n: "e" + "\u0301" * n),
    "encoded words": ("a.eml", lambda n: f"Subject: {'=?utf-8?q?' * (n // 10)}\nFrom: x\n\nW."),
    "comments in mail": ("a.eml", lambda n: "From: " + "(" * n + "\nSubject: s\n\nWords."),
    "parameters": (
        "a.eml",
        lambda n: f"From: a\nSubject: b\nContent-Type: text/plain; {'a*0*=x;' * (n // 7)}\n\nW.",
    ),
}  # fmt: skip


@pytest.mark.parametrize("kind", BAIT)
def test_bait_takes_no_more_than_its_share_of_time(kind: str) -> None:
    """Eight times the text may take twenty times as long, which a square would not do."""
    name, make = BAIT[kind]

    def spent(size: int) -> float:
        data = make(size).encode()
        began = time.process_time()
        with suppress(NotTextError):
            extract(name, data)
        return time.process_time() - began

    spent(1_000)
    small = min(spent(20_000) for _ in range(3))
    assert spent(160_000) < 20 * small + 0.5


def test_fifty_megabytes_are_refused_unless_allowed(pullquote: Run, tmp_path: Path) -> None:
    path = tmp_path / "large.txt"
    with path.open("wb") as file:
        file.truncate(50_000_001)
    done = pullquote("text", path)
    assert done.stderr.decode() == (
        f"pullquote: {path}: too large: 50 MB, limit 50 MB (see --max-size)\n"
    )
    assert done.returncode == 1


def test_a_bomb_in_a_process_of_little_memory(environment: dict[str, str], tmp_path: Path) -> None:
    """Half a gigabyte packed a thousandfold, and 400 MB of memory to read it with."""
    path = tmp_path / "bomb.txt.gz"
    chunk = gzip.compress(bytes(1_000_000), 9)
    path.write_bytes(chunk * 500)
    script = (
        "import resource, sys\n"
        "resource.setrlimit(resource.RLIMIT_AS, (400_000_000, 400_000_000))\n"
        "from tui.cli import main\n"
        "sys.exit(main(['text', *sys.argv[1:]]))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, str(path)],
        capture_output=True,
        env={**environment, "PYTHONPATH": str(ROOT)},
        stdin=subprocess.DEVNULL,
        timeout=60,
    )
    assert done.stderr.decode() == (f"pullquote: {path}: too large: over 50 MB (see --max-size)\n")
