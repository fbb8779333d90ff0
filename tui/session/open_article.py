"""Which article of the session is open."""

from __future__ import annotations

from summarize.frozen import slotted
from summarize.model import Article
from tui.session.entry import ArticleEntry
from tui.session.session import Session

__all__ = ["OpenArticle"]


@slotted
class OpenArticle:
    """The place of the open article among the entries of a session.

    ``index`` is an index into ``session.entries``; it is 0 while there are none.
    """

    session: Session
    index: int = 0

    @property
    def entries(self) -> list[ArticleEntry]:
        """All entries of the session."""
        return self.session.entries

    @property
    def entry(self) -> ArticleEntry | None:
        """The entry that is open, None while the list is empty."""
        return self.entries[self.index] if self.index < len(self.entries) else None

    @property
    def article(self) -> Article | None:
        """The text that is open, None while it is not read or cannot be."""
        return self.entry.article if self.entry is not None else None
