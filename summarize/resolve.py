"""The words that name a speaker -> the speaker: names, roles, pronouns, groups, organizations."""

from __future__ import annotations

from dataclasses import dataclass, field

from summarize.model import Gender, Person, PersonKind
from summarize.narration import NO_MARK, NarratedSentence, Narration
from summarize.people import Cast
from summarize.tables.entities import DEMONYMS, ORGANIZATION_WORDS, PLACES
from summarize.tables.grammar import SUBJECT_PRONOUNS
from summarize.tables.roles import (
    GROUP_NOUNS,
    ROLE_NOUNS,
    SINGULAR_VOICES,
    may_speak,
    singular,
)

__all__ = ["Entity", "Resolved", "Resolver"]

NARRATORS = frozenset({"i", "we", "you"})
ANY_CASE = {
    "he": "he", "him": "he", "his": "he", "himself": "he",
    "she": "she", "her": "she", "hers": "she", "herself": "she",
}  # fmt: skip
"""A pronoun in any case -> its subject form."""
INTRODUCTION_REACH = 2
"""How many sentences after a spokesperson their name may come."""
SPOKESPERSONS = frozenset({"spokesman", "spokeswoman", "spokesperson"})
QUANTITIES = frozenset(
    """percent per cent % half majority number third quarter lot group dozens hundreds thousands some
    one many most none several few two three four five six seven eight nine ten""".split()
)
"""Nouns whose speakers stand behind ``of``: 52 percent of registered voters."""
ROLE_HOLDERS = 20
"""How many holders of one role, the last introduced, are looked at."""
BODIES = frozenset({"agency", "company", "group", "organization", "organisation", "department"})
"""What an organization is called once it was named."""
PRONOUN_REACH = 12
"""How many sentences back a pronoun looks."""


@dataclass(slots=True)
class Entity:
    """Somebody who can speak here; ``person`` is the index among the named persons, or None."""

    name: str
    kind: PersonKind
    role: str | None = None
    gender: Gender | None = None
    person: int | None = None
    head: str = ""
    """The noun an unnamed speaker is known by: spokesperson."""


@dataclass(frozen=True, slots=True)
class Resolved:
    """A mention and whom it means. ``form``: name, role, pronoun, group, organization or thing."""

    entity: int
    start: int
    end: int
    form: str
    sure: bool = True


@dataclass(slots=True)
class _Trace:
    """Where an entity was last seen: as anything, as the subject, as the speaker."""

    first: int = -99
    seen: int = -99
    subject: int = -99
    spoke: int = -99
    count: int = 0


@dataclass(slots=True)
class Resolver:
    """Walks an article's sentences in order and remembers who was spoken of.

    ``sentence_number`` counts sentences of the telling; the caller moves it with ``enter``.
    """

    text: str
    told: Narration
    cast: Cast
    acronyms: dict[str, str]
    entities: list[Entity] = field(default_factory=list)
    traces: list[_Trace] = field(default_factory=list)
    number: int = 0
    last_speaker: int | None = None
    last_spoke: int = -99
    subject_here: tuple[int, int] | None = None
    """The items of the current sentence's subject."""
    recent: dict[int, None] = field(default_factory=dict)
    """The entities seen in the last sentences, the one seen last at the end."""
    by_name: dict[tuple[str, PersonKind], int] = field(default_factory=dict)
    by_head: dict[str, list[int]] = field(default_factory=dict)
    """Role noun -> the entities it can mean."""
    organizations: dict[str, list[int]] = field(default_factory=dict)
    surnames: dict[str, int] = field(default_factory=dict)
    same_as: dict[int, int] = field(default_factory=dict)
    """Unnamed entity -> the named person who turned out to be meant."""
    """Last word of a name -> the organizations whose name ends in it."""

    def __post_init__(self) -> None:
        for index, person in enumerate(self.cast.people):
            self.add(_entity_of(person, index))

    def add(self, entity: Entity) -> int:
        """Add an entity; return its index."""
        index = len(self.entities)
        self.entities.append(entity)
        self.traces.append(_Trace())
        self.by_name.setdefault((entity.name.lower(), entity.kind), index)
        heads = _role_heads(entity.role) if entity.person is not None else {entity.head}
        for head in heads:
            self.by_head.setdefault(head, []).append(index)
        if entity.person is not None:
            self.surnames.setdefault(entity.name.lower().split()[-1], index)
        if entity.kind is PersonKind.ORGANIZATION:
            self.organizations.setdefault(entity.name.split()[-1], []).append(index)
        return index

    def enter(self, number: int) -> None:
        """Begin a sentence; who was seen too long ago is forgotten."""
        self.number = number
        for entity in list(self.recent):
            if number - self.traces[entity].seen <= PRONOUN_REACH:
                break
            del self.recent[entity]

    def leave(self, sentence: NarratedSentence, subject: tuple[int, int] | None) -> None:
        """End a sentence: whom it named is remembered for the next ones."""
        seen: set[int] = set()
        last_run = NO_MARK
        for item in range(sentence.first, sentence.last):
            run = self.told.runs[item]
            if run == NO_MARK or run == last_run:
                continue
            last_run = run
            person = self.cast.run_person[run]
            if person is None:
                self._note_organization(item)
            elif person not in seen:
                seen.add(person)
                self.touch(person)
                self.traces[person].count += 1
        if subject is not None:
            person = self._first_person(*subject)
            if person is not None:
                self.touch(person, subject=True)

    def _note_organization(self, item: int) -> None:
        """Remember an organization that is only named, for ``the agency`` later on."""
        tokens = self.told.tokens
        end = self._run_last(item)
        words = tokens.lowers[item:end]
        acronym = end - item == 1 and tokens.words[item].isupper() and len(words[0]) > 2
        if (acronym or words[-1] in ORGANIZATION_WORDS) and " ".join(words) not in PLACES:
            name = self.text[tokens.starts[item] : tokens.ends[end - 1]]
            name = self.acronyms.get(name) or self._longer_name(name)
            self.touch(self._find_or_add(name, PersonKind.ORGANIZATION, "NAME"))

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

    def person_at(self, item: int) -> int | None:
        """Return the person whose name covers an item, or None."""
        run = self.told.runs[item]
        return None if run == NO_MARK else self.cast.run_person[run]

    def _first_person(self, first: int, last: int) -> int | None:
        for item in range(first, last):
            person = self.person_at(item)
            if person is not None:
                return person
        return None

    # -- resolving ---------------------------------------------------------------------------

    def resolve(self, first: int, last: int, sentence: NarratedSentence) -> Resolved | None:
        """Return whom the noun phrase of items ``[first, last)`` means, None if it cannot speak."""
        tokens = self.told.tokens
        start, end = tokens.starts[first], tokens.ends[last - 1]
        lower = tokens.lowers[first]
        if last - first == 1 and lower in SUBJECT_PRONOUNS:
            return self._pronoun(lower, start, end, first, sentence)
        stop = self._head_zone(first, last)
        person = self._named(first, stop, last)
        if person is not None:
            return self._person(person, first, last, start, end)
        following = self._apposed_person(last, sentence)
        if following is not None:
            role = self._role_noun(first, stop)
            if role is not None:
                item = next(
                    i for i in range(last + 1, sentence.last) if self.person_at(i) == following
                )
                return Resolved(following, start, tokens.ends[self._run_last(item) - 1], "name")
        return self._unnamed(first, stop, last, start, end)

    def _person(self, person: int, first: int, last: int, start: int, end: int) -> Resolved:
        """A named person, alone or joined with another by ``and``."""
        tokens = self.told.tokens
        others = {
            other for item in range(first, last)
            if (other := self.person_at(item)) is not None and other != person
        }  # fmt: skip
        if others and "and" in tokens.lowers[first:last] and tokens.tags[last - 1] == "NAME":
            name = _without_article(self.text[start:end])
            joined = self._find_or_add(name, PersonKind.GROUP, "")
            return Resolved(joined, start, end, "group")
        name_start = next(i for i in range(first, last) if self.person_at(i) == person)
        name_end = self._run_last(name_start)
        return Resolved(
            person, tokens.starts[name_start], tokens.ends[min(name_end, last) - 1], "name"
        )

    def _run_last(self, item: int) -> int:
        run = self.told.runs[item]
        while item < len(self.told.runs) and self.told.runs[item] == run:
            item += 1
        return item

    def by_label(self, label: str, start: int, end: int) -> Resolved:
        """Return the speaker whom a label in capitals names: the person of that surname, if any."""
        index = self.surnames.get(label.split()[-1].lower())
        if index is not None:
            return Resolved(index, start, end, "name")
        name = label.title()
        return Resolved(self._find_or_add(name, PersonKind.PERSON, ""), start, end, "name")

    def _head_zone(self, first: int, last: int) -> int:
        """Return where the phrase's own words end and its prepositions begin."""
        tags = self.told.tokens.tags
        for item in range(first + 1, last):
            if tags[item] in ("IN", "TO", "WH") and self.told.runs[item] == NO_MARK:
                return item
            if self.told.tokens.words[item] in (",", "(") and self.told.runs[item] == NO_MARK:
                return item
        return last

    def _named(self, first: int, stop: int, last: int) -> int | None:
        """Return the person named as the head of the phrase: not in Jackson’s lawyer."""
        tags = self.told.tokens.tags
        last_person = self.person_at(last - 1)
        if stop < last and last_person is not None:
            # Undersecretary for Education Mr. Toccafondi: a name set beside, not a prepositions.
            lead = last - 1
            while lead > first and self.told.runs[lead - 1] == self.told.runs[last - 1]:
                lead -= 1
            if tags[lead - 1] not in ("IN", "DT", "POS", "CC", "TO", "JJ"):
                return last_person
        for item in range(stop - 1, first - 1, -1):
            person = self.person_at(item)
            if person is None:
                continue
            after = self._run_last(item)
            if after < stop and tags[after] in ("POS", "NN", "NNS", "NAME"):
                return None
            if after < stop and self.told.tokens.words[after] in ("’", "'"):
                return None
            return person
        return None

    def _apposed_person(self, last: int, sentence: NarratedSentence) -> int | None:
        """Return the person named right after the phrase and a comma: a spokesman, Jim Lee, …"""
        if last + 1 >= sentence.last or self.told.tokens.words[last] != ",":
            return None
        for item in range(last + 1, min(last + 5, sentence.last)):
            person = self.person_at(item)
            if person is not None:
                return person
            if self.told.tokens.tags[item] not in ("JJ", "NN", "NAME"):
                return None
        return None

    def _role_noun(self, first: int, stop: int) -> str | None:
        """Return the singular role noun that heads the phrase, or None."""
        for item in range(stop - 1, first - 1, -1):
            tag = self.told.tokens.tags[item]
            lower = self.told.tokens.lowers[item]
            if lower in ROLE_NOUNS:
                return lower
            if tag in ("NN", "NNS", "NAME") and self.told.tokens.words[item][0].isalpha():
                return None
        return None

    def _unnamed(self, first: int, stop: int, last: int, start: int, end: int) -> Resolved | None:
        tokens = self.told.tokens
        role = self._role_noun(first, stop)
        determined = tokens.lowers[first] in ("the", "this", "that")
        name = _without_article(self.text[start:end])
        if role is not None:
            return self._by_role(role, determined, name, start, end, first, stop)
        head = self._head(first, stop)
        if head is not None and tokens.lowers[head] in QUANTITIES and stop < last:
            head = self._head(stop, last)
        if head is None:
            return None
        lower = tokens.lowers[head]
        if tokens.tags[head] == "NAME":
            return self._organization(name, first, stop, start, end)
        if lower in GROUP_NOUNS or (tokens.tags[head] == "NNS" and singular(lower) in ROLE_NOUNS):
            return Resolved(self._find_or_add(name, PersonKind.GROUP, lower), start, end, "group")
        if lower in SINGULAR_VOICES or singular(lower) in SINGULAR_VOICES:
            kind = PersonKind.ORGANIZATION
            known = self._definite(lower) if determined and last - first == 2 else None
            if known is not None:
                return Resolved(known, start, end, "organization", sure=False)
            return Resolved(self._find_or_add(name, kind, lower), start, end, "thing")
        if tokens.tags[head] in ("NN", "NNS") and may_speak(lower):
            kind = PersonKind.GROUP if tokens.tags[head] == "NNS" else PersonKind.UNNAMED
            return Resolved(self._find_or_add(name, kind, lower), start, end, "noun", sure=False)
        return None

    def _head(self, first: int, stop: int) -> int | None:
        for item in range(stop - 1, first - 1, -1):
            if self.told.tokens.tags[item] in (
                "NN",
                "NNS",
                "NAME",
                "DT",
                "CD",
                "PRN",
                "VBG",
                "VBN",
                "VB",
                "JJ",
            ):
                lower = self.told.tokens.lowers[item]
                if (
                    self.told.tokens.tags[item] in ("VBG", "VBN", "VB", "JJ")
                    and lower not in GROUP_NOUNS | SINGULAR_VOICES
                ):
                    continue
                return item
        return None

    def _definite(self, noun: str) -> int | None:
        """``the agency``: the organization last seen whose name fits, else the last that spoke."""
        best, when = None, -99
        for index, entity in enumerate(self.entities):
            if entity.kind is PersonKind.ORGANIZATION and self.traces[index].seen > when:
                words = entity.name.lower().split()
                if noun in words or (
                    noun in ("agency", "company", "group", "organization", "department")
                    and entity.head == "NAME"
                ):
                    best, when = index, self.traces[index].seen
        return best if self.number - when <= PRONOUN_REACH else None

    def _organization(
        self, name: str, first: int, stop: int, start: int, end: int
    ) -> Resolved | None:
        tokens = self.told.tokens
        lowers = tokens.lowers
        if stop - first == 1 and lowers[first] in DEMONYMS and not lowers[first].endswith("s"):
            return None
        short = _without_article(self.text[start : tokens.ends[stop - 1]])
        full = self.acronyms.get(short)
        if full is not None:
            name = full
        else:
            name = self._longer_name(name)
        kind = PersonKind.ORGANIZATION
        return Resolved(self._find_or_add(name, kind, "NAME"), start, end, "organization")

    def _longer_name(self, name: str) -> str:
        """Return a name already known that ends or begins with ``name``: The Post, New York Post."""
        words = name.split()
        for entity in reversed(self.entities):
            known = entity.name.split()
            if (
                entity.kind is PersonKind.ORGANIZATION
                and len(known) > len(words)
                and known[-len(words) :] == words
            ):
                return entity.name
        return name

    def _by_role(
        self, role: str, determined: bool, name: str, start: int, end: int, first: int, stop: int
    ) -> Resolved:
        """``the mayor`` is the person of that role last named; ``a spokesman`` is somebody new."""
        possessed = self.told.tokens.lowers[first] in ("his", "her", "their", "its", "my")
        if determined or first + 1 == stop:
            best, when = self._role_holder(role, self._modifiers(first, stop))
            if best is not None:
                return Resolved(best, start, end, "role", sure=self.number - when <= PRONOUN_REACH)
        gender = ROLE_NOUNS.get(role)
        epithet = self._epithet(role, first, stop) if determined else None
        if epithet is not None:
            return Resolved(epithet, start, end, "role", sure=False)
        index = self._find_or_add(
            name, PersonKind.UNNAMED, role, Gender(gender) if gender else None
        )
        return Resolved(index, start, end, "role", sure=not possessed)

    def _modifiers(self, first: int, stop: int) -> set[str]:
        """Return the words that tell which holder of a role: the Indiana governor."""
        tokens = self.told.tokens
        return {
            tokens.lowers[item]
            for item in range(first, stop - 1)
            if tokens.tags[item] in ("NAME", "NN") and tokens.words[item][0].isalpha()
        }

    def _role_holder(self, role: str, modifiers: set[str]) -> tuple[int | None, int]:
        """Return who of this role was last named, and when; one named only later counts as old.

        With modifiers, only a holder whose own role has one of them.
        """
        best, when = None, -99
        for head in _alike(role):
            for index in self.by_head.get(head, ())[-ROLE_HOLDERS:]:
                known = self.entities[index].role or self.entities[index].name
                if modifiers and modifiers.isdisjoint(known.lower().split()):
                    continue
                trace = self.traces[index]
                named = self.entities[index].person is not None
                seen = max(trace.seen, 0) if named else trace.seen
                if seen >= when:
                    best, when = index, seen
        return best, when

    def _epithet(self, role: str, first: int, stop: int) -> int | None:
        """``the New York businessman``: with more than the role, the person spoken of just now."""
        if stop - first < 3:
            return None
        gender = ROLE_NOUNS.get(role)
        best, best_score = None, 0.0
        for index in self.recent:
            entity = self.entities[index]
            if entity.kind is not PersonKind.PERSON or self.number - self.traces[index].seen > 4:
                continue
            score = self._pronoun_score(index, entity, Gender(gender) if gender else None, set())
            if score > best_score:
                best, best_score = index, score
        return best

    def _find_or_add(
        self, name: str, kind: PersonKind, head: str, gender: Gender | None = None
    ) -> int:
        known = self.by_name.get((name.lower(), kind))
        if known is not None:
            return known
        return self.add(Entity(name, kind, None, gender, None, head))

    def join_introduced(self, told: Narration) -> None:
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
                if _fits(self.entities[person].gender, unnamed.gender):
                    self.entities[person].role = unnamed.name
                    self.same_as[index] = person
                break

    # -- pronouns ----------------------------------------------------------------------------

    def _pronoun(
        self, lower: str, start: int, end: int, item: int, sentence: NarratedSentence
    ) -> Resolved | None:
        if lower in NARRATORS:
            return None
        if lower in ("they", "it"):
            return self._plural_or_thing(lower, start, end)
        gender = Gender.MALE if lower == "he" else Gender.FEMALE
        best, best_score, second = None, -1.0, -1.0
        leading = None
        if self.subject_here is not None and self.subject_here[1] <= item:
            leading = self._first_person(*self.subject_here)
        here = {p for i in range(sentence.first, item) if (p := self.person_at(i)) is not None}
        for index in self.recent.keys() | here:
            entity = self.entities[index]
            if entity.kind is not PersonKind.PERSON and entity.head not in ROLE_NOUNS:
                continue
            score = self._pronoun_score(index, entity, gender, here)
            if index == leading and score > 0:
                score += PRONOUN_WEIGHTS["subject of this sentence"]
            if score > best_score:
                best, best_score, second = index, score, best_score
            elif score > second:
                second = score
        if best is None or best_score <= 0:
            return None
        sure = best_score - second >= PRONOUN_MARGIN
        if sure and self.entities[best].gender is None:
            self.entities[best].gender = gender
        return Resolved(best, start, end, "pronoun", sure)

    def _pronoun_score(
        self, index: int, entity: Entity, gender: Gender | None, here: set[int]
    ) -> float:
        trace = self.traces[index]
        age = self.number - trace.seen
        if index in here:
            age = 0
        if age > PRONOUN_REACH or (gender and entity.gender not in (None, gender)):
            return -1.0
        since_subject = self.number - trace.subject
        score = PRONOUN_WEIGHTS["base"]
        if gender and entity.gender is gender:
            score += PRONOUN_WEIGHTS["gender"]
        if index == self.last_speaker:
            near = self.number - self.last_spoke <= 1
            score += PRONOUN_WEIGHTS["spoke last" if near else "spoke before"]
        elif self.number - trace.spoke <= 2:
            score += PRONOUN_WEIGHTS["spoke lately"]
        if since_subject <= 1:
            score += PRONOUN_WEIGHTS["subject of the last sentence"]
        elif since_subject <= 3:
            score += PRONOUN_WEIGHTS["subject lately"]
        if index in here:
            score += PRONOUN_WEIGHTS["same sentence"]
        elif age <= 1:
            score += PRONOUN_WEIGHTS["last sentence"]
        elif age > 5:
            score += PRONOUN_WEIGHTS["far"]
        if entity.person is None:
            score += PRONOUN_WEIGHTS["unnamed"]
        score += PRONOUN_WEIGHTS["often named"] * min(trace.count, OFTEN) / OFTEN
        return score

    def pronouns(self, sentence: NarratedSentence) -> list[Resolved]:
        """Return every he, she, him, her and his of a sentence with whom it means."""
        found: list[Resolved] = []
        tokens = self.told.tokens
        for item in range(sentence.first, sentence.last):
            subject = ANY_CASE.get(tokens.lowers[item])
            if subject is not None:
                who = self._pronoun(subject, tokens.starts[item], tokens.ends[item], item, sentence)
                if who is not None:
                    found.append(who)
        return found

    def _plural_or_thing(self, lower: str, start: int, end: int) -> Resolved | None:
        kind = PersonKind.GROUP if lower == "they" else PersonKind.ORGANIZATION
        for index in reversed(self.recent):
            if self.number - self.traces[index].seen > 3:
                break
            if self.entities[index].kind is kind:
                return Resolved(index, start, end, "pronoun", sure=False)
        return None


OFTEN = 6
PRONOUN_WEIGHTS = {
    "base": 2.0,
    "gender": 0.6,
    "spoke last": 1.0,
    "spoke before": 0.4,
    "spoke lately": 0.4,
    "subject of the last sentence": 1.7,
    "subject lately": 1.0,
    "subject of this sentence": 2.0,
    "same sentence": 2.5,
    "last sentence": 1.2,
    "far": -1.5,
    "unnamed": -1.2,
    "often named": 2.0,
}
"""What makes somebody the one ``he`` or ``she`` means; fitted on half of a gold set, rounded."""
PRONOUN_MARGIN = 1.5
"""By how much the best antecedent must lead for a pronoun to count as sure."""


def _entity_of(person: Person, index: int) -> Entity:
    return Entity(person.name, person.kind, person.role, person.gender, index)


def _fits(one: Gender | None, other: Gender | None) -> bool:
    return one is None or other is None or one is other


def _without_article(name: str) -> str:
    first, _, rest = name.partition(" ")
    return rest if first.lower() in ("a", "an", "the") and rest else name


def _role_heads(role: str | None) -> set[str]:
    """Return the role nouns in the words of a role."""
    if role is None:
        return set()
    words = role.lower().replace(",", " ").replace(".", "").split()
    heads = {word for word in words if word in ROLE_NOUNS}
    return heads | {ABBREVIATED[word] for word in words if word in ABBREVIATED}


ABBREVIATED = {
    "gov": "governor", "sen": "senator", "rep": "representative", "pres": "president",
    "supt": "superintendent", "prof": "professor", "dr": "doctor", "sgt": "sergeant",
    "capt": "captain", "lt": "lieutenant", "det": "detective", "gen": "general",
    "rev": "reverend", "atty": "attorney", "col": "colonel", "cmdr": "commander",
}  # fmt: skip
"""Titles as they are shortened before names -> the role noun."""
SAME_ROLE = (
    frozenset({"senator", "lawmaker", "legislator", "congressman", "congresswoman", "representative"}),
    frozenset({"lawyer", "attorney", "counsel"}),
    frozenset({"spokesman", "spokeswoman", "spokesperson"}),
    frozenset({"candidate", "nominee"}), frozenset({"doctor", "physician", "surgeon"}),
    frozenset({"cop", "officer"}), frozenset({"chair", "chairman", "chairwoman", "chairperson"}),
    frozenset({"premier", "minister"}), frozenset({"professor", "academic", "scholar", "researcher"}),
    frozenset({"councilman", "councilwoman", "councillor", "councilor", "councilmember"}),
)  # fmt: skip
"""Role nouns that can mean the same person."""


def _alike(role: str) -> frozenset[str]:
    """Return the role nouns that can mean the same person as ``role``, itself included."""
    return frozenset({role}).union(*(group for group in SAME_ROLE if role in group))
