"""Exporting and handing on: quotes into a file, onto the clipboard; articles to other programs."""

from __future__ import annotations

import os
import re
import shlex
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from tui.session.entry import ArticleEntry
from tui.session.session import Session

if TYPE_CHECKING:
    from textual.screen import Screen

    from summarize.model import Article, Quote
    from tui.screens.messages import Copied

    _Base = Screen[Any]
else:
    _Base = object

__all__ = ["Exporting", "editor_command"]

_FIRST: Final = "Enter takes one of these; the file is asked for next."
_REPLACE: Final = "Replace the file that is there"
_ANOTHER: Final = "Choose another name"

Places = list[tuple[int, int]]
"""Entries of the list and quotes of their analyses."""


class Exporting(_Base):
    """``e`` writes quotes into a file, never over another unasked."""

    session: Session

    if TYPE_CHECKING:

        def quotes_at_hand(self) -> Places: ...  # noqa: D102
        def tell(self, words: str, wrong: bool = False) -> None: ...  # noqa: D102

    async def action_export(self) -> None:
        """Ask which quotes, then for a file."""
        choices: dict[str, Places] = {}
        marked = sorted(self.session.starred)
        listed = self.quotes_at_hand()
        everything = [(h.article, h.quote) for h in self.session.quote_rows()]
        is_whole = self.session.done >= self.session.total > 0
        for words, places in (
            ("bookmarked", marked),
            ("listed here", listed),
            ("of the library" + " so far" * (not is_whole), everything),
        ):
            if places and places not in choices.values():
                choices[f"{len(places):,} {words}"] = places
        if not choices:
            self.tell("There are no quotes to export.")
            return
        if len(choices) == 1:
            await self._ask_name(next(iter(choices.values())))
            return

        def chosen(which: str | None) -> None:
            if which:
                self.run_worker(self._ask_name(choices[which]))

        from tui.screens.prompt import PromptScreen

        prompt = PromptScreen("Export which quotes?", _FIRST, "", list(choices), only_offers=True)
        await self.app.push_screen(prompt, chosen)

    async def _ask_name(self, places: Places, name: str = "quotes.md") -> None:
        def answered(given: str | None) -> None:
            if given:
                self.export(places, Path(given).expanduser())

        from tui.screens.prompt import PromptScreen

        hint = "Markdown, CSV or JSON, by the end of the name: .md, .csv, .json"
        what = "1 quote" if len(places) == 1 else f"{len(places):,} quotes"
        prompt = PromptScreen(f"Export {what} to", hint, name)
        await self.app.push_screen(prompt, answered)

    def export(self, places: Places, path: Path, replace: bool = False) -> None:
        """Write quotes in the format that the name says; ask before anything is written over."""
        from summarize.output.export import EXPORT_FORMATS

        suffix = path.suffix.lower().lstrip(".")
        format_ = next((known for known in EXPORT_FORMATS if known.value == suffix), None)
        if format_ is None:
            self.tell(f"{path.name} says no format: end it in .md, .csv or .json.", wrong=True)
            self.run_worker(self._ask_name(places, str(path)))
            return
        documents = self._documents(places)

        def write() -> None:
            from summarize.output.export import export_quotes, write_new

            try:
                write_new(path, export_quotes(documents, format_), replace=replace)
            except FileExistsError:
                if os.path.lexists(path):
                    self.app.call_from_thread(self._ask_to_replace, places, path)
                else:
                    words = f"{path.parent} is no folder."
                    self.app.call_from_thread(self.tell, words, True)
            except (OSError, ValueError) as error:
                reason = getattr(error, "strerror", None) or str(error)
                self.app.call_from_thread(self.tell, f"{path.name}: {reason}", True)
            else:
                self.app.call_from_thread(self.tell, f"Exported {len(places):,} to {path}.")

        self.run_worker(write, thread=True, exit_on_error=False)

    def _documents(self, places: Places) -> list[tuple[Article, list[Quote]]]:
        by_article: dict[int, list[int]] = {}
        for index, number in places:
            by_article.setdefault(index, []).append(number)
        documents = []
        for index, numbers in sorted(by_article.items()):
            entry = self.session.entries[index]
            if entry.article is not None:
                quotes = entry.spans.quotes
                documents.append((entry.article, [quotes[n] for n in sorted(numbers)]))
        return documents

    def _ask_to_replace(self, places: Places, path: Path) -> None:
        from tui.screens.prompt import PromptScreen

        def answered(answer: str | None) -> None:
            if answer == _REPLACE:
                self.export(places, path, replace=True)
            elif answer == _ANOTHER:
                self.run_worker(self._ask_name(places, str(path)))

        hint = "Nothing has been written. Esc leaves it as it is."
        prompt = PromptScreen(
            f"{path.name} is there already", hint, "", (_ANOTHER, _REPLACE), only_offers=True
        )
        self.app.push_screen(prompt, answered)

    # The clipboard.

    def copy(self, words: str, what: str) -> None:
        """Hand words to the clipboard; ``what`` says what they are: "the quote"."""
        from tui.app import PullquoteApp

        assert isinstance(self.app, PullquoteApp)
        self.app.hand_over(words, what, self)

    def on_copied(self, message: Copied) -> None:
        """Say where it went, as far as that can be known."""
        outcome, what = message.outcome, message.what
        if outcome.taken:
            self.tell(f"Copied {what}, by {outcome.program}.")
            return
        failed = f"{outcome.program} failed; sent" if outcome.program else "Sent"
        self.tell(f"{failed} {what} to the terminal’s clipboard.")

    # Other programs.

    def edit(self, entry: ArticleEntry, offset: int) -> None:
        """Open an article in ``$VISUAL`` or ``$EDITOR`` at the line of ``offset``."""
        import subprocess

        if entry.article is None or not entry.path:
            self.tell("It has no file to edit.")
            return
        from textual.app import SuspendNotSupported

        from tui.session.line_in_file import line_to_edit

        command = editor_command(entry.path, None, dict(os.environ))
        try:
            with self.app.suspend():
                line = line_to_edit(entry.path, entry.article.text, offset)
                command = editor_command(entry.path, line, dict(os.environ))
                subprocess.run(command, check=False)
        except SuspendNotSupported:
            self.tell("There is no terminal for an editor here.")
        except (OSError, ValueError) as error:
            self.tell(f"{command[0]}: {getattr(error, 'strerror', None) or error}", wrong=True)
        self.app.refresh()

    def browse(self, entry: ArticleEntry) -> None:
        """Open the address of an article in the browser."""
        self._open_address((entry.article.url if entry.article else None) or "")

    async def open_link(self, entry: ArticleEntry, offset: int) -> None:
        """Ask which link of an article to open, those from character ``offset`` on first."""
        from tui.screens.prompt import PromptScreen
        from tui.session.links import links_from

        links = links_from(entry.article, offset) if entry.article else {}
        if not links:
            self.tell("It has no links to open.")
            return

        def chosen(line: str | None) -> None:
            if line:
                self._open_address(links[line])

        hint = "Enter opens it in the browser, Esc does not."
        prompt = PromptScreen("Open which link?", hint, "", list(links), only_offers=True)
        await self.app.push_screen(prompt, chosen)

    def _open_address(self, url: str) -> None:
        """Open an address in the browser: http and https alone."""
        from urllib.parse import urlsplit

        try:
            parts = urlsplit(url)
        except ValueError:
            parts = urlsplit("")
        safe = not any(c.isspace() or ord(c) < 33 for c in url)
        if not safe or parts.scheme not in ("http", "https") or not parts.hostname:
            self.tell("It has no address to open.")
            return
        host = parts.hostname

        def open_it() -> None:
            from tui.terminal.browser import open_address

            failed = open_address(url)
            said = f"{host} is not open: {failed}." if failed else f"Gave {host} to the browser."
            self.app.call_from_thread(self.tell, said, bool(failed))

        self.run_worker(open_it, thread=True, exit_on_error=False)


_AT_LINE: Final = {
    **dict.fromkeys(("code", "codium", "cursor"), ("--goto", "{path}:{line}")),
    **dict.fromkeys(("subl", "hx", "zed"), ("{path}:{line}",)),
}
"""Editors that are told the line otherwise than by ``+LINE PATH``."""


def editor_command(path: str, line: int | None, environment: dict[str, str]) -> list[str]:
    """Return the argument list that opens ``path`` at ``line`` (from 1): never a shell's line.

    With no line (None) it opens where the editor sees fit.
    """
    given = environment.get("VISUAL") or environment.get("EDITOR") or "vi"
    try:
        words = shlex.split(given) or ["vi"]
    except ValueError:
        words = [given]
    path = path if not path.startswith("-") else f"./{path}"
    if line is None:
        return [*words, path]
    form = _AT_LINE.get(Path(words[0]).name, ("+{line}", "{path}"))
    parts = {"{line}": str(line), "{path}": path}
    return [*words, *(re.sub(r"\{line\}|\{path\}", lambda m: parts[m[0]], part) for part in form)]
