"""Whom a single word means: somebody named in full, by surname or given name, or a new person."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Set

from summarize.english.function_words import GENDERED_PRONOUNS, PREPOSITIONS
from summarize.english.lexicon import given_names, part_of_speech
from summarize.english.name_parts import ARABIC_ARTICLES
from summarize.english.non_person_names import DEMONYMS, PARTICLES, PLACE_NAMES, PLACES
from summarize.english.reporting_verbs import REPORTING_FORMS
from summarize.english.roles import KIN
from summarize.people.name_match import genders_compatible, spelling_root
from summarize.people.name_runs import NameRun
from summarize.people.person_drafts import CastDraft, Parts, PersonDraft
from summarize.people.person_score import GIVEN_NAME_FLOOR, SURNAME_FLOOR, SURNAME_SCORE
from summarize.people.role_phrases import gender_of_title
from summarize.text.tokens import Tokens

__all__ = ["assign_short_names"]

MOST_BEARERS = 100
"""So many people of one surname are compared where it stands alone, and the one last named."""
PRONOUN_REACH = 24
"""How many tokens behind a surname ``he`` or ``she`` is looked for: a sentence of usual length."""


def assign_short_names(cast: CastDraft) -> None:
    """Give each single word (and each shorter run) its person: the one last named so far.

    Who is called by the surname keeps it while another is named only in passing: ``Cruz said …``,
    ``a photo of Heidi Cruz``, ``Cruz said …``. Full names must have their persons already.
    """
    names = _ShortNames(cast)
    for number, (run, parts) in enumerate(zip(cast.runs, cast.names, strict=True)):
        owner = cast.owners[number]
        if owner is not None:
            names.note_full_name(run, parts, owner)
        elif parts and (len(parts) == 1 or parts[0] in PARTICLES):
            cast.owners[number] = names.find_person(run, parts)
    _assign_earlier_surnames(cast)


class _ShortNames:
    """What single words have meant so far in an article."""

    def __init__(self, cast: CastDraft) -> None:
        """Index the full names of an article by their given names and first surnames."""
        self._cast = cast
        self._by_given: dict[str, list[int]] = defaultdict(list)
        self._by_first_surname: dict[str, list[int]] = defaultdict(list)
        self._by_root: dict[str, set[int]] = defaultdict(set)
        for index, person in enumerate(cast.persons):
            parts = person.parts
            if len(parts) > 1:
                self._by_given[parts[0]].append(index)
                root = spelling_root(parts[-1])
                if root is not None:
                    self._by_root[root].add(index)
            if len(parts) > 2 and parts[-2].capitalize() not in given_names():
                self._by_first_surname[parts[-2]].append(index)  # María Ruiz Ortega, Ms. Ruiz
            family, _, name = parts[-1].partition("-")
            if family in ARABIC_ARTICLES and name:
                self._by_first_surname[name].append(index)  # Omar al-Bashir, Bashir
        self._alone = {parts[0] for parts in cast.names if len(parts) == 1}
        self._last_named: dict[str, int] = {}
        self._of_family: dict[str, int] = {}
        """First words of names -> whom they mean alone, where a family name goes first."""
        self._called: set[int | None] = set()

    def note_full_name(self, run: NameRun, parts: Parts, person: int) -> None:
        """Note that somebody is named in full: the surname means them from here on.

        Not where another was called by it and this one is only mentioned.
        """
        holder = self._last_named.get(parts[-1])
        if holder not in self._called or not _is_in_passing(self._cast.tokens, run):
            self._last_named[parts[-1]] = person
        bearer = self._of_family.get(parts[0])
        if bearer is None or not (bearer in self._called or _is_in_passing(self._cast.tokens, run)):
            self._of_family[parts[0]] = person

    def find_person(self, run: NameRun, parts: Parts) -> int | None:
        """Return the person whom a single word means, a new one if there is reason; else None."""
        person = self._by_surname(run, parts[-1])
        if person is None:
            person = self._by_given_name(run, parts)
        if person is None:
            person = self._new_person(run, parts)
        return person

    def _by_surname(self, run: NameRun, surname: str) -> int | None:
        cast = self._cast
        known = cast.by_surname.get(surname) or self._by_first_surname.get(surname, [])
        if not known:
            known = self._spelled_otherwise(run, surname)
        if not known or run.score <= SURNAME_FLOOR:
            return None
        gender = gender_of_title(cast.tokens, run)
        last = self._last_named.get(surname)
        near = known[:MOST_BEARERS]
        if last is not None and len(known) > MOST_BEARERS:
            near.append(last)
        fitting = [one for one in near if genders_compatible(cast.persons[one].gender, gender)]
        if not fitting:
            return None
        if len(fitting) > 1:
            fitting = _of_generation(cast, cast.suffix(run), fitting)
        chosen = last if last is not None and last in fitting else fitting[0]
        self._last_named[surname] = chosen
        self._called.add(chosen)
        cast.persons[chosen].gender = cast.persons[chosen].gender or gender
        return chosen

    def _spelled_otherwise(self, run: NameRun, surname: str) -> list[int]:
        """Return the only one whose surname this is in another spelling: Verilli for Ann Verrilli.

        Not for words of the language, places and nations.
        """
        root = spelling_root(surname) if run.score > GIVEN_NAME_FLOOR else None
        bearers = self._by_root.get(root) if root is not None else None
        is_sole = bearers is not None and len(bearers) == 1 and part_of_speech(surname) is None
        return [*bearers] if bearers is not None and is_sole else []

    def _by_given_name(self, run: NameRun, parts: Parts) -> int | None:
        given = self._by_given.get(parts[-1], [])
        if run.score <= GIVEN_NAME_FLOOR:
            return None
        if len(given) > 1:
            return self._by_family_name(parts[-1], given)
        if not given:
            return None
        is_known = parts[0].capitalize() in given_names()
        person = self._cast.persons[given[0]]
        return given[0] if is_known or _goes_by_first_word(person, self._alone) else None

    def _by_family_name(self, family: str, bearers: list[int]) -> int | None:
        """Return who is called by a family name that goes first: Chen Guangcheng, Chen.

        Who was called by it first keeps it; nobody has it where it is a given name.
        """
        if family.capitalize() in given_names():
            return None
        persons = [self._cast.persons[index] for index in bearers[:MOST_BEARERS]]
        if not all(_goes_by_first_word(person, self._alone) for person in persons):
            return None
        bearer = self._of_family.get(family)
        self._called.add(bearer)
        return bearer

    def _new_person(self, run: NameRun, parts: Parts) -> int | None:
        tokens = self._cast.tokens
        if run.score < SURNAME_SCORE:
            return None
        if run.lead == run.first and not _is_followed_by_pronoun(tokens, run):
            return None
        return self._cast.add(run, parts, gender_of_title(tokens, run))


def _goes_by_first_word(person: PersonDraft, alone: Set[str]) -> bool:
    """Whether a person goes by the first word of the name: President Xi Jinping, Xanthippe Lowe.

    ``alone`` are the words that stand alone somewhere in the article.
    """
    first, *_, last = person.parts
    if len(person.parts) != 2 or last in alone:
        return False
    return person.titled or not (first in PLACES or first in PLACE_NAMES or first in DEMONYMS)


def _is_in_passing(tokens: Tokens, run: NameRun) -> bool:
    """Whether a full name is only mentioned: it stands for an object, an owner or somebody's kin.

    ``a photo of Ann Lee``, ``accused Ann Lee``, ``his wife, Ann Lee``, ``Ann Lee’s hat``.
    """
    before = tokens.lowers[max(0, run.lead - 2) : run.lead]
    if run.last < len(tokens) and tokens.tags[run.last] == "POS":
        return True
    if not before or before == ["according", "to"]:
        return False
    word, tag = before[-1], tokens.tags[run.lead - 1]
    is_object = tag.startswith("V") and word not in REPORTING_FORMS
    return is_object or word in PREPOSITIONS or not KIN.isdisjoint(before)


def _of_generation(cast: CastDraft, suffix: str | None, candidates: list[int]) -> list[int]:
    """Return those of one surname whom it means with a suffix (``Farrow Jr.``) or without.

    Where father and son share a given name, the bare surname is not the one with a suffix.
    """
    persons = cast.persons
    if suffix is not None:
        return [one for one in candidates if persons[one].generation == suffix] or candidates
    elders = {persons[one].parts[0] for one in candidates if persons[one].generation is None}
    return [
        one
        for one in candidates
        if not persons[one].generation or persons[one].parts[0] not in elders
    ]


def _assign_earlier_surnames(cast: CastDraft) -> None:
    """Give a surname used before its title is met (in a headline) the only person of that name."""
    for number, parts in enumerate(cast.names):
        is_open = cast.owners[number] is None and cast.runs[number].score > SURNAME_FLOOR
        if is_open and len(parts) == 1:
            candidates = cast.by_surname.get(parts[0], [])
            if len(candidates) == 1:
                cast.owners[number] = candidates[0]


def _is_followed_by_pronoun(tokens: Tokens, run: NameRun) -> bool:
    """Whether ``he``, ``she`` or a possessive of theirs stands in the tokens after a name."""
    stop = min(len(tokens), run.last + PRONOUN_REACH)
    return any(tokens.lowers[index] in GENDERED_PRONOUNS for index in range(run.last, stop))
