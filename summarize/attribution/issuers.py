"""Find who speaks in a document: the union in a post by the union, she in her statement.

A statement, a letter or a post is nobody; who gave it out speaks. Where neither its own phrase
nor the sentences just before tell who that is, nobody does.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from summarize.attribution.links import WORDS_KINDS, ReportedStatement
from summarize.coreference.entities import ReferenceForm, ResolvedMention
from summarize.coreference.resolver import Resolver
from summarize.english.dates import PHRASE_TIMES
from summarize.english.function_words import DEFINITE_DETERMINERS
from summarize.english.introducing_words import (
    ISSUED_DOCUMENTS,
    ISSUER_PREPOSITIONS,
    ISSUING_VERBS,
    NEW_DETERMINERS,
    PAGES,
    SPOKEN_DOCUMENTS,
)
from summarize.english.non_person_names import PLACE_NAMES, PLACES
from summarize.english.roles import BODY_NOUNS, singular
from summarize.frozen import frozen
from summarize.model import PersonKind
from summarize.syntax.heads import head_of, head_zone, without_article
from summarize.syntax.narration import NO_MARK, NarratedSentence
from summarize.syntax.noun_phrases import Phrase, phrase_end
from summarize.syntax.subjects import subject_before
from summarize.syntax.tags import COMMON_NOUN_TAGS, FINITE_TAGS, FULL_VERB_TAGS

__all__ = [
    "Issuer",
    "can_speak",
    "document_of",
    "issuer_in_phrase",
    "issuer_of",
    "issuer_told",
    "poster_behind",
]

ISSUER_REACH = 6
"""How many words behind a document the name of its writer may stand: a letter sent in May by Lee"""
VERB_REACH = 6
"""How many words before a document the verb may stand that gives it out: posted a long statement"""
MOST_DOCUMENTS = 4
"""How many documents of a sentence are asked for their writers."""
REMEMBERED = 4
"""For how many sentences whoever gave out a document is remembered."""
MODIFIER_REACH = 4
"""How many words before a document are looked at for whose it is: her long open letter."""


@frozen
class Issuer:
    """Who gave out a document (``noun``), and the sentence (number) that tells it."""

    speaker: ResolvedMention
    sentence: int
    noun: str

    def is_near(self, sentence: int) -> bool:
        """Whether a document spoken of in a sentence is still theirs."""
        return sentence - self.sentence <= REMEMBERED


def document_of(phrase: Phrase, sentence: NarratedSentence) -> int | None:
    """Return the item of the document that heads a noun phrase, or None."""
    first, last = phrase
    head = head_of(sentence, first, head_zone(sentence, first, last))
    if head is None or sentence.runs[head] != NO_MARK:
        return None
    return head if singular(sentence.lowers[head]) in ISSUED_DOCUMENTS else None


def issuer_in_phrase(
    document: int, sentence: NarratedSentence, resolver: Resolver
) -> ResolvedMention | None:
    """Return who gave out the document at an item, by the words around it, or None.

    Her statement, the guild’s letter, a White House statement; a post by the union, a letter sent
    to members by Ann Lee.
    """
    return (
        _behind(document, sentence, resolver)
        or _before(document, sentence, resolver)
        or _sender(document, sentence, resolver)
    )


def _sender(
    document: int, sentence: NarratedSentence, resolver: Resolver
) -> ResolvedMention | None:
    """Return who is told to have sent a document right behind it: a message that Lee sent."""
    first = document + 1
    if first < sentence.last and sentence.lowers[first] in ("that", "which"):
        first += 1
    end = phrase_end(sentence, first) if first < sentence.last else first
    if end == first or end >= sentence.last or sentence.lowers[end] not in ISSUING_VERBS:
        return None
    return can_speak(resolver.resolve((first, end), sentence), resolver)


def issuer_of(
    phrase: Phrase, sentence: NarratedSentence, resolver: Resolver, told: Issuer | None
) -> ResolvedMention | None:
    """Return who speaks in the document that a phrase names, by its sentence or as ``told``."""
    if sentence.lowers[phrase[1] - 1] in PAGES:
        return _owner_of_page(phrase[1] - 1, sentence, resolver)
    document = document_of(phrase, sentence)
    if document is None:
        return None
    speaker = issuer_in_phrase(document, sentence, resolver) or _giving_out(
        document, sentence, resolver
    )
    if speaker is not None or told is None or not told.is_near(sentence.number):
        return speaker
    is_known = sentence.lowers[phrase[0]] in DEFINITE_DETERMINERS
    if any(run != NO_MARK for run in sentence.runs[phrase[0] : document]):
        return None  # another one’s: the ISIS message
    if not is_known and singular(sentence.lowers[document]) != told.noun:
        return None
    start, end = sentence.starts[phrase[0]], sentence.ends[phrase[1] - 1]
    return ResolvedMention(start, end, told.speaker.entity, ReferenceForm.ROLE, told.speaker.sure)


def poster_behind(
    item: int, sentence: NarratedSentence, resolver: Resolver
) -> ResolvedMention | None:
    """Return who is told right behind a mark to have posted it: “…,” posted by Ann Lee on X."""
    at = item + 1
    while at < sentence.last and sentence.words[at] in (",", "was"):
        at += 1
    if at + 2 >= sentence.last or sentence.lowers[at] not in ISSUING_VERBS:
        return None
    if sentence.lowers[at + 1] != "by":
        return None
    return can_speak(resolver.resolve((at + 2, phrase_end(sentence, at + 2)), sentence), resolver)


def _behind(
    document: int, sentence: NarratedSentence, resolver: Resolver
) -> ResolvedMention | None:
    """Return who is named behind a document and ``by`` or ``from``."""
    for at in range(document + 1, min(document + 1 + ISSUER_REACH, sentence.last - 1)):
        is_signed = sentence.lowers[at] in ISSUING_VERBS and sentence.lowers[at + 1] == "by"
        if (sentence.tags[at] in FINITE_TAGS and not is_signed) or sentence.marks[at] != NO_MARK:
            return None
        if sentence.lowers[at] in PAGES and at > document + 2:
            owner = _owner_of_page(at, sentence, resolver)
            if owner is not None:
                return owner
        if sentence.lowers[at] in ISSUER_PREPOSITIONS:
            verb = sentence.lowers[at - 1]
            if sentence.tags[at - 1] in ("VBN", "VBD") and verb not in ISSUING_VERBS:
                return None  # a letter seen by the paper
            end = phrase_end(sentence, at + 1)
            if end > at + 1:
                return _writer((at + 1, end), sentence, resolver)
    return None


def _owner_of_page(
    page: int, sentence: NarratedSentence, resolver: Resolver
) -> ResolvedMention | None:
    """Return whose the page or account at an item is: a post on the guild’s page, on her page."""
    at = page - 1
    while at > sentence.first and sentence.tags[at] in ("NAME", "JJ", "NN"):
        at -= 1
    if sentence.tags[at] == "POS" or sentence.words[at] in ("’", "'"):
        return _writer((_owner_start(sentence, at), at), sentence, resolver)
    return resolver.possessor(sentence, at) if sentence.tags[at] == "DT" else None


def _writer(
    phrase: Phrase, sentence: NarratedSentence, resolver: Resolver
) -> ResolvedMention | None:
    """Return who is named behind ``by`` or ``from``: whatever is known and no time, too.

    A line says nothing anywhere else, but a statement from the tram line is the line's.
    """
    first, last = phrase
    if sentence.lowers[last - 1] in PAGES:
        return _owner_of_page(last - 1, sentence, resolver)
    named = resolver.resolve(phrase, sentence)
    end = min(last, head_zone(sentence, first, last))
    is_named = (
        sentence.runs[end - 1] != NO_MARK and sentence.runs[end - 1] == sentence.runs[end - 2]
    )
    if named is not None and named.form is ReferenceForm.ROLE and is_named:
        return _organization((first, end), sentence, resolver)  # the Harbor Home Guard
    if named is not None and named.form is not ReferenceForm.NOUN:
        return can_speak(named, resolver)
    is_known = sentence.lowers[first] in DEFINITE_DETERMINERS
    is_noun = sentence.tags[end - 1] in COMMON_NOUN_TAGS
    if not is_known or not is_noun or sentence.lowers[end - 1] in PHRASE_TIMES:
        return None
    return named if named is not None else _organization((first, end), sentence, resolver)


def _organization(
    phrase: Phrase, sentence: NarratedSentence, resolver: Resolver
) -> ResolvedMention:
    """Return an organization of the name that a phrase is."""
    start, end = sentence.starts[phrase[0]], sentence.ends[phrase[1] - 1]
    name = without_article(resolver.text[start:end])
    entity = resolver.discourse.find_or_add(name, PersonKind.ORGANIZATION, "")
    return ResolvedMention(start, end, entity, ReferenceForm.ORGANIZATION, sure=False)


def _before(
    document: int, sentence: NarratedSentence, resolver: Resolver
) -> ResolvedMention | None:
    """Return whose a document is by the words before it: her, the union’s, White House."""
    tags, lowers = sentence.tags, sentence.lowers
    for at in range(document - 1, max(sentence.first, document - 1 - MODIFIER_REACH) - 1, -1):
        if tags[at] == "POS" or sentence.words[at] in ("’", "'"):
            first = _owner_start(sentence, at)
            return can_speak(resolver.resolve((first, at), sentence), resolver)
        if tags[at] == "DT":
            return resolver.possessor(sentence, at)
        named = sentence.runs[at] != NO_MARK or lowers[at] in BODY_NOUNS
        if named and at == document - 1 and lowers[document] in SPOKEN_DOCUMENTS:
            first = _owner_start(sentence, document)
            return can_speak(resolver.resolve((first, document), sentence), resolver)
        if tags[at] not in ("JJ", "NN", "VBN", "NAME", "CD"):
            return None
    return None


def _owner_start(sentence: NarratedSentence, end: int) -> int:
    """Return where the words before an item begin that name whose it is."""
    at = end
    while at > sentence.first and (
        sentence.tags[at - 1] in ("NAME", "NN", "JJ", "DT")
        or sentence.runs[at - 1] == sentence.runs[end - 1] != NO_MARK
    ):
        at -= 1
        if sentence.tags[at] == "DT":
            break
    return at


def can_speak(mention: ResolvedMention | None, resolver: Resolver) -> ResolvedMention | None:
    """Return a mention of a person, a role, a group or an organization; None of anything else."""
    if mention is None or mention.form is ReferenceForm.NOUN:
        return None
    entity = resolver.discourse.entities[mention.entity]
    is_thing = mention.form is ReferenceForm.THING and entity.kind is PersonKind.UNNAMED
    lower = entity.name.lower()
    is_named_place = lower in PLACES or lower in PLACE_NAMES
    is_place = is_named_place and entity.person is None and not entity.name.isupper()
    return None if is_thing or is_place else mention


def issuer_told(
    sentence: NarratedSentence,
    statements: Sequence[ReportedStatement],
    resolver: Resolver,
    known: Issuer | None,
) -> Issuer | None:
    """Return who gives out a document by what a sentence tells, else who is ``known`` before it.

    Marlow posted a statement; Lee said in a letter; a letter by the union. A document named again
    is still theirs who gave it out.
    """
    lowers = sentence.lowers
    if lowers[sentence.first : sentence.first + 2] == ["from", ":"]:
        sender = _sending_line(sentence, resolver)
        return known if sender is None else Issuer(sender, sentence.number, "message")
    if ISSUED_DOCUMENTS.isdisjoint(lowers[sentence.first : sentence.last]):
        return known
    documents = [
        at for at in range(sentence.first, sentence.last) if lowers[at] in ISSUED_DOCUMENTS
    ]
    for document in documents[:MOST_DOCUMENTS]:
        speaker = (
            issuer_in_phrase(document, sentence, resolver)
            or _giving_out(document, sentence, resolver)
            or _speaking_in(document, sentence, statements, resolver)
        )
        if speaker is not None:
            return Issuer(speaker, sentence.number, singular(lowers[document]))
    if known is not None and known.is_near(sentence.number):
        return replace(known, sentence=sentence.number)
    return known


def _sending_line(sentence: NarratedSentence, resolver: Resolver) -> ResolvedMention | None:
    """Return who a message is from by a line at its head: ``FROM: Ann Lee, chief engineer``."""
    first = sentence.first + 2
    end = phrase_end(sentence, first) if first < sentence.last else first
    return can_speak(resolver.resolve((first, end), sentence), resolver) if end > first else None


def _giving_out(
    document: int, sentence: NarratedSentence, resolver: Resolver
) -> ResolvedMention | None:
    """Return the subject of the verb that gives a document out: Marlow posted a statement."""
    for at in range(document - 1, max(sentence.first, document - VERB_REACH), -1):
        if sentence.lowers[at] in ISSUING_VERBS and sentence.tags[at] in FULL_VERB_TAGS:
            subject = subject_before(sentence, at) or resolver.subject
            if subject is None or document_of(subject, sentence) is not None:
                return None
            return can_speak(resolver.resolve(subject, sentence), resolver)
        if sentence.marks[at] != NO_MARK:
            return None
    return None


def _speaking_in(
    document: int,
    sentence: NarratedSentence,
    statements: Sequence[ReportedStatement],
    resolver: Resolver,
) -> ResolvedMention | None:
    """Return who is reported to say something in a document: Lee said in a letter."""
    at = document - 1
    while at > sentence.first and sentence.tags[at] in ("JJ", "NN", "DT", "VBN"):
        at -= 1
    if sentence.lowers[at] not in ("in", "on", "via"):
        return None
    for statement in reversed(statements):
        speaker = can_speak(statement.speaker, resolver)
        if speaker is not None and statement.frame.kinds & WORDS_KINDS:
            return speaker
    is_fronted = at == sentence.first  # In a memo, Lee …
    is_new = sentence.lowers[at] == "in" and sentence.lowers[at + 1] in NEW_DETERMINERS
    if resolver.subject is None or not (is_fronted or is_new):
        return None
    return can_speak(resolver.resolve(resolver.subject, sentence), resolver)
