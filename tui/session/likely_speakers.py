"""Who may have said a quote, instead of the speaker it has: the likeliest first."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from typing import NamedTuple

from summarize.model import Analysis, MentionForm, Quote, Speaker

__all__ = ["LikelySpeaker", "likely_speakers"]


class LikelySpeaker(NamedTuple):
    """Somebody of an article who may have said a quote, by name and role."""

    name: str
    role: str | None


class _Nearness(IntEnum):
    """Where somebody is named or heard, the likeliest first."""

    SENTENCE = 0
    """In the sentence of the quote, outside the quote."""
    PARAGRAPH = 1
    NEXT_PARAGRAPH = 2
    """In the paragraph before or after."""
    SPEAKS = 3
    """Elsewhere, and other quotes are theirs."""
    NAMED = 4
    """Elsewhere, and nothing is said to be theirs."""
    SPEAKER = 5
    """They have the quote now, and somebody else is looked for."""


def likely_speakers(analysis: Analysis, number: int) -> Sequence[LikelySpeaker]:
    """Return the people of an article in the order in which they may have said quote ``number``.

    First who is named in the sentence of the quote, in its paragraph, in the paragraphs around it;
    then the other speakers, then everybody else, and last the speaker it has. Of those alike, who
    is named nearer to the quote comes first. What the quote itself says names nobody. Linear in
    the mentions of the article.
    """
    quote = analysis.quotes[number]
    places = _places(analysis)
    roles = {person.name: person.role for person in analysis.people}
    speakers = [other.speaker for other in analysis.quotes if other.speaker is not None]
    for speaker in speakers:
        roles[speaker.name] = roles.get(speaker.name) or speaker.role
    heard = {speaker.name for speaker in speakers}
    present = quote.speaker.name if quote.speaker else None
    first, last = _sentence_of(analysis, quote)

    def likelihood(name: str) -> tuple[_Nearness, int]:
        elsewhere = _Nearness.SPEAKS if name in heard else _Nearness.NAMED
        found = [(elsewhere, len(analysis.article.text))]
        for start, end in places.get(name, ()):
            if quote.start <= start < quote.end:
                continue
            distance = max(quote.start - end, start - quote.end, 0)
            if first <= start < last:
                nearness = _Nearness.SENTENCE
            else:
                nearness = _by_paragraph(analysis, quote, start) or elsewhere
            found.append((nearness, distance))
        return min(found) if name != present else (_Nearness.SPEAKER, 0)

    return [LikelySpeaker(name, roles[name]) for name in sorted(roles, key=likelihood)]


def _places(analysis: Analysis) -> dict[str, list[tuple[int, int]]]:
    """Return where everybody is named: from and to, by name. Pronouns name nobody."""
    places: dict[str, list[tuple[int, int]]] = {}
    for person in analysis.people:
        for mention in person.mentions:
            if mention.form is not MentionForm.PRONOUN:
                places.setdefault(person.name, []).append((mention.start, mention.end))
    for quote in analysis.quotes:
        speaker = quote.speaker
        if speaker is not None and speaker.person is None and (at := _place_of(speaker)):
            places.setdefault(speaker.name, []).append(at)
    return places


def _place_of(speaker: Speaker) -> tuple[int, int] | None:
    """Return where somebody is named who speaks and is no person of the article."""
    if speaker.mention_start is None or speaker.mention_end is None:
        return None
    return speaker.mention_start, speaker.mention_end


def _sentence_of(analysis: Analysis, quote: Quote) -> tuple[int, int]:
    """Return from where to where the sentences go that the quote and its cue stand in."""
    start = min(quote.start, quote.start if quote.cue_start is None else quote.cue_start)
    end = max(quote.end, quote.end if quote.cue_start is None else quote.cue_start + 1)
    around = [s for s in analysis.sentences if s.start < end and start < s.end]
    return (
        min([start, *(sentence.start for sentence in around)]),
        max([end, *(sentence.end for sentence in around)]),
    )


def _by_paragraph(analysis: Analysis, quote: Quote, at: int) -> _Nearness | None:
    """Return how near the paragraph at ``at`` is, None where it is no neighbour of the quote's."""
    blocks = analysis.article.blocks
    near = range(max(0, quote.paragraph - 1), min(len(blocks), quote.paragraph + 2))
    for number in near:
        if at in blocks[number]:
            is_own = number == quote.paragraph
            return _Nearness.PARAGRAPH if is_own else _Nearness.NEXT_PARAGRAPH
    return None
