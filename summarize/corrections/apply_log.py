"""What a person put right: a quote's true speaker, marks that are no quote, speakers by name.

:func:`apply` makes of an analysis the one a person wants, by a log of corrections: each is said
of what those before it made of the analysis. ``corrections_file`` keeps the log.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from summarize.corrections.corrected_quotes import (
    NO_QUOTE,
    USER_RULE,
    is_corrected,
    is_taken_for_no_quote,
)
from summarize.corrections.follow import following
from summarize.corrections.log import (
    Corrections,
    LocalSpeaker,
    Naming,
    NotAQuote,
    QuotePlace,
    SetSpeaker,
    Split,
)
from summarize.corrections.working_copy import WorkingCopy
from summarize.model import Analysis, Confidence, Quote, QuoteKind, Speaker
from summarize.text.content_hash import content_hash

__all__ = ["apply", "place_of", "speakers_of"]

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
    articles: dict[int, str] = {}
    found: dict[LocalSpeaker, None] = {}
    for number, position in entries:
        speaker = analyses[number].quotes[position].speaker
        if speaker is not None:
            if number not in articles:
                articles[number] = content_hash(analyses[number].article.text)
            found[LocalSpeaker(articles[number], speaker.name)] = None
    return tuple(found)


# --- applying them ----------------------------------------------------------------------------


def apply(analysis: Analysis, corrections: Corrections) -> Analysis:
    """Return ``analysis`` as a person put it right; the same object where nothing concerns it.

    What was put right in another text of its file is put right here where its words still stand.

    A row that says something else than before has the rule ``user`` and says in its evidence what
    a person said, and what the rules had found. Who was set by a person has high confidence; a
    speaker who is only called something else keeps that of the attribution, which nobody judged.
    """
    if not corrections.done:
        return analysis
    concerned = following(corrections, analysis.article)
    if not concerned:
        return analysis
    article = content_hash(analysis.article.text)
    copy = WorkingCopy(analysis)
    for correction in concerned:
        match correction:
            case SetSpeaker():
                _set_speaker(copy, correction)
            case NotAQuote():
                _take_for_no_quote(copy, correction)
            case _:
                _call(copy, article, correction)
    return copy.made()


def _set_speaker(copy: WorkingCopy, correction: SetSpeaker) -> None:
    meant = copy.find(correction.quote)
    if meant is None:
        return
    speaker = _speaker(copy, correction)
    said = f"a person set {speaker.name}" if speaker else "a person found nobody to name"
    for position in copy.of_statement(meant):
        quote = copy[position]
        if speaker is None and is_taken_for_no_quote(quote):
            continue  # nobody said it: that is known already
        corrected = replace(
            quote,
            kind=QuoteKind.DIRECT if _is_unspoken(quote.kind) and speaker else quote.kind,
            speaker=speaker,
            cue=None,
            cue_start=None,
            rule=USER_RULE,
            evidence=_evidence(said, quote),
            confidence=Confidence.HIGH,
        )
        copy.put(position, corrected)


def _is_unspoken(kind: QuoteKind) -> bool:
    return kind in (QuoteKind.SCARE, QuoteKind.TERM, QuoteKind.NICKNAME, QuoteKind.TITLE)


def _speaker(copy: WorkingCopy, correction: SetSpeaker) -> Speaker | None:
    """Return the speaker a person set: one of the article's people where the name is theirs."""
    if correction.name is None:
        return None
    index = copy.people.find(correction.name)
    if index is None:
        return Speaker(correction.name, correction.kind, correction.role)
    person = copy.people[index]
    return Speaker(person.name, person.kind, correction.role or person.role, person=index)


def _take_for_no_quote(copy: WorkingCopy, correction: NotAQuote) -> None:
    position = copy.find(correction.quote)
    if position is None:
        return
    meant = copy[position]
    if meant.kind is QuoteKind.INDIRECT:
        copy.put(position, None)
        return
    marked = Quote(
        meant.start,
        meant.end,
        correction.kind,
        meant.start,
        meant.end,
        meant.paragraph,
        rule=USER_RULE,
        evidence=_evidence(NO_QUOTE, meant),
        confidence=Confidence.HIGH,
    )
    copy.put(position, marked)


def _evidence(said: str, quote: Quote) -> str:
    """Say what a person said, and what the rules had found before."""
    if is_corrected(quote):
        return said
    found = quote.speaker.name if quote.speaker else f"nobody for these {quote.kind.value} words"
    why = f" ({quote.evidence})" if quote.evidence else ""
    return f"{said}; the rules had found {found}{why}"


def _call(copy: WorkingCopy, article: str, naming: Naming) -> None:
    """Give the speakers of this article that ``naming`` means their name, and make them one."""
    names = {speaker.name for speaker in naming.speakers if speaker.article == article}
    if not isinstance(naming, Split):
        names.add(naming.name)  # who went by that name here is then the same
    meant = [(name, person) for name in names for person in copy.meant_by(name)]
    indices = sorted({person for _, person in meant if person is not None})
    one = indices[0] if indices else None
    is_changed = False
    for name, person in meant:
        if name == naming.name and person == one and not naming.role and naming.kind is None:
            continue  # they are called so already
        for position in copy.spoken_by(name, person):
            speaker = copy[position].speaker
            if speaker is not None and not _is_called(speaker, naming, one):
                is_changed = True
                copy.call(position, *_called(speaker, naming, one))
    if is_changed and indices:
        copy.people.make_one(indices, naming)


def _is_called(speaker: Speaker, naming: Naming, person: int | None) -> bool:
    """Whether a speaker is called as ``naming`` says already, and is that person."""
    return (
        speaker.name == naming.name
        and naming.role in (None, "", speaker.role)
        and naming.kind in (None, speaker.kind)
        and person in (None, speaker.person)
    )


def _called(speaker: Speaker, naming: Naming, person: int | None) -> tuple[Speaker, str]:
    """Return the speaker as ``naming`` calls it, and what a person said of the row by that."""
    role, kind = naming.role or speaker.role, naming.kind or speaker.kind
    index = speaker.person if person is None else person
    renamed = replace(speaker, name=naming.name, role=role, kind=kind, person=index)
    if (renamed.name, role, kind) == (speaker.name, speaker.role, speaker.kind):
        return renamed, ""  # the row says what it said
    if renamed.name == speaker.name:
        return renamed, f"a person said what {naming.name} is"
    return renamed, f"a person said that {speaker.name} is {naming.name}"
