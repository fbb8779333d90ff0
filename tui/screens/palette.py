"""The palette: every command and every article, found by any letters of its name.

The matches are shown from plain text: ``Matcher.highlight`` would parse headlines as markup.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from typing import Any, Protocol, runtime_checkable

from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.content import Content
from textual.fuzzy import Matcher

from tui.commands.bindings import COMMANDS, MAIN, Command, key_names
from tui.session.entry import ArticleEntry
from tui.typesetting.control_characters import displayable

__all__ = ["ArticleProvider", "CommandProvider", "ThemeProvider"]


@runtime_checkable
class OpensArticles(Protocol):
    """A screen that has a list of articles."""

    @property
    def entries(self) -> Sequence[ArticleEntry]:
        """The entries of the list."""

    def open_article(self, index: int) -> None:
        """Show the article of an entry."""


@runtime_checkable
class ChoosesThemes(Protocol):
    """An app that remembers which theme was chosen."""

    def choose_theme(self, name: str) -> None:
        """Change to a theme."""


def _lit(matcher: Matcher, words: str) -> Content:
    """Return ``words`` with the letters that matched underlined."""
    _, places = matcher.fuzzy_search.match(matcher.query, words)
    content = Content(words)
    for place in places:
        content = content.stylize(matcher.match_style, place, place + 1)
    return content


class CommandProvider(Provider):
    """Offers the commands of the table."""

    def _offers(self) -> Iterator[tuple[Command, str]]:
        scopes = getattr(self.screen, "SCOPES", MAIN)
        now: dict[str, str] = getattr(self.screen, "help_now", {})
        for entry in COMMANDS:
            if entry.in_palette and entry.scope in scopes:
                words = now.get(entry.id, entry.help)
                yield entry, f"{entry.scope.value}: {words}"

    def _run(self, entry: Command) -> Any:
        return partial(self.screen.run_action, entry.action)

    def _keys(self, entry: Command) -> str:
        return "  ".join(key_names(entry, self.app._keymap))

    async def discover(self) -> Hits:
        """Offer everything before anything is typed."""
        for entry, words in self._offers():
            yield DiscoveryHit(Content(words), self._run(entry), text=words, help=self._keys(entry))

    async def search(self, query: str) -> Hits:
        """Offer the commands that match."""
        matcher = self.matcher(query)
        for entry, words in self._offers():
            if (score := matcher.match(words)) > 0:
                yield Hit(score, _lit(matcher, words), self._run(entry), words, self._keys(entry))


class ArticleProvider(Provider):
    """Offers the articles by headline and file name."""

    async def search(self, query: str) -> Hits:
        """Offer the articles that match."""
        matcher, screen = self.matcher(query), self.screen
        if not isinstance(screen, OpensArticles):
            return
        for index, entry in enumerate(screen.entries):
            if entry.is_gone:
                continue
            words = displayable(f"Article: {entry.title}").replace("\n", " ")
            if (score := matcher.match(words)) > 0:
                yield Hit(score, _lit(matcher, words), partial(screen.open_article, index), words)


class ThemeProvider(Provider):
    """Offers the themes, Textual's and our own."""

    async def search(self, query: str) -> Hits:
        """Offer the themes that match."""
        matcher, app = self.matcher(query), self.app
        if not isinstance(app, ChoosesThemes):
            return
        for name in sorted(app.available_themes):
            words = f"Theme: {name}"
            if (score := matcher.match(words)) > 0:
                yield Hit(score, _lit(matcher, words), partial(app.choose_theme, name), words)
