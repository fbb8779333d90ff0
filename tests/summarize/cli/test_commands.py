"""The command line as scripts depend on it: options, formats, fields, exit codes."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from summarize.cli.commands import METHODS
from summarize.output.csv_columns import COLUMNS
from tests.conftest import ROOT, SEEDS, Run
from tests.summarize.cli.output import COMMANDS, STORY, lines


def schema(command: str) -> Draft202012Validator:
    path = ROOT / "summarize" / "output" / "schemas" / f"{command}.json"
    return Draft202012Validator(json.loads(path.read_text(encoding="utf-8")))


# --- formats ----------------------------------------------------------------------------------


@pytest.mark.parametrize("command", COMMANDS)
def test_every_object_fits_its_schema(command: str, pullquote: Run) -> None:
    done = pullquote(command, SEEDS, "--format", "jsonl")
    assert (done.returncode, done.stderr) == (0, b"")
    validator = schema(command)
    for row in lines(done.stdout):
        validator.validate(row)


@pytest.mark.parametrize("command", COMMANDS)
def test_json_is_one_array_of_the_jsonl_objects(command: str, pullquote: Run) -> None:
    array = json.loads(pullquote(command, SEEDS, "--format", "json").stdout)
    assert array == lines(pullquote(command, SEEDS, "--format", "jsonl").stdout)


@pytest.mark.parametrize("command", COMMANDS)
def test_csv_has_its_header_and_crlf(command: str, pullquote: Run) -> None:
    text = pullquote(command, SEEDS, "--format", "csv").stdout.decode("utf-8")
    first, *rest = csv.reader(io.StringIO(text, newline=""))
    assert tuple(first) == COLUMNS[command]
    assert all(len(record) == len(first) for record in rest)
    assert text.split("\r\n")[0] == ",".join(COLUMNS[command])


def test_csv_holds_the_quotes_of_jsonl(pullquote: Run) -> None:
    text = pullquote("quotes", "--kind", "all", SEEDS, "--format", "csv").stdout.decode("utf-8")
    records = list(csv.DictReader(io.StringIO(text, newline="")))
    rows = lines(pullquote("quotes", "--kind", "all", SEEDS, "--format", "jsonl").stdout)
    assert [record["text"] for record in records] == [row["text"] for row in rows]
    assert [record["speaker"] for record in records] == [
        row["speaker"]["name"] if row["speaker"] else "" for row in rows
    ]


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize(("format_", "empty"), [("json", b"[]\n"), ("jsonl", b"")])
def test_nothing_to_print_is_still_the_format(
    command: str, format_: str, empty: bytes, pullquote: Run, tmp_path: Path
) -> None:
    folder = tmp_path / "nothing"
    folder.mkdir()
    done = pullquote(command, folder, "--format", format_)
    assert (done.stdout, done.returncode) == (empty, 1)
    assert done.stderr.endswith(b"nothing: contains no articles\n")


@pytest.mark.parametrize("command", COMMANDS)
def test_markdown_and_text_are_printed(command: str, pullquote: Run) -> None:
    for format_ in ("text", "md"):
        done = pullquote(command, SEEDS, "--format", format_)
        assert done.returncode == 0
        assert done.stdout.decode("utf-8").strip()


# --- offsets and fields -----------------------------------------------------------------------


def test_offsets_point_into_what_text_prints(pullquote: Run) -> None:
    for path in sorted(SEEDS.iterdir()):
        text = pullquote("text", path).stdout.decode("utf-8")
        rows = lines(pullquote("quotes", "--kind", "all", path, "--format", "jsonl").stdout)
        summary = lines(pullquote("summary", path, "--format", "jsonl").stdout)[0]
        for row in [*rows, *summary["sentences"]]:
            assert text[row["start"] : row["end"]] == row["text"]
        for row in rows:
            assert text.count("\n", 0, row["start"]) + 1 == row["line"]
            speaker = row["speaker"]
            if speaker and speaker["mention_start"] is not None:
                where = slice(speaker["mention_start"], speaker["mention_end"])
                assert text[where] == speaker["mention"]


def test_text_of_a_clean_file_is_the_file(pullquote: Run) -> None:
    for path in SEEDS.iterdir():
        assert pullquote("text", path).stdout == path.read_bytes()


def test_text_without_a_last_newline_gets_none(pullquote: Run, tmp_path: Path) -> None:
    story = tmp_path / "story.txt"
    story.write_bytes(b"One line, no newline")
    assert pullquote("text", story).stdout == b"One line, no newline"


def test_text_of_several_files_is_an_object_each(pullquote: Run) -> None:
    paths = sorted(SEEDS.iterdir())[:2]
    rows = lines(pullquote("text", *paths).stdout)
    assert rows == [{"file": str(p), "text": p.read_text(encoding="utf-8")} for p in paths]
    assert lines(pullquote("text", paths[0], "--format", "jsonl").stdout) == rows[:1]


def test_file_is_the_folder_as_given_and_the_path_below(pullquote: Run, tmp_path: Path) -> None:
    below = tmp_path / "work" / "stories" / "may"
    below.mkdir(parents=True)
    (below / "a.txt").write_text("A story.")
    for given, expected in (
        ("stories", "stories/may/a.txt"),
        ("stories/", "stories/may/a.txt"),
        ("./stories", "./stories/may/a.txt"),
        (".", "./stories/may/a.txt"),
        ("stories/may/a.txt", "stories/may/a.txt"),
        (str(below), f"{below}/a.txt"),
    ):
        assert lines(pullquote("text", given, "--format", "jsonl").stdout)[0]["file"] == expected


# --- options ----------------------------------------------------------------------------------


@pytest.mark.parametrize("amount", [1, 2, 5])
def test_n_is_so_many_sentences(amount: int, pullquote: Run) -> None:
    row = lines(pullquote("summary", "-n", str(amount), STORY, "--format", "jsonl").stdout)[0]
    assert len(row["sentences"]) == amount
    starts = [sentence["start"] for sentence in row["sentences"]]
    assert starts == sorted(starts)


def test_a_summary_has_three_sentences(pullquote: Run) -> None:
    row = lines(pullquote("summary", STORY, "--format", "jsonl").stdout)[0]
    assert len(row["sentences"]) == 3
    assert row["method"] == "news"


def test_words_is_at_most_so_many_and_at_least_one_sentence(pullquote: Run) -> None:
    row = lines(pullquote("summary", "--words", "60", STORY, "--format", "jsonl").stdout)[0]
    assert 1 <= sum(len(s["text"].split()) for s in row["sentences"]) <= 60
    row = lines(pullquote("summary", "--words", "1", STORY, "--format", "jsonl").stdout)[0]
    assert len(row["sentences"]) == 1


def test_the_methods_are_those_of_the_ranking(pullquote: Run) -> None:
    from summarize.summary.summarise import METHODS as RANKED

    assert METHODS == RANKED
    row = lines(pullquote("summary", "--method", "luhn", STORY, "--format", "jsonl").stdout)[0]
    assert row["method"] == "luhn"


@pytest.mark.parametrize("name", ["petit", "PETIT", "Tessa Petit", "petit tessa"])
def test_speaker_matches_whole_name_tokens(name: str, pullquote: Run) -> None:
    rows = lines(pullquote("quotes", "--speaker", name, SEEDS, "--format", "jsonl").stdout)
    assert {row["speaker"]["name"] for row in rows} == {"Tessa Petit"}


def test_speaker_does_not_match_part_of_a_token(pullquote: Run) -> None:
    assert pullquote("quotes", "--speaker", "Peti", SEEDS, "--format", "jsonl").stdout == b""


def test_kinds_are_direct_and_mixed_unless_said(pullquote: Run) -> None:
    everything = lines(pullquote("quotes", "--kind", "all", SEEDS, "--format", "jsonl").stdout)
    usual = lines(pullquote("quotes", SEEDS, "--format", "jsonl").stdout)
    assert usual == [row for row in everything if row["kind"] in ("direct", "mixed")]
    two = ("--kind", "indirect", "--kind", "direct")
    some = lines(pullquote("quotes", *two, SEEDS, "--format", "jsonl").stdout)
    assert some == [row for row in everything if row["kind"] in ("indirect", "direct")]
    assert {"direct", "indirect"} <= {row["kind"] for row in everything}


def test_confidence_and_unattributed_select_what_to_check(pullquote: Run) -> None:
    everything = lines(pullquote("quotes", "--kind", "all", SEEDS, "--format", "jsonl").stdout)
    for level in ("high", "medium", "low"):
        options = ("--kind", "all", "--confidence", level)
        rows = lines(pullquote("quotes", *options, SEEDS, "--format", "jsonl").stdout)
        assert rows == [row for row in everything if row["confidence"] == level]
        rows = lines(
            pullquote("quotes", *options, "--unattributed", SEEDS, "--format", "jsonl").stdout
        )
        assert rows == [
            row for row in everything if row["confidence"] == level or row["speaker"] is None
        ]


# --- inputs by default ------------------------------------------------------------------------


def test_without_a_path_the_seeds_are_read(pullquote: Run) -> None:
    rows = lines(pullquote("text", "--format", "jsonl").stdout)
    assert [Path(row["file"]).name for row in rows] == sorted(p.name for p in SEEDS.iterdir())


def test_the_library_goes_before_the_seeds(pullquote: Run, tmp_path: Path) -> None:
    library = tmp_path / "data" / "pullquote" / "library"
    library.mkdir(parents=True)
    assert len(lines(pullquote("text", "--format", "jsonl").stdout)) == 5
    (library / "mine.txt").write_text("My own story.")
    assert [row["text"] for row in lines(pullquote("text", "--format", "jsonl").stdout)] == [
        "My own story."
    ]


def test_standard_input_is_read_from_a_pipe_or_a_file(pullquote: Run) -> None:
    story = STORY.read_bytes()
    expected = lines(pullquote("summary", STORY, "--format", "jsonl").stdout)[0] | {"file": "-"}
    for arguments in ((), ("-",)):
        piped = pullquote("summary", *arguments, "--format", "jsonl", stdin=story)
        assert lines(piped.stdout) == [expected]
    with STORY.open("rb") as file:
        redirected = pullquote("summary", "--format", "jsonl", stdin=file.fileno())
    assert lines(redirected.stdout) == [expected]


def test_with_a_path_standard_input_is_left_alone(pullquote: Run) -> None:
    done = pullquote("text", STORY, stdin=b"something else")
    assert done.stdout == STORY.read_bytes()


def test_an_article_that_is_not_in_english_is_told_so(pullquote: Run, tmp_path: Path) -> None:
    story = tmp_path / "fähre.txt"
    story.write_text(
        "Stadtrat stimmt für die Fähre\n\n"
        "Der Stadtrat hat am Montag beschlossen, die Fähre zu erhalten, die seit neunzig Jahren "
        "den Sund überquert. „Wir haben das Geld gefunden, weil wir mussten“, sagte die "
        "Vorsitzende. Die Abstimmung fiel knapp aus, nachdem bis Mitternacht gesprochen wurde.\n",
        encoding="utf-8",
    )
    for name in ("quotes", "speakers"):
        done = pullquote(name, story, "--format", "jsonl")
        assert (done.returncode, done.stdout) == (0, b"")
        assert f"{story}: cannot find quotes" in done.stderr.decode()
    row = lines(pullquote("summary", "-n", "1", story, "--format", "jsonl").stdout)[0]
    assert (row["language"], len(row["sentences"])) == ("de", 1)
    row = lines(pullquote("summary", "--language", "fr", story, "--format", "jsonl").stdout)[0]
    assert row["language"] == "fr"


def test_an_unknown_language_is_refused_with_the_known_ones(pullquote: Run) -> None:
    done = pullquote("quotes", "--language", "xx", SEEDS)
    assert done.returncode == 2
    assert done.stdout == b""
    message = done.stderr.decode()
    assert "'xx' is not a known language code: use one of ar, " in message
    assert " en, " in message
    assert pullquote("summary", "--language", "DE", SEEDS, "--format", "jsonl").returncode == 0


@pytest.mark.parametrize("how", ["option", "environment", "settings", "nothing"])
def test_the_cache_can_be_switched_off(pullquote: Run, tmp_path: Path, how: str) -> None:
    env = {"XDG_CACHE_HOME": str(tmp_path / "cache"), "XDG_CONFIG_HOME": str(tmp_path / "config")}
    options = ["--no-cache"] if how == "option" else []
    if how == "environment":
        env["PULLQUOTE_NO_CACHE"] = "1"
    if how == "settings":
        (tmp_path / "config" / "pullquote").mkdir(parents=True)
        (tmp_path / "config" / "pullquote" / "config.toml").write_text("cache = false\n")
    done = pullquote("quotes", "--jobs", "2", *options, SEEDS, env=env)
    assert done.returncode == 0
    assert (tmp_path / "cache").exists() == (how == "nothing")


@pytest.mark.parametrize("name", ["peti", "Pettit"])
def test_a_speaker_whom_nobody_is_called_is_told(name: str, pullquote: Run) -> None:
    done = pullquote("quotes", "--speaker", name, "--speaker", "petit", SEEDS)
    assert done.returncode == 0
    assert f"nobody is called {name.lower()}; did you mean Tessa Petit?" in done.stderr.decode()
    assert "Petit" in done.stdout.decode()
    alone = pullquote("quotes", "--speaker", "zzyzx", SEEDS)
    assert (alone.returncode, alone.stdout) == (0, b"")
    assert alone.stderr.decode().strip().endswith("nobody is called zzyzx")
    assert b"nobody" not in pullquote("quotes", "--speaker", "petit", SEEDS).stderr
