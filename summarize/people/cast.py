"""Who is named in an article: persons with their roles, shorter names and gender."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence, Set
from dataclasses import dataclass, field

from summarize.english.function_words import PREPOSITIONS
from summarize.english.lexicon import given_names
from summarize.english.names import (
    DEMONYMS,
    PARTICLES,
    PLACE_NAMES,
    PLACES,
    SUFFIXES,
)
from summarize.english.nicknames import NICKNAMES
from summarize.english.reporting_verbs import REPORTING_FORMS
from summarize.english.roles import KIN
from summarize.model import Gender, Mention, MentionForm, Person, PersonKind
from summarize.people.name_match import (
    _SHORT_FORMS,
    genders_compatible,
    generation,
    one_generation,
    same_given_name,
)
from summarize.people.name_runs import NameRun
from summarize.people.role_phrases import find_gender, find_role, gender_of_role, gender_of_title
from summarize.text.tokens import Tokens

__all__ = ["Cast", "find_people"]

PERSON_SCORE = 3
"""Evidence from which a name of several words is a person's; ``names`` says what counts."""
SURNAME_SCORE = 2
"""The same for a single word."""

for _line in NICKNAMES:
    _full, *_short = _line.split()
    for _name in (_full, *_short):
        _SHORT_FORMS[_name].update((_full, *_short))


@dataclass(slots=True)
class _Draft:
    """A person in the making.

    ``plain``: the running text names them with no suffix; ``titled``: with a title before the name.
    """

    name: str
    parts: tuple[str, ...]
    generation: str | None = None
    plain: bool = False
    role: str | None = None
    gender: Gender | None = None
    titled: bool = False
    aliases: set[str] = field(default_factory=set)
    runs: list[int] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Cast:
    """The persons of an article, and which of them each name run means.

    ``run_person`` has an index into ``people`` for each name run, or None where the name is no
    person's.
    """

    people: tuple[Person, ...]
    run_person: tuple[int | None, ...]
    shared_surnames: frozenset[int] = frozenset()
    """The persons whose surname another one has too, so that the bare surname is not sure."""


def find_people(
    text: str, tokens: Tokens, runs: Sequence[NameRun], bylines: Sequence[str] = ()
) -> Cast:
    """Return the persons that ``runs`` name, in the order in which the text first names them.

    ``bylines`` are names known to be persons' for where they stand.
    """
    names = [_parts(tokens, run) for run in runs]
    persons = _full_names(tokens, runs, names, bylines)
    drafts: list[_Draft] = []
    owner: list[int | None] = [None] * len(runs)
    by_key: dict[tuple[tuple[str, ...], str | None], int] = {}
    by_surname: dict[str, list[int]] = defaultdict(list)
    for number, (run, parts) in enumerate(zip(runs, names, strict=True)):
        if len(parts) > 1 and parts in persons:
            suffix = _suffix(tokens, run)
            index = by_key.get((parts, suffix))
            if index is None:
                index = _known_as(parts, suffix, by_surname, drafts)
            if index is None:
                index = len(drafts)
                drafts.append(_Draft(_surface(text, tokens, run), parts))
                by_surname[parts[-1]].append(index)
            elif len(parts) > len(drafts[index].parts):
                drafts[index].aliases.add(drafts[index].name)
                drafts[index].name, drafts[index].parts = _surface(text, tokens, run), parts
            by_key[parts, suffix] = index
            drafts[index].generation = drafts[index].generation or suffix
            drafts[index].titled |= run.lead < run.first
            drafts[index].plain |= suffix is None and run.first not in tokens.headline
            owner[number] = index
    _single_names(text, tokens, runs, names, drafts, owner, by_surname)
    _tell(text, tokens, runs, drafts, owner)
    order = sorted(range(len(drafts)), key=lambda index: drafts[index].runs[0])
    place = {old: new for new, old in enumerate(order)}
    people = tuple(_person(text, tokens, runs, drafts[index]) for index in order)
    shared = frozenset(
        place[index] for sharers in by_surname.values() if len(sharers) > 1 for index in sharers
    )
    owners = tuple(None if index is None else place[index] for index in owner)
    return Cast(people, owners, shared)


def _parts(tokens: Tokens, run: NameRun) -> tuple[str, ...]:
    """Return the lower-case words that tell one name from another: no marks, no Jr."""
    parts = [
        tokens.lowers[index]
        for index in range(run.first, run.last)
        if tokens.words[index][0].isalpha()
    ]
    while len(parts) > 1 and parts[-1] in SUFFIXES:
        parts.pop()
    if run.last - run.first >= 5 and not tokens.words[run.first + 1][0].isalpha():
        parts.pop(1)
    return tuple(parts)


def _suffix(tokens: Tokens, run: NameRun) -> str | None:
    """Return the suffix of a name that tells father from son, or None."""
    return generation(tokens.lowers[run.first : run.last]) if run.last - run.first > 1 else None


def _surface(text: str, tokens: Tokens, run: NameRun) -> str:
    return text[tokens.starts[run.first] : tokens.ends[run.last - 1]]


def _full_names(
    tokens: Tokens,
    runs: Sequence[NameRun],
    names: Sequence[tuple[str, ...]],
    bylines: Sequence[str],
) -> set[tuple[str, ...]]:
    """Return the names of several words for which enough speaks, over the whole article."""
    best: dict[tuple[str, ...], int] = {}
    alone: set[str] = set()
    for run, parts in zip(runs, names, strict=True):
        if len(parts) > 1:
            best[parts] = max(best.get(parts, -99), run.score)
        else:
            alone.add(parts[0]) if parts else None
    authors = {tuple(name.lower().split()) for name in bylines}
    persons = {
        parts
        for parts, score in best.items()
        if parts in authors
        or (
            not all(part in PARTICLES for part in parts[:-1])
            and score + (2 if parts[-1] in alone and score > -2 else 0) >= PERSON_SCORE
        )
    }
    heads = {(parts[-1], parts[0][0]) for parts in persons}
    initials = (parts for parts in best if all("." in part for part in parts[:-1]))
    return persons.union(parts for parts in initials if (parts[-1], parts[0][0]) in heads)


def _known_as(
    parts: tuple[str, ...],
    suffix: str | None,
    by_surname: dict[str, list[int]],
    drafts: Sequence[_Draft],
) -> int | None:
    """Return the person whom a variant of a name means: Bob Smith, Robert J. Smith.

    Who was named without a suffix is not the Jr. of a later sentence.
    """
    for index in by_surname.get(parts[-1], ()):
        draft, known = drafts[index], drafts[index].parts
        if not one_generation(draft.generation, suffix):
            continue
        if suffix and draft.plain and not draft.generation and known[0] == parts[0]:
            continue
        if len(known) > len(parts) and known[-len(parts) :] == parts:
            return index
        if len(known) > 1 and same_given_name(parts[0], known[0]):
            middles = set(parts[1:-1]), set(known[1:-1])
            if not middles[0] or not middles[1] or _agree(*middles):
                return index
    return None


def _agree(one: set[str], other: set[str]) -> bool:
    return any(a[0] == b[0] for a in one for b in other)


def _single_names(
    text: str,
    tokens: Tokens,
    runs: Sequence[NameRun],
    names: Sequence[tuple[str, ...]],
    drafts: list[_Draft],
    owner: list[int | None],
    by_surname: dict[str, list[int]],
) -> None:
    """Give each single word (and each shorter run) its person: the one last named so far.

    Who is called by the surname keeps it while another is named only in passing: ``Cruz said …``,
    ``a photo of Heidi Cruz``, ``Cruz said …``.
    """
    by_given: dict[str, list[int]] = defaultdict(list)
    by_first_surname: dict[str, list[int]] = defaultdict(list)  # María Ruiz Ortega, Ms. Ruiz
    for index, draft in enumerate(drafts):
        if len(draft.parts) > 1:
            by_given[draft.parts[0]].append(index)
        if len(draft.parts) > 2 and draft.parts[-2].capitalize() not in given_names():
            by_first_surname[draft.parts[-2]].append(index)
    alone = {parts[0] for parts in names if len(parts) == 1}
    last_named: dict[str, int] = {}
    called: set[int | None] = set()
    for number, (run, parts) in enumerate(zip(runs, names, strict=True)):
        if (named := owner[number]) is not None:
            holder = last_named.get(parts[-1])
            if holder not in called or not _is_in_passing(tokens, run):
                last_named[parts[-1]] = named
            continue
        if not parts:
            continue
        surname = parts[-1] if len(parts) == 1 or parts[0] in PARTICLES else None
        if surname is None:
            continue
        candidates = by_surname.get(surname) or by_first_surname.get(surname, [])
        if candidates and run.score > -5:
            gender = gender_of_title(tokens, run)
            fitting = [c for c in candidates if genders_compatible(drafts[c].gender, gender)]
            if fitting:
                if len(fitting) > 1:
                    fitting = _of_generation(_suffix(tokens, run), fitting, drafts)
                known = last_named.get(surname)
                chosen = known if known in fitting else fitting[0]
                owner[number] = last_named[surname] = chosen
                called.add(chosen)
                drafts[chosen].gender = drafts[chosen].gender or gender
                continue
        given = by_given.get(surname, [])
        known_as_given = parts[0].capitalize() in given_names() or (
            len(given) == 1 and _comes_first(drafts[given[0]], alone)
        )
        if len(given) == 1 and run.score > -2 and known_as_given:
            owner[number] = given[0]
            continue
        titled = run.lead < run.first
        if run.score >= SURNAME_SCORE and (titled or _surname_like(tokens, run)):
            gender = gender_of_title(tokens, run)
            drafts.append(_Draft(_surface(text, tokens, run), parts, gender=gender))
            by_surname[surname].append(len(drafts) - 1)
            owner[number] = len(drafts) - 1
    _look_again(names, runs, owner, by_surname)


def _comes_first(draft: _Draft, alone: Set[str]) -> bool:
    """Whether a person goes by the first word of the name: President Xi Jinping, Xanthippe Lowe."""
    first, *_, last = draft.parts
    if len(draft.parts) != 2 or last in alone:
        return False
    return draft.titled or not (first in PLACES or first in PLACE_NAMES or first in DEMONYMS)


def _is_in_passing(tokens: Tokens, run: NameRun) -> bool:
    """Whether a full name is told about, not followed.

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


def _of_generation(
    suffix: str | None, candidates: list[int], drafts: Sequence[_Draft]
) -> list[int]:
    """Return those of one surname whom it means with a suffix (``Farrow Jr.``) or without.

    Where father and son share a given name, the bare surname is not the one with a suffix.
    """
    if suffix is not None:
        return [c for c in candidates if drafts[c].generation == suffix] or candidates
    elders = {drafts[c].parts[0] for c in candidates if drafts[c].generation is None}
    return [c for c in candidates if not drafts[c].generation or drafts[c].parts[0] not in elders]


def _look_again(
    names: Sequence[tuple[str, ...]],
    runs: Sequence[NameRun],
    owner: list[int | None],
    by_surname: dict[str, list[int]],
) -> None:
    """A surname used before its title is met (a headline) belongs to the same person."""
    for number, parts in enumerate(names):
        if owner[number] is None and len(parts) == 1 and runs[number].score > -5:
            candidates = by_surname.get(parts[0], [])
            if len(candidates) == 1:
                owner[number] = candidates[0]


def _surname_like(tokens: Tokens, run: NameRun) -> bool:
    """Whether ``he``, ``she`` or a possessive of theirs stands in the two dozen tokens after."""
    stop = min(len(tokens), run.last + 24)
    return any(tokens.lowers[index] in GENDERED for index in range(run.last, stop))


WEAK_ROLES = frozenset({"dr.", "dr", "prof.", "rev.", "hon."})
"""Titles that yield to a role told later."""
GENDERED = frozenset({"he", "she", "his", "her", "him", "himself", "herself"})


def _tell(
    text: str,
    tokens: Tokens,
    runs: Sequence[NameRun],
    drafts: Sequence[_Draft],
    owner: Sequence[int | None],
) -> None:
    """Gather runs, roles, gender and aliases of each person."""
    plural_role: str | None = None
    for number, index in enumerate(owner):
        run = runs[number]
        if index is None:
            plural_role = None
            continue
        draft = drafts[index]
        draft.runs.append(number)
        surface = _surface(text, tokens, run)
        if surface != draft.name:
            draft.aliases.add(surface)
        role = find_role(text, tokens, run)
        if run.plural:
            plural_role = role
        elif plural_role is not None and role is None and _listed(tokens, runs[number - 1], run):
            role = plural_role
        else:
            plural_role = None
        if draft.role is None or (role and draft.role.lower() in WEAK_ROLES):
            draft.role = role
        if draft.name.isupper() and not surface.isupper() and surface.lower() == draft.name.lower():
            draft.aliases = (draft.aliases | {draft.name}) - {surface}
            draft.name = surface
        if draft.gender is None:
            draft.gender = find_gender(tokens, run) or gender_of_role(role)


def _listed(tokens: Tokens, before: NameRun, run: NameRun) -> bool:
    """Whether only a comma or ``and`` stands between two names of a list."""
    between = tokens.lowers[before.last : run.lead]
    return len(between) <= 2 and all(word in (",", "and") for word in between)


def _person(text: str, tokens: Tokens, runs: Sequence[NameRun], draft: _Draft) -> Person:
    mentions = []
    for number in draft.runs:
        run = runs[number]
        full = _surface(text, tokens, run) == draft.name
        form = MentionForm.NAME if full else MentionForm.SHORT
        mentions.append(Mention(tokens.starts[run.first], tokens.ends[run.last - 1], form))
    return Person(
        name=draft.name,
        kind=PersonKind.PERSON,
        role=draft.role,
        aliases=tuple(sorted(draft.aliases)),
        mentions=tuple(mentions),
        gender=draft.gender,
    )
