"""Opening the library's screens: the part of the main screen that goes there and comes back."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from textual.screen import Screen

    from tui.screens.library_base import LibraryScreen, Place
    from tui.session.entry import ArticleEntry
    from tui.session.session import Session
    from tui.worker.scheduler import Worker

    _Base = Screen[None]
else:
    _Base = object

__all__ = ["LibraryOpening"]


class LibraryOpening(_Base):
    """All quotes and all speakers: each screen is made once, and is found as it was left."""

    session: Session
    entries: list[ArticleEntry]
    _worker: Worker

    _quotes_screen: LibraryScreen | None = None
    _speakers_screen: LibraryScreen | None = None

    if TYPE_CHECKING:

        def begin(self) -> None: ...  # noqa: D102
        def open_article(self, index: int) -> None: ...  # noqa: D102
        def go_to_quote(self, number: int) -> None: ...  # noqa: D102

    async def action_all_quotes(self) -> None:
        """Show all quotes of the library."""
        if self._quotes_screen is None:
            from tui.screens.all_quotes import AllQuotesScreen

            self._quotes_screen = AllQuotesScreen(self.session, self._worker)
            self.app.install_screen(self._quotes_screen, "all-quotes")
        await self._open(self._quotes_screen)

    async def action_all_speakers(self) -> None:
        """Show all who speak in the library."""
        if self._speakers_screen is None:
            from tui.screens.all_speakers import AllSpeakersScreen

            self._speakers_screen = AllSpeakersScreen(self.session, self._worker)
            self.app.install_screen(self._speakers_screen, "all-speakers")
        await self._open(self._speakers_screen)

    async def open_other(self, screen: LibraryScreen) -> None:
        """Show the speakers after the quotes, the quotes after the speakers."""
        if screen is self._quotes_screen:
            await self.action_all_speakers()
        else:
            await self.action_all_quotes()

    async def _open(self, screen: LibraryScreen) -> None:
        self.begin()  # a key may come before the first paint is over
        # awaited, so that keys typed ahead find the screen ready
        await self.app.push_screen(screen, self._go_to)

    def _go_to(self, place: Place | None) -> None:
        """Come back to a place."""
        if place is not None:
            self.open_article(place[0])
            self.go_to_quote(place[1])

    def tell_library(self) -> None:
        """Let the library's screens know that there is more."""
        if len(self.app.screen_stack) > 1:
            for screen in self.app.screen_stack[1:]:
                if changed := getattr(screen, "library_changed", None):
                    changed()
