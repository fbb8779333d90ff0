"""Export: which quotes, into which file, never over another unasked."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from tui.screens.notify import Notify
from tui.session.export_choices import (
    ExportChoice,
    choices_of,
    documents_of,
    split_path,
    suggested_path,
    with_suffix,
)
from tui.session.quote_counts import QuoteCounts, count_quotes
from tui.session.session import Session
from tui.typesetting.shown_path import shown_path

if TYPE_CHECKING:
    from textual.screen import Screen

__all__ = ["ExportController"]

_FIRST: Final = "Enter continues, Esc cancels."
_REPLACE: Final = "Replace the file"
_ANOTHER: Final = "Choose another name"


class ExportController:
    """Asks which quotes to write into which file, and writes them in a thread.

    ``offered`` returns what can be exported from the screen, what is meant most likely first.
    """

    def __init__(
        self,
        screen: Screen[Any],
        session: Session,
        notify: Notify,
        offered: Callable[[], Iterable[ExportChoice]],
    ) -> None:
        self._screen = screen
        self._session = session
        self._notify = notify
        self._offered = offered

    async def ask(self) -> None:
        """Ask which quotes, then for a file."""
        choices: dict[str, ExportChoice] = {}
        for choice in choices_of(self._session, self._offered()):
            same = sum(choice.title == other.title for other in choices.values())
            choices[choice.title + f" ({same + 1})" * bool(same)] = choice
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

    async def _ask_name(self, choice: ExportChoice, name: str = "") -> None:
        session = self._session
        offered = suggested_path(choice, session.export_folder, session.export_suffix)

        def answered(given: str | None) -> None:
            if not given:
                return
            try:
                path = Path(given).expanduser()
            except RuntimeError:  # nobody is called so, or this system has no home folders
                self._notify(f"{given}: no such home folder", wrong=True)
                return
            if given.endswith(("/", os.sep)):
                path /= Path(offered).name
            self.export(choice, with_suffix(path, session.export_suffix))

        from tui.screens.prompt import PromptScreen

        hint = "A .md, .csv or .json file. Enter saves, Esc cancels."
        name = name or offered
        prompt = PromptScreen(f"Export {choice.title} to", hint, name, selected=split_path(name))
        await self._screen.app.push_screen(prompt, answered)

    def export(self, choice: ExportChoice, path: Path, replace: bool = False) -> None:
        """Write quotes in the format that the name says; ask before anything is written over."""
        from summarize.output.export import EXPORT_FORMATS

        suffix = path.suffix.lower().lstrip(".")
        format_ = next((known for known in EXPORT_FORMATS if known.value == suffix), None)
        if format_ is None:
            self._notify(f"{path.name}: the name must end in .md, .csv or .json", wrong=True)
            self._screen.run_worker(self._ask_name(choice, str(path)))
            return
        documents = documents_of(self._session, choice.places)
        counts = count_quotes(quote.kind for _, quotes in documents for quote in quotes)

        def write() -> None:
            from summarize.output.export import export_quotes, write_new

            answer = self._screen.app.call_from_thread
            try:
                write_new(path, export_quotes(documents, format_, choice.by), replace=replace)
            except FileExistsError:
                if os.path.lexists(path):
                    answer(self._ask_to_replace, choice, path)
                else:
                    answer(self._notify, f"{_shown(path.parent)}: no such folder", True)
            except (OSError, ValueError) as error:
                reason = getattr(error, "strerror", None) or str(error)
                answer(self._notify, f"{_shown(path)}: {reason}", True)
            else:
                answer(self._exported, counts, path)

        self._screen.run_worker(write, thread=True, exit_on_error=False)

    def _exported(self, counts: QuoteCounts, path: Path) -> None:
        """Say where the quotes are, and offer folder and format for the next."""
        folder = str(path.parent)
        self._session.export_folder = "" if folder == "." else folder
        self._session.export_suffix = path.suffix.lower()
        self._notify(f"Exported {counts.words} to {_shown(path)}")

    def _ask_to_replace(self, choice: ExportChoice, path: Path) -> None:
        from tui.screens.prompt import PromptScreen

        def answered(answer: str | None) -> None:
            if answer == _REPLACE:
                self.export(choice, path, replace=True)
            elif answer == _ANOTHER:
                self._screen.run_worker(self._ask_name(choice, str(path)))

        prompt = PromptScreen(
            f"{path.name} already exists", _FIRST, "", (_ANOTHER, _REPLACE), only_offers=True
        )
        self._screen.app.push_screen(prompt, answered)


def _shown(path: Path) -> str:
    """Return a path as a notice shows it, from the root on: where it is, is what one asks."""
    try:
        home = Path.home()
    except RuntimeError:  # this system has no home folders
        home = None
    return shown_path(path.absolute(), home)
