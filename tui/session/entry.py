"""One article of the list: its name, then the article or why there is none, then its analysis."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from summarize.frozen import slotted
from summarize.model import Analysis, Article, BlockKind, QuoteKind
from summarize.storage.os_errors import NO_ARTICLES
from tui.session.cards import Card
from tui.session.quote_spans import NO_SPANS, QuoteSpans

if TYPE_CHECKING:
    from tui.session.quote_rows import QuoteRow

__all__ = ["ArticleEntry", "minutes", "reading_time"]


_CHARACTERS_A_MINUTE: Final = 1380
"""230 words of six characters: silent reading of English (Brysbaert 2019 finds 238 words)."""


_COUNTED: Final = frozenset({QuoteKind.DIRECT, QuoteKind.MIXED})
"""What counts as a quote, as ``pullquote quotes`` lists them; a headline's are told apart."""


_WAY_OUT: Final = (
    "Add text, Markdown, HTML, mail or EPUB files to it, and they appear here automatically.\n\n"
    "Or quit and open another folder: pullquote FOLDER. Without FOLDER, pullquote opens your "
    "library, or the sample articles while the library is empty."
)


_FURNITURE: Final = frozenset({BlockKind.BOILERPLATE, BlockKind.CAPTION})


@slotted
class ArticleEntry:
    """One line of the list: a name, then an article or a problem, then its analysis.

    ``problem`` says why there is no article, ``not_analysed`` why there is no analysis of one.
    """

    file: str
    article: Article | None = None
    analysis: Analysis | None = None
    problem: str | None = None
    not_analysed: str | None = None
    place: int | None = None
    spans: QuoteSpans = NO_SPANS
    quote_rows: tuple[QuoteRow, ...] = ()
    is_gone: bool = False
    is_awaited: bool = False
    path: str = ""
    _key: str = ""

    @property
    def title(self) -> str:
        """What to call it: its headline, or its file's name until that is known."""
        return (self.article.title if self.article else "") or self.file

    @property
    def key(self) -> str:
        """What names its content: "" until it is read."""
        if not self._key and self.article is not None:
            from summarize.text.content_hash import content_hash

            self._key = content_hash(self.article.text)
        return self._key

    def opened(self, article: Article) -> None:
        """Take the article."""
        self.article, self._key, self.problem, self.not_analysed = article, "", None, None
        self.is_gone = self.is_awaited = False

    def failed(self, reason: str) -> None:
        """Take that it cannot be read, and why."""
        self.problem, self.is_awaited = reason, False

    @property
    def is_looked_for_quotes(self) -> bool:
        """Whether its quotes are not known yet, and will be."""
        return self.analysis is None and self.problem is None and self.not_analysed is None

    @property
    def is_empty_folder(self) -> bool:
        """Whether it stands for a folder that holds no articles."""
        return self.problem == NO_ARTICLES

    @property
    def excuse(self) -> str:
        """What to show in the place of the text that cannot be read: why, then what to do."""
        if self.is_empty_folder:
            return f"{self.fault}\n\n{_WAY_OUT}"
        return self.fault

    @property
    def fault(self) -> str:
        """Why there is no article, in a sentence; its name stands over it."""
        if self.is_empty_folder:
            return "No articles in this folder."
        it = "it " * (self.problem or "").startswith(("is ", "has ", "contains "))
        return f"Cannot read this article: {it}{self.problem}."

    @property
    def quotes(self) -> int | None:
        """How many quotes it has; None before that is known, and where none were looked for."""
        if self.analysis is None or self.article is None or self.article.language != "en":
            return None
        return sum(quote.kind in _COUNTED for quote in self.analysis.quotes)

    @property
    def headline_quotes(self) -> int:
        """How many quotes stand in its headlines, which are not counted with the others."""
        quotes = self.analysis.quotes if self.analysis is not None else ()
        return sum(quote.kind is QuoteKind.HEADLINE for quote in quotes)

    @property
    def opening(self) -> int:
        """Where reading goes on: where it was left, at first where the story begins."""
        return self.beginning if self.place is None else self.place

    @property
    def beginning(self) -> int:
        """Where the story begins, past the links and captions that stand above it."""
        if self.article is None:
            return 0
        blocks = self.article.blocks
        return next((block.start for block in blocks if block.kind not in _FURNITURE), 0)

    def card(self, is_read: bool = False, is_starred: bool = False, apart: str = "") -> Card:
        """Return what the list shows of it; ``apart`` tells it from others of its title."""
        if self.problem is not None:
            return Card(self.file, (self.problem,), wrong=True)
        if self.article is None:
            return Card(self.file, ("fetching …" if self.is_awaited else "…",))
        parts = ["removed"] * self.is_gone + [apart] * bool(apart)
        if (count := self.quotes) is not None:
            parts.append(f"{count} quote{'' if count == 1 else 's'}" if count else "no quotes")
        elif self.not_analysed is not None:
            parts.append("not analysed")
        parts.append(f"{minutes(self.article)} min")
        if in_headlines := self.headline_quotes:
            parts.append(f"+{in_headlines} in a headline")
        parts += [part for part in (self.article.source, self.article.date) if part]
        date = self.article.date or ""
        return Card(
            self.title,
            tuple(parts),
            is_read=is_read,
            date=date,
            is_undated=not date,
            is_starred=is_starred,
        )


def minutes(article: Article, progress: float = 0.0) -> int:
    """Return how many minutes are left to read, at least one until the end."""
    left = (1.0 - progress) * len(article.text) / _CHARACTERS_A_MINUTE
    return max(1, round(left)) if left > 0 else 0


def reading_time(article: Article) -> float:
    """Return the seconds in which an article that fits the screen is looked through, 4 at least.

    A quarter of the time it takes to read, for nobody reads every word.
    """
    return max(4.0, 60 * len(article.text) / _CHARACTERS_A_MINUTE / 4)
