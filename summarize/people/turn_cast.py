"""The cast of a transcript: the people of the text with those whom its labels name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from summarize.frozen import frozen
from summarize.model import Mention, MentionForm, Person, PersonKind, Span
from summarize.people.cast import Cast
from summarize.people.name_runs import NameRun
from summarize.text.tokens import Tokens
from summarize.turns.turn import Turn

__all__ = ["NamedTurn", "Recast", "TurnSpeaker"]


@frozen
class TurnSpeaker:
    """Who speaks a turn; ``person`` is an index into the cast, None for a voice.

    ``sure`` is False where another may be meant; ``interviews`` says whether they ask.
    """

    name: str
    kind: PersonKind
    role: str | None = None
    person: int | None = None
    sure: bool = True
    interviews: bool = False


@frozen
class NamedTurn:
    """A turn and its speaker."""

    turn: Turn
    speaker: TurnSpeaker


@dataclass(slots=True)
class Recast:
    """Makes a cast of the people with those whom labels name, in the order of the text."""

    text: str
    cast: Cast
    people: Sequence[Person]
    tokens: Tokens
    runs: Sequence[NameRun]

    def cast_and_turns(self, named: Sequence[NamedTurn]) -> tuple[Cast, tuple[NamedTurn, ...]]:
        """Return the cast, and the turns with the places of its people."""
        places: defaultdict[int, dict[Span, None]] = defaultdict(dict)
        for turn in named:
            place = turn.turn.naming_place
            if turn.speaker.person is not None and place is not None:
                places[turn.speaker.person][place] = None
        owners, known = self._owners(), len(self.cast.people)
        for run, owner in zip(self.runs, owners, strict=True):
            if owner is not None and owner >= known:
                start, end = self.tokens.starts[run.first], self.tokens.ends[run.last - 1]
                places[owner][Span(start, end)] = None
        people = [
            _with_places(self.text, self.people[i], places[i]) for i in range(len(self.people))
        ]
        kept = [i for i, person in enumerate(people) if person.mentions]
        kept.sort(key=lambda i: people[i].mentions[0].start)
        moved = {old: new for new, old in enumerate(kept)}
        cast = Cast(
            tuple(people[i] for i in kept),
            tuple(None if owner is None else moved[owner] for owner in owners),
            frozenset(moved[i] for i in self.cast.shared_surnames),
        )
        return cast, tuple(_renumbered(turn, moved) for turn in named)

    def _owners(self) -> list[int | None]:
        """Return the person of each name run, those of new people among them."""
        known = len(self.cast.people)
        new: dict[tuple[str, ...], int] = {}
        for index in range(known, len(self.people)):
            words = tuple(self.people[index].name.lower().split())
            new.setdefault(words, index)
            new.setdefault(words[-1:], index)
        return [
            new.get(tuple(self.tokens.lowers[run.first : run.last])) if owner is None else owner
            for run, owner in zip(self.runs, self.cast.run_person, strict=True)
        ]


def _with_places(text: str, person: Person, places: Collection[Span]) -> Person:
    """Return a person with more mentions: those in labels, and names that nobody had before."""
    if not places:
        return person
    name, added = person.name.casefold(), []
    for place in places:
        is_full = place.slice(text).casefold() == name
        form = MentionForm.NAME if is_full else MentionForm.SHORT
        added.append(Mention(place.start, place.end, form))
    mentions = sorted((*person.mentions, *added), key=lambda mention: (mention.start, mention.end))
    return replace(person, mentions=tuple(mentions))


def _renumbered(turn: NamedTurn, place: dict[int, int]) -> NamedTurn:
    """Return a turn whose speaker is given by the place in the new cast."""
    person = turn.speaker.person
    if person is None:
        return turn
    return replace(turn, speaker=replace(turn.speaker, person=place.get(person)))
