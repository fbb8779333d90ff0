"""``--corrections FILE``: used where it is given, and only there."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from summarize.corrections.log import (
    Context,
    Corrections,
    LocalSpeaker,
    Merge,
    NotAQuote,
    QuotePlace,
    Rename,
    SetSpeaker,
)
from summarize.storage.corrections_file import save
from summarize.text.content_hash import content_hash
from tests.conftest import SEEDS, Run

STORY = SEEDS / "004_0671674b0591bc64.txt"
HASH = content_hash(STORY.read_text(encoding="utf-8"))


def lines(output: bytes) -> list[Any]:
    return [json.loads(line) for line in output.decode("utf-8").splitlines()]


def quotes(pullquote: Run, *options: str | Path) -> list[Any]:
    return lines(pullquote("quotes", "--kind", "all", "--format", "jsonl", *options, STORY).stdout)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "corrections.json"


def test_a_corrected_row_says_so_and_the_others_stay(pullquote: Run, file: Path) -> None:
    before = quotes(pullquote)
    first, second = [row for row in before if row["kind"] == "direct"][:2]
    save(
        file,
        Corrections(
            (
                SetSpeaker(QuotePlace(HASH, first["start"], first["end"]), "Ann Bee", "mayor"),
                NotAQuote(QuotePlace(HASH, second["start"], second["end"])),
            )
        ),
    )
    after = quotes(pullquote, "--corrections", file)
    assert [row["start"] for row in after] == [row["start"] for row in before]
    changed = {row["start"]: row for row in after if row not in before}
    assert {row["rule"] for row in changed.values()} == {"user"}
    assert {row["confidence"] for row in changed.values()} == {"high"}
    said = changed[first["start"]]["speaker"]
    assert (said["name"], said["role"], said["type"]) == ("Ann Bee", "mayor", "person")
    assert changed[second["start"]]["speaker"] is None
    assert changed[second["start"]]["kind"] == "scare"


def test_what_was_corrected_in_the_reader_is_found_in_the_edited_file(
    pullquote: Run, file: Path, tmp_path: Path
) -> None:
    """Whether by one article or by all who speak."""
    before = next(row for row in quotes(pullquote) if row["kind"] == "direct" and row["speaker"])
    context = Context((f"seeds/{STORY.name}",), (before["text"],))
    place = QuotePlace(HASH, before["start"], before["end"], context)
    speaker = LocalSpeaker(HASH, "Ann Bee", context)
    save(file, Corrections((SetSpeaker(place, "Ann Bee"), Rename((speaker,), "Anna Bee"))))
    edited = tmp_path / "seeds" / STORY.name
    edited.parent.mkdir()
    edited.write_text(f"A line of today.\n\n{STORY.read_text('utf-8')}", "utf-8")
    options = ("--format", "jsonl", "--corrections", file, edited)
    row = next(
        row for row in lines(pullquote("quotes", *options).stdout) if row["text"] == before["text"]
    )
    assert (row["start"] > before["start"], row["speaker"]["name"]) == (True, "Anna Bee")
    names = [row["name"] for row in lines(pullquote("speakers", *options).stdout)]
    assert "Anna Bee" in names


def test_only_what_is_given_is_used(pullquote: Run, tmp_path: Path) -> None:
    """The reader's own file changes nothing that a script prints."""
    before = quotes(pullquote)
    start, end = before[0]["start"], before[0]["end"]
    own = tmp_path / "data" / "pullquote" / "corrections.json"
    save(own, Corrections((SetSpeaker(QuotePlace(HASH, start, end), "Ann Bee"),)))
    assert quotes(pullquote) == before
    assert quotes(pullquote, "--corrections", own) != before


def test_they_are_chosen_by_the_speaker_they_were_given(pullquote: Run, file: Path) -> None:
    (row, *_) = [row for row in quotes(pullquote) if row["kind"] == "direct"]
    place = QuotePlace(HASH, row["start"], row["end"])
    save(file, Corrections((SetSpeaker(place, "Ann Bee"),)))
    found = quotes(pullquote, "--corrections", file, "--speaker", "bee")
    assert [row["text"] for row in found] == [row["text"]]


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_merged_speakers_are_one_row_and_one_voice(pullquote: Run, file: Path, jobs: str) -> None:
    names = ["Bacardi Jackson", "Tessa Petit"]
    save(
        file, Corrections((Merge(tuple(LocalSpeaker(HASH, name) for name in names), "B. Jackson"),))
    )
    options = ("--format", "jsonl", "--jobs", jobs)
    rows = {row["name"]: row for row in lines(pullquote("speakers", *options, STORY).stdout)}
    merged = lines(pullquote("speakers", *options, "--corrections", file, STORY).stdout)
    (one,) = [row for row in merged if row["name"] == "B. Jackson"]
    assert one["words"] == sum(rows[name]["words"] for name in names)
    assert len(merged) == len(rows) - 1
    digest = lines(pullquote("digest", *options, "--corrections", file, STORY).stdout)[0]
    told = [speaker["name"] for speaker in digest["quotes"]]
    assert "B. Jackson" in told
    assert not {*names} & {*told}


@pytest.mark.parametrize("command", ["quotes", "speakers", "digest"])
def test_a_file_that_cannot_be_used_is_wrong_usage(
    command: str, pullquote: Run, file: Path
) -> None:
    for data, reason in [
        (None, "no such file"),
        (b"", "not valid JSON"),
        (b'{"format": "pullquote corrections", "version": 9}', "newer version of pullquote"),
        (b"\xff", "not valid UTF-8"),
    ]:
        if data is not None:
            file.write_bytes(data)
        done = pullquote(command, "--corrections", file, STORY)
        assert (done.returncode, done.stdout) == (2, b"")
        assert f"{file}: ".encode() in done.stderr
        assert reason.encode() in done.stderr
