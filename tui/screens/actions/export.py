"""Export: which quotes, into which file, never over another unasked."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from tui.screens.notify import Notify
from tui.session.session import Session

if TYPE_CHECKING:
    from textual.screen import Screen

    from summarize.model import Article, Quote

__all__ = ["ExportController", "Places", "documents_of"]

_FIRST: Final = "Enter continues, Esc cancels."
_REPLACE: Final = "Replace the file"
_ANOTHER: Final = "Choose another name"

Places = list[tuple[int, int]]
"""Entries of the list and quotes of their analyses."""


class ExportController:
    """Asks which quotes to write into which file, and writes them in a thread.

    ``listed`` returns the quotes that the screen shows.
    """

    def __init__(
        self,
        screen: Screen[Any],
        session: Session,
        notify: Notify,
        listed: Callable[[], Places],
    ) -> None:
        self._screen = screen
        self._session = session
        self._notify = notify
        self._listed = listed

    async def ask(self) -> None:
        """Ask which quotes, then for a file."""
        choices: dict[str, Places] = {}
        marked = sorted(self._session.starred)
        listed = self._listed()
        everything = [(h.article, h.quote) for h in self._session.quote_rows()]
        is_whole = self._session.done >= self._session.total > 0
        for words, places in (
            ("bookmarked", marked),
            ("listed here", listed),
            ("in the library" + " so far" * (not is_whole), everything),
        ):
            if places and places not in choices.values():
                choices[f"{len(places):,} {words}"] = places
        if not choices:
            self._notify("No quotes to export")
            return
        if len(choices) == 1:
            await self._ask_name(next(iter(choices.values())))
            return

        def chosen(which: str | None) -> None:
            if which:
                self._screen.run_worker(self._ask_name(choices[which]))

        from tui.screens.prompt import PromptScreen

        prompt = PromptScreen("Export quotes", _FIRST, "", list(choices), only_offers=True)
        await self._screen.app.push_screen(prompt, chosen)

    async def _ask_name(self, places: Places, name: str = "quotes.md") -> None:
        def answered(given: str | None) -> None:
            if not given:
                return
            try:
                path = Path(given).expanduser()
            except RuntimeError:  # nobody is called so, or this system has no home folders
                self._notify(f"{given}: no such home folder", wrong=True)
            else:
                self.export(places, path)

        from tui.screens.prompt import PromptScreen

        hint = "A .md, .csv or .json file. Enter saves, Esc cancels."
        what = "1 quote" if len(places) == 1 else f"{len(places):,} quotes"
        prompt = PromptScreen(f"Export {what} to", hint, name)
        await self._screen.app.push_screen(prompt, answered)

    def export(self, places: Places, path: Path, replace: bool = False) -> None:
        """Write quotes in the format that the name says; ask before anything is written over."""
        from summarize.output.export import EXPORT_FORMATS

        suffix = path.suffix.lower().lstrip(".")
        format_ = next((known for known in EXPORT_FORMATS if known.value == suffix), None)
        if format_ is None:
            self._notify(f"{path.name}: the name must end in .md, .csv or .json", wrong=True)
            self._screen.run_worker(self._ask_name(places, str(path)))
            return
        documents = documents_of(self._session, places)

        def write() -> None:
            from summarize.output.export import export_quotes, write_new

            try:
                write_new(path, export_quotes(documents, format_), replace=replace)
            except FileExistsError:
                if os.path.lexists(path):
                    self._screen.app.call_from_thread(self._ask_to_replace, places, path)
                else:
                    words = f"{path.parent}: no such folder"
                    self._screen.app.call_from_thread(self._notify, words, True)
            except (OSError, ValueError) as error:
                reason = getattr(error, "strerror", None) or str(error)
                self._screen.app.call_from_thread(self._notify, f"{path.name}: {reason}", True)
            else:
                self._screen.app.call_from_thread(
                    self._notify,
                    f"Exported {len(places):,} quote{'s' * (len(places) != 1)} to {path}",
                )

        self._screen.run_worker(write, thread=True, exit_on_error=False)

    def _ask_to_replace(self, places: Places, path: Path) -> None:
        from tui.screens.prompt import PromptScreen

        def answered(answer: str | None) -> None:
            if answer == _REPLACE:
                self.export(places, path, replace=True)
            elif answer == _ANOTHER:
                self._screen.run_worker(self._ask_name(places, str(path)))

        hint = "Enter continues, Esc cancels."
        prompt = PromptScreen(
            f"{path.name} already exists", hint, "", (_ANOTHER, _REPLACE), only_offers=True
        )
        self._screen.app.push_screen(prompt, answered)


def documents_of(session: Session, places: Places) -> list[tuple[Article, list[Quote]]]:
    """Return the articles of ``places``, each with its quotes, both in their order."""
    by_article: dict[int, list[int]] = {}
    for index, number in places:
        by_article.setdefault(index, []).append(number)
    documents = []
    for index, numbers in sorted(by_article.items()):
        entry = session.entries[index]
        if entry.article is not None:
            quotes = entry.spans.quotes
            documents.append((entry.article, [quotes[n] for n in sorted(numbers)]))
    return documents
