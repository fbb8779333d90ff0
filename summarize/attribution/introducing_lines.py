"""Read the lines that introduce somebody's words: “And from Ann Lee, the chair:”, “X wrote:”.

A line that ends in a colon owns the quotation below it. Where nobody can be read from it, the
words are nobody's, and never those of who spoke before.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from summarize.attribution.issuers import can_speak, document_of, issuer_in_phrase
from summarize.attribution.links import WORDS_KINDS, ReportedStatement
from summarize.attribution.signatures import as_person
from summarize.coreference.entities import ReferenceForm, ResolvedMention
from summarize.coreference.resolver import Resolver
from summarize.english.function_words import DEFINITE_DETERMINERS
from summarize.english.introducing_words import (
    ANSWERS,
    CREDITING_PREPOSITIONS,
    CREDITING_VERBS,
    DESK_WORDS,
    ISSUED_DOCUMENTS,
    OPENING_WORDS,
    SOURCE_PREPOSITIONS,
)
from summarize.english.non_person_names import HEADLINE_LABELS
from summarize.english.reporting_verbs import CLAUSE_OPENERS, CUE_FORMS, FRONTED_PARTICIPLES
from summarize.english.roles import singular
from summarize.frozen import frozen
from summarize.reported_speech.frame import FrameOrder
from summarize.syntax.narration import NO_MARK, NarratedSentence
from summarize.syntax.noun_phrases import Phrase, phrase_end
from summarize.syntax.tags import FINITE_TAGS

__all__ = [
    "COLONS",
    "Introduction",
    "has_verb",
    "introduces",
    "read_cue_at_end",
    "read_handle",
    "read_introduction",
]

LONGEST_INTRODUCTION = 60
"""Items of a line that introduces words; what is longer is no such line."""
COLONS = frozenset({":", "："})
"""What ends a line that introduces words."""
LONGEST_HEADER = 16
"""Items of a line of a name, a handle and a date over a post."""
BEHIND_CUE = 8
"""Items that may stand behind the cue that ends a line without a colon: wrote on her page."""


@frozen
class Introduction:
    """Who is introduced, None where that cannot be read; ``statement`` is of the whole article."""

    speaker: ResolvedMention | None
    statement: int | None = None


def introduces(sentence: NarratedSentence) -> bool:
    """Whether a sentence ends in a colon, so that it introduces what stands below."""
    return sentence.words[sentence.last - 1] in COLONS


def read_introduction(
    sentence: NarratedSentence,
    stop: int,
    statements: Sequence[ReportedStatement],
    first_statement: int,
    resolver: Resolver,
) -> Introduction:
    """Return whom the items of a sentence before ``stop`` (its colon) introduce.

    ``statements`` are those of the sentence, ``first_statement`` the index of the first one.
    """
    if stop - sentence.first > LONGEST_INTRODUCTION:
        return Introduction(None)
    cued = _cued(sentence, stop, statements, resolver)
    if cued is not None and cued[1] is not None:
        return Introduction(cued[1], first_statement + cued[0])
    speaker = _document(sentence, stop, resolver)
    if speaker is not None:
        return Introduction(speaker)
    if cued is not None:
        subject = statements[cued[0]].frame.subject
        return Introduction(_only_name(sentence, stop, resolver, subject))
    if has_verb(sentence, stop):
        return Introduction(
            _source(sentence, stop, resolver)
            or _credited(sentence, stop, resolver)
            or _subject(sentence, stop, resolver)
        )
    return Introduction(
        _source(sentence, stop, resolver)
        or _answer(sentence, stop, resolver)
        or _label(sentence, stop, resolver)
    )


def read_handle(sentence: NarratedSentence, resolver: Resolver) -> Introduction | None:
    """Return whom a line of a name and a handle, over a post, introduces: Ann Lee @annlee"""
    if sentence.last - sentence.first > LONGEST_HEADER:
        return None
    for at in range(sentence.first, sentence.last):
        if sentence.words[at].startswith("@"):
            person = resolver.person_at(sentence, sentence.first)
            if person is not None and at > sentence.first:
                phrase = (sentence.first, sentence.run_end(sentence.first))
                return Introduction(resolver.resolve(phrase, sentence))
            return Introduction(resolver.by_handle(sentence, at))
        if sentence.tags[at] in FINITE_TAGS:
            return None
    return None


def has_verb(sentence: NarratedSentence, stop: int) -> bool:
    """Whether items before ``stop`` tell what somebody does: not Asked about the price, Lang:"""
    first = sentence.first
    if sentence.lowers[first] in FRONTED_PARTICIPLES:
        first = next((at for at in range(first, stop) if sentence.words[at] == ","), first)
    in_clause = False
    for at in range(first, stop):
        opens = sentence.lowers[at] in CLAUSE_OPENERS and at > sentence.first
        if opens or sentence.tags[at] == "WH" or sentence.lowers[at] == "whose":
            in_clause = True  # a farmer whose land will be flooded
        elif sentence.words[at] == ",":
            in_clause = False
        elif sentence.tags[at] in FINITE_TAGS and not in_clause:
            return True
    return False


def read_cue_at_end(
    sentence: NarratedSentence, statements: Sequence[ReportedStatement], first_statement: int
) -> Introduction | None:
    """Return whom a line without a colon introduces that ends in its cue: The letter said."""
    for number, statement in reversed(list(enumerate(statements))):
        frame = statement.frame
        behind = range(frame.cue_end, sentence.last)
        if (
            statement.content is None
            and frame.kinds & WORDS_KINDS
            and frame.order is FrameOrder.BEFORE
            and len(behind) <= BEHIND_CUE
            and not any(sentence.tags[at] in FINITE_TAGS for at in behind)
        ):
            return Introduction(statement.speaker, first_statement + number)
    return None


def _cued(
    sentence: NarratedSentence,
    stop: int,
    statements: Sequence[ReportedStatement],
    resolver: Resolver,
) -> tuple[int, ResolvedMention | None] | None:
    """Return the last frame of a line that reports words, and its speaker: X said in a letter:"""
    for number, statement in reversed(list(enumerate(statements))):
        frame = statement.frame
        if frame.cue >= stop or frame.order is FrameOrder.COLON:
            continue
        if not frame.kinds & WORDS_KINDS:
            continue
        speaker = statement.speaker
        if speaker is None or speaker.form is not ReferenceForm.NOUN:
            speaker = can_speak(speaker, resolver)
        return number, speaker
    return None


def _only_name(
    sentence: NarratedSentence, stop: int, resolver: Resolver, subject: Phrase | None
) -> ResolvedMention | None:
    """Return the one person a line names, unsure: On Monday, Ann Lee <ann@example.org> wrote:

    Nobody where the subject of its verb can be read, and is another: A regular at Lee’s pub said:
    """
    if subject is not None and resolver.person_at(sentence, subject[1] - 1) is None:
        return None
    people = {
        person: item
        for item in range(stop - 1, sentence.first - 1, -1)
        if (person := resolver.person_at(sentence, item)) is not None
    }
    if len(people) != 1:
        return None
    item = next(iter(people.values()))
    found = resolver.resolve((item, sentence.run_end(item)), sentence)
    return None if found is None else replace(found, sure=False)


def _document(sentence: NarratedSentence, stop: int, resolver: Resolver) -> ResolvedMention | None:
    """Return who gave out the document a line ends with: published a letter from Ann Lee:"""
    for at in range(stop - 1, sentence.first - 1, -1):
        is_cue = stop - at <= BEHIND_CUE and sentence.lowers[at] in CUE_FORMS
        if sentence.tags[at] in FINITE_TAGS and not is_cue:
            return None
        if singular(sentence.lowers[at]) in ISSUED_DOCUMENTS and sentence.runs[at] == NO_MARK:
            return issuer_in_phrase(at, sentence, resolver)
    return None


def _source(sentence: NarratedSentence, stop: int, resolver: Resolver) -> ResolvedMention | None:
    """Return whom a line names behind ``from``: And this from Ann Lee, the chair:"""
    at = sentence.first
    while at < stop and (
        sentence.lowers[at] in OPENING_WORDS
        or sentence.words[at] in (",", "•", "-", "*")
        or singular(sentence.lowers[at]) in ANSWERS
        or sentence.tags[at] == "DT"
        or sentence.tags[at] == "JJ"
    ):
        at += 1
    if at >= stop or sentence.lowers[at] not in SOURCE_PREPOSITIONS:
        return None
    first = at + 1
    for item in range(first, min(first + 3, stop - 1)):
        if sentence.lowers[item] in DESK_WORDS and sentence.lowers[item + 1] == "of":
            first = item + 2
    return _spoken(sentence, (first, min(phrase_end(sentence, first), stop)), resolver)


def _credited(sentence: NarratedSentence, stop: int, resolver: Resolver) -> ResolvedMention | None:
    """Return to whom a line gives the word: The last word goes to Maud Kerr, the oldest of them:"""
    for at in range(sentence.first + 1, stop - 2):
        if (
            sentence.lowers[at] in CREDITING_VERBS
            and sentence.lowers[at + 1] in CREDITING_PREPOSITIONS
        ):
            phrase = (at + 2, min(phrase_end(sentence, at + 2), stop))
            return _spoken(sentence, phrase, resolver)
    return None


def _answer(sentence: NarratedSentence, stop: int, resolver: Resolver) -> ResolvedMention | None:
    """Return whose answer, reply or words a line says these are: The tram company’s answer:"""
    for at in range(stop - 1, sentence.first, -1):
        if sentence.lowers[at] not in ANSWERS:
            continue
        owner = at - 1
        while owner > sentence.first and sentence.tags[owner] in ("JJ", "VBN", "CD", "NN"):
            owner -= 1
        if sentence.tags[owner] == "POS" or sentence.words[owner] in ("’", "'"):
            first = _opening(sentence, owner)
            if sentence.tags[first] == "IN":
                first += 1
            phrase = (first, owner)
            named = resolver.resolve(phrase, sentence)
            is_known = sentence.lowers[first] in DEFINITE_DETERMINERS
            if named is not None and named.form is ReferenceForm.NOUN and is_known:
                return named  # the guild’s answer
            return _spoken(sentence, phrase, resolver)
        if sentence.tags[owner] == "DT":
            return resolver.possessor(sentence, owner)
    return None


def _opening(sentence: NarratedSentence, stop: int) -> int:
    """Return where a line's own words begin behind ``And then,`` and the sign of an item."""
    at = sentence.first
    while at < stop - 1 and (
        sentence.lowers[at] in OPENING_WORDS or sentence.words[at] in (",", "•", "-", "*", "—", "–")
    ):
        at += 1
    return at


def _label(sentence: NarratedSentence, stop: int, resolver: Resolver) -> ResolvedMention | None:
    """Return who is named at the head of a line without a verb: In a statement, Mayor Ann Lee:"""
    at = _opening(sentence, stop)
    is_fronted = sentence.lowers[at] in FRONTED_PARTICIPLES
    if is_fronted or sentence.tags[at] in ("IN", "TO", "VBG", "VBN", "SUB"):
        comma = next((i for i in range(at, stop) if sentence.words[i] == ","), None)
        if comma is None:
            return None
        at = comma + 1
    if at >= stop or all(word in HEADLINE_LABELS for word in sentence.lowers[at:stop]):
        return None
    end = next((i for i in range(at + 1, stop) if sentence.words[i] in (",", "(", "—", "–")), stop)
    label = resolver.resolve_label((at, end), sentence)
    return label or _spoken(sentence, (at, end), resolver)


def _subject(sentence: NarratedSentence, stop: int, resolver: Resolver) -> ResolvedMention | None:
    """Return the subject of a line that tells what somebody did: Lee did not mince his words:"""
    subject = resolver.subject
    if subject is None or subject[1] > stop:
        return None
    found = _spoken(sentence, subject, resolver)
    return None if found is None else replace(found, sure=False)


SPEAKING_FORMS = frozenset(
    {
        ReferenceForm.NAME,
        ReferenceForm.ROLE,
        ReferenceForm.PRONOUN,
        ReferenceForm.GROUP,
        ReferenceForm.ORGANIZATION,
        ReferenceForm.THING,
    }
)
"""What can introduce words; any other noun may be what they are about."""


def _spoken(
    sentence: NarratedSentence, phrase: Phrase, resolver: Resolver
) -> ResolvedMention | None:
    """Return whom a phrase of a line means, None if it is nobody who speaks."""
    if phrase[1] <= phrase[0] or document_of(phrase, sentence) is not None:
        return None
    found = can_speak(resolver.resolve(phrase, sentence), resolver)
    if found is None or found.form not in SPEAKING_FORMS:
        return None
    return as_person(found, sentence, phrase, resolver)
