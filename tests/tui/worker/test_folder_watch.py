"""The files are looked at again at once where somebody asks for it, and are always answered."""

from __future__ import annotations

from pathlib import Path

import pytest

from summarize.library.find_files import find_files
from tests.tui.worker.ear import Ear
from tui.worker.article_work import ArticleDesk
from tui.worker.articles import ArticleStore
from tui.worker.deferrable_calls import PutOffError
from tui.worker.folder_watch import FolderWatch
from tui.worker.reports import Analysed, Failed, Looked, Opened, Report, Unreadable
from tui.worker.scheduler import Worker

STORY = "A headline of some words\n\n“We voted for it,” said Ann Lee, the mayor, on Monday.\n"


class Files(ArticleStore):
    """Files that change as a test says, in turn; an error is raised."""

    def __init__(self, *changes: bool | Exception) -> None:
        super().__init__(lambda report, urgent: None, ArticleDesk())
        self.changes = list(changes)
        self.retried: list[bool] = []

    def look(self, paths: object, retry: bool = False) -> bool:
        self.retried.append(retry)
        change = self.changes.pop(0)
        if isinstance(change, Exception):
            raise change
        return change


def watch(*changes: bool | Exception) -> tuple[FolderWatch, Files, list[Report]]:
    files, reports = Files(*changes), list[Report]()
    return FolderWatch((), files, lambda report, urgent: reports.append(report)), files, reports


@pytest.mark.parametrize("found", [True, False])
def test_who_asks_is_told_once_whether_anything_was_found(found: bool) -> None:
    watched, files, reports = watch(found, found, found)
    assert watched.look() is found
    assert reports == []
    watched.ask()
    watched.ask()
    assert watched.is_asked
    watched.look()
    assert reports == [Looked(found)]
    assert not watched.is_asked
    watched.look()
    assert len(reports) == 1
    assert files.retried == [False, True, False]


def test_a_look_that_is_put_off_is_answered_by_the_next_with_what_it_had_found() -> None:
    watched, _, reports = watch(PutOffError(), False, False)
    watched.ask()
    with pytest.raises(PutOffError):
        watched.look()
    assert watched.is_asked
    assert reports == []
    watched.look()
    assert reports == [Looked(True)]
    watched.ask()
    watched.look()
    assert reports[1:] == [Looked(False)]


def test_a_look_that_breaks_is_told_and_answered() -> None:
    watched, _, reports = watch(ValueError("odd"))
    watched.ask()
    watched.look()
    failed, looked = reports
    assert isinstance(failed, Failed)
    assert looked == Looked(False)


def test_without_files_there_is_nothing_to_find() -> None:
    reports: list[Report] = []
    watched = FolderWatch(None, Files(), lambda report, urgent: reports.append(report))
    watched.ask()
    assert not watched.look()
    assert reports == [Looked(False)]


def test_a_changed_file_is_read_as_soon_as_it_is_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tui.worker.folder_watch._LOOK", 3600.0)
    (tmp_path / "a.txt").write_text(STORY, "utf-8")
    worker = Worker([str(tmp_path)])
    worker._watch.pause = 3600.0
    worker.start()
    ear = Ear(worker)
    ear.wait_for(Analysed)
    worker.look_again()
    assert ear.wait_for(Looked) == [Looked(False)]
    (tmp_path / "a.txt").write_text(STORY + "\nA word more.\n", "utf-8")
    worker.look_again()
    assert ear.wait_for(Looked, 2)[-1] == Looked(True)
    changed = ear.of(Analysed)[-1]
    assert isinstance(changed, Analysed)
    assert "A word more" in changed.analysis.article.text
    worker.close()


def test_what_could_not_be_read_is_tried_again_though_it_looks_the_same(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(STORY, "utf-8")
    reports: list[Report] = []
    desk = ArticleDesk()
    store = ArticleStore(lambda report, urgent: reports.append(report), desk)
    (source,) = find_files([str(tmp_path)])
    store.add(source)
    read, calls = desk.read, 0

    def first_fails(given: object) -> object:
        nonlocal calls
        calls += 1
        if calls == 1:
            raise PermissionError("not yours")
        return read(given)  # type: ignore[arg-type]

    desk.read = first_fails  # type: ignore[assignment,method-assign]
    store.read(0)
    assert isinstance(reports[-1], Unreadable)
    assert not store.look([str(tmp_path)])
    assert store.look([str(tmp_path)], retry=True)
    assert [type(report) for report in reports[1:]] == [Opened, Analysed]
    assert not store.look([str(tmp_path)], retry=True)
