"""Resolve the pronouns of one person in a sentence, in the order of its words."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence, Set
from dataclasses import dataclass, field
from itertools import compress, count

from summarize.coreference.discourse import DiscourseModel
from summarize.coreference.entities import ReferenceForm, ResolvedMention
from summarize.coreference.grammatical_roles import (
    MODIFIER_TAGS,
    GrammaticalRole,
    opens_relative,
    role_of_name,
    role_of_pronoun,
)
from summarize.coreference.pronouns import GENDERS, Pronoun, antecedent
from summarize.coreference.sentence_mentions import Placed, SentenceMentions
from summarize.english.function_words import (
    COPULAS,
    FRONTING,
    NAME_JOINING_WORDS,
    PRONOUNS_ANY_CASE,
)
from summarize.english.reporting_verbs import REPORTING_FORMS
from summarize.english.roles import BODY_NOUNS, GROUP_NOUNS, ROLE_NOUNS
from summarize.model import Span
from summarize.people.cast import Cast
from summarize.syntax.narration import NO_MARK, NarratedSentence
from summarize.syntax.noun_phrases import Phrase
from summarize.syntax.tags import COMMON_NOUN_TAGS

__all__ = ["PronounResolver"]

MODIFIED_REACH = 3
"""How many words behind a name the noun may stand that it only modifies: Clinton press aide."""
POSSESSED_REACH = 6
"""How many words behind ``his`` the name of whom he has may stand: his late wife, Ann Lee."""


@dataclass(slots=True)
class PronounResolver:
    """Says whom each he, she, him, her and his means, each pronoun seeing those before it.

    ``enter`` begins a sentence, ``leave`` ends it: whom it names is remembered for the next ones.
    """

    cast: Cast
    discourse: DiscourseModel
    mentions: SentenceMentions = field(default_factory=SentenceMentions)
    partners: Set[int] = frozenset()
    """The entities that no pronoun means in somebody's turn: who speaks, and to whom."""
    runs: list[tuple[int, int]] = field(default_factory=list)
    """The item of each name of the sentence, and its run."""
    _items: list[int] = field(default_factory=list)
    _found: dict[int, ResolvedMention | None] = field(default_factory=dict)

    def __post_init__(self) -> None:
        discourse = self.discourse
        for name in self.cast.bare_names:
            discourse.add_bare(name.name, is_weak=name.is_weak)
        discourse.likely_genders = self.cast.likely_genders

    @property
    def is_asked(self) -> bool:
        """Whether there is a pronoun of one person in the sentence."""
        return bool(self._items)

    def entity_at(self, run: int) -> int | None:
        """Return the entity that a name run means, a bare name's too; None for no person's."""
        person = self.cast.run_person[run]
        if person is not None:
            return person
        bare = self.cast.run_bare.get(run)
        return None if bare is None else len(self.cast.people) + bare

    def enter(self, sentence: NarratedSentence, subject: Phrase | None) -> None:
        """Begin a sentence: find its names and its pronouns."""
        first, last = sentence.first, sentence.last
        lowers, lead = sentence.lowers, _lead(sentence)
        self.mentions = mentions = SentenceMentions(lead=lead)
        self._found = {}
        are_pronouns = map(PRONOUNS_ANY_CASE.__contains__, lowers[first:last])
        self._items = list(compress(count(first), are_pronouns))
        self.runs = [(item, sentence.runs[item]) for item in sentence.name_items]
        heads = False
        for item, run in self.runs:
            entity = self.entity_at(run)
            if entity is not None:
                end = sentence.run_end(item)
                role = role_of_name(sentence, item, end, lead)
                is_open = role is GrammaticalRole.OTHER and subject is not None and not heads
                if is_open and subject is not None and subject[0] <= item < subject[1]:
                    role = GrammaticalRole.SUBJECT
                heads = heads or role is GrammaticalRole.SUBJECT
                mentions.placed.append(
                    Placed(
                        item,
                        entity,
                        role,
                        end,
                        is_fronted=item < lead,
                        is_modifier=modifies(sentence, end),
                        has_clause=opens_relative(sentence, end),
                        is_joined=_is_joined(sentence, item, end),
                    )
                )

    def note(self, item: int, entity: int) -> None:
        """Note the subject of the sentence where no name is: the senator."""
        if all(one.entity != entity for one in self.mentions.placed):
            self.mentions.add(Placed(item, entity, GrammaticalRole.SUBJECT, item + 1))

    def leave(self, sentence: NarratedSentence, told: Sequence[tuple[Span, int]] = ()) -> None:
        """End a sentence: note in the discourse whom it mentions, in the order of its words.

        ``told`` are the words that it reports, each with the entity who said them.
        """
        discourse = self.discourse
        counted: set[int] = set()
        leads = True
        for one in self.mentions.placed:
            if one.is_modifier:
                continue
            start = sentence.starts[one.item]
            is_told = any(start in words and one.entity != said_by for words, said_by in told)
            discourse.note(one.entity, one.role, one.pronoun, leads=leads, is_told=is_told)
            leads = False
            if one.pronoun is None and one.entity not in counted:
                counted.add(one.entity)
                discourse.count(one.entity)

    def resolve(self, sentence: NarratedSentence, item: int) -> ResolvedMention | None:
        """Return whom the pronoun at an item means, those before it resolved first."""
        for at in self._items:
            if at > item:
                break
            if at not in self._found:
                self._found[at] = self._resolve(sentence, at, self._barred(sentence, at))
        return self._found.get(item)

    def again(
        self, sentence: NarratedSentence, item: int, barred: Set[int] = frozenset()
    ) -> ResolvedMention | None:
        """Return whom a pronoun means that cannot mean ``barred``."""
        self.mentions.placed = [
            one for one in self.mentions.placed if one.item != item or one.pronoun is None
        ]
        barred = self._barred(sentence, item) | barred
        found = self._found[item] = self._resolve(sentence, item, barred)
        return found

    def as_speaker(
        self, sentence: NarratedSentence, found: ResolvedMention
    ) -> ResolvedMention | None:
        """Return whom a pronoun that speaks means: nobody who is hardly known for a person.

        That is ``found``, unless it is a name for which little speaks, and not sure: then another.
        """
        discourse = self.discourse
        if found.sure or not discourse.bare.get(found.entity, False):
            return found
        item = bisect_left(sentence.starts, found.start, sentence.first, sentence.last)
        near = [one.entity for one in self.mentions.placed] + list(discourse.recent)
        weak = frozenset(entity for entity in near if discourse.bare.get(entity, False))
        return self.again(sentence, item, weak)

    def resolve_all(
        self, sentence: NarratedSentence, speakers: Sequence[ResolvedMention]
    ) -> list[ResolvedMention]:
        """Return the pronouns of one person in the sentence that mean somebody.

        ``speakers`` are its mentions of speakers: in ``his lawyer said`` he is not the lawyer.
        """
        found = self._bare_mentions(sentence)
        for item in self._items:
            mention = self.resolve(sentence, item)
            if mention is None:
                continue
            barred = {
                speaker.entity
                for speaker in speakers
                if speaker.form is not ReferenceForm.PRONOUN and mention.start in speaker
            }
            if mention.entity in barred:
                mention = self.again(sentence, item, barred)
            if mention is not None:
                found.append(mention)
        return found

    def _bare_mentions(self, sentence: NarratedSentence) -> list[ResolvedMention]:
        """Return where the sentence has names that only a pronoun shows to be persons'."""
        bare = self.cast.run_bare
        return [
            ResolvedMention(
                sentence.starts[item],
                sentence.ends[sentence.run_end(item) - 1],
                len(self.cast.people) + bare[run],
                ReferenceForm.NAME,
            )
            for item, run in self.runs
            if run in bare
        ]

    def _resolve(
        self, sentence: NarratedSentence, item: int, barred: Set[int]
    ) -> ResolvedMention | None:
        pronoun = self._pronoun(sentence, item)
        found = antecedent(self.discourse, pronoun, self.mentions, barred | self.partners)
        if found is None:
            return None
        entity, sure = found
        is_fronted = item < self.mentions.lead
        self.mentions.add(Placed(item, entity, pronoun.role, item + 1, is_fronted, pronoun.gender))
        start, end = sentence.starts[item], sentence.ends[item]
        return ResolvedMention(start, end, entity, ReferenceForm.PRONOUN, sure)

    def _pronoun(self, sentence: NarratedSentence, item: int) -> Pronoun:
        """Return the pronoun at an item with what stands around it."""
        before = sentence.lowers[item - 1] if item > sentence.first else ""
        reports = _reports(sentence, item)
        return Pronoun(
            item,
            GENDERS[PRONOUNS_ANY_CASE[sentence.lowers[item]]],
            role_of_pronoun(sentence, item),
            opens=not any(one.item < item for one in self.mentions.placed),
            is_fronted=_is_fronted(sentence, item),
            clause=_clause_start(sentence, item),
            is_predicate=before in COPULAS,
            reports=reports,
            is_behind_words=reports and before in (",", "—", "–"),
            joined_at=item - 1 if before in NAME_JOINING_WORDS else None,
        )

    def _barred(self, sentence: NarratedSentence, item: int) -> Set[int]:
        """Return whom a possessive cannot mean, as its phrase names them: his wife, Ann Lee."""
        if sentence.lowers[item] not in ("his", "her"):
            return frozenset()
        named = next(self.mentions.behind(item), None)
        if named is None or named.item > item + POSSESSED_REACH:
            return frozenset()
        end = named.last
        is_set_off = end < sentence.last and sentence.words[end] == ","
        is_subject = named.role is GrammaticalRole.SUBJECT
        if is_subject and not is_set_off and _is_fronted(sentence, item):
            return frozenset()  # After talks with his wife, Lee left.
        commas = 0
        is_person = False
        for at in range(item + 1, named.item):
            if sentence.words[at] == ",":
                commas += 1
                continue
            is_person = sentence.lowers[at] in ROLE_NOUNS
            if sentence.tags[at] not in MODIFIER_TAGS:
                return frozenset()
        return frozenset({named.entity}) if is_person and commas <= 1 else frozenset()


def _lead(sentence: NarratedSentence) -> int:
    """Return the item where the main clause begins: behind the comma of a fronted phrase."""
    first, words = sentence.first, sentence.words
    opener = sentence.tags[first] in ("IN", "VBG", "VBN", "SUB", "TO")
    if opener or sentence.lowers[first] in FRONTING:
        for at in range(first, sentence.last):
            if words[at] == ",":
                return at + 1
    return first


def _is_fronted(sentence: NarratedSentence, item: int) -> bool:
    """Whether an item stands in a phrase before a subject: Later, in his youth, Lee left."""
    tags, words = sentence.tags, sentence.words
    at = item
    while at > sentence.first and words[at - 1] not in (",", ";", ":", "—"):
        at -= 1
    if tags[at] == "RB" and at + 1 < item:
        at += 1
    if tags[at] in ("CC",) and at + 1 < item:
        at += 1
    return tags[at] in ("IN", "VBG", "VBN", "SUB", "TO") or sentence.lowers[at] in FRONTING


def _is_joined(sentence: NarratedSentence, item: int, end: int) -> bool:
    """Whether ``and`` and another name stand beside a name: Lee and Day."""
    lowers, runs = sentence.lowers, sentence.runs
    if end + 1 < sentence.last and lowers[end] in NAME_JOINING_WORDS and runs[end + 1] != NO_MARK:
        return True
    before = item - 2
    return (
        before >= sentence.first
        and lowers[item - 1] in NAME_JOINING_WORDS
        and runs[before] != NO_MARK
    )


def _reports(sentence: NarratedSentence, item: int) -> bool:
    """Whether a reporting verb stands beside a pronoun: she said, said she."""
    lowers = sentence.lowers
    if item + 1 < sentence.last and lowers[item + 1] in REPORTING_FORMS:
        return True
    return item > sentence.first and lowers[item - 1] in REPORTING_FORMS


def _clause_start(sentence: NarratedSentence, item: int) -> int:
    """Return the item where the clause of an item begins, as far as a word shows it."""
    tags = sentence.tags
    for at in range(item - 1, sentence.first - 1, -1):
        if tags[at] in ("SUB", "WH", "QUOTE") or sentence.words[at] in (";", ":"):
            return at
    return sentence.first


def modifies(sentence: NarratedSentence, after: int) -> bool:
    """Whether a name that ends at an item only tells which: Clinton press aide Ann Lee."""
    for at in range(after, min(after + MODIFIED_REACH, sentence.last)):
        lower = sentence.lowers[at]
        if sentence.tags[at] not in COMMON_NOUN_TAGS:
            return False
        if lower in ROLE_NOUNS or lower in GROUP_NOUNS or lower in BODY_NOUNS:
            return True
    return False
