"""What a person put right: a quote's true speaker, marks that are no quote, speakers by name.

:func:`apply` makes of an analysis the one a person wants, by a log of corrections: each is said
of what those before it made of the analysis. ``corrections_file`` keeps the log.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from summarize.corrections.log import (
    Corrections,
    LocalSpeaker,
    Merge,
    Naming,
    NotAQuote,
    QuotePlace,
    Rename,
    SetSpeaker,
    Split,
    content_hash,
)
from summarize.model import Analysis, Confidence, Person, Quote, QuoteKind, Speaker
from summarize.text.relocate import find_once

__all__ = ["USER_RULE", "apply", "carry", "place_of", "speakers_of"]

USER_RULE: Final = "user"
"""The ``rule`` of every row that a person corrected."""

_ALIKE: Final = 0.5
"""What two spans must share of their union to be the same quote in another version's analysis."""


# --- making them ------------------------------------------------------------------------------


def place_of(analysis: Analysis, quote: Quote) -> QuotePlace:
    """Return the place of ``quote``, for a correction of it."""
    return QuotePlace(content_hash(analysis.article.text), quote.start, quote.end)


def speakers_of(
    analyses: Sequence[Analysis], entries: Iterable[tuple[int, int]]
) -> tuple[LocalSpeaker, ...]:
    """Return the local speakers of a record (its ``entries``), for a correction of it.

    ``analyses`` are those the record was made of, corrections applied.
    """
    found: dict[tuple[int, str], LocalSpeaker] = {}
    for number, position in entries:
        speaker = analyses[number].quotes[position].speaker
        if speaker is not None and (number, speaker.name) not in found:
            article = content_hash(analyses[number].article.text)
            found[number, speaker.name] = LocalSpeaker(article, speaker.name)
    return tuple(dict.fromkeys(found.values()))


def carry(log: Corrections, before: str, after: str) -> Corrections:
    """Return the log with what was put right in one text of an article put right in the next.

    ``before`` and ``after`` are its cleaned texts. A quote is where its words are, if they are
    there once; a speaker is who has the name. The same log where there is nothing to carry; what
    says that two of one name are different people (a split) is not.
    """
    old, new = content_hash(before), content_hash(after)
    if old == new:
        return log
    for correction in log.of(old):
        match correction:
            case SetSpeaker(quote=place) | NotAQuote(quote=place):
                words = before[place.start : place.end]
                at = find_once(after, words)
                if at is not None:
                    log = log.add(replace(correction, quote=QuotePlace(new, at, at + len(words))))
            case Rename(speakers=speakers) | Merge(speakers=speakers):
                here = tuple(LocalSpeaker(new, s.name) for s in speakers if s.article == old)
                log = log.add(replace(correction, speakers=here))
            case _:
                pass
    return log


# --- applying them ----------------------------------------------------------------------------


def apply(analysis: Analysis, corrections: Corrections) -> Analysis:
    """Return ``analysis`` as a person put it right; the same object where nothing concerns it.

    A row that says something else than before has the rule ``user`` and says in its evidence what
    a person said, and what the rules had found. Who was set by a person has high confidence; a
    speaker who is only called something else keeps that of the attribution, which nobody judged.
    """
    if not corrections.done:
        return analysis
    for correction in corrections.of(content_hash(analysis.article.text)):
        match correction:
            case SetSpeaker():
                analysis = _set_speaker(analysis, correction)
            case NotAQuote():
                analysis = _take_for_no_quote(analysis, correction)
            case _:
                analysis = _call(analysis, correction)
    return analysis


def _find(quotes: Sequence[Quote], place: QuotePlace) -> Quote | None:
    """Return the quote of a place, or the one that is nearly there: rules change over time."""
    best, best_share = None, _ALIKE
    for quote in quotes:
        shared = min(quote.end, place.end) - max(quote.start, place.start)
        union = max(quote.end, place.end) - min(quote.start, place.start)
        if shared > 0 and shared / union >= best_share:
            best, best_share = quote, shared / union
    return best


def _set_speaker(analysis: Analysis, correction: SetSpeaker) -> Analysis:
    meant = _find(analysis.quotes, correction.quote)
    if meant is None:
        return analysis
    speaker = _speaker(analysis.people, correction)
    said = f"a person set {speaker.name}" if speaker else "a person found nobody to name"
    statement = (meant.statement_start, meant.statement_end)
    return replace(
        analysis,
        quotes=tuple(
            replace(
                quote,
                kind=QuoteKind.DIRECT if _is_unspoken(quote.kind) and speaker else quote.kind,
                speaker=speaker,
                cue=None,
                cue_start=None,
                rule=USER_RULE,
                evidence=_evidence(said, quote),
                confidence=Confidence.HIGH,
            )
            if quote is meant or (quote.statement_start, quote.statement_end) == statement
            else quote
            for quote in analysis.quotes
        ),
    )


def _is_unspoken(kind: QuoteKind) -> bool:
    return kind in (QuoteKind.SCARE, QuoteKind.TERM, QuoteKind.NICKNAME, QuoteKind.TITLE)


def _speaker(people: Sequence[Person], correction: SetSpeaker) -> Speaker | None:
    """Return the speaker a person set: one of the article's people where the name is theirs."""
    if correction.name is None:
        return None
    wanted = correction.name.casefold()
    for names in (lambda p: (p.name,), lambda p: p.aliases):  # a full name before a short one
        for index, person in enumerate(people):
            if wanted in (name.casefold() for name in names(person)):
                role = correction.role or person.role
                return Speaker(person.name, person.kind, role, person=index)
    return Speaker(correction.name, correction.kind, correction.role)


def _take_for_no_quote(analysis: Analysis, correction: NotAQuote) -> Analysis:
    meant = _find(analysis.quotes, correction.quote)
    if meant is None:
        return analysis
    if meant.kind is QuoteKind.INDIRECT:
        return replace(analysis, quotes=tuple(q for q in analysis.quotes if q is not meant))
    marked = Quote(
        meant.start,
        meant.end,
        correction.kind,
        meant.start,
        meant.end,
        meant.paragraph,
        rule=USER_RULE,
        evidence=_evidence("a person took it for no quote", meant),
        confidence=Confidence.HIGH,
    )
    return replace(analysis, quotes=tuple(marked if q is meant else q for q in analysis.quotes))


def _evidence(said: str, quote: Quote) -> str:
    """Say what a person said, and what the rules had found before."""
    if quote.rule == USER_RULE:
        return said
    found = quote.speaker.name if quote.speaker else f"nobody for these {quote.kind.value} words"
    why = f" ({quote.evidence})" if quote.evidence else ""
    return f"{said}; the rules had found {found}{why}"


def _call(analysis: Analysis, naming: Naming) -> Analysis:
    """Give the speakers of this article that ``naming`` means their name, and make them one."""
    article = content_hash(analysis.article.text)
    names = {speaker.name for speaker in naming.speakers if speaker.article == article}
    if not isinstance(naming, Split):
        names.add(naming.name)  # who went by that name here is then the same
    meant = [q.speaker for q in analysis.quotes if q.speaker and q.speaker.name in names]
    indices = sorted({s.person for s in meant if s.person is not None})
    one = indices[0] if indices else None
    quotes = tuple(
        _called(quote, quote.speaker, naming, one)
        if quote.speaker and quote.speaker.name in names
        else quote
        for quote in analysis.quotes
    )
    if quotes == analysis.quotes:
        return analysis
    return replace(analysis, quotes=quotes, people=_one_person(analysis.people, indices, naming))


def _called(quote: Quote, speaker: Speaker, naming: Naming, person: int | None) -> Quote:
    role, kind = naming.role or speaker.role, naming.kind or speaker.kind
    index = speaker.person if person is None else person
    renamed = replace(speaker, name=naming.name, role=role, kind=kind, person=index)
    if renamed == speaker:
        return quote
    if (renamed.name, role, kind) == (speaker.name, speaker.role, speaker.kind):
        return replace(quote, speaker=renamed)  # the row says what it said
    said = f"a person said that {speaker.name} is {naming.name}"
    if renamed.name == speaker.name:
        said = f"a person said what {naming.name} is"
    evidence = "; ".join(filter(None, [said, quote.evidence]))
    return replace(quote, speaker=renamed, rule=USER_RULE, evidence=evidence)


def _one_person(
    people: tuple[Person, ...], indices: Sequence[int], naming: Naming
) -> tuple[Person, ...]:
    """Give the first of the people at ``indices`` the name, and all that the others have.

    The others stay in their places, for offsets into ``people`` must hold, without mentions.
    """
    if not indices:
        return people
    group = [people[index] for index in indices]
    mentions = {mention for person in group for mention in person.mentions}
    aliases = {alias for person in group for alias in (person.name, *person.aliases)}
    first = replace(
        group[0],
        name=naming.name,
        kind=naming.kind or group[0].kind,
        role=naming.role or next((person.role for person in group if person.role), None),
        aliases=tuple(sorted(aliases - {naming.name})),
        mentions=tuple(sorted(mentions, key=lambda mention: (mention.start, mention.end))),
    )
    changed = list(people)
    for index, person in zip(indices, group, strict=True):
        changed[index] = replace(person, mentions=())
    changed[indices[0]] = first
    return tuple(changed)
