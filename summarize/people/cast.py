"""Who is named in an article: persons with their roles, shorter names and gender."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import field
from itertools import compress, count

from summarize.english.function_words import PRONOUNS_ANY_CASE
from summarize.english.titles import VAGUE_TITLES
from summarize.frozen import frozen
from summarize.model import Mention, MentionForm, Person, PersonKind
from summarize.people.bare_names import BARE_SCORE, BareName, find_bare_names
from summarize.people.likely_gender import LikelyGender, find_contradicted, find_likely_genders
from summarize.people.name_runs import NameRun
from summarize.people.person_drafts import CastDraft, Parts, PersonDraft, add_full_names
from summarize.people.role_phrases import find_gender, find_role, gender_of_role, gender_of_title
from summarize.people.short_names import assign_short_names
from summarize.text.tokens import Tokens

__all__ = ["Cast", "find_people"]


@frozen
class Cast:
    """The persons of an article, and which of them each name run means.

    ``run_person`` has an index into ``people`` for each name run, or None where the name is no
    person's.
    """

    people: tuple[Person, ...]
    run_person: tuple[int | None, ...]
    shared_surnames: frozenset[int] = frozenset()
    """The persons whose surname another one has too, so that the bare surname is not sure."""
    bare_names: tuple[BareName, ...] = ()
    """Names that may be somebody's, though nobody is sure: a pronoun can mean their bearers."""
    run_bare: Mapping[int, int] = field(default_factory=dict)
    """Name run -> the index of its bare name."""
    likely_genders: Mapping[int, LikelyGender] = field(default_factory=dict)
    """Person of unknown gender (or bare name, counted behind the people) -> what is likely."""


def find_people(
    text: str, tokens: Tokens, runs: Sequence[NameRun], bylines: Sequence[str] = ()
) -> Cast:
    """Return the persons that ``runs`` name, in the order in which the text first names them.

    ``bylines`` are names known to be persons' for where they stand.
    """
    draft = CastDraft(text, tokens, runs)
    add_full_names(draft, bylines)
    assign_short_names(draft)
    _add_facts(draft)
    order = sorted(range(len(draft.persons)), key=lambda index: draft.persons[index].runs[0])
    place = {old: new for new, old in enumerate(order)}
    pronouns = list(compress(count(), map(PRONOUNS_ANY_CASE.__contains__, tokens.lowers)))
    by_name = [
        (number, index, gender)
        for number, index in enumerate(draft.owners)
        if index is not None
        and draft.persons[index].is_gender_of_name
        and (gender := draft.persons[index].gender) is not None
    ]
    for index in find_contradicted(tokens, runs, by_name, pronouns):
        draft.persons[index].gender = None
    bare_names, run_bare = _bare_names(draft, pronouns)
    unsure = [
        (number, place[index])
        for number, index in enumerate(draft.owners)
        if index is not None and draft.persons[index].gender is None
    ]
    unsure += [(number, len(order) + bare) for number, bare in run_bare.items()]
    return Cast(
        people=tuple(_to_person(draft, draft.persons[index]) for index in order),
        run_person=tuple(None if index is None else place[index] for index in draft.owners),
        shared_surnames=frozenset(
            place[index]
            for sharers in draft.by_surname.values()
            if len(sharers) > 1
            for index in sharers
        ),
        bare_names=bare_names,
        run_bare=run_bare,
        likely_genders=find_likely_genders(tokens, runs, unsure, pronouns),
    )


def _bare_names(
    cast: CastDraft, pronouns: Sequence[int]
) -> tuple[tuple[BareName, ...], dict[int, int]]:
    """Return the bare names as they are first written, and which of them each name run is."""
    bare = find_bare_names(cast, pronouns)
    longer: dict[str, Parts] = {}
    for parts in bare:
        if len(parts) > 1:
            longer.setdefault(parts[-1], parts)
    numbers: dict[Parts, int] = {}
    names: list[BareName] = []
    of_run: dict[int, int] = {}
    for number, (parts, owner) in enumerate(zip(cast.names, cast.owners, strict=True)):
        if owner is not None or parts not in bare:
            continue
        whole = longer.get(parts[0], parts) if len(parts) == 1 else parts
        if whole not in numbers:
            numbers[whole] = len(names)
            score = bare[whole] + (bare[whole[-1:]] if whole[-1:] in bare and len(whole) > 1 else 0)
            names.append(BareName(cast.surface(cast.runs[number]), score < BARE_SCORE))
        of_run[number] = numbers[whole]
    return tuple(names), of_run


def _add_facts(cast: CastDraft) -> None:
    """Add to each person the runs that mean them, and the role, gender and aliases these give."""
    plural_role: str | None = None
    for number, index in enumerate(cast.owners):
        run = cast.runs[number]
        if index is None:
            plural_role = None
            continue
        person = cast.persons[index]
        person.runs.append(number)
        _add_surface(person, cast.surface(run))
        role = find_role(cast.text, cast.tokens, run)
        if run.plural:
            plural_role = role
        elif plural_role is not None and role is None and _goes_on_with_list(cast, number):
            role = plural_role
        else:
            plural_role = None
        if person.role is None or (role and person.role.lower() in VAGUE_TITLES):
            person.role = role
        if person.gender is None:
            shown = gender_of_title(cast.tokens, run) or gender_of_role(role)
            person.gender = find_gender(cast.tokens, run) or shown
            person.is_gender_of_name = shown is None


def _add_surface(person: PersonDraft, surface: str) -> None:
    """Add a name as the article writes it: an alias, or the name where that is all capitals."""
    if surface != person.name:
        person.aliases.add(surface)
    is_same = surface.lower() == person.name.lower()
    if person.name.isupper() and not surface.isupper() and is_same:
        person.aliases = (person.aliases | {person.name}) - {surface}
        person.name = surface


def _goes_on_with_list(cast: CastDraft, number: int) -> bool:
    """Whether only a comma or ``and`` stands between a name and the one before: Sens. X and Y."""
    between = cast.tokens.lowers[cast.runs[number - 1].last : cast.runs[number].lead]
    return len(between) <= 2 and all(word in (",", "and") for word in between)


def _to_person(cast: CastDraft, draft: PersonDraft) -> Person:
    """Return the person, with a mention for each name run."""
    mentions = []
    for number in draft.runs:
        run = cast.runs[number]
        form = MentionForm.NAME if cast.surface(run) == draft.name else MentionForm.SHORT
        start, end = cast.tokens.starts[run.first], cast.end(run)
        mentions.append(Mention(start, end, form))
    return Person(
        name=draft.name,
        kind=PersonKind.PERSON,
        role=draft.role,
        aliases=tuple(sorted(draft.aliases)),
        mentions=tuple(mentions),
        gender=draft.gender,
    )
