"""What became of the log of corrections, in words, and at which quote."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from summarize.corrections.log import NotAQuote, SetSpeaker, describe
from summarize.frozen import frozen
from summarize.text.overlap import overlap
from tui.typesetting.wrapping import shorten

if TYPE_CHECKING:
    from summarize.corrections.log import Correction, Corrections, QuotePlace
    from summarize.model import Quote
    from tui.session.entry import ArticleEntry
    from tui.session.session import Session

__all__ = ["Account", "account", "is_in_force"]

_SHORT: Final = 36
"""Cells that a quote, and the title of its article, may take in a message."""


@frozen
class Account:
    """What to say of a change of the log.

    ``words`` are empty where nothing changed. ``place`` is the quote concerned, an entry of the
    session and a quote of its analysis, where there is one; ``is_new`` whether the correction is
    a new one, neither taken back nor put right again.
    """

    words: str = ""
    place: tuple[int, int] | None = None
    is_new: bool = False


def account(
    before: Corrections,
    after: Corrections,
    session: Session,
    undo: str = "Z",
    redo: str = "R",
    is_shown: Callable[[int], bool] = lambda index: True,
) -> Account:
    """Say on one line what became of the log, then of which quote and article.

    ``session`` knows the analyses as they are after the change; ``undo`` and ``redo`` are keys.
    What was undone or redone in an article that is not shown, which ``is_shown`` says of its
    entry, begins with the article: else it would seem to be in the one that is.
    """
    if len(after.done) == len(before.done):
        return Account()
    is_back = len(after.done) < len(before.done)
    correction = (after.undone or before.done)[-1] if is_back else after.done[-1]
    what = session.described.get(correction) or describe(correction)
    is_one_less = len(after.undone) == len(before.undone) - 1
    is_again = not is_back and is_one_less and correction in before.undone
    entry, number, about, where = None, None, "", ""
    quote = correction.quote if isinstance(correction, SetSpeaker | NotAQuote) else None
    if quote is not None and (found := _find(session, quote)) is not None:
        entry, number, at = found
        title, about = _title(session, entry), f" · {_words(session, entry, at)}"
        if (is_back or is_again) and not is_shown(entry):
            where = f" in “{title}”"
        else:
            about += f" · {title}"
    place = None if entry is None or number is None else (entry, number)
    if is_back:
        now = _now(session.entries[place[0]].spans.quotes[place[1]]) if place else ""
        words = f"Undone{where}: {what}{now} ({redo} to redo)"
    else:
        words = f"{'Redone' if is_again else 'Corrected'}{where}: {what} ({undo} to undo)"
    return Account(words + about, place, not is_back and not is_again)


def _find(session: Session, place: QuotePlace) -> tuple[int, int | None, QuotePlace] | None:
    """Return the entry of a place, which of its quotes now stands nearest there, and where that is.

    An entry whose text was edited since is looked through for the words of the place.
    """
    for index, entry in enumerate(session.entries):
        if entry.analysis is None or entry.article is None:
            continue
        at = _place_now(place, entry)
        if at is not None and at.end <= len(entry.article.text):
            return index, _nearest(entry, at), at
    return None


def _place_now(place: QuotePlace, entry: ArticleEntry) -> QuotePlace | None:
    if entry.key == place.article:
        return place
    from summarize.corrections.follow import find_place

    return find_place(place, entry.article, entry.key) if entry.article else None


def _nearest(entry: ArticleEntry, place: QuotePlace) -> int | None:
    shares = [overlap(quote, place) for quote in entry.spans.quotes]
    best = max(range(len(shares)), key=shares.__getitem__, default=None)
    return best if best is not None and shares[best] > 0 else None


def _words(session: Session, index: int, place: QuotePlace) -> str:
    article = session.entries[index].article
    assert article is not None
    return shorten(" ".join(article.text[place.start : place.end].split()), _SHORT)


def _title(session: Session, index: int) -> str:
    return shorten(" ".join(session.entries[index].title.split()), _SHORT)


def _now(quote: Quote) -> str:
    """Say whose words they are after a correction was taken back."""
    return f"; speaker is {quote.speaker.name}" if quote.speaker else "; no speaker"


def is_in_force(log: Corrections, correction: Correction) -> bool:
    """Whether ``correction``, recorded once more, would change nothing.

    It would not where it was the last to be said of its quote, or the last of all.
    """
    if not isinstance(correction, SetSpeaker | NotAQuote):
        return log.done[-1:] == (correction,)
    for earlier in reversed(log.of(correction.quote.article)):
        if isinstance(earlier, NotAQuote) and earlier.quote != correction.quote:
            continue  # says nothing of this one; who is set may be set for other quotes too
        return earlier == correction
    return False
