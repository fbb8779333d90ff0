"""The words that name a speaker -> the speaker: names, roles, pronouns, groups, organizations."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence, Set
from dataclasses import dataclass, field, replace

from summarize.coreference.entities import REACH, DiscourseModel, ResolvedMention
from summarize.coreference.pronouns import antecedent, in_mind
from summarize.english.function_words import PRONOUNS_ANY_CASE, SUBJECT_PRONOUNS
from summarize.english.names import DEMONYMS, ORGANIZATION_WORDS, PLACES
from summarize.english.roles import (
    BODY_NOUNS,
    DOCUMENTS,
    EPITHETS,
    GROUP_NOUNS,
    LAW_WORDS,
    QUANTITIES,
    ROLE_NOUNS,
    SINGULAR_VOICES,
    may_speak,
    singular,
)
from summarize.model import Gender, PersonKind
from summarize.people.cast import Cast
from summarize.people.person_score import is_role
from summarize.syntax.heads import (
    head_of,
    head_zone,
    is_given_name,
    is_native,
    kind_of_voice,
    modifiers,
    role_noun,
    without_article,
)
from summarize.syntax.narration import NO_MARK, NarratedSentence, Narration

__all__ = ["Resolver"]

EPITHET_REACH = 4
"""How many sentences back ``the New York businessman`` looks."""
SHARES = ("percent", "%")
"""What ends a share of people: 63 percent said the mayor was right."""
TIME_AND_PLACE = frozenset({"on", "after", "before", "during", "since", "until", "via", "as"})
"""Prepositions that are no part of an organization's name: AMC on Monday."""


@dataclass(slots=True)
class Resolver:
    """Reads an article's sentences in order and says whom their phrases mean.

    ``subject_here`` are the items of the current sentence's subject; the caller sets it.
    ``acronyms`` are short names of organizations with their full ones.
    """

    text: str
    narration: Narration
    cast: Cast
    acronyms: dict[str, str]
    memory: DiscourseModel = field(default_factory=DiscourseModel)
    subject_here: tuple[int, int] | None = None

    def __post_init__(self) -> None:
        for index, person in enumerate(self.cast.people):
            self.memory.add_person(person, index)

    def leave(self, sentence: NarratedSentence, subject: tuple[int, int] | None) -> None:
        """End a sentence: whom it named is remembered for the next ones."""
        seen: set[int] = set()
        last_run = NO_MARK
        for item in range(sentence.first, sentence.last):
            run = self.narration.runs[item]
            if run in (NO_MARK, last_run):
                continue
            last_run = run
            person = self.cast.run_person[run]
            if person is None:
                self._note_organization(item)
            elif person not in seen and not self._modifies(item, sentence):
                seen.add(person)
                self.memory.touch(person)
                self.memory.traces[person].count += 1
        if subject is not None:
            first, last = subject
            while first < last and self._modifies(first, sentence):
                first = self.run_end(first)
            person = self._first_person(first, last)
            if person is not None:
                self.memory.touch(person, subject=True)

    def _modifies(self, item: int, sentence: NarratedSentence) -> bool:
        """Whether a name only tells which: the Clinton campaign, Clinton press aide Ann Lee."""
        tokens = self.narration.tokens
        if self.person_at(item) is None:
            return False
        after = self.run_end(item)
        for at in range(after, min(after + 3, sentence.last)):
            lower = tokens.lowers[at]
            if tokens.tags[at] not in ("NN", "NNS"):
                return False
            if lower in ROLE_NOUNS or lower in GROUP_NOUNS or lower in BODY_NOUNS:
                return True
        return False

    def _note_organization(self, item: int) -> None:
        """Remember an organization that is only named, for ``the agency`` later on."""
        tokens = self.narration.tokens
        end = self.run_end(item)
        words = tokens.lowers[item:end]
        acronym = end - item == 1 and tokens.words[item].isupper() and len(words[0]) > 2
        if (acronym or words[-1] in ORGANIZATION_WORDS) and " ".join(words) not in PLACES:
            name = self.text[tokens.starts[item] : tokens.ends[end - 1]]
            name = self.acronyms.get(name) or self.memory.longer_name(name)
            self.memory.touch(self.memory.find_or_add(name, PersonKind.ORGANIZATION, "NAME"))

    def person_at(self, item: int) -> int | None:
        """Return the person whose name covers an item, or None."""
        run = self.narration.runs[item]
        return None if run == NO_MARK else self.cast.run_person[run]

    def _first_person(self, first: int, last: int) -> int | None:
        for item in range(first, last):
            person = self.person_at(item)
            if person is not None:
                return person
        return None

    def resolve(self, first: int, last: int, sentence: NarratedSentence) -> ResolvedMention | None:
        """Return whom the noun phrase of items ``[first, last)`` means, None if it cannot speak."""
        tokens = self.narration.tokens
        start, end = tokens.starts[first], tokens.ends[last - 1]
        lower = tokens.lowers[first]
        if last - first == 1 and (lower in SUBJECT_PRONOUNS or tokens.tags[first] == "PRN"):
            lower = PRONOUNS_ANY_CASE.get(lower, lower)  # according to him
            return self._pronoun(lower, start, end, first, sentence)
        stop = head_zone(self.narration, first, last)
        person = self._named(first, stop, last)
        if person is not None:
            return self._person(person, first, last, start, end)
        return self._apposed(first, stop, last, sentence) or self._unnamed(
            first, stop, last, start, end
        )

    def _apposed(
        self, first: int, stop: int, last: int, sentence: NarratedSentence
    ) -> ResolvedMention | None:
        """Return who is named beside what they are: a spokesman, Jim Lee; the firm, Acme Tools,"""
        tokens = self.narration.tokens
        start = tokens.starts[first]
        role = role_noun(self.narration, first, stop)
        item = self._apposed_name(last, sentence)
        if item is not None:
            person, end = self.person_at(item), self.run_end(item)
            assert person is not None
            whole = tokens.words[end : end + 1] == [","] and tokens.tags[first] in ("DT", "PRN")
            if role is not None or whole or tokens.lowers[first] in QUANTITIES:
                return ResolvedMention(person, start, tokens.ends[end - 1], "name")
            return None
        head = head_of(self.narration, first, stop)
        if role is None and (head is None or tokens.lowers[head] not in BODY_NOUNS):
            return None
        return self._apposed_organization(last, sentence)

    def _apposed_organization(
        self, last: int, sentence: NarratedSentence
    ) -> ResolvedMention | None:
        """Return the organization named between commas right after the phrase."""
        tokens = self.narration.tokens
        at = last + 1
        if at >= sentence.last or tokens.words[last] != "," or self.narration.runs[at] == NO_MARK:
            return None
        end = self.run_end(at)
        if tokens.words[end : end + 1] != [","] or tokens.tags[end - 1] != "NAME":
            return None
        name = self.text[tokens.starts[at] : tokens.ends[end - 1]]
        return self._organization(name, at, end, tokens.starts[at], tokens.ends[end - 1])

    def _person(self, person: int, first: int, last: int, start: int, end: int) -> ResolvedMention:
        """A named person, alone or joined with another by ``and``."""
        tokens = self.narration.tokens
        others = {
            other for item in range(first, last)
            if (other := self.person_at(item)) is not None and other != person
        }  # fmt: skip
        if others and "and" in tokens.lowers[first:last] and tokens.tags[last - 1] == "NAME":
            name = without_article(self.text[start:end])
            joined = self.memory.find_or_add(name, PersonKind.GROUP, "")
            return ResolvedMention(joined, start, end, "group")
        name_start = next(i for i in range(first, last) if self.person_at(i) == person)
        name_end = self.run_end(name_start)
        name_end = min(name_end, last)
        bare = self.narration.runs[name_start] != NO_MARK and name_end - name_start == 1
        sure = not (bare and person in self.cast.shared_surnames)
        start, end = tokens.starts[name_start], tokens.ends[name_end - 1]
        return ResolvedMention(person, start, end, "name", sure)

    def run_end(self, item: int) -> int:
        """Return where the run of capitalised words at an item ends."""
        run = self.narration.runs[item]
        while item < len(self.narration.runs) and self.narration.runs[item] == run:
            item += 1
        return item

    def by_label(self, label: str, start: int, end: int) -> ResolvedMention:
        """Return the speaker whom a label in capitals names: the person of that surname, if any."""
        words = label.split()
        while len(words) > 1 and is_role(words[0].lower()):
            words.pop(0)
        index = self.memory.of_surname(words[-1].lower())
        if index is not None:
            return ResolvedMention(index, start, end, "name")
        name = " ".join(words).title()
        return ResolvedMention(
            self.memory.find_or_add(name, PersonKind.PERSON, ""), start, end, "name"
        )

    def _named(self, first: int, stop: int, last: int) -> int | None:
        """Return the person named as the head of the phrase: not in Jackson’s lawyer."""
        tags = self.narration.tokens.tags
        last_person = self.person_at(last - 1)
        if stop < last and last_person is not None:
            # Undersecretary for Education Mr. Toccafondi: a name set beside, not a prepositions.
            lead = last - 1
            while lead > first and self.narration.runs[lead - 1] == self.narration.runs[last - 1]:
                lead -= 1
            if tags[lead - 1] not in ("IN", "DT", "POS", "CC", "TO", "JJ"):
                return last_person
        for item in range(stop - 1, first - 1, -1):
            person = self.person_at(item)
            if person is None:
                continue
            after = self.run_end(item)
            if after < stop and tags[after] in ("POS", "NN", "NNS", "NAME"):
                return None
            if after < stop and self.narration.tokens.words[after] in ("’", "'"):
                return None
            return person
        return None

    def _apposed_name(self, last: int, sentence: NarratedSentence) -> int | None:
        """Return the item of a person named after the phrase and a comma: a spokesman, Jim Lee"""
        if last + 1 >= sentence.last or self.narration.tokens.words[last] != ",":
            return None
        for item in range(last + 1, min(last + 7, sentence.last)):
            if self.person_at(item) is not None:
                return item
            if self.narration.tokens.tags[item] not in ("JJ", "NN", "NAME", "POS"):
                return None
        return None

    def _unnamed(
        self, first: int, stop: int, last: int, start: int, end: int
    ) -> ResolvedMention | None:
        tokens = self.narration.tokens
        while last - 1 > first and tokens.tags[last - 1] == "VBN":
            last -= 1  # a statement released
            stop, end = min(stop, last), tokens.ends[last - 1]
        role = role_noun(self.narration, first, stop)
        determined = tokens.lowers[first] in ("the", "this", "that")
        name = without_article(self.text[start:end])
        if role is not None:
            return self._by_role(role, determined, name, start, end, first, stop)
        head = head_of(self.narration, first, stop)
        share = head is not None and tokens.lowers[head].endswith(SHARES)
        if head is not None and (share or tokens.lowers[head] in QUANTITIES) and stop < last:
            head = head_of(self.narration, stop, last)
            if head is not None and tokens.lowers[head] in ("them", "us"):
                return self._one_of_them(start, end)
        if head is None:
            return None
        lower = tokens.lowers[head]
        if share and stop == last:
            answering = self.memory.find_or_add(name, PersonKind.GROUP, "")
            return ResolvedMention(answering, start, end, "group", sure=False)
        native = determined and last - first == 2 and is_native(lower)
        if native and (somebody := self._epithet("native")) is not None:
            return ResolvedMention(somebody, start, end, "role", sure=False)
        if tokens.tags[head] == "NAME":
            return self._organization(name, first, stop, start, end)
        if lower in GROUP_NOUNS or (tokens.tags[head] == "NNS" and singular(lower) in ROLE_NOUNS):
            return ResolvedMention(
                self.memory.find_or_add(name, PersonKind.GROUP, lower), start, end, "group"
            )
        if lower in SINGULAR_VOICES or singular(lower) in SINGULAR_VOICES:
            kind = kind_of_voice(singular(lower) if lower not in SINGULAR_VOICES else lower)
            known = (
                self.memory.organization_called(lower) if determined and last - first == 2 else None
            )
            if known is not None:
                return ResolvedMention(known, start, end, "organization", sure=False)
            return ResolvedMention(self.memory.find_or_add(name, kind, lower), start, end, "thing")
        if tokens.tags[head] in ("NN", "NNS") and may_speak(lower):
            kind = PersonKind.GROUP if tokens.tags[head] == "NNS" else PersonKind.UNNAMED
            return ResolvedMention(
                self.memory.find_or_add(name, kind, lower), start, end, "noun", sure=False
            )
        return None

    def _one_of_them(self, start: int, end: int) -> ResolvedMention | None:
        """``one of them``: a member of the group last spoken of."""
        group = self.memory.last_of_kind(PersonKind.GROUP, EPITHET_REACH)
        return None if group is None else ResolvedMention(group, start, end, "group", sure=False)

    def _organization(
        self, name: str, first: int, stop: int, start: int, end: int
    ) -> ResolvedMention | None:
        tokens = self.narration.tokens
        lowers = tokens.lowers
        if stop - first == 1 and lowers[first] in DEMONYMS and not lowers[first].endswith("s"):
            return None
        short = without_article(self.text[start : tokens.ends[stop - 1]])
        if stop < len(tokens) and lowers[stop] in TIME_AND_PLACE:
            name, end = short, tokens.ends[stop - 1]
        full = self.acronyms.get(short)
        if full is not None:
            name = full
        else:
            name = self.memory.longer_name(name)
        if name == short and stop - first == 1 and is_given_name(short):
            somebody = self.memory.find_or_add(name, PersonKind.PERSON, "")
            return ResolvedMention(somebody, start, end, "name", sure=False)
        law = lowers[stop - 1] in LAW_WORDS
        kind = PersonKind.UNNAMED if law else PersonKind.ORGANIZATION
        head = lowers[stop - 1] if law else "NAME"
        return ResolvedMention(
            self.memory.find_or_add(name, kind, head), start, end, "organization"
        )

    def _by_role(
        self, role: str, determined: bool, name: str, start: int, end: int, first: int, stop: int
    ) -> ResolvedMention:
        """``the mayor`` is the person of that role last named; ``a spokesman`` is somebody new."""
        possessed = self.narration.tokens.lowers[first] in ("his", "her", "their", "its", "my")
        if determined or first + 1 == stop:
            best, when = self.memory.role_holder(role, modifiers(self.narration, first, stop))
            if best is not None and self.memory.traces[best].seen < 0 and role in EPITHETS:
                known = self._epithet(role)  # the singer, before another singer is named
                if known is not None:
                    return ResolvedMention(known, start, end, "role", sure=False)
            if best is not None:
                return ResolvedMention(
                    best, start, end, "role", sure=self.memory.number - when <= REACH
                )
        gender = ROLE_NOUNS.get(role)
        epithet = self._epithet(role) if determined else None
        if epithet is not None:
            return ResolvedMention(epithet, start, end, "role", sure=False)
        index = self.memory.find_or_add(
            name, PersonKind.UNNAMED, role, Gender(gender) if gender else None
        )
        return ResolvedMention(index, start, end, "role", sure=not possessed)

    def _epithet(self, role: str) -> int | None:
        """``the New York businessman``: whoever was spoken of just now, and has no other role.

        Words that tell no office (the native, the candidate) can mean somebody with one.
        """
        memory = self.memory
        narration = ROLE_NOUNS.get(role)
        gender = Gender(narration) if narration else None
        near = [
            index
            for index in memory.recent
            if memory.entities[index].kind in (PersonKind.PERSON, PersonKind.UNNAMED)
            and memory.entities[index].head not in DOCUMENTS
            and (role in EPITHETS or memory.entities[index].role is None)
            and memory.number - memory.traces[index].seen <= EPITHET_REACH
        ]
        scores = [(in_mind(memory, index, gender, set()), index) for index in near]
        best, index = max(scores, default=(0.0, 0))
        return index if best > 0 else None

    def _pronoun(
        self,
        lower: str,
        start: int,
        end: int,
        item: int,
        sentence: NarratedSentence,
        barred: Set[int] = frozenset(),
    ) -> ResolvedMention | None:
        leading = None
        if self.subject_here is not None and self.subject_here[1] <= item:
            leading = self._first_person(*self.subject_here)
        if leading is None:
            leading = self._topic(sentence, item)
        here = {p for i in range(sentence.first, item) if (p := self.person_at(i)) is not None}
        found = antecedent(self.memory, lower, here - barred, leading, barred)
        if found is None:
            return None
        entity, sure = found
        return ResolvedMention(entity, start, end, "pronoun", sure)

    def another(self, who: ResolvedMention, sentence: NarratedSentence) -> ResolvedMention | None:
        """Return whom a pronoun means if not the person it was taken for, None if nobody."""
        starts = self.narration.tokens.starts
        item = bisect_left(starts, who.start, sentence.first, sentence.last)
        lower = self.narration.tokens.lowers[item]
        lower = PRONOUNS_ANY_CASE.get(lower, lower)
        barred = {who.entity}
        found = self._pronoun(lower, who.start, who.end, item, sentence, barred)
        return None if found is None else replace(found, sure=False)

    def _topic(self, sentence: NarratedSentence, before: int) -> int | None:
        """Return who is named at the sentence's head: Paul Ryan, despite admitting that he …"""
        tags, words = self.narration.tokens.tags, self.narration.tokens.words
        for item in range(sentence.first, before):
            if words[item] == "," or tags[item] not in ("NAME", "NN", "JJ", "DT"):
                return None
            person = self.person_at(item)
            if person is not None:
                end = self.run_end(item)
                return person if end < before and words[end] == "," else None
        return None

    def pronouns(
        self, sentence: NarratedSentence, taken: Sequence[ResolvedMention]
    ) -> list[ResolvedMention]:
        """Return every he, she, him, her and his of a sentence with whom it means.

        ``taken`` are its mentions of speakers: the ``his`` of ``his lawyer`` is not the lawyer's.
        """
        found: list[ResolvedMention] = []
        tokens = self.narration.tokens
        for item in range(sentence.first, sentence.last):
            subject = PRONOUNS_ANY_CASE.get(tokens.lowers[item])
            if subject is not None:
                start, end = tokens.starts[item], tokens.ends[item]
                barred = {
                    who.entity
                    for who in taken
                    if who.form != "pronoun" and who.start <= start < who.end
                }
                who = self._pronoun(subject, start, end, item, sentence, barred)
                if who is not None:
                    found.append(who)
        return found
