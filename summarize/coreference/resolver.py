"""Resolve the words that name a speaker: names, pronouns, and what describes somebody."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, field, replace

from summarize.coreference.descriptions import Description, DescriptionResolver
from summarize.coreference.discourse import DiscourseModel
from summarize.coreference.entities import ReferenceForm, ResolvedMention
from summarize.coreference.joint_speakers import JointSpeakers, count_in
from summarize.coreference.pronoun_resolver import PronounResolver, modifies
from summarize.coreference.pronouns import group_or_thing
from summarize.english.function_words import (
    IDENTIFYING,
    PRONOUNS_ANY_CASE,
    PRONOUNS_OF_POSSESSIVES,
    SUBJECT_PRONOUNS,
)
from summarize.english.non_person_names import LANDSCAPE_WORDS, ORGANIZATION_WORDS, PLACES
from summarize.english.roles import BODY_NOUNS, QUANTITIES
from summarize.model import PersonKind, Span
from summarize.people.cast import Cast
from summarize.people.person_score import is_role
from summarize.syntax.heads import head_of, head_zone, role_noun, without_article
from summarize.syntax.narration import NO_MARK, NarratedSentence
from summarize.syntax.noun_phrases import Phrase

__all__ = ["Resolver"]

LONGEST_MENTION = 300
"""Characters of a phrase that names a speaker: it is shown beside all that they say."""
APPOSITION_REACH = 6
"""How many words behind a comma a name may stand: a spokesman, port director Jim Lee."""

HANDLE_BESIDE_NAME = re.compile(r",? ?[(\[]?(?:on (?:X|Twitter|Instagram):? )?(@\w{2,40})\b")
"""A handle right behind a name: Ann Lee (@annlee), Ann Lee, @annlee."""


@dataclass(slots=True)
class Resolver:
    """Says whom the phrases of an article mean, sentence by sentence in order.

    The caller calls ``enter`` and ``leave`` around what it resolves of a sentence. ``acronyms``
    are short names of organizations with their full ones.
    """

    text: str
    cast: Cast
    acronyms: Mapping[str, str]
    discourse: DiscourseModel = field(default_factory=DiscourseModel)
    subject: Phrase | None = None
    """The subject of the sentence that is being read."""
    narrator: ResolvedMention | None = None
    """Who says I in the sentence that is being read, where it is part of somebody's turn."""
    partners: Set[int] = frozenset()
    """The entities that he and she do not mean in it: who speaks, and to whom."""
    _resolved: dict[Phrase, ResolvedMention | None] = field(default_factory=dict)
    """What the phrases of the sentence that is being read mean, as far as it was asked."""
    _descriptions: DescriptionResolver = field(init=False)
    _joint: JointSpeakers = field(init=False)
    _handles: dict[str, int] | None = None
    _pronouns: PronounResolver = field(init=False)

    def __post_init__(self) -> None:
        for index, person in enumerate(self.cast.people):
            self.discourse.add_person(person, index)
        self._pronouns = PronounResolver(self.cast, self.discourse)
        self._joint = JointSpeakers(self.discourse)
        self._descriptions = DescriptionResolver(self.text, self.acronyms, self.discourse)

    def enter(self, sentence: NarratedSentence, subject: Phrase | None) -> None:
        """Begin a sentence with its subject."""
        self.discourse.enter(sentence.number)
        self._resolved = {}
        self.subject = subject
        self._pronouns.partners = self.partners
        self._pronouns.enter(sentence, subject)
        if subject is not None and subject[1] - subject[0] > 1 and self._pronouns.is_asked:
            mention = self.resolve(subject, sentence)
            if mention is not None:
                self._pronouns.note(subject[0], mention.entity)

    def leave(self, sentence: NarratedSentence, told: Sequence[tuple[Span, int]] = ()) -> None:
        """End a sentence: whom it names is remembered for the next ones.

        ``told`` are the words that it reports, each with the entity who said them.
        """
        for item, run in self._pronouns.runs:
            if self.cast.run_person[run] is None:
                self._note_organization(sentence, item)
        self._pronouns.leave(sentence, told)
        if self.subject is not None:
            first, last = self.subject
            while first < last and self._modifies(sentence, first):
                first = sentence.run_end(first)
            person = self._first_person(sentence, first, last)
            if person is not None:
                self.discourse.touch(person, subject=True)

    def _modifies(self, sentence: NarratedSentence, item: int) -> bool:
        """Whether a person's name only tells which: the Clinton campaign."""
        return self.person_at(sentence, item) is not None and modifies(
            sentence, sentence.run_end(item)
        )

    def _note_organization(self, sentence: NarratedSentence, item: int) -> None:
        """Remember an organization that is only named, for ``the agency`` later on."""
        end = sentence.run_end(item)
        words = sentence.lowers[item:end]
        if sentence.words[end : end + 1] == [":"] or words[-1] in LANDSCAPE_WORDS:
            return  # SUBJECT: the pier; the water of Bell Falls
        acronym = end - item == 1 and sentence.words[item].isupper() and len(words[0]) > 2
        if (acronym or words[-1] in ORGANIZATION_WORDS) and " ".join(words) not in PLACES:
            name = self.text[sentence.starts[item] : sentence.ends[end - 1]]
            name = self.acronyms.get(name) or self.discourse.longer_name(name)
            self.discourse.touch(self.discourse.find_or_add(name, PersonKind.ORGANIZATION, "NAME"))

    def person_at(self, sentence: NarratedSentence, item: int) -> int | None:
        """Return the person whose name covers an item, or None."""
        run = sentence.runs[item]
        return None if run == NO_MARK else self.cast.run_person[run]

    def _first_person(self, sentence: NarratedSentence, first: int, last: int) -> int | None:
        """Return the first person named in items ``[first, last)``, or None."""
        for item in range(first, last):
            person = self.person_at(sentence, item)
            if person is not None:
                return person
        return None

    def resolve(self, phrase: Phrase, sentence: NarratedSentence) -> ResolvedMention | None:
        """Return whom a noun phrase of a sentence means, None if it cannot speak."""
        first, last = phrase
        lower = sentence.lowers[first]
        if lower.startswith("@") and len(lower) > 1:
            return self.by_handle(sentence, first)
        if last - first == 1 and (lower in SUBJECT_PRONOUNS or sentence.tags[first] == "PRN"):
            return self._pronoun(sentence, first, lower)
        if phrase not in self._resolved:
            self._resolved[phrase] = self._resolve(phrase, sentence)
        return self._resolved[phrase]

    def _resolve(self, phrase: Phrase, sentence: NarratedSentence) -> ResolvedMention | None:
        """Return whom a phrase means that is no pronoun, and was not asked for here before."""
        first, last = phrase
        if sentence.ends[last - 1] - sentence.starts[first] > LONGEST_MENTION:
            return None
        joint = self._joint_again(sentence, phrase)
        if joint is not None:
            return joint
        description = Description(sentence, first, head_zone(sentence, first, last), last)
        person = self._named(description)
        if person is not None and not (description.is_list and sentence.tags[last - 1] != "NAME"):
            return self._person(sentence, phrase, person)
        apposed = self._apposed(description)
        if apposed is not None:
            return apposed
        about = None
        if self.subject is not None and self.subject[1] <= first:
            about = self.resolve(self.subject, sentence)
        self._descriptions.about = None if about is None else about.entity
        return self._descriptions.resolve(description)

    def _joint_again(self, sentence: NarratedSentence, phrase: Phrase) -> ResolvedMention | None:
        """Return the persons who spoke together before, where a phrase means them: the two."""
        first, last = phrase
        if first > sentence.first and sentence.lowers[first - 1] == "the":
            first -= 1
        count = count_in(sentence.lowers[first:last])
        group = None if count is None else self._joint.last_of(count)
        if group is None:
            return None
        start, end = sentence.starts[first], sentence.ends[last - 1]
        return ResolvedMention(start, end, group, ReferenceForm.GROUP)

    def resolve_speaker(self, phrase: Phrase, sentence: NarratedSentence) -> ResolvedMention | None:
        """Return whom the subject of a reporting verb means, None if it cannot speak.

        A pronoun makes no speaker of a name that is hardly a person's: another is taken.
        """
        found = self.resolve(phrase, sentence)
        if found is None or found.form is not ReferenceForm.PRONOUN:
            return found
        return self._pronouns.as_speaker(sentence, found)

    def _apposed(self, description: Description) -> ResolvedMention | None:
        """Return who is named beside what they are: a spokesman, Jim Lee; the firm, Acme Tools,"""
        sentence, first, stop = description.sentence, description.first, description.stop
        role = role_noun(sentence, first, stop)
        item = self._apposed_name(sentence, description.last)
        if item is not None:
            person, end = self.person_at(sentence, item), sentence.run_end(item)
            assert person is not None
            whole = sentence.words[end : end + 1] == [","] and sentence.tags[first] in ("DT", "PRN")
            if role is not None or whole or sentence.lowers[first] in QUANTITIES:
                return ResolvedMention(
                    description.start, sentence.ends[end - 1], person, ReferenceForm.NAME
                )
            return None
        head = head_of(sentence, first, stop)
        if role is None and (head is None or sentence.lowers[head] not in BODY_NOUNS):
            return None
        return self._apposed_organization(sentence, description.last)

    def _apposed_organization(
        self, sentence: NarratedSentence, last: int
    ) -> ResolvedMention | None:
        """Return the organization named between commas right after the phrase."""
        at = last + 1
        if at >= sentence.last or sentence.words[last] != "," or sentence.runs[at] == NO_MARK:
            return None
        end = sentence.run_end(at)
        if sentence.words[end : end + 1] != [","] or sentence.tags[end - 1] != "NAME":
            return None
        return self._descriptions.organization(Description(sentence, at, end, end))

    def _person(self, sentence: NarratedSentence, phrase: Phrase, person: int) -> ResolvedMention:
        """Return the mention of a named person, or of two joined by ``and``: Lowe and Ortiz."""
        first, last = phrase
        named = {
            other: None for item in range(first, last)
            if (other := self.person_at(sentence, item)) is not None
        }  # fmt: skip
        is_list = len(named) > 1 and "and" in sentence.lowers[first:last]
        if is_list and sentence.tags[last - 1] == "NAME":
            start, end = sentence.starts[first], sentence.ends[last - 1]
            joined = self._joint.join(tuple(named), without_article(self.text[start:end]))
            return ResolvedMention(start, end, joined, ReferenceForm.GROUP)
        name_start = next(i for i in range(first, last) if self.person_at(sentence, i) == person)
        name_end = min(sentence.run_end(name_start), last)
        bare = sentence.runs[name_start] != NO_MARK and name_end - name_start == 1
        sure = not (bare and person in self.cast.shared_surnames)
        start, end = sentence.starts[name_start], sentence.ends[name_end - 1]
        return ResolvedMention(start, end, person, ReferenceForm.NAME, sure)

    def resolve_label(self, phrase: Phrase, sentence: NarratedSentence) -> ResolvedMention | None:
        """Return whom a phrase names that is in capitals, as in a transcript: SMITH; else None."""
        start, end = sentence.starts[phrase[0]], sentence.ends[phrase[1] - 1]
        label = self.text[start:end]
        if not label.isupper() or len(label) < 2 or not label.replace(" ", "").isalpha():
            return None
        return self.by_label(label, start, end)

    def by_label(self, label: str, start: int, end: int) -> ResolvedMention:
        """Return the speaker whom a label in capitals names: the person of that surname, if any."""
        words = label.split()
        while len(words) > 1 and is_role(words[0].lower()):
            words.pop(0)
        index = self.discourse.of_surname(words[-1].lower())
        if index is not None:
            return ResolvedMention(start, end, index, ReferenceForm.NAME)
        name = " ".join(words).title()
        index = self.discourse.find_or_add(name, PersonKind.PERSON, "")
        return ResolvedMention(start, end, index, ReferenceForm.NAME)

    def by_handle(self, sentence: NarratedSentence, item: int) -> ResolvedMention:
        """Return the speaker whom a handle names: the person beside whom the text puts it.

        ``Mayor Ann Lee (@annlee)``; otherwise the handle is all that is known of somebody.
        """
        start, end = sentence.starts[item], sentence.ends[item]
        handle = self.text[start:end]
        person = self._handle_owners().get(handle.lower())
        if person is None:
            person = self.discourse.find_or_add(handle, PersonKind.PERSON, "")
        return ResolvedMention(start, end, person, ReferenceForm.NAME)

    def _handle_owners(self) -> dict[str, int]:
        """Return the persons of the cast whose handles the text gives right behind their names."""
        if self._handles is None:
            places = {
                mention.end: index
                for index, person in enumerate(self.cast.people)
                for mention in person.mentions
            }
            self._handles = {}
            for match in HANDLE_BESIDE_NAME.finditer(self.text):
                owner = places.get(match.start())
                if owner is not None:
                    self._handles.setdefault(match[1].lower(), owner)
        return self._handles

    def possessor(self, sentence: NarratedSentence, item: int) -> ResolvedMention | None:
        """Return whom the possessive at an item means: the one whose statement her statement is."""
        lower = sentence.lowers[item]
        pronoun = PRONOUNS_ANY_CASE.get(lower) or PRONOUNS_OF_POSSESSIVES.get(lower)
        return None if pronoun is None else self._pronoun(sentence, item, pronoun)

    def _named(self, description: Description) -> int | None:
        """Return the person named as the head of the phrase: not in Jackson’s lawyer."""
        sentence, first, stop = description.sentence, description.first, description.stop
        last, tags = description.last, sentence.tags
        last_person = self.person_at(sentence, last - 1)
        if stop < last and last_person is not None:
            # Undersecretary for Education Mr. Toccafondi: a name set beside, not a preposition's.
            lead = last - 1
            while lead > first and sentence.runs[lead - 1] == sentence.runs[last - 1]:
                lead -= 1
            if tags[lead - 1] not in ("IN", "DT", "POS", "CC", "TO", "JJ"):
                return last_person
            told = sentence.lowers[first:lead]
            if told[-1:] == ["as"] and not IDENTIFYING.isdisjoint(told):
                return last_person  # a man identified by the police as Ola Berg
        for item in range(stop - 1, first - 1, -1):
            person = self.person_at(sentence, item)
            if person is None:
                continue
            after = sentence.run_end(item)
            if after < stop and tags[after] in ("POS", "NN", "NNS", "NAME"):
                return None
            if "POS" in tags[after:stop] or (after < stop and sentence.words[after] in ("’", "'")):
                return None  # Kate and Maura’s parents
            return person
        return None

    def _apposed_name(self, sentence: NarratedSentence, last: int) -> int | None:
        """Return the item of a person named after the phrase and a comma: a spokesman, Jim Lee"""
        if last + 1 >= sentence.last or sentence.words[last] != ",":
            return None
        for item in range(last + 1, min(last + 1 + APPOSITION_REACH, sentence.last)):
            if self.person_at(sentence, item) is not None:
                return item
            if sentence.tags[item] not in ("JJ", "NN", "NAME", "POS", "VBN"):
                return None
        return None

    def _pronoun(self, sentence: NarratedSentence, item: int, lower: str) -> ResolvedMention | None:
        """Return whom the pronoun at an item means, or None."""
        if lower in PRONOUNS_ANY_CASE:
            return self._pronouns.resolve(sentence, item)
        start, end, narrator = sentence.starts[item], sentence.ends[item], self.narrator
        if lower == "i" and narrator is not None:
            return ResolvedMention(
                start, end, narrator.entity, ReferenceForm.PRONOUN, narrator.sure
            )
        found = group_or_thing(self.discourse, lower) if lower in ("they", "it") else None
        if found is None:
            return None
        return ResolvedMention(start, end, found, ReferenceForm.PRONOUN, sure=False)

    def next_antecedent(
        self, pronoun: ResolvedMention, sentence: NarratedSentence
    ) -> ResolvedMention | None:
        """Return whom a pronoun means if not the entity it was taken for, None if nobody."""
        item = bisect_left(sentence.starts, pronoun.start, sentence.first, sentence.last)
        if sentence.lowers[item] not in PRONOUNS_ANY_CASE:
            return None
        found = self._pronouns.again(sentence, item, {pronoun.entity})
        return None if found is None else replace(found, sure=False)

    def pronouns(
        self, sentence: NarratedSentence, speakers: Sequence[ResolvedMention]
    ) -> list[ResolvedMention]:
        """Return every he, she, him, her and his of a sentence with whom it means.

        ``speakers`` are its mentions of speakers: in ``his lawyer said`` he is not the lawyer.
        """
        return self._pronouns.resolve_all(sentence, speakers)
