"""Who is named in an article: persons with their roles, shorter names and gender."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from summarize.english.titles import VAGUE_TITLES
from summarize.model import Mention, MentionForm, Person, PersonKind
from summarize.people.name_runs import NameRun
from summarize.people.person_drafts import CastDraft, PersonDraft, add_full_names
from summarize.people.role_phrases import find_gender, find_role, gender_of_role
from summarize.people.short_names import assign_short_names
from summarize.text.tokens import Tokens

__all__ = ["Cast", "find_people"]


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
    draft = CastDraft(text, tokens, runs)
    add_full_names(draft, bylines)
    assign_short_names(draft)
    _add_facts(draft)
    order = sorted(range(len(draft.persons)), key=lambda index: draft.persons[index].runs[0])
    place = {old: new for new, old in enumerate(order)}
    return Cast(
        people=tuple(_to_person(draft, draft.persons[index]) for index in order),
        run_person=tuple(None if index is None else place[index] for index in draft.owners),
        shared_surnames=frozenset(
            place[index]
            for sharers in draft.by_surname.values()
            if len(sharers) > 1
            for index in sharers
        ),
    )


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
            person.gender = find_gender(cast.tokens, run) or gender_of_role(role)


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
