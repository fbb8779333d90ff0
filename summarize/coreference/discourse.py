"""Keep who has been spoken of so far: when each was last seen, and who spoke last."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from itertools import takewhile
from typing import NamedTuple

from summarize.coreference.entities import Entity
from summarize.coreference.grammatical_roles import GrammaticalRole
from summarize.english.function_words import PREPOSITIONS
from summarize.english.name_parts import INITIALS_SKIP
from summarize.english.non_person_names import SUFFIXES
from summarize.english.roles import (
    DOCUMENTS,
    LESSER_RANKS,
    ORGANIZATION_ANAPHORS,
    ROLE_ACRONYMS,
    ROLE_NOUNS,
    SAME_ROLE,
    SHORTENED_TITLES,
    SPOKESPERSONS,
)
from summarize.model import Gender, Person, PersonKind
from summarize.people.likely_gender import LikelyGender
from summarize.people.name_match import genders_compatible

__all__ = ["REACH", "DiscourseModel", "Holder", "Salience"]

REACH = 12
"""How many sentences back a pronoun or a definite role looks."""
RECENT = 40
"""How many entities are remembered as seen lately: bounds the work a pronoun takes."""
ROLE_HOLDERS = 20
"""How many holders of one role, the last introduced, are looked at."""
NEVER = -99
"""The number of a sentence that is before all others."""
INTRODUCTION_REACH = 2
"""How many sentences after a spokesperson their name may come."""
LEAST_INITIALS = 3
"""So many letters at least an organization is known by that were not given in brackets: HWU."""


@dataclass(slots=True)
class Salience:
    """The numbers of the sentences in which an entity was first and last seen, was subject, spoke.

    ``led`` is the last one that names it first. ``count`` is how many sentences name it, ``role``
    where in its clause it stood last, and ``order`` the number of its last mention among all.
    """

    first: int = NEVER
    seen: int = NEVER
    subject: int = NEVER
    led: int = NEVER
    spoke: int = NEVER
    count: int = 0
    order: int = NEVER
    role: GrammaticalRole = GrammaticalRole.OTHER
    called: Gender | None = None
    """The gender of the pronoun by which it was last meant."""
    by_pronoun: bool = False
    """Whether its last mention was a pronoun."""
    is_told: bool = False
    """Whether all its last mentions stood in words that somebody else is reported to have said."""
    is_quoted_at_once: bool = False
    """Whether marked words of its own stand in the first sentence that names it."""


class Holder(NamedTuple):
    """Who has a role, when they were last seen, and whether nobody else was seen then."""

    entity: int
    seen: int
    is_sole: bool


@dataclass(slots=True)
class DiscourseModel:
    """The entities of one article in the order they came up, and what was seen of them lately.

    ``number`` is that of the sentence that is being read. ``recent`` has the entities seen
    in the last sentences, the latest at the end.
    """

    entities: list[Entity] = field(default_factory=list)
    salience: list[Salience] = field(default_factory=list)
    number: int = 0
    last_speaker: int | None = None
    last_spoke: int = NEVER
    recent: dict[int, None] = field(default_factory=dict)
    likely_genders: Mapping[int, LikelyGender] = field(default_factory=dict)
    """Entity of unknown gender -> what is likely: by its given name, by pronouns near it."""
    bare: dict[int, bool] = field(default_factory=dict)
    """Entities known by a bare name that may be no person's; True where little speaks for one."""
    nouns: dict[int, str] = field(default_factory=dict)
    """Organization -> the noun set behind its name: newspaper for the Holm Post newspaper."""
    mentions: int = 0
    """How many mentions have been read."""
    main_figure: int = 0
    """How many sentences name whoever is named in most."""
    _introduced: dict[int, int] = field(default_factory=dict)
    """Unnamed entities -> who they are said to be: The girl was Ann Lee."""
    _by_name: dict[tuple[str, PersonKind], int] = field(default_factory=dict)
    _by_head: dict[str, list[int]] = field(default_factory=dict)
    _by_last_word: dict[str, list[int]] = field(default_factory=dict)
    _surnames: dict[str, int] = field(default_factory=dict)
    _by_initials: dict[str, set[int]] = field(default_factory=dict)

    def add_person(self, person: Person, index: int) -> int:
        """Add a named person, the ``index``-th of the cast; return the entity's index."""
        return self.add(Entity(person.name, person.kind, person.role, person.gender, index))

    def add(self, entity: Entity) -> int:
        """Add an entity; return its index."""
        index = len(self.entities)
        self.entities.append(entity)
        self.salience.append(Salience())
        self._by_name.setdefault((entity.name.lower(), entity.kind), index)
        if entity.kind is PersonKind.ORGANIZATION and entity.head == "NAME":
            letters = _initials(entity.name)
            if len(letters) >= LEAST_INITIALS:
                self._by_initials.setdefault(letters, set()).add(index)
        heads = _role_heads(entity.role) if entity.person is not None else {entity.head}
        for head in heads:
            self._by_head.setdefault(head, []).append(index)
        words = entity.name.split()
        if entity.person is not None:
            while len(words) > 1 and words[-1].lower() in SUFFIXES:
                words.pop()
            self._surnames.setdefault(words[-1].lower(), index)
        if _anaphoric_kind(entity) is PersonKind.ORGANIZATION:
            self._by_last_word.setdefault(words[-1], []).append(index)
        return index

    def add_bare(self, name: str, *, is_weak: bool) -> None:
        """Add a bare name that may be somebody's, weak where little speaks for it."""
        index = len(self.entities)
        self.entities.append(Entity(name, PersonKind.PERSON))
        self.salience.append(Salience())
        self._by_name.setdefault((name.lower(), PersonKind.PERSON), index)
        self.bare[index] = is_weak

    def find_or_add(
        self, name: str, kind: PersonKind, head: str, gender: Gender | None = None
    ) -> int:
        """Return the entity of this name and kind, a new one if there is none."""
        known = self._by_name.get((name.lower(), kind))
        if known is not None:
            return known
        return self.add(Entity(name, kind, None, gender, None, head))

    def enter(self, number: int) -> None:
        """Begin a sentence; who was seen too long ago is forgotten."""
        self.number = number
        for entity in list(self.recent):
            if number - self.salience[entity].seen <= REACH and len(self.recent) <= RECENT:
                break
            del self.recent[entity]

    def touch(self, entity: int, *, subject: bool = False) -> None:
        """Note that an entity was referred to in the current sentence."""
        known = self.salience[entity]
        if known.first < 0:
            known.first = self.number
        known.seen = self.number
        if subject:
            known.subject = self.number
            known.role = GrammaticalRole.SUBJECT
        self.recent.pop(entity, None)
        self.recent[entity] = None

    def note(
        self,
        entity: int,
        role: GrammaticalRole,
        pronoun: Gender | None,
        *,
        leads: bool,
        is_told: bool = False,
    ) -> None:
        """Note a mention in the current sentence: where in its clause, and whether it is first.

        ``pronoun`` is the gender of one, None for a name; ``is_told`` says that it stands in words
        that somebody else is reported to have said.
        """
        known = self.salience[entity]
        is_again = known.seen == self.number and known.order >= 0
        known.is_told = is_told and (known.is_told or not is_again)
        self.touch(entity)
        if not is_again or known.role is not GrammaticalRole.SUBJECT:
            known.role = role
            known.by_pronoun = pronoun is not None
        known.order = self.mentions
        self.mentions += 1
        if leads:
            known.led = self.number
        if pronoun is not None:
            known.called = pronoun

    def count(self, entity: int) -> None:
        """Note that the current sentence names an entity."""
        known = self.salience[entity]
        known.count += 1
        self.main_figure = max(self.main_figure, known.count)

    def note_speakers(self, entities: Iterable[int], *, in_marks: bool = False) -> None:
        """Note in order which entities are reported to have spoken in the current sentence.

        ``in_marks`` where the sentence has marked words.
        """
        for entity in entities:
            self.touch(entity, subject=True)
            known = self.salience[entity]
            known.spoke = self.number
            known.is_quoted_at_once |= in_marks and known.first == self.number
            self.last_speaker = entity
            self.last_spoke = self.number

    def learn_gender(self, entity: int, gender: Gender) -> None:
        """Note the gender of an entity, unless one is known."""
        if self.entities[entity].gender is None:
            self.entities[entity] = replace(self.entities[entity], gender=gender)

    def of_surname(self, surname: str) -> int | None:
        """Return the named person of a lower-case surname, or None."""
        return self._surnames.get(surname)

    def longer_name(self, name: str) -> str:
        """Return a known organization's name that ends in ``name`` (The Post), or ``name``.

        Or has its letters, if no other has: HWU for the Harbor Workers Union.
        """
        bearers = self._by_initials.get(name, ())
        if len(bearers) == 1:
            return self.entities[next(iter(bearers))].name
        words = name.split()
        for index in self._by_last_word.get(words[-1], ())[:ROLE_HOLDERS]:
            known = self.entities[index].name.split()
            if len(known) <= len(words) or known[-len(words) :] != words:
                continue
            if known[-len(words) - 1] not in ("and", "or", "&"):
                return self.entities[index].name
        return name

    def organization_called(self, noun: str) -> int | None:
        """Return the organization last seen that ``the agency`` can mean, or None."""
        for index in reversed(self.recent):
            entity = self.entities[index]
            if _anaphoric_kind(entity) is not PersonKind.ORGANIZATION:
                continue
            named = noun in ORGANIZATION_ANAPHORS and entity.head == "NAME"
            is_called = self.nouns.get(index) == noun
            if named or is_called or noun in _own_words(entity.name):
                return index
        return None

    def last_of_kind(self, kind: PersonKind, within: int) -> int | None:
        """Return the entity of a kind seen last, at most ``within`` sentences ago, or None."""
        for index in reversed(self.recent):
            if self.number - self.salience[index].seen > within:
                return None
            if _anaphoric_kind(self.entities[index]) is kind:
                return index
        return None

    def role_holder(self, role: str, modifiers: set[str]) -> Holder | None:
        """Return who of this role was last named; one named only later counts as old.

        With modifiers, only a holder whose own role has one of them. Of two seen in one sentence
        its subject is taken, or whoever was named last, and is not the only one.
        """
        fitting: dict[int, tuple[int, int, int]] = {}
        for head in _alike(role):
            for index in self._by_head.get(head, ())[-ROLE_HOLDERS:]:
                entity, known = self.entities[index], self.salience[index]
                words = (entity.role or entity.name).lower().split()
                if modifiers and modifiers.isdisjoint(words):
                    continue
                seen = known.seen if entity.person is None else max(known.seen, 0)
                if seen > NEVER:
                    fitting[index] = seen, known.subject, known.order
        if not fitting:
            return None
        best = max(fitting, key=lambda index: (fitting[index], index))
        seen = fitting[best][0]
        return Holder(best, seen, [seen] == [at for at, *_ in fitting.values() if at == seen])

    def introduce(self, unnamed: int, person: int) -> None:
        """Note that an entity without a name is said to be a named person."""
        if self.entities[unnamed].person is None and self.entities[person].person is not None:
            self._introduced.setdefault(unnamed, person)

    def join_introduced(self) -> tuple[int, ...]:
        """Join an unnamed speaker with the person they are said to be, or who is named right after.

        The latter where gender and role allow:
        ``A White House spokeswoman defended … “…,” Abigail Jackson remarked.`` Returns for every
        entity the index of the one that turned out to be meant, its own for most.
        """
        identities = [self._introduced.get(index, index) for index in range(len(self.entities))]
        speakers = [
            (known.first, index)
            for index, known in enumerate(self.salience)
            if 0 <= known.subject - known.first <= INTRODUCTION_REACH or known.spoke == known.first
        ]
        named = {
            first: index
            for first, index in speakers
            if self.entities[index].person is not None
            and self.entities[index].role is None
            and self.salience[index].is_quoted_at_once
        }
        for first, index in speakers:
            unnamed = self.entities[index]
            if unnamed.person is not None or unnamed.head not in SPOKESPERSONS:
                continue
            for step in range(1, INTRODUCTION_REACH + 1):
                person = named.get(first + step)
                if person is None:
                    continue
                if genders_compatible(self.entities[person].gender, unnamed.gender):
                    self.entities[person] = replace(self.entities[person], role=unnamed.name)
                    identities[index] = person
                break
        return tuple(identities)


def _own_words(name: str) -> Iterable[str]:
    """Return the words of a name that are no complement’s: data for the [2014 report]."""
    return takewhile(lambda word: word not in PREPOSITIONS, name.lower().split())


def _initials(name: str) -> str:
    """Return the initials of an organization's name, small words left out: HWU."""
    return "".join(word[0].upper() for word in name.split() if word.lower() not in INITIALS_SKIP)


def _anaphoric_kind(entity: Entity) -> PersonKind:
    """Return the kind of an entity as pronouns see it: a document is an ``it`` like any body."""
    return PersonKind.ORGANIZATION if entity.head in DOCUMENTS else entity.kind


def _role_heads(role: str | None) -> set[str]:
    """Return the role nouns in the words of a role."""
    if role is None:
        return set()
    lower = role.lower()
    words = lower.replace(",", " ").replace(".", "").split()
    heads = {
        word
        for before, word in zip(["", *words], words, strict=False)
        if word in ROLE_NOUNS and before not in LESSER_RANKS
    }
    heads |= {
        short
        for short, phrases in ROLE_ACRONYMS.items()
        if any(phrase in lower for phrase in phrases)
    }
    return heads | {SHORTENED_TITLES[word] for word in words if word in SHORTENED_TITLES}


@cache
def _alike(role: str) -> tuple[str, ...]:
    """Return in order the role nouns that can mean the same person as ``role``, and it first."""
    others = set[str]().union(*(group for group in SAME_ROLE if role in group)) - {role}
    return role, *sorted(others)
