"""The screens of the library, which the main screen opens and comes back from."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

from tui.screens.screen_messages import LibraryChanged
from tui.session.session import Session

if TYPE_CHECKING:
    from textual.screen import Screen

    from tui.screens.all_quotes import AllQuotesScreen
    from tui.screens.all_speakers import AllSpeakersScreen
    from tui.screens.find_all import FindAllScreen
    from tui.screens.library_base import LibraryScreen, Other, Place
    from tui.worker.scheduler import Worker

__all__ = ["LibraryScreens"]


class LibraryScreens:
    """All quotes, all speakers, find in all articles: each made once, and found as it was left.

    ``ready`` is called before one is opened, ``go_to`` with the entry and the quote that was
    chosen there, ``go_to_match`` with an entry, an offset and the pattern that was found there.
    """

    def __init__(
        self,
        screen: Screen[None],
        session: Session,
        worker: Worker,
        ready: Callable[[], object],
        go_to: Callable[[int, int], object],
        go_to_match: Callable[[int, int, str], object],
    ) -> None:
        self._screen = screen
        self._session = session
        self._worker = worker
        self._ready = ready
        self._go_to = go_to
        self._go_to_match = go_to_match
        self._quotes: AllQuotesScreen | None = None
        self._speakers: AllSpeakersScreen | None = None
        self._find: FindAllScreen | None = None

    async def open_quotes(self) -> None:
        """Show all quotes of the library."""
        if self._quotes is None:
            from tui.screens.all_quotes import AllQuotesScreen

            self._quotes = AllQuotesScreen(self._session, self._worker)
            self._screen.app.install_screen(self._quotes, "all-quotes")
        await self._open(self._quotes, self.open_speakers)

    async def open_speakers(self) -> None:
        """Show all who speak in the library."""
        if self._speakers is None:
            from tui.screens.all_speakers import AllSpeakersScreen

            self._speakers = AllSpeakersScreen(self._session, self._worker)
            self._screen.app.install_screen(self._speakers, "all-speakers")
        await self._open(self._speakers, self.open_quotes)

    async def _open(
        self, screen: LibraryScreen, open_other: Callable[[], Awaitable[object]]
    ) -> None:
        """Show a screen; go to the place that is chosen there, or to the other screen."""

        async def left(result: Place | Other | None) -> None:
            if isinstance(result, tuple):
                self._go_to(*result)
            elif result is not None:
                await open_other()

        self._ready()  # a key may come before the first paint is over
        # awaited, so that keys typed ahead find the screen ready
        await self._screen.app.push_screen(screen, left)

    async def open_find(self, pattern: str = "") -> None:
        """Find the ``pattern`` in all articles; with none go back to what was found there."""
        from tui.screens.find_all import FindAllScreen

        def answered(found: tuple[int, int, str] | None) -> None:
            if found is not None:
                self._go_to_match(*found)

        if self._find is None:
            self._find = FindAllScreen(self._session)
            self._screen.app.install_screen(self._find, "find-all")
        self._find.wish = pattern
        await self._screen.app.push_screen(self._find, answered)

    def announce_change(self) -> None:
        """Let the screens in front know that there is more in the library."""
        for screen in self._screen.app.screen_stack[1:]:
            screen.post_message(LibraryChanged())
