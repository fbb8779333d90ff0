"""A folder that changes, as the worker sees it."""

from __future__ import annotations

from pathlib import Path

from summarize.corrections.apply_log import place_of
from summarize.corrections.log import Corrections, SetSpeaker
from summarize.library.find_files import find_files
from summarize.model import Analysis, Article
from summarize.storage.corrections_file import load, save
from summarize.storage.files import Problem
from summarize.storage.paths import corrections_file
from tui.session.entry import ArticleEntry
from tui.session.session import Session
from tui.worker.article_work import ArticleDesk, StoppedError
from tui.worker.articles import ArticleStore
from tui.worker.reports import Analysed, Gone, Listed, NotAnalysed, Opened, Report, Unreadable


class Look:
    """A bench over a folder, and what it reports."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.reports: list[Report] = []
        self.store = ArticleStore(lambda report, urgent: self.reports.append(report), ArticleDesk())
        for source in find_files([str(folder)]):
            index = self.store.add(source)
            if isinstance(source, Problem):
                self.store.articles[index] = None
            else:
                self.store.read(index)
                self.store.analyse(index)
        self.reports.clear()

    def again(self, *folders: Path) -> list[Report]:
        self.reports.clear()
        self.store.look([str(folder) for folder in folders or [self.folder]])
        return list(self.reports)


class OddDesk(ArticleDesk):
    """Stops at what nobody has the time for, and breaks at what nobody thought of."""

    def analyse(self, article: Article, key: str | None, size: int) -> Analysis:
        if "endless" in article.text:
            raise StoppedError("stopped while analysing: over 30 s of processor time")
        if "odd" in article.text:
            raise KeyError("\x1b[31modd")
        return super().analyse(article, key, size)


def test_what_cannot_be_analysed_says_why_and_the_others_go_on(tmp_path: Path) -> None:
    for name, word in (("a", "endless"), ("b", "odd"), ("c", "good")):
        (tmp_path / f"{name}.txt").write_text(STORY + word, "utf-8")
    reports: list[Report] = []
    store = ArticleStore(lambda report, urgent: reports.append(report), OddDesk())
    for source in find_files([str(tmp_path)]):
        index = store.add(source)
        store.read(index)
        store.analyse(index)
        store.analyse(index)  # is not tried again
    assert [report for report in reports if isinstance(report, NotAnalysed)] == [
        NotAnalysed(0, "stopped while analysing: over 30 s of processor time"),
        NotAnalysed(1, "analysis failed: KeyError: '\\x1b[31modd'"),
    ]
    assert [report.entry for report in reports if isinstance(report, Analysed)] == [2]


STORY = "A headline of some words\n\n“We voted for it,” said Ann Lee, the mayor, on Monday.\n"


def test_new_files_say_where_they_belong(tmp_path: Path) -> None:
    for name in ("b1.txt", "b10.txt"):
        (tmp_path / name).write_text(STORY, "utf-8")
    look = Look(tmp_path)
    assert look.again() == []
    for name in ("a.txt", "b2.txt", "b3.txt"):
        (tmp_path / name).write_text(STORY, "utf-8")
    (listed,) = look.again()
    assert isinstance(listed, Listed)
    assert [Path(file).name for file in listed.files] == ["a.txt", "b2.txt", "b3.txt"]
    assert listed.after == (None, 0, 3)
    assert listed.ahead_of == 0
    session = Session()
    session.add([ArticleEntry("b1"), ArticleEntry("b10")])
    session.add([ArticleEntry(file) for file in listed.files], listed.after, listed.ahead_of)
    names = [Path(session.entries[index].file).stem for index in session.given]
    assert names == ["a", "b1", "b2", "b3", "b10"]


def test_removed_files_leave_the_index_of_speakers_and_come_back(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(STORY, "utf-8")
    (tmp_path / "b.txt").write_text(STORY.replace("Ann Lee", "Bo Day"), "utf-8")
    look = Look(tmp_path)
    (tmp_path / "a.txt").unlink()
    assert look.again() == [Gone(0)]
    look.store.index()
    names = [record.name for record in look.reports[-1].records]  # type: ignore[union-attr]
    assert names == ["Bo Day"]
    assert look.again() == []
    (tmp_path / "a.txt").write_text(STORY, "utf-8")
    opened, analysed = look.again()
    assert isinstance(opened, Opened)
    assert isinstance(analysed, Analysed)
    look.store.index()
    names = [record.name for record in look.reports[-1].records]  # type: ignore[union-attr]
    assert names == ["Ann Lee", "Bo Day"]


def test_an_empty_folder_is_a_problem_only_while_it_is_empty(tmp_path: Path) -> None:
    folder = tmp_path / "stories"
    folder.mkdir()
    look = Look(folder)
    (tmp_path / "stories" / "a.txt").write_text(STORY, "utf-8")
    listed, gone = look.again()
    assert isinstance(listed, Listed)
    assert listed.files == (str(folder / "a.txt"),)
    assert gone == Gone(0)
    look.store.read(1)
    (tmp_path / "stories" / "a.txt").unlink()
    reports = look.again()
    assert Gone(1) in reports
    assert Unreadable(2, "contains no articles") in reports
    assert look.again() == []


def test_corrections_of_an_earlier_version_get_what_they_are_found_again_by(
    tmp_path: Path,
) -> None:
    """Once their text is read, so that they outlive the next edit of the file."""
    folder = tmp_path / "stories"
    folder.mkdir()
    (folder / "a.txt").write_text(STORY, "utf-8")
    analysis = Look(folder).store.analyses[0]
    assert analysis is not None
    quote = place_of(analysis, analysis.quotes[0])
    save(corrections_file(), Corrections((SetSpeaker(quote, "Bo Day"),)))
    Look(folder).store.index()
    (kept,) = load(corrections_file()).done
    assert isinstance(kept, SetSpeaker)
    assert kept.quote.context is not None
    assert kept.quote.context.files == ("stories/a.txt",)
    (folder / "a.txt").write_text(f"A new line.\n\n{STORY}", "utf-8")
    edited = Look(folder).store.analyses[0]
    assert edited is not None
    assert [quote.speaker.name for quote in edited.quotes if quote.speaker] == ["Bo Day"]


def test_reading_writes_no_corrections_where_nothing_is_to_be_added(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(STORY, "utf-8")
    Look(tmp_path).store.index()
    assert not corrections_file().exists()
