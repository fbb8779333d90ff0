"""The desk against real files: what it reports, in what order, and what it survives."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from summarize.corrections.apply_log import place_of
from summarize.corrections.log import SetSpeaker
from summarize.model import Length
from summarize.workers.input_budget import Budget
from tests.tui.worker.ear import Ear
from tui.worker.article_work import ArticleDesk
from tui.worker.reports import (
    Analysed,
    Corrected,
    Gone,
    Indexed,
    Listed,
    Opened,
    Progress,
    Report,
    Summarised,
    Unreadable,
    Wanted,
)
from tui.worker.scheduler import Worker

STORY = "A headline of some words\n\n“We voted for it,” said Ann Lee, the mayor, on Monday.\n"


def test_lists_reads_and_reports_what_is_wrong(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(STORY, "utf-8")
    (tmp_path / "b.txt").write_bytes(b"")
    (tmp_path / "c.txt").write_text(STORY, "utf-8")
    worker = Worker([str(tmp_path), str(tmp_path / "gone.txt")])
    worker.start()
    ear = Ear(worker)
    wrong = {report.entry for report in ear.wait_for(Unreadable, 2)}  # type: ignore[attr-defined]
    assert wrong == {1, 3}
    files = [file for report in ear.wait_for(Listed) for file in report.files]  # type: ignore[attr-defined]
    assert len(files) == 4
    ear.wait_for(Analysed, 2)
    worker.close()


def test_serves_what_is_wanted(tmp_path: Path) -> None:
    for number in range(5):
        (tmp_path / f"{number}.txt").write_text(STORY, "utf-8")
    worker = Worker([str(tmp_path)])
    worker.start()
    ear = Ear(worker)
    wanted = Wanted(3, Length(amount=1), "lexrank")
    worker.want(wanted)
    done = ear.wait_for(Summarised)
    assert isinstance(done[0], Summarised)
    assert done[0].wanted == wanted
    assert len(done[0].summary.sentences) == 1
    worker.close()


def test_standard_input_is_an_article() -> None:
    worker = Worker([], STORY.encode())
    worker.start()
    ear = Ear(worker)
    opened = ear.wait_for(Opened)
    assert isinstance(opened[-1], Opened)
    assert "Ann Lee" in opened[-1].article.text
    worker.close()


def test_a_folder_that_changes_is_looked_at_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tui.worker.folder_watch._LOOK", 0.01)
    for name in ("a", "b"):
        (tmp_path / f"{name}.txt").write_text(STORY, "utf-8")
    worker = Worker([str(tmp_path)])
    worker._watch.pause = 0.01
    worker.start()
    ear = Ear(worker)
    ear.wait_for(Analysed, 2)
    (tmp_path / "c.txt").write_text(STORY.replace("Ann Lee", "Bo Day"), "utf-8")
    new = ear.wait_for(Analysed, 3)[-1]
    assert isinstance(new, Analysed)
    assert new.entry == 2
    assert new.analysis.quotes[0].speaker.name == "Bo Day"  # type: ignore[union-attr]
    (tmp_path / "a.txt").write_text(STORY + "\nA word more.\n", "utf-8")
    changed = ear.wait_for(Analysed, 4)[-1]
    assert isinstance(changed, Analysed)
    assert "A word more" in changed.analysis.article.text
    (tmp_path / "b.txt").unlink()
    assert ear.wait_for(Gone) == [Gone(1)]
    worker.close()


def test_the_whole_library_is_gathered_with_its_speakers_and_stops_when_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tui.worker.scheduler._READ_AHEAD", 1)
    for number in range(6):
        (tmp_path / f"{number}.txt").write_text(STORY, "utf-8")
    worker = Worker([str(tmp_path)])
    worker.start()
    ear = Ear(worker)
    ear.wait_for(Analysed)
    worker.gather(False)
    ear.wait_for(Progress)
    assert len(ear.of(Analysed)) == 1
    worker.gather(True)
    ear.wait_for(Analysed, 6)
    with ear._file_changes:
        assert ear._file_changes.wait_for(lambda: len(_entries(ear)) == 6, 30)
    assert Progress(6, 6, False) in ear.reports
    worker.close()


def _entries(ear: Ear) -> Sequence[tuple[int, int]]:
    indexed = [report for report in ear.reports if isinstance(report, Indexed)]
    return indexed[-1].records[0].entries if indexed else ()


def test_corrections_are_kept_and_hold_at_the_next_start(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(STORY, "utf-8")
    worker = Worker([str(tmp_path)])
    worker.start()
    ear = Ear(worker)
    first = ear.wait_for(Analysed)[0]
    assert isinstance(first, Analysed)
    place = place_of(first.analysis, first.analysis.quotes[0])
    worker.correct(lambda log: log.add(SetSpeaker(place, "Bo Day")))
    ear.wait_for(Corrected)
    worker.close()
    again = Worker([str(tmp_path)])
    again.start()
    found = Ear(again).wait_for(Analysed)[0]
    assert isinstance(found, Analysed)
    assert found.analysis.quotes[0].speaker.name == "Bo Day"  # type: ignore[union-attr]
    assert found.analysis.quotes[0].rule == "user"
    again.close()


def test_keeps_still_until_what_it_sent_is_taken(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    breath = 60.0
    monkeypatch.setattr("tui.worker.scheduler._BREATH", breath)
    still = threading.Semaphore(0)

    class Watched(threading.Condition):
        def wait_for(self, predicate: Callable[[], bool], timeout: float | None = None) -> bool:
            if timeout == breath and not predicate():
                still.release()
            return super().wait_for(predicate, timeout)

    (tmp_path / "a.txt").write_text(STORY, "utf-8")
    worker = Worker([str(tmp_path)])
    worker._changed = Watched()
    worker.start()
    worker.drain(10)
    heard: list[Report] = []
    worker.listen(heard.extend, answers=True)
    while not any(isinstance(report, Analysed) for report in heard):
        assert still.acquire(timeout=10)
        worker.taken()
    worker.close()


def test_a_correction_outlives_edits_while_the_reader_runs_and_while_it_does_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tui.worker.folder_watch._LOOK", 0.01)
    (tmp_path / "a.txt").write_text(STORY, "utf-8")
    worker = Worker([str(tmp_path)])
    worker._watch.pause = 0.01
    worker.start()
    ear = Ear(worker)
    first = ear.wait_for(Analysed)[0]
    assert isinstance(first, Analysed)
    place = place_of(first.analysis, first.analysis.quotes[0])
    worker.correct(lambda log: log.add(SetSpeaker(place, "Bo Day")))
    ear.wait_for(Corrected)
    count = len(ear.of(Analysed))
    (tmp_path / "a.txt").write_text(STORY + "\nA word more.\n", "utf-8")
    changed = ear.wait_for(Analysed, count + 1)[-1]
    assert isinstance(changed, Analysed)
    assert changed.analysis.quotes[0].speaker.name == "Bo Day"  # type: ignore[union-attr]
    worker.close()
    (tmp_path / "a.txt").write_text(f"A new line.\n\n{STORY}\nA word more.\n", "utf-8")
    again = Worker([str(tmp_path)])
    again.start()
    found = Ear(again).wait_for(Analysed)[0]
    assert isinstance(found, Analysed)
    assert "A word more" in found.analysis.article.text
    assert found.analysis.quotes[0].speaker.name == "Bo Day"  # type: ignore[union-attr]
    again.close()


@pytest.fixture
def long_and_short(tmp_path: Path) -> Path:
    """A folder of an article that takes seconds, and one that takes none."""
    (tmp_path / "a long.txt").write_text(12_000 * "“We won,” said Ann Lee, the mayor. ", "utf-8")
    (tmp_path / "b.txt").write_text(STORY, "utf-8")
    return tmp_path


def order(reports: Sequence[Report], *kinds: type) -> list[tuple[type, int]]:
    return [
        (type(each), each.wanted.entry if isinstance(each, Summarised) else each.entry)  # type: ignore[attr-defined]
        for each in reports
        if isinstance(each, kinds)
    ]


def test_what_takes_long_waits_for_what_is_wanted_then_goes_on(long_and_short: Path) -> None:
    worker = Worker([str(long_and_short)], desk=ArticleDesk(Budget()))
    worker.start()
    ear = Ear(worker)
    worker.want(Wanted(0, Length(amount=1), ""))
    ear.wait_for(Opened, 2)
    worker.want(Wanted(1, Length(amount=1), ""))
    ear.wait_for(Summarised)
    ear.wait_for(Analysed, 2)
    worker.close()
    expected = [(Analysed, 1), (Summarised, 1), (Analysed, 0)]
    assert order(ear.reports, Analysed, Summarised) == expected


def test_what_takes_long_waits_for_a_correction_and_goes_on(
    long_and_short: Path, tmp_path: Path
) -> None:
    worker = Worker([str(long_and_short)], desk=ArticleDesk(Budget()))
    worker.start()
    ear = Ear(worker)
    worker.want(Wanted(0, Length(amount=1), ""))
    ear.wait_for(Opened, 2)
    worker.correct(lambda log: log)
    ear.wait_for(Summarised)
    worker.close()
    expected = [Corrected, Analysed, Summarised]
    assert [kind for kind in map(type, ear.reports) if kind in expected] == expected


def test_a_correction_whose_quote_was_edited_away_is_reported_lost(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text(STORY, "utf-8")
    worker = Worker([str(tmp_path)])
    worker.start()
    ear = Ear(worker)
    first = ear.wait_for(Analysed)[0]
    assert isinstance(first, Analysed)
    place = place_of(first.analysis, first.analysis.quotes[0])
    worker.correct(lambda log: log.add(SetSpeaker(place, "Bo Day")))
    ear.wait_for(Corrected)
    worker.close()
    file.write_text(STORY.replace("We voted for it", "No comment"), "utf-8")
    again = Worker([str(tmp_path)])
    again.start()
    found = Ear(again).wait_for(Analysed)[0]
    again.close()
    assert isinstance(found, Analysed)
    assert (first.lost, found.lost) == ((), (place,))
