"""The file of corrections: what is written is read, what is wrong is told and left as it is."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.corrections.log import (
    Context,
    Correction,
    Corrections,
    LocalSpeaker,
    Merge,
    NotAQuote,
    QuotePlace,
    Rename,
    SetSpeaker,
    Split,
)
from summarize.model import PersonKind, QuoteKind
from summarize.storage.corrections_file import CorrectionsError, change, load, read, write
from tests.conftest import ROOT

HASH = "0123456789abcdef" * 2
PLACE = QuotePlace(HASH, 3, 9)
LOG = Corrections(
    (
        SetSpeaker(PLACE, "Tessa “T” Petit", "director\\chair"),
        NotAQuote(PLACE, QuoteKind.NICKNAME),
        Merge((LocalSpeaker(HASH, "A"), LocalSpeaker(HASH, "B")), "A", None, PersonKind.GROUP),
    ),
    (SetSpeaker(PLACE, None),),
)

words = st.text('abç’ “\\"[]{}é語', min_size=1, max_size=20).map(str.strip).filter(bool)
hashes = st.text("0123456789abcdef", min_size=32, max_size=32)
texts = st.lists(words, max_size=2).map(tuple)
contexts = st.none() | st.builds(Context, texts, texts, words, words, st.booleans())
places = st.builds(
    lambda a, start, n, context: QuotePlace(a, start, start + n, context),
    hashes,
    st.integers(0, 10**9),
    st.integers(1, 10**6),
    contexts,
)
voices = st.lists(st.builds(LocalSpeaker, hashes, words, contexts), min_size=1, max_size=4).map(
    tuple
)
kinds = st.sampled_from(PersonKind)
unspoken = [QuoteKind.SCARE, QuoteKind.TERM, QuoteKind.NICKNAME, QuoteKind.TITLE]
corrections: st.SearchStrategy[Correction] = st.one_of(
    st.builds(SetSpeaker, places, st.none() | words, st.none() | words, kinds),
    st.builds(NotAQuote, places, st.sampled_from(unspoken)),
    *(
        st.builds(kind, voices, words, st.none() | words, st.none() | kinds)
        for kind in (Rename, Merge, Split)
    ),
)
logs = st.builds(
    Corrections,
    st.lists(corrections, max_size=5).map(tuple),
    st.lists(corrections, max_size=2).map(tuple),
)


@given(logs)
def test_what_is_written_is_read(log: Corrections) -> None:
    assert read(write(log)) == log
    assert write(read(write(log))) == write(log)  # contexts, too


def test_the_file_is_json_with_an_entry_a_line() -> None:
    text = write(LOG)
    made = json.loads(text)
    assert (made["format"], made["version"]) == ("pullquote corrections", 1)
    assert [entry["do"] for entry in made["done"]] == ["set-speaker", "not-a-quote", "merge"]
    assert sum('"do"' in line for line in text.splitlines()) == 4


def test_the_example_of_the_documentation_is_right() -> None:
    text = (ROOT / "docs" / "settings-and-files.md").read_text(encoding="utf-8")
    (example,) = re.findall(r"^```json\n(.*?)^```$", text, re.M | re.S)
    assert [type(correction) for correction in read(example).done] == [SetSpeaker, Rename]


ENTRY = {"do": "set-speaker", "article": HASH, "start": 3, "end": 9, "name": "A", "role": None}
NAMING = {"do": "merge", "name": "A", "voices": [{"article": HASH, "name": "B"}]}


def text_of(*entries: object, version: object = 1, **others: object) -> str:
    made = {"format": "pullquote corrections", "version": version, "done": list(entries)}
    return json.dumps(made | others)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "not valid JSON: line 1"),
        ("{\n\n", "not valid JSON: line 3"),
        ("[]", "not a corrections file"),
        ("[" * 100_000, "not a corrections file"),
        ('{"format": "other"}', "not a corrections file"),
        (text_of(version=None), "no version"),
        (text_of(version=True), "no version"),
        (text_of(version=2), "newer version of pullquote (file version 2)"),
        (text_of(done=3), "done must be a list"),
        (text_of(undone={}), "undone must be a list"),
        (text_of(ENTRY, 7), "done, entry 2: must be an object"),
        (text_of({}), "done, entry 1: 'do' is missing"),
        (text_of(ENTRY | {"do": "explode"}), "unknown do: 'explode'"),
        (text_of(ENTRY | {"do": ["merge"]}), "unknown do: ['merge']"),
        (text_of(ENTRY | {"start": "3"}), "start and end must be offsets"),
        (text_of(ENTRY | {"start": True}), "start and end must be offsets"),
        (text_of(ENTRY | {"end": 2}), "start and end must be offsets"),
        (text_of(ENTRY | {"start": -1}), "start and end must be offsets"),
        (text_of(ENTRY | {"article": "../../x"}), "must be a content hash"),
        (text_of(ENTRY | {"name": ""}), "name is empty"),
        (text_of(ENTRY | {"name": "\x1b[31m \u202e"}), "name is empty"),
        (text_of(ENTRY | {"name": "x" * 501}), "name is longer than 500 characters"),
        (text_of(ENTRY | {"role": 4}), "role must be text"),
        (text_of(ENTRY | {"type": "robot"}), "type must be one of person"),
        (
            text_of({**ENTRY, "do": "not-a-quote", "kind": "direct"}),
            "kind must be one of scare, term",
        ),
        (text_of(ENTRY | {"context": 3}), "context must be an object"),
        (text_of(ENTRY | {"context": {"words": "x"}}), "words must be a list"),
        (text_of(ENTRY | {"context": {"files": [3]}}), "files must be text"),
        (text_of(ENTRY | {"context": {"before": 3}}), "before must be text"),
        (text_of(ENTRY | {"context": {"only": 3}}), "only must be true or false"),
        (text_of(ENTRY | {"context": {"cut": "no"}}), "cut must be true or false"),
        (text_of(NAMING | {"voices": []}), "list with at least one voice"),
        (text_of(NAMING | {"voices": ["B"]}), "voices must contain objects only"),
        (text_of(NAMING | {"voices": [{"article": HASH}]}), "'name' is missing"),
    ],
)
def test_what_is_wrong_is_told_in_one_line(text: str, reason: str) -> None:
    with pytest.raises(CorrectionsError) as caught:
        read(text)
    assert reason in str(caught.value)
    assert "\n" not in str(caught.value)
    assert "\x1b" not in str(caught.value)


def test_names_are_cleaned() -> None:
    (made,) = read(text_of(ENTRY | {"name": "A\x1b[31m\u202eB\nC"})).done
    assert isinstance(made, SetSpeaker)
    assert made.name == "AB C"


def test_contexts_are_cleaned_and_short() -> None:
    context = {"words": ["a\x1b[31mb" * 999], "files": ["x"] * 999, "before": "\u202ea\nb"}
    (made,) = read(text_of(ENTRY | {"context": context, "later": 7})).done
    assert isinstance(made, SetSpeaker)
    kept = made.quote.context
    assert kept is not None
    assert "\x1b" not in kept.words[0]
    assert (len(kept.words[0]) <= 500, len(kept.files) < 99, kept.before) == (True, True, "a b")


# --- on disk ----------------------------------------------------------------------------------


def test_no_file_is_no_corrections(tmp_path: Path) -> None:
    assert load(tmp_path / "none.json") == Corrections()


def test_a_change_is_there_for_the_next_reader(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "corrections.json"
    for correction in LOG.done:
        change(path, lambda log, c=correction: log.add(c))  # type: ignore[misc]
    assert load(path).done == LOG.done
    assert change(path, Corrections.undo).done == LOG.done[:-1]
    assert change(path, Corrections.redo) == load(path)
    assert load(path).done == LOG.done
    assert sorted(p.name for p in path.parent.iterdir()) == [path.name, f"{path.name}.lock"]


@pytest.mark.parametrize("data", [b"{", b"\xff\xfe", text_of(version=2).encode(), b"", b"\0" * 99])
def test_a_file_that_cannot_be_read_is_never_written_over(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "corrections.json"
    path.write_bytes(data)
    with pytest.raises(CorrectionsError):
        change(path, lambda log: log.add(LOG.done[0]))
    assert path.read_bytes() == data


@pytest.mark.parametrize("made", ["folder", "fifo", "loop"])
def test_what_is_no_file_is_told_and_left(tmp_path: Path, made: str) -> None:
    path = tmp_path / "corrections.json"
    if made == "folder":
        path.mkdir()
    elif made == "fifo":
        os.mkfifo(path)
    else:
        path.symlink_to(path)
    with pytest.raises(CorrectionsError):
        change(path, lambda log: log.add(LOG.done[0]))
    assert path.is_dir() or path.is_fifo() or path.is_symlink()


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    """Whoever keeps the file in a repository links to it."""
    (tmp_path / "repository").mkdir()
    real, path = tmp_path / "repository" / "mine.json", tmp_path / "corrections.json"
    path.symlink_to(real)
    change(path, lambda log: log.add(LOG.done[0]))
    assert path.is_symlink()
    assert load(real).done == LOG.done[:1]


def test_there_must_be_a_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(CorrectionsError, match="no home folder"):
        change(Path("~/corrections.json"), Corrections.undo)
    assert not list(tmp_path.iterdir())


def test_a_full_disk_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "corrections.json"
    change(path, lambda log: log.add(LOG.done[0]))
    before = path.read_bytes()

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("summarize.storage.atomic_write.os.fsync", full)
    with pytest.raises(CorrectionsError, match="no space left"):
        change(path, lambda log: log.add(LOG.done[1]))
    assert path.read_bytes() == before
    assert sorted(p.name for p in tmp_path.iterdir()) == [path.name, f"{path.name}.lock"]


def test_the_new_file_is_whole_before_it_takes_the_place_of_the_old(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "corrections.json"
    change(path, lambda log: log.add(LOG.done[0]))
    seen: list[tuple[int, int]] = []

    def stopped(beside: Path, target: Path) -> None:
        seen.append((len(load(beside).done), len(load(target).done)))
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(Path, "replace", stopped)
    with pytest.raises(CorrectionsError, match="input/output error"):
        change(path, lambda log: log.add(LOG.done[1]))
    assert seen == [(2, 1)]
    assert len(load(path).done) == 1


WRITER = """
import sys
from pathlib import Path
from summarize.corrections.log import QuotePlace, SetSpeaker
from summarize.storage.corrections_file import change
path, name, times = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
sys.stdout.write("ready"); sys.stdout.flush()
for number in range(times):
    step = SetSpeaker(QuotePlace("0" * 32, number, number + 1), name)
    change(path, lambda log: log.add(step))
    sys.stdout.write("."); sys.stdout.flush()
"""


def writer(path: Path, name: str, times: int) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-c", WRITER, str(path), name, str(times)]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE)


def test_two_programs_at_once_lose_nothing_of_each_others(tmp_path: Path) -> None:
    path = tmp_path / "corrections.json"
    programs = [writer(path, name, 20) for name in ("one", "two")]
    assert [program.wait(60) for program in programs] == [0, 0]
    names = [c.name for c in load(path).done if isinstance(c, SetSpeaker)]
    assert (names.count("one"), names.count("two")) == (20, 20)


@pytest.mark.long
def test_a_writer_killed_at_any_moment_leaves_a_whole_file(tmp_path: Path) -> None:
    path = tmp_path / "corrections.json"
    least = 0
    for number in range(30):
        program = writer(path, "one", 1_000)
        assert program.stdout is not None
        seen = program.stdout.read(5 + number % 4)  # killed once it has done so many
        program.send_signal(signal.SIGKILL)
        rest = program.stdout.read()
        program.wait(60)
        program.stdout.close()
        least += seen.count(b".") + rest.count(b".")
        done = len(load(path).done)
        assert done >= least  # what was said to be done is there
        least = done
    change(path, lambda log: log.add(LOG.done[0]))
    assert sorted(p.name for p in tmp_path.iterdir()) == [path.name, f"{path.name}.lock"]


@pytest.mark.parametrize(
    "entry",
    [
        {"do": "x" * 100_000},
        {"do": [1] * 100_000},
        ENTRY | {"type": "x" * 100_000},
        ENTRY | {"type": {str(n): n for n in range(10_000)}},
        ENTRY | {"name": "x" * 100_000},
        ENTRY | {"article": "x" * 100_000},
    ],
)
def test_a_message_repeats_a_word_of_what_is_wrong(entry: dict[str, object]) -> None:
    with pytest.raises(CorrectionsError) as caught:
        read(text_of(entry))
    assert len(str(caught.value)) < 300


@pytest.mark.parametrize("depth", [10, *range(880, 1000, 3), 100_000])
def test_lists_in_lists_are_no_defect(depth: int) -> None:
    do = "[" * depth + "]" * depth
    text = f'{{"format": "pullquote corrections", "version": 1, "done": [{{"do": {do}}}]}}'
    with pytest.raises(CorrectionsError):
        read(text)
