"""Who has been spoken of so far: entities, when each was last seen, and who spoke last."""

from __future__ import annotations

from dataclasses import dataclass, field

from summarize.english.names import SUFFIXES
from summarize.english.roles import DOCUMENTS, ROLE_NOUNS, SAME_ROLE, SHORTENED_TITLES
from summarize.model import Gender, Person, PersonKind
from summarize.people.name_match import genders_compatible

__all__ = ["DiscourseModel", "Entity", "ResolvedMention", "Salience"]

REACH = 12
"""How many sentences back a pronoun or a definite role looks."""
RECENT = 40
"""How many entities are remembered as seen lately: bounds the work a pronoun takes."""
ROLE_HOLDERS = 20
"""How many holders of one role, the last introduced, are looked at."""
NEVER = -99
INTRODUCTION_REACH = 2
"""How many sentences after a spokesperson their name may come."""
SPOKESPERSONS = frozenset({"spokesman", "spokeswoman", "spokesperson"})
LESSER = frozenset({"deputy", "vice", "assistant", "associate", "under", "sub", "junior"})
"""Words that keep a role from being the bare one: the deputy mayor is not the mayor."""
BODIES = frozenset({"agency", "company", "group", "organization", "organisation", "department"})
"""What an organization is called once it was named."""


@dataclass(slots=True)
class Entity:
    """Somebody who can speak here; ``person`` is the index among the named persons, or None.

    ``head`` is the noun an unnamed one is known by (spokesperson), ``NAME`` for organizations that
    have a name.
    """

    name: str
    kind: PersonKind
    role: str | None = None
    gender: Gender | None = None
    person: int | None = None
    head: str = ""


@dataclass(frozen=True, slots=True)
class ResolvedMention:
    """A mention and whom it means.

    ``form`` is name, role, pronoun, group, organization, thing, or noun (an unknown one); ``sure``
    is False where another reading is nearly as good.
    """

    entity: int
    start: int
    end: int
    form: str
    sure: bool = True


@dataclass(slots=True)
class Salience:
    """The sentences in which an entity was first and last seen, was the subject, spoke."""

    first: int = NEVER
    seen: int = NEVER
    subject: int = NEVER
    spoke: int = NEVER
    count: int = 0


@dataclass(slots=True)
class DiscourseModel:
    """The entities of one article in the order they came up, and what was seen of them lately.

    ``number`` is the sentence of the telling that is being read. ``recent`` has the entities seen
    in the last sentences, the latest at the end. ``same_as`` leads from an unnamed entity to the
    named person who turned out to be meant.
    """

    entities: list[Entity] = field(default_factory=list)
    traces: list[Salience] = field(default_factory=list)
    number: int = 0
    last_speaker: int | None = None
    last_spoke: int = NEVER
    recent: dict[int, None] = field(default_factory=dict)
    same_as: dict[int, int] = field(default_factory=dict)
    _by_name: dict[tuple[str, PersonKind], int] = field(default_factory=dict)
    _by_head: dict[str, list[int]] = field(default_factory=dict)
    _by_last_word: dict[str, list[int]] = field(default_factory=dict)
    _surnames: dict[str, int] = field(default_factory=dict)

    def add_person(self, person: Person, index: int) -> int:
        """Add a named person, the ``index``-th of the cast; return the entity's index."""
        return self.add(Entity(person.name, person.kind, person.role, person.gender, index))

    def add(self, entity: Entity) -> int:
        """Add an entity; return its index."""
        index = len(self.entities)
        self.entities.append(entity)
        self.traces.append(Salience())
        self._by_name.setdefault((entity.name.lower(), entity.kind), index)
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
            if number - self.traces[entity].seen <= REACH and len(self.recent) <= RECENT:
                break
            del self.recent[entity]

    def touch(self, entity: int, *, subject: bool = False) -> None:
        """Note that an entity was referred to in the current sentence."""
        trace = self.traces[entity]
        if trace.first < 0:
            trace.first = self.number
        trace.seen = self.number
        if subject:
            trace.subject = self.number
        self.recent.pop(entity, None)
        self.recent[entity] = None

    def spoke(self, entity: int) -> None:
        """Note that an entity is reported to have spoken in the current sentence."""
        self.last_speaker = entity
        self.last_spoke = self.number
        self.traces[entity].spoke = self.number
        self.touch(entity, subject=True)

    def of_surname(self, surname: str) -> int | None:
        """Return the named person of a lower-case surname, or None."""
        return self._surnames.get(surname)

    def longer_name(self, name: str) -> str:
        """Return a known organization's name that ends in ``name`` (The Post), or ``name``."""
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
            named = noun in BODIES and entity.head == "NAME"
            if named or noun in entity.name.lower().split():
                return index
        return None

    def last_of_kind(self, kind: PersonKind, within: int) -> int | None:
        """Return the entity of a kind seen last, at most ``within`` sentences ago, or None."""
        for index in reversed(self.recent):
            if self.number - self.traces[index].seen > within:
                return None
            if _anaphoric_kind(self.entities[index]) is kind:
                return index
        return None

    def role_holder(self, role: str, modifiers: set[str]) -> tuple[int | None, int]:
        """Return who of this role was last named, and when; one named only later counts as old.

        With modifiers, only a holder whose own role has one of them.
        """
        best, when = None, -99
        for head in _alike(role):
            for index in self._by_head.get(head, ())[-ROLE_HOLDERS:]:
                known = self.entities[index].role or self.entities[index].name
                if modifiers and modifiers.isdisjoint(known.lower().split()):
                    continue
                trace = self.traces[index]
                named = self.entities[index].person is not None
                seen = max(trace.seen, 0) if named else trace.seen
                if seen >= when:
                    best, when = index, seen
        return best, when

    def join_introduced(self) -> None:
        """Join an unnamed speaker with the person named right after, gender and role allowing.

        ``A White House spokeswoman defended … “…,” Abigail Jackson remarked.``
        """
        speakers = [
            (trace.first, index)
            for index, trace in enumerate(self.traces)
            if 0 <= trace.subject - trace.first <= INTRODUCTION_REACH or trace.spoke == trace.first
        ]
        named = {
            first: index
            for first, index in speakers
            if self.entities[index].person is not None and self.entities[index].role is None
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
                    self.entities[person].role = unnamed.name
                    self.same_as[index] = person
                break


def _anaphoric_kind(entity: Entity) -> PersonKind:
    """Return the kind of an entity as pronouns see it: a document is an ``it`` like any body."""
    return PersonKind.ORGANIZATION if entity.head in DOCUMENTS else entity.kind


def _role_heads(role: str | None) -> set[str]:
    """Return the role nouns in the words of a role."""
    if role is None:
        return set()
    words = role.lower().replace(",", " ").replace(".", "").split()
    heads = {
        word
        for before, word in zip(["", *words], words, strict=False)
        if word in ROLE_NOUNS and before not in LESSER
    }
    return heads | {SHORTENED_TITLES[word] for word in words if word in SHORTENED_TITLES}


def _alike(role: str) -> frozenset[str]:
    """Return the role nouns that can mean the same person as ``role``, itself included."""
    return frozenset({role}).union(*(group for group in SAME_ROLE if role in group))
