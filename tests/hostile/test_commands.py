"""The whole corpus through every format of every command, in one process."""

from __future__ import annotations

import csv
import io
import json
from collections import Counter
from collections.abc import Callable, Hashable
from itertools import product
from pathlib import Path

import pytest

from summarize import pipeline
from summarize.cli import run_inputs, tasks
from summarize.digest import make_digest as make
from summarize.library.find_files import find_files
from summarize.library.load import load
from summarize.model import Article
from summarize.summary import summarise
from tests.hostile.oracle import unsafe, unsafe_bytes
from tests.hostile.payloads import PAYLOADS
from tests.hostile.places import CASES, PLACES, Case
from tui.cli import main

pytestmark = pytest.mark.long

COMMANDS = ("summary", "quotes", "speakers", "digest", "text")
FORMATS = ("text", "md", "json", "jsonl", "csv")
AT_ONCE = 100
BATCHES = [CASES[start : start + AT_ONCE] for start in range(0, len(CASES), AT_ONCE)]


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("corpus")
    for case in CASES:
        (folder / case.name).write_bytes(case.data)
    return folder


def test_the_corpus_is_as_large_as_it_says() -> None:
    assert len(CASES) >= 300
    assert {case.kind for case in CASES} == set(PAYLOADS)
    assert {case.place for case in CASES} == set(PLACES)
    everywhere = Counter(case.trick for case in CASES if case.kind == "escape sequences")
    assert set(everywhere.values()) == {len(PLACES)}
    assert all(unsafe(words) for tricks in ("control characters", "bidirectional controls")
               for words in PAYLOADS[tricks].values())  # fmt: skip


@pytest.fixture
def read_once(in_this_process: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """An article is read, analysed and summarised once, in this process, however often printed."""
    monkeypatch.setattr(
        run_inputs, "work_in_order", lambda work, inputs, stopped, **options: map(work, inputs)
    )
    remember(monkeypatch, tasks, "load", of=lambda source, **options: source)
    remember(monkeypatch, tasks, "_analysis", of=id)
    remember(monkeypatch, pipeline, "survey", of=id)
    remember(monkeypatch, summarise, "summarise", of=lambda document, **options: id(document))
    remember(
        monkeypatch,
        make,
        "make_digest",
        of=lambda analyses, **options: tuple(analysis.article.file for analysis in analyses),
    )


def remember(
    monkeypatch: pytest.MonkeyPatch, module: object, name: str, of: Callable[..., Hashable]
) -> None:
    """Let a function answer at once to arguments of which ``of`` makes what it made before."""
    function = getattr(module, name)
    made: dict[Hashable, tuple[object, object]] = {}

    def remembering(*arguments: object, **options: object) -> object:
        key = of(*arguments, **options)
        if key not in made:  # the arguments are kept, so that no other object has their id
            made[key] = (arguments, function(*arguments, **options))
        return made[key][1]

    monkeypatch.setattr(module, name, remembering)


@pytest.mark.usefixtures("read_once")
@pytest.mark.parametrize("batch", BATCHES, ids=lambda batch: batch[0].name[:4])
def test_nothing_unsafe_is_printed(
    batch: tuple[Case, ...], corpus: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    files = [str(corpus / case.name) for case in batch]

    def printed(command: str, format_: str, *paths: str) -> bytes:
        code = main([command, "--format", format_, *paths])
        out, err = capfdbinary.readouterr()
        assert b"defect" not in err
        assert (code, err) == (0, b"") or b"not in English" in err, err
        return out.replace(b"\r\n", b"\n") if format_ == "csv" else out

    for command, format_ in product(COMMANDS, FORMATS):
        out = printed(command, format_, *files)
        if found := unsafe_bytes(out):
            each = [(case, printed(command, format_, str(corpus / case.name))) for case in batch]
            guilty = [(c.kind, c.trick, c.place) for c, single in each if unsafe_bytes(single)]
            pytest.fail(f"{command} --format {format_}: {found[:5]} of {guilty}")
        if format_ == "json":
            json.loads(out)
        elif format_ == "jsonl":
            for line in out.decode().splitlines():
                json.loads(line)
        elif format_ == "csv":
            assert len({len(row) for row in csv.reader(io.StringIO(out.decode()))}) <= 1


@pytest.mark.parametrize("place", PLACES)
def test_every_label_is_one_safe_line_and_the_story_is_whole(place: str, corpus: Path) -> None:
    for case in CASES:
        if case.place != place:
            continue
        (source,) = find_files([str(corpus / case.name)])
        article = load(source)  # type: ignore[arg-type]
        assert isinstance(article, Article), (case, article)
        assert not unsafe(article.text), case.trick
        labels = (article.title, *article.bylines, article.source, article.date, article.url)
        for label in labels:
            assert not unsafe(label or ""), (case.trick, label)
            assert "\n" not in (label or ""), (case.trick, label)
        assert "“We found the money,” said Ann Lee, the mayor" in article.text, case.trick
