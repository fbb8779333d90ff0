"""Persons in the making: the full names of an article, each person with all variants of one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from summarize.english.lexicon import is_given_name, surnames
from summarize.english.non_person_names import PARTICLES
from summarize.model import Gender
from summarize.people.name_match import (
    GivenNames,
    generation,
    is_degree,
    is_suffix,
    one_generation,
    same_given_name,
    spelling_root,
)
from summarize.people.name_runs import NameRun
from summarize.people.person_score import GIVEN_NAME_FLOOR, PERSON_SCORE, SURNAME_ALONE_BONUS
from summarize.text.tokens import Tokens

__all__ = ["CastDraft", "Parts", "PersonDraft", "add_full_names"]

Parts = tuple[str, ...]
"""The lower-case words that distinguish one name from another: ``("robert", "smith")``."""

ENDINGS_COMPARED = 100
"""So many people are compared whose names end in the same words: Ana Ruiz Ortega, Ruiz Ortega."""
NICKNAMED_TOKENS = 5
"""A name with a nickname has at least so many tokens: Ralph “Rafael” Rosado."""


@dataclass(slots=True)
class PersonDraft:
    """A person in the making.

    ``plain``: the running text names them with no suffix; ``titled``: with a title before the name.
    ``runs`` are indices of the name runs that mean them.
    """

    name: str
    parts: Parts
    generation: str | None = None
    plain: bool = False
    role: str | None = None
    gender: Gender | None = None
    is_gender_of_name: bool = False
    """Whether the gender is that of the given name alone."""
    titled: bool = False
    aliases: set[str] = field(default_factory=set)
    runs: list[int] = field(default_factory=list)


@dataclass(slots=True)
class CastDraft:
    """The persons of an article in the making, and which of them each name run means.

    ``names`` are the parts of each run. ``owners`` has an index into ``persons`` for each run, None
    where nobody is known yet; ``by_surname`` the persons of each surname, in order.
    """

    text: str
    tokens: Tokens
    runs: Sequence[NameRun]
    names: list[Parts] = field(default_factory=list)
    persons: list[PersonDraft] = field(default_factory=list)
    owners: list[int | None] = field(default_factory=list)
    by_surname: defaultdict[str, list[int]] = field(default_factory=lambda: defaultdict(list))

    def __post_init__(self) -> None:
        """Read the names of the runs."""
        self.names = [_parts(self.tokens, run) for run in self.runs]
        self.owners = [None] * len(self.runs)

    def add(self, run: NameRun, parts: Parts, gender: Gender | None = None) -> int:
        """Add a person of the name in ``run``; return the index."""
        self.persons.append(PersonDraft(self.surface(run), parts, gender=gender))
        index = len(self.persons) - 1
        self.by_surname[parts[-1]].append(index)
        return index

    def surface(self, run: NameRun) -> str:
        """Return the name as the article writes it, without degrees: Ann Lee, M.D."""
        return self.text[self.tokens.starts[run.first] : self.end(run)]

    def end(self, run: NameRun) -> int:
        """Return where a name ends, in characters: before its degrees."""
        last, words = run.last, self.tokens.words
        while last - 1 > run.first and (words[last - 1] == "," or is_degree(words[last - 1])):
            last -= 1
        return self.tokens.ends[last - 1]

    def suffix(self, run: NameRun) -> str | None:
        """Return the suffix of a name that distinguishes father and son (``jr``), or None."""
        lowers = self.tokens.lowers[run.first : run.last]
        return generation(lowers) if len(lowers) > 1 else None


def _parts(tokens: Tokens, run: NameRun) -> Parts:
    """Return the lower-case words that distinguish one name from another: no marks, no Jr."""
    words = [word for word in tokens.words[run.first : run.last] if word[0].isalpha()]
    while len(words) > 1 and is_suffix(words[-1]):
        words.pop()
    parts = [word.lower().replace("’", "'") for word in words]
    is_long = run.last - run.first >= NICKNAMED_TOKENS and len(parts) > 2
    if is_long and not tokens.words[run.first + 1][0].isalpha():
        parts.pop(1)
    return tuple(parts)


def _nickname(tokens: Tokens, run: NameRun) -> str | None:
    """Return the nickname in the marks of a name, in lower case: Ralph “Rafael” Rosado; or None."""
    if run.last - run.first < NICKNAMED_TOKENS or tokens.words[run.first + 1][0].isalpha():
        return None
    return tokens.lowers[run.first + 2]


def add_full_names(cast: CastDraft, bylines: Sequence[str]) -> None:
    """Add a person for each full name of several words, one for all variants of it.

    ``bylines`` are names known to be persons' for where they stand.
    """
    persons = _find_full_names(cast, bylines)
    by_name: dict[tuple[Parts, str | None], int] = {}
    known = _KnownNames(cast)
    for number, (run, parts) in enumerate(zip(cast.runs, cast.names, strict=True)):
        if len(parts) < 2 or parts not in persons:
            continue
        suffix = cast.suffix(run)
        index = by_name.get((parts, suffix))
        if index is None:
            index = known.find_variant(parts, suffix)
        if index is None:
            index = cast.add(run, parts)
            known.add(index)
        person = cast.persons[index]
        if len(parts) > len(person.parts):
            person.aliases.add(person.name)
            person.name, person.parts = cast.surface(run), parts
            known.add(index)
        by_name[parts, suffix] = index
        person.generation = person.generation or suffix
        person.titled |= run.lead < run.first
        person.plain |= suffix is None and run.first not in cast.tokens.headline
        cast.owners[number] = index
        nickname = _nickname(cast.tokens, run)
        if nickname is not None:
            known.add_nickname(index, nickname)


def _find_full_names(cast: CastDraft, bylines: Sequence[str]) -> set[Parts]:
    """Return the names of several words that are persons', by the best place of each."""
    best: dict[Parts, int] = {}
    alone: set[str] = set()
    for run, parts in zip(cast.runs, cast.names, strict=True):
        if len(parts) > 1:
            best[parts] = max(best.get(parts, run.score), run.score)
        elif parts:
            alone.add(parts[0])
    authors = {tuple(name.lower().split()) for name in bylines}
    persons = {
        parts
        for parts, score in best.items()
        if parts in authors
        or (not _are_particles(parts) and score + _bonus(parts[-1] in alone, score) >= PERSON_SCORE)
    }
    heads = {(parts[-1], parts[0][0]) for parts in persons}
    initials = (parts for parts in best if all("." in part for part in parts[:-1]))
    return persons.union(parts for parts in initials if (parts[-1], parts[0][0]) in heads)


def _are_particles(parts: Parts) -> bool:
    """Whether only particles stand before the last word: De Clercq, Al Jazeera; not Al Torres."""
    if not all(part in PARTICLES for part in parts[:-1]):
        return False
    return not (is_given_name(parts[0].capitalize()) and parts[-1] in surnames())


def _bonus(is_alone: bool, score: int) -> int:
    """Return what a full name gains for its last word, if that stands alone elsewhere."""
    return SURNAME_ALONE_BONUS if is_alone and score > GIVEN_NAME_FLOOR else 0


class _KnownNames:
    """The full names met so far, by what their variants share with them."""

    def __init__(self, cast: CastDraft) -> None:
        self._cast = cast
        self._given = GivenNames()
        self._by_ending: defaultdict[Parts, list[int]] = defaultdict(list)
        self._nicknames: dict[Parts, int] = {}
        self._by_root: dict[Parts, int] = {}

    def add(self, index: int) -> None:
        """Note the name that a person has now."""
        parts = self._cast.persons[index].parts
        self._given.add(parts[-1], parts[0], index)
        root = spelling_root(parts[-1])
        if root is not None and len(parts) > 1:
            self._by_root.setdefault((*parts[:-1], root), index)
        for start in range(1, len(parts) - 1):
            ending = self._by_ending[parts[start:]]
            if len(ending) < ENDINGS_COMPARED:
                ending.append(index)

    def add_nickname(self, index: int, nickname: str) -> None:
        """Note what else a person is called before the surname: Ned Stark, of Ed “Ned” Stark."""
        self._nicknames.setdefault((nickname, self._cast.persons[index].parts[-1]), index)

    def find_variant(self, parts: Parts, suffix: str | None) -> int | None:
        """Return the person whom a variant of a name means: Bob Smith, Robert J. Smith."""
        if (nicknamed := self._nicknames.get(parts)) is not None:
            return nicknamed
        alike = self._given.find(parts[-1], parts[0]).union(self._by_ending.get(parts, ()))
        persons = self._cast.persons
        found = next((i for i in sorted(alike) if _is_variant(persons[i], parts, suffix)), None)
        return self._spelled_otherwise(parts, suffix) if found is None else found

    def _spelled_otherwise(self, parts: Parts, suffix: str | None) -> int | None:
        """Return who has the same names but for the last vowels of the surname: Ann Bazmi, Bazmee.

        The surname means them in that spelling too.
        """
        root = spelling_root(parts[-1])
        index = None if root is None else self._by_root.get((*parts[:-1], root))
        if index is None:
            return None
        person = self._cast.persons[index]
        if person.parts[-1] == parts[-1] or not one_generation(person.generation, suffix):
            return None
        bearers = self._cast.by_surname[parts[-1]]
        if index not in bearers[-1:]:
            bearers.append(index)
        return index


def _is_variant(person: PersonDraft, parts: Parts, suffix: str | None) -> bool:
    """Whether a name can be a person's.

    Who was named without a suffix is not the Jr. of a later sentence.
    """
    known = person.parts
    if not one_generation(person.generation, suffix):
        return False
    if suffix and person.plain and not person.generation and known[0] == parts[0]:
        return False
    if len(known) > len(parts) and known[-len(parts) :] == parts:
        return True
    if len(known) < 2 or not same_given_name(parts[0], known[0]):
        return False
    middle, known_middle = parts[1:-1], known[1:-1]
    return not middle or not known_middle or _share_initial(middle, known_middle)


def _share_initial(middle: Parts, other: Parts) -> bool:
    """Whether two middle names can be one: J., John."""
    return any(one[0] == two[0] for one in middle for two in other)
