"""What happened to the files, in words."""

from __future__ import annotations

from tui.session.entry import ArticleEntry
from tui.session.file_change_notices import FileChanges


def test_changes_are_told_together() -> None:
    news, entries = FileChanges(), [ArticleEntry(f"{n}.txt", path=f"/{n}.txt") for n in range(3)]
    news.listed([*entries, ArticleEntry("folder")])
    news.gone(entries[0])
    assert news.relist
    assert list(news.describe(entries[1])) == ["New: 0.txt and 2 more", "0.txt removed"]
    assert not news.relist
    news.gone(entries[0])
    news.gone(entries[1])
    told = ["2 files removed; the open article stays until you open another"]
    assert list(news.describe(entries[1])) == told
    entries[0].is_gone = True
    news.changed(entries[0])
    news.changed(entries[1])
    assert list(news.describe(None)) == ["1.txt changed", "0.txt restored"]
    news.gone(ArticleEntry("folder"))
    assert list(news.describe(None)) == []


def test_who_asks_is_told_what_changed_or_that_nothing_has() -> None:
    news, entry = FileChanges(), ArticleEntry("a.txt", path="/a.txt")

    def told(found: bool) -> list[str]:
        news.looked(found)
        return list(news.describe(None))

    news.ask()
    assert told(False) == ["Files are up to date"]
    assert list(news.describe(None)) == []
    news.ask()
    news.changed(entry)
    assert list(news.describe(None)) == ["a.txt changed"]
    assert told(True) == [], "that was the answer"
    news.ask()
    assert told(True) == ["Files read again"], "what changed was not worth a word"
    news.ask()
    news.unreadable(ArticleEntry("b.txt", problem="is no text"))
    assert news.trouble()
    assert told(False) == [], "a line about what is wrong stays"


def test_what_cannot_be_read_is_told_once_and_the_last_first() -> None:
    news = FileChanges()
    for name in ("a", "b"):
        news.unreadable(ArticleEntry(name, problem="is no text"))
    assert news.trouble() == "2 files cannot be read: b, a"
    assert news.trouble() == ""
    for name in ("c", "d"):
        news.unreadable(ArticleEntry(name, problem="is no text"))
    assert news.trouble() == "4 files cannot be read: d, c, b, …"
