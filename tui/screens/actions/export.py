"""Export: which quotes, into which file, never over another unasked."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from summarize.output.quote_counts import QuoteCounts, count_quotes
from tui.screens.notify import Notify
from tui.session.export_choices import (
    ExportChoice,
    choices_of,
    documents_of,
    split_path,
    suggested_path,
)
from tui.session.session import Session

if TYPE_CHECKING:
    from textual.screen import Screen

    from tui.screens.actions.export_path import Target

__all__ = ["ExportController"]

_NEXT: Final = "continues"
"""What Enter does where another question follows."""

_REPLACE: Final = "Replace the file"
_ANOTHER: Final = "Choose another name"
_CREATE: Final = "Yes: create it"


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

        from tui.screens.prompt import PromptScreen, Takes

        prompt = PromptScreen(
            "Export quotes", offers=list(choices), takes=Takes.OFFERS, enter=_NEXT
        )
        await self._screen.app.push_screen(prompt, chosen)

    async def _ask_name(self, choice: ExportChoice, name: str = "", fault: str = "") -> None:
        """Ask for a file; ``name`` is what was answered before, ``fault`` why that did not do."""
        session = self._session
        suggested = suggested_path(choice, session.export_folder, session.export_suffix)

        def answered(given: str | None) -> None:
            if given:
                self._look_and_export(choice, given, suggested)

        from tui.screens.actions.export_path import folder_hint
        from tui.screens.prompt import PromptScreen

        hint = f"A .md, .csv or .json file, relative to {folder_hint()}."
        name = name or suggested
        about, selected = choice.title, split_path(name)
        prompt = PromptScreen(
            "Export to file", hint, name, about=about, selected=selected, fault=fault
        )
        await self._screen.app.push_screen(prompt, answered)

    def _look_and_export(self, choice: ExportChoice, given: str, suggested: str) -> None:
        """Export to what was typed, and ask again where that cannot be."""
        from tui.screens.actions.export_path import BadPathError, find_target

        def look() -> None:
            answer = self._screen.app.call_from_thread
            try:
                target = find_target(given, suggested, self._session.export_suffix)
            except BadPathError as error:
                answer(self._ask_name_again, choice, given, str(error))
                return
            if target.missing is None:
                answer(self.export, choice, target, given)
            else:
                answer(self._ask_to_make_folder, choice, target, given)

        self._screen.run_worker(look, thread=True, exit_on_error=False)

    def export(
        self, choice: ExportChoice, target: Target, given: str, replace: bool = False
    ) -> None:
        """Write quotes to a file; ask before anything is written over, and again after an error.

        ``given`` is what was typed. A folder that is missing is made.
        """
        documents = documents_of(self._session, choice)
        if not documents:
            self._notify("The articles have changed since; nothing was exported")
            return
        counts = count_quotes(quote.kind for _, quotes in documents for quote in quotes)

        def write() -> None:
            from summarize.output.export import export_quotes, write_new
            from tui.screens.actions.export_path import full_path

            answer, path = self._screen.app.call_from_thread, target.path
            try:
                text = export_quotes(documents, target.format_, choice.by)
                write_new(path, text, replace=replace)
            except (OSError, ValueError) as error:
                if isinstance(error, FileExistsError) and not replace:
                    answer(self._ask_to_replace, choice, target, given)
                    return
                reason = getattr(error, "strerror", None) or str(error)
                answer(self._ask_name_again, choice, given, f"{full_path(path)}: {reason}")
            else:
                answer(self._exported, counts, path)

        self._screen.run_worker(write, thread=True, exit_on_error=False)

    def _exported(self, counts: QuoteCounts, path: Path) -> None:
        """Say where the quotes are, and offer folder and format for the next."""
        from tui.screens.actions.export_path import full_path

        folder = str(path.parent)
        self._session.export_folder = "" if folder == "." else folder
        self._session.export_suffix = path.suffix.lower()
        self._notify(f"Exported {counts.words} to {full_path(path)}")

    def _ask_to_make_folder(self, choice: ExportChoice, target: Target, given: str) -> None:
        from tui.screens.actions.export_path import full_path

        self._choose(
            "Create folder?",
            {
                _CREATE: lambda: self.export(choice, target, given),
                _ANOTHER: lambda: self._ask_name_again(choice, given),
            },
            about=f"{full_path(target.path.parent)} is not there yet",
        )

    def _ask_to_replace(self, choice: ExportChoice, target: Target, given: str) -> None:
        self._choose(
            f"{target.path.name} already exists",
            {
                _ANOTHER: lambda: self._ask_name_again(choice, given),
                _REPLACE: lambda: self.export(choice, target, given, replace=True),
            },
        )

    def _ask_name_again(self, choice: ExportChoice, given: str, fault: str = "") -> None:
        """Ask for another file with what was typed, and say why where that did not do."""
        self._screen.run_worker(self._ask_name(choice, given, fault))

    def _choose(
        self, title: str, answers: Mapping[str, Callable[[], object]], about: str = ""
    ) -> None:
        """Ask what to do, and do it."""
        from tui.screens.prompt import PromptScreen, Takes

        def answered(answer: str | None) -> None:
            if answer:
                answers[answer]()

        prompt = PromptScreen(
            title, offers=list(answers), takes=Takes.OFFERS, about=about, enter="chooses"
        )
        self._screen.app.push_screen(prompt, answered)
