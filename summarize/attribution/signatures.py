"""Link marks to who signs them: “…” — Jane Doe, chair; on the same line or on the next.

A signature is a dash (of any length) and a name to the end of the line, or the name in brackets.
A row of a table is of the same form, with a bar or a tab for the dash.
"""

from __future__ import annotations

from itertools import pairwise

from summarize.attribution.links import Link
from summarize.coreference.entities import ReferenceForm, ResolvedMention
from summarize.coreference.resolver import Resolver
from summarize.english.introducing_words import CLOSING_FORMULAS, TOLD_BELOW
from summarize.english.non_person_names import ORGANIZATION_WORDS
from summarize.model import LinkRule, PersonKind
from summarize.syntax.heads import head_zone, is_given_name, role_noun
from summarize.syntax.narration import NO_MARK, NarratedSentence
from summarize.syntax.noun_phrases import Phrase, phrase_end
from summarize.syntax.tags import FINITE_TAGS, FULL_VERB_TAGS

__all__ = [
    "as_person",
    "behind_punctuation",
    "head_mark",
    "is_closing_formula",
    "link_signature",
    "link_signature_below",
    "link_told_below",
]

SIGNATURE_DASHES = frozenset({"—", "–", "―", "‒", "⸺", "--", "---", "-", "~"})
"""Dashes before a signature: “…” — Jane Doe."""
BARS = frozenset({"|", "¦", "│"})
"""What stands between the cells of a row."""
LIST_SIGNS = frozenset("•‣▪●◦·*-–—+>|.()")
"""What may stand before a mark that opens an item: • “…”, 2. “…”"""
LONGEST_LIST_SIGN = 3
"""Items before a mark that can be the sign of an item: ( 2 )"""
MOST_NAME_WORDS = 4
"""Words of a name that only its capitals show."""
MOST_SIGNATURE_ITEMS = 30
"""Items of a signature; what is longer tells something."""
NAME_TAGS = frozenset({"NAME", "NN", "NNS", "JJ", "DT", "VBG", "VBN"})
"""Tags of a signature's first word: Jane, a neighbour, retired teacher Ann Lee."""
SIGNING_FORMS = frozenset(
    {ReferenceForm.NAME, ReferenceForm.ROLE, ReferenceForm.GROUP, ReferenceForm.ORGANIZATION}
)
"""What can stand under words of its own; any noun may explain words that are no sentence."""
SENTENCE_ENDS = frozenset(".!?…")
"""The ends of words that are a sentence and not a term that the dash explains."""


def behind_punctuation(sentence: NarratedSentence, item: int) -> int:
    """Return the first item behind a mark that is no comma or dash."""
    words, at = sentence.words, item + 1
    while at < sentence.last and (words[at] == "," or words[at] in SIGNATURE_DASHES):
        at += 1
    return at


def link_signature(item: int, sentence: NarratedSentence, resolver: Resolver) -> Link | None:
    """Link the mark at an item to who signs it in its own sentence: “…” — Jane Doe."""
    if not _opens_line(sentence, item):
        return _row_before(sentence, item, resolver)
    words = sentence.words
    behind = item + 1
    if behind + 1 >= sentence.last:
        return None
    is_bar = words[behind] in BARS
    if is_bar:
        return _signature(sentence, behind + 1, sentence.last, resolver)
    if _opens_cell(sentence, behind, resolver):
        rest = range(behind + 1, min(sentence.last, behind + MOST_SIGNATURE_ITEMS))
        end = next((i for i in rest if _opens_cell(sentence, i, resolver)), sentence.last)
        return _signature(sentence, behind, end, resolver)
    if words[behind] == "(" and words[sentence.last - 1] == ")":
        is_paragraph = not sentence.first or (sentence.blocks[sentence.first - 1] != sentence.block)
        if not is_paragraph or _last_of(sentence, item, resolver) not in SENTENCE_ENDS:
            return None  # a work and who made it; a picture and who took it
        return _signature(sentence, behind + 1, sentence.last - 1, resolver)
    at = behind_punctuation(sentence, item)
    if at == behind or words[at - 1] == ",":
        return None
    link = _signature(sentence, at, _signature_end(sentence, at), resolver)
    if link is None or link.speaker.form is ReferenceForm.NAME:
        return link
    is_sentence = _last_of(sentence, item, resolver) in SENTENCE_ENDS
    return link if is_sentence or link.speaker.form in SIGNING_FORMS else None


def _last_of(sentence: NarratedSentence, item: int, resolver: Resolver) -> str:
    """Return the last character of the words in a mark."""
    return resolver.text[sentence.starts[item] : sentence.ends[item]].rstrip("\"”’'» ")[-1:]


def head_mark(sentence: NarratedSentence) -> int | None:
    """Return the item of the mark that opens a line, but for the sign of an item, or None."""
    for item in range(sentence.first, min(sentence.first + LONGEST_LIST_SIGN + 1, sentence.last)):
        if sentence.marks[item] != NO_MARK:
            return item if _opens_line(sentence, item) else None
    return None


def _opens_line(sentence: NarratedSentence, item: int) -> bool:
    """Whether nothing but the sign of an item stands before a mark."""
    if item - sentence.first > LONGEST_LIST_SIGN:
        return False
    return all(
        sentence.words[at] in LIST_SIGNS or sentence.words[at].rstrip(".)").isdigit()
        for at in range(sentence.first, item)
    )


def _signature_end(sentence: NarratedSentence, at: int) -> int:
    """Return where the signature at an item ends: before the next quotation of the line."""
    for item in range(at, sentence.last):
        if sentence.marks[item] != NO_MARK or sentence.words[item] in (".", ";"):
            rest = item + 1 if sentence.words[item] == "." else item
            return item if rest >= sentence.last or sentence.marks[rest] != NO_MARK else rest
    return sentence.last


def _signature(sentence: NarratedSentence, at: int, last: int, resolver: Resolver) -> Link | None:
    """Link to who is named in items ``[at, last)``, where nothing is told of them."""
    if not at < last <= at + MOST_SIGNATURE_ITEMS:
        return None
    if sentence.words[at].startswith("@"):
        return Link(LinkRule.SIGNED, resolver.by_handle(sentence, at))
    zone = _name_zone(sentence, at, last)
    if sentence.tags[at] not in NAME_TAGS and _is_written_as_name(sentence, at, zone):
        start, end = sentence.starts[at], sentence.ends[zone - 1]
        name = resolver.text[start:end]
        somebody = resolver.discourse.find_or_add(name, PersonKind.PERSON, "")
        return Link(
            LinkRule.SIGNED, ResolvedMention(start, end, somebody, ReferenceForm.NAME, sure=False)
        )
    if sentence.tags[at] not in NAME_TAGS or not _tells_nothing(sentence, at, zone, last):
        return None
    speaker = _named(sentence, (at, zone), resolver) or _named(sentence, (at, last), resolver)
    if speaker is None:
        return None
    return Link(LinkRule.SIGNED, as_person(speaker, sentence, (at, zone), resolver))


def as_person(
    mention: ResolvedMention, sentence: NarratedSentence, phrase: Phrase, resolver: Resolver
) -> ResolvedMention:
    """Return a mention taken for an organization as that of a person, where its place shows one.

    A name no list knows is a person's before a role (Tomas Albrecht, the guild’s lawyer), before
    an age, or if it begins with a given name.
    """
    if mention.form is not ReferenceForm.ORGANIZATION:
        return mention
    first, last = phrase
    zone = head_zone(sentence, first, last)
    if not _is_written_as_name(sentence, first, zone) and zone - first > 1:
        return mention
    if any(sentence.lowers[at] in ORGANIZATION_WORDS for at in range(first, zone)):
        return mention
    behind = last + 1
    has_role = (
        behind < sentence.last
        and sentence.words[last] == ","
        and (
            sentence.tags[behind] == "CD"
            or role_noun(sentence, behind, head_zone(sentence, behind, sentence.last)) is not None
        )
    )
    if not has_role and not is_given_name(sentence.words[first]):
        return mention
    start, end = sentence.starts[first], sentence.ends[zone - 1]
    entity = resolver.discourse.find_or_add(resolver.text[start:end], PersonKind.PERSON, "")
    return ResolvedMention(start, end, entity, ReferenceForm.NAME, sure=False)


def _is_written_as_name(sentence: NarratedSentence, at: int, zone: int) -> bool:
    """Whether words no list takes for a name are written as one: Art Dale, Will Day."""
    words = sentence.words[at:zone]
    return 1 < len(words) <= MOST_NAME_WORDS and all(
        word[0].isupper() and word.replace("-", "").isalpha() for word in words
    )


def _named(
    sentence: NarratedSentence, phrase: Phrase, resolver: Resolver
) -> ResolvedMention | None:
    """Return whom a phrase names, in capitals too: OSCAR BELL."""
    label = resolver.resolve_label(phrase, sentence) if phrase[1] - phrase[0] > 1 else None
    return label or resolver.resolve(phrase, sentence)


def _name_zone(sentence: NarratedSentence, at: int, last: int) -> int:
    """Return where the name at an item ends: before a comma, a bracket or a bar."""
    for item in range(at + 1, last):
        if sentence.tags[item] in ("WH", "SUB"):
            return item  # a rider who asked not to be named
        is_inside_name = sentence.tags[item] == "NAME"
        if sentence.words[item] in (",", "(", "[", "|", "/", "—", "–", "-", ";") and (
            not is_inside_name
        ):
            return item
    return last


def _tells_nothing(sentence: NarratedSentence, at: int, zone: int, last: int) -> bool:
    """Whether no verb stands in a name, and none behind it but of a clause about it."""
    tags = sentence.tags
    if any(tags[i] in FULL_VERB_TAGS | {"AUX", "MD"} for i in range(at + 1, zone)):
        return False
    for item in range(zone, last):
        if tags[item] == "WH":
            return True  # Jane Doe, who runs the kiosk
        is_adjective = tags[item - 1] == "DT"  # a retired welder
        if (tags[item] in FINITE_TAGS and not is_adjective) or tags[item] == "PRP":
            return False
    return True


def _row_before(sentence: NarratedSentence, item: int, resolver: Resolver) -> Link | None:
    """Link a cell of a row to who is named in a cell before: Oscar Bell | “We wait an hour.”"""
    behind = item + 1
    is_last = (
        behind == sentence.last
        or sentence.words[behind] in BARS
        or _opens_cell(sentence, behind, resolver)
    )
    if not is_last or not _opens_cell(sentence, item, resolver):
        return None
    if item - sentence.first > MOST_SIGNATURE_ITEMS:
        return None
    at = sentence.first
    while at < item and sentence.words[at] in LIST_SIGNS:
        at += 1
    cells = [at, *(i for i in range(at + 1, item + 1) if _opens_cell(sentence, i, resolver))]
    for first, behind in pairwise(cells):
        end = behind - (sentence.words[behind - 1] in BARS)
        if sentence.tags[first] not in ("CD", "DATE"):
            link = _signature(sentence, first, end, resolver)
            if link is not None:
                return link
    return None


def _opens_cell(sentence: NarratedSentence, item: int, resolver: Resolver) -> bool:
    """Whether a bar or a tab stands before an item."""
    if sentence.words[item - 1] in BARS:
        return True
    return "\t" in resolver.text[sentence.ends[item - 1] : sentence.starts[item]]


def link_signature_below(
    sentence: NarratedSentence, resolver: Resolver, *, in_passage: bool
) -> Link | None:
    """Return the link that a sentence makes as the signature of what stands above it.

    That is a dash and a name; under a block quotation (``in_passage``) the name is enough.
    """
    at = sentence.first
    while at < sentence.last and sentence.words[at] in SIGNATURE_DASHES:
        at += 1
    if at < sentence.last and sentence.lowers[at] in CLOSING_FORMULAS:
        comma = next((i for i in range(at, sentence.last) if sentence.words[i] == ","), None)
        at = at if comma is None or comma + 1 >= sentence.last else comma + 1
    elif at == sentence.first and not in_passage:
        return None
    last = sentence.words[sentence.last - 1]
    if last == ":" or (last in SENTENCE_ENDS and at == sentence.first):
        return None
    return _signature(sentence, at, _signature_end(sentence, at), resolver)


def link_told_below(sentence: NarratedSentence, resolver: Resolver) -> Link | None:
    """Link the mark above to whom a sentence below says it was: So said Ann Lee, the vet."""
    for phrase in TOLD_BELOW:
        at = sentence.first + len(phrase)
        if at < sentence.last and tuple(sentence.lowers[sentence.first : at]) == phrase:
            speaker = resolver.resolve((at, phrase_end(sentence, at)), sentence)
            if speaker is None or speaker.form not in TOLD_FORMS:
                return None
            return Link(LinkRule.TOLD_AFTER, speaker)
    return None


TOLD_FORMS = frozenset({ReferenceForm.NAME, ReferenceForm.ROLE})
"""What can stand for a speaker behind ``that was``: a name, a role; no thing."""


def is_closing_formula(sentence: NarratedSentence) -> bool:
    """Whether a sentence is the line above the name under a letter: Yours sincerely,"""
    words = sentence.lowers[sentence.first : sentence.last]
    return len(words) <= LONGEST_LIST_SIGN and any(word in CLOSING_FORMULAS for word in words)
