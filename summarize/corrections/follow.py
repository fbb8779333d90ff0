"""Corrections of a text that was edited: what is kept of each, and where it applies now.

A correction is made in one text of a file. In another text of that file (edited, maybe while
nobody was reading) it applies where its words are found again, and nowhere where they are not.
The log itself is never changed by that, so that undo takes back what was said, wherever it applies.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Final

from summarize.corrections.log import (
    Context,
    Correction,
    Corrections,
    LocalSpeaker,
    Naming,
    NotAQuote,
    QuotePlace,
    SetSpeaker,
    ends_alike,
    file_parts,
    places_of,
)
from summarize.model import Analysis, Article
from summarize.text.content_hash import content_hash
from summarize.text.relocate import find_again, is_letter, stands_once

__all__ = ["find_place", "followed", "following", "is_of_file", "with_contexts"]

_MOST_WORDS: Final = 400
"""Fewer characters are kept of a quote: of a longer one its first words. Logs of earlier versions
have so many of a longer one, of its last word maybe a part."""
_AROUND: Final = 8
"""Words that are kept before and after a quote."""
_STRETCH: Final = 160
"""Characters in which they are looked for."""
_MOST_QUOTES: Final = 3
"""Quotes of a speaker that are kept."""
_MOST_FILES: Final = 8


# --- where corrections apply --------------------------------------------------------------------


def following(log: Corrections, article: Article) -> tuple[Correction, ...]:
    """Return what concerns an article, oldest first, each correction as it is in its text.

    Those of another text of its file are among them, as far as their words are found again.
    """
    here = content_hash(article.text)
    numbers = log.numbers_of(here, article.file)
    found = [_in_text(log.done[number], article, here) for number in numbers]
    exact = [(p.start, p.end) for p in _quotes(log.of(here))] if len(found) else []
    return tuple(
        correction
        for number, correction in zip(numbers, found, strict=True)
        if correction is not None and not _is_overruled(log.done[number], correction, exact)
    )


def _in_text(correction: Correction, article: Article, here: str) -> Correction | None:
    """Return a correction as it is in the text of an article; None where it has no place there."""
    if isinstance(correction, SetSpeaker | NotAQuote):
        place = correction.quote
        if place.article == here:
            return correction
        moved = find_place(place, article, here)
        return None if moved is None else replace(correction, quote=moved)
    added = _speakers_in(correction, article, here)
    if added:
        return replace(correction, speakers=(*correction.speakers, *added))
    is_here = any(speaker.article == here for speaker in correction.speakers)
    return correction if is_here else None


def find_place(place: QuotePlace, article: Article, here: str) -> QuotePlace | None:
    """Return where a quote of another text stands in that of an article, by its words."""
    context = place.context
    if context is None or not context.words or not is_of_file(context, article.file):
        return None
    words, is_part = _without_part(context.words[0])
    is_only = context.is_only or is_part  # a part of a word was never found, not even once
    is_cut = context.is_cut or is_part
    after = "" if is_cut else context.after  # stands behind the quote, not behind its beginning
    found = find_again(article.text, words, context.before, after, is_only)
    if found is None:
        return None
    end = max(found.end, found.start + place.end - place.start) if is_cut else found.end
    return QuotePlace(here, found.start, min(end, len(article.text)))


def _without_part(words: str) -> tuple[str, bool]:
    """Return words without the part of one that earlier versions kept; whether they had that."""
    is_part = len(words) >= _MOST_WORDS
    return (_first_words(words) if is_part else words), is_part


def _speakers_in(naming: Naming, article: Article, here: str) -> list[LocalSpeaker]:
    """Return the speakers of another text who have the same name in this one, and say the same."""
    known = {speaker.name for speaker in naming.speakers if speaker.article == here}
    added: dict[LocalSpeaker, None] = {}
    for speaker in naming.speakers:
        context = speaker.context
        if context is None or speaker.name in known or not is_of_file(context, article.file):
            continue
        if any(find_again(article.text, _without_part(words)[0]) for words in context.words):
            added[LocalSpeaker(here, speaker.name)] = None
    return list(added)


def is_of_file(context: Context, file: str) -> bool:
    """Whether a file may be one of those of a context: their names end alike."""
    parts = file_parts(file)
    return any(ends_alike(file_parts(known), parts) for known in context.files)


def _quotes(corrections: Iterable[Correction]) -> Iterable[QuotePlace]:
    for correction in corrections:
        if isinstance(correction, SetSpeaker | NotAQuote):
            yield correction.quote


def _is_overruled(
    original: Correction, moved: Correction, exact: Sequence[tuple[int, int]]
) -> bool:
    """Whether something was said of this very text where a correction has moved to."""
    if moved is original or not isinstance(moved, SetSpeaker | NotAQuote):
        return False
    start, end = moved.quote.start, moved.quote.end
    return any(other < end and start < behind for other, behind in exact)


def followed(log: Corrections, articles: Iterable[Article]) -> Corrections:
    """Return the log with the speakers it names in the edited texts of their files, too.

    That is what ``identities`` needs to know who is who. The same log where no text was edited.
    """
    done = list(log.done)
    is_changed = False
    for article in articles:
        if not log.numbers_of("", article.file):
            continue
        here = content_hash(article.text)
        for number in log.numbers_of("", article.file):
            correction = done[number]
            if isinstance(correction, Naming) and (
                added := _speakers_in(correction, article, here)
            ):
                speakers = (*correction.speakers, *added)
                done[number] = replace(correction, speakers=speakers)
                is_changed = True
    return Corrections(tuple(done), log.undone) if is_changed else log


# --- what is kept -------------------------------------------------------------------------------


def with_contexts(log: Corrections, known: Mapping[str, Sequence[Analysis]]) -> Corrections:
    """Return the log with a context for each place that has none, as far as its text is known.

    ``known`` are analyses by the content hash of their text: those of one text in several files,
    or as it was found and as it was corrected. The same log where there is nothing to add.
    """
    done, undone = ([_with_context(one, known) for one in log_] for log_ in (log.done, log.undone))
    if all(map(_is_same, done, log.done)) and all(map(_is_same, undone, log.undone)):
        return log
    return Corrections(tuple(done), tuple(undone))


def _is_same(one: object, other: object) -> bool:
    return one is other


def _with_context(correction: Correction, known: Mapping[str, Sequence[Analysis]]) -> Correction:
    unknown = [
        place for place in places_of(correction) if place.context is None and place.article in known
    ]
    if not unknown:
        return correction
    if isinstance(correction, SetSpeaker | NotAQuote):
        return replace(correction, quote=_place_in(correction.quote, known))
    speakers = tuple(
        _speaker_in(speaker, known[speaker.article]) if speaker in unknown else speaker
        for speaker in correction.speakers
    )
    return replace(correction, speakers=speakers)


def _place_in(place: QuotePlace, known: Mapping[str, Sequence[Analysis]]) -> QuotePlace:
    analyses = known[place.article]
    text = analyses[0].article.text if analyses else ""
    words, is_cut = _kept(text, place.start, place.end)
    if not words:
        return place
    return replace(
        place,
        context=Context(
            _files(analyses),
            (words,),
            " ".join(text[max(0, place.start - _STRETCH) : place.start].split()[-_AROUND:]),
            " ".join(text[place.end : place.end + _STRETCH].split()[:_AROUND]),
            stands_once(text, words),
            is_cut,
        ),
    )


def _speaker_in(speaker: LocalSpeaker, analyses: Sequence[Analysis]) -> LocalSpeaker:
    said = {
        (quote.start, quote.end): _kept(analysis.article.text, quote.start, quote.end)[0]
        for analysis in analyses
        for quote in analysis.quotes
        if quote.speaker is not None and quote.speaker.name == speaker.name
    }
    words = sorted(filter(None, dict.fromkeys(said.values())), key=len, reverse=True)
    if not words:
        return speaker
    return replace(speaker, context=Context(_files(analyses), tuple(words[:_MOST_QUOTES])))


def _kept(text: str, start: int, end: int) -> tuple[str, bool]:
    """Return the words that are kept of a quote, and whether they are only its first ones."""
    words = " ".join(text[start:end].split())
    is_cut = len(words) >= _MOST_WORDS
    return (_first_words(words) if is_cut else words), is_cut


def _first_words(words: str) -> str:
    """Return less than ``_MOST_WORDS`` characters of longer words, up to the end of a word.

    A single word that is longer is cut all the same.
    """
    end = _MOST_WORDS - 1
    while end and is_letter(words[end - 1]) and is_letter(words[end]):
        end -= 1
    return words[: end or _MOST_WORDS - 1].rstrip()


def _files(analyses: Sequence[Analysis]) -> tuple[str, ...]:
    """Return the files that have a text, each as it may be called from anywhere."""
    files = ("/".join(file_parts(analysis.article.file)) for analysis in analyses)
    return tuple(dict.fromkeys(filter(None, files)))[:_MOST_FILES]
