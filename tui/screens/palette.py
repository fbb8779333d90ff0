"""The palette: every command and every article, found by any letters of its name.

The matches are shown from plain text: ``Matcher.highlight`` would parse headlines as markup.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING, Any

from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.content import Content
from textual.fuzzy import Matcher

from tui.commands.bindings import COMMANDS, MAIN, Command, key_names
from tui.typesetting.displayable import displayable

if TYPE_CHECKING:
    from tui.screens.main.screen import MainScreen

__all__ = ["ArticleProvider", "CommandProvider", "ThemeProvider"]


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
        for entry in COMMANDS:
            if entry.in_palette and entry.scope in scopes:
                yield entry, f"{entry.scope.value}: {entry.help}"

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
        matcher = self.matcher(query)
        screen: MainScreen = self.screen  # type: ignore[assignment]
        for index, entry in enumerate(getattr(screen, "entries", ())):
            if entry.is_gone:
                continue
            words = displayable(f"Article: {entry.title}").replace("\n", " ")
            if (score := matcher.match(words)) > 0:
                yield Hit(score, _lit(matcher, words), partial(screen.open_article, index), words)


class ThemeProvider(Provider):
    """Offers the themes, Textual's and our own."""

    async def search(self, query: str) -> Hits:
        """Offer the themes that match."""
        matcher = self.matcher(query)
        choose = getattr(self.app, "choose_theme", None)
        for name in sorted(self.app.available_themes):
            words = f"Theme {name}"
            if choose is not None and (score := matcher.match(words)) > 0:
                yield Hit(score, _lit(matcher, words), partial(choose, name), words)
