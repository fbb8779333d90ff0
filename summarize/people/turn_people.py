"""Whom the turns of a transcript belong to: people of the cast, new ones, and voices.

The letter A stands for whoever is interviewed, whom the headline or the introduction names; Q for
whoever asks. Without anybody who could be interviewed, questions and answers are no interview.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from summarize.english.lexicon import is_given_name, part_of_speech
from summarize.english.non_person_names import ORGANIZATION_WORDS
from summarize.english.turns import INTERVIEWER_LABELS
from summarize.model import BODY_KINDS, Article, BlockKind, Mention, MentionForm, Person, PersonKind
from summarize.people.cast import Cast
from summarize.people.full_names import full_names_by_short
from summarize.people.interviewee import (
    ON_OR_COLON,
    find_interviewee,
    find_witnesses,
    is_interview,
)
from summarize.people.name_match import same_given_name
from summarize.people.name_runs import NameRun
from summarize.people.turn_cast import NamedTurn, Recast, TurnSpeaker
from summarize.text.tokens import Tokens
from summarize.turns.label_names import (
    NAME_PAIR,
    LabelName,
    SpeakerGroups,
    initials_of,
    may_be_given_name,
    normal_case,
    read_name,
)
from summarize.turns.turn import NAMED_FORMS, Turn, TurnForm, Turns

__all__ = ["name_turns"]

MOST_INITIALS: Final = 3
"""Letters of a label that are initials, and nobody's name where they fit nobody."""
MOST_NAMESAKES: Final = 50
"""So many people of one surname are compared with a label."""
HEAD_REACH: Final = 2000
"""Characters before the first turn in which it says who speaks: Moderator: Tamsin Hoyle."""
LEAST_ASKING: Final = 2 / 3
"""Share of somebody's turns that ask from which they are an interviewer …"""
MOST_ASKING: Final = 1 / 3
"""… if no more of the others' do."""
INTERVIEWER: Final = "Interviewer"
INTERVIEWEE: Final = "Interviewee"
WITNESS: Final = "The Witness"
"""How those are called whom the text names nowhere."""


def _may_be_name(pair: re.Match[str]) -> bool:
    """Whether no word of two is one of the language: Teruko Yabe."""
    return may_be_given_name(pair[1]) and part_of_speech(pair[2].lower()) is None


_WITNESS: Final = re.compile(r"^([A-Z][A-Z.’'-]+(?: [A-Z][A-Z.’'-]*){1,3}),\s", re.MULTILINE)
"""A witness whose name stands in capitals before what tells of the oath: ANN LEE, having been …"""


_CAPITALISED: Final = re.compile(r"\b[A-Z][\w’'-]+")
"""A word with a capital."""


def name_turns(
    article: Article, turns: Turns, tokens: Tokens, runs: Sequence[NameRun], cast: Cast
) -> tuple[Cast, tuple[NamedTurn, ...]]:
    """Return the cast with everybody whom a label names, and the turns with their speakers."""
    if not turns.turns:
        return cast, ()
    naming = _Naming(article, turns.turns, list(cast.people), full_names_by_short(article, turns))
    named = naming.name_all()
    return Recast(article.text, cast, naming.people, tokens, runs).cast_and_turns(named)


@dataclass(slots=True)
class _Naming:
    """Names the turns of an article; ``people`` are the cast, to which label names are added."""

    article: Article
    turns: Sequence[Turn]
    people: list[Person]
    full_names: dict[str, str]
    """Surname or initials of a label -> the only full name that the text has for them."""
    by_last: defaultdict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    by_first: defaultdict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    by_initials: defaultdict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    by_office: defaultdict[str, list[int]] = field(default_factory=lambda: defaultdict(list))

    authors: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        self.authors = frozenset(self.article.bylines)
        for index, person in enumerate(self.people):
            if person.name.isupper() and " " in person.name:
                words = (normal_case(word, of=person.name) for word in person.name.split())
                person = replace(person, name=" ".join(words))
                self.people[index] = person
            self._index(index, person.name)

    def name_all(self) -> list[NamedTurn]:
        """Return the turns with their speakers; letters without an interview are left out."""
        labelled = [
            (turn, read_name(turn.label))
            for turn in self.turns
            if turn.label is not None and turn.form in NAMED_FORMS
        ]
        names = [name for _, name in labelled]
        groups = SpeakerGroups().add_all(names)
        speakers = self._speakers(names, groups)
        asking = self._interviewers([turn for turn, _ in labelled], groups, speakers)
        by_label = iter(replace(speakers[g], interviews=g in asking) for g in groups)
        named = [
            NamedTurn(turn, next(by_label)) if turn.form in NAMED_FORMS else None
            for turn in self.turns
        ]
        if None in named:
            answering = [speakers[g] for g in speakers if g not in asking]
            asked = [speakers[g] for g in sorted(asking)]
            self._name_letters(named, answering, asked)
        return [turn for turn in named if turn is not None]

    # -- labels with names ------------------------------------------------------------------

    def _index(self, index: int, name: str) -> None:
        """Note a person by surname, given name and initials."""
        words = [word.lower().strip(".,") for word in name.split()]
        self.by_last[words[-1]].append(index)
        if len(words) > 1:
            self.by_first[words[0]].append(index)
            self.by_initials[initials_of(words)].append(index)

    def _speakers(
        self, names: Sequence[LabelName], groups: Sequence[int]
    ) -> dict[int, TurnSpeaker]:
        """Return the speaker of each group of labels, the fullest names first."""
        fullest: dict[int, LabelName] = {}
        roles: dict[int, str] = {}
        for name, group in zip(names, groups, strict=True):
            if group not in fullest or len(name.key) > len(fullest[group].key):
                fullest[group] = name
            if name.role:
                roles.setdefault(group, name.role)
        order = sorted(fullest, key=lambda group: -len(fullest[group].key))
        found = {group: self._speaker(fullest[group], roles.get(group)) for group in order}
        return {group: found[group] for group in sorted(found)}

    def _speaker(self, name: LabelName, role: str | None) -> TurnSpeaker:
        """Return whom a label means: one of the cast, an organization, a voice, a new person."""
        if not name.name:
            holder = self._holder(name.voice.lower())
            return holder or TurnSpeaker(name.voice, PersonKind.UNNAMED)
        person = self._find(name.key)
        if person is not None:
            self._learn(person, name, role)
            return self._of_person(person)
        if self._is_outlet(name):
            return TurnSpeaker(name.shown, PersonKind.ORGANIZATION)
        letters = name.name[0].replace(".", "")
        shown = name.shown
        if len(name.key) == 1:
            shown = self.full_names.get(letters.lower(), shown)
            if shown == name.shown and letters.isupper() and len(letters) <= MOST_INITIALS:
                return TurnSpeaker(shown, PersonKind.UNNAMED, sure=False)
        self.people.append(Person(shown, PersonKind.PERSON, role))
        self._index(len(self.people) - 1, shown)
        return self._of_person(len(self.people) - 1)

    def _holder(self, voice: str) -> TurnSpeaker | None:
        """Return the only one who is called by an office: THE CHAIR, where one is Chair Brock.

        Or whom the text presents so before the first turn: Moderator: Tamsin Hoyle.
        """
        office = voice.removeprefix("the ")
        first = self.turns[0].words[0].start
        head = self.article.text[max(0, first - HEAD_REACH) : first]
        presented = re.search(rf"\b{re.escape(office)}(?::|,| was| is) ", head, re.IGNORECASE)
        name = NAME_PAIR.match(head, presented.end()) if presented is not None else None
        if name is not None:
            self._add_pair(name, first - len(head))
            found = self._find((name[1].lower(), name[2].lower()))
            return None if found is None else self._of_person(found)
        if voice == office:
            return None
        holders = self._offices().get(office, ())
        return self._of_person(holders[0]) if len(holders) == 1 else None

    def _offices(self) -> dict[str, list[int]]:
        """Return the people of each role, in lower case; voices come last, when all are known."""
        if not self.by_office:
            for index, person in enumerate(self.people):
                if person.kind is PersonKind.PERSON and person.role:
                    self.by_office[person.role.lower()].append(index)
        return self.by_office

    def _learn(self, index: int, name: LabelName, role: str | None) -> None:
        """Note what a label tells of a person: a fuller name, a role, a longer one."""
        person = self.people[index]
        if role is not None and len(role) > len(person.role or ""):
            person = replace(person, role=role)
        if " " not in person.name and len(name.key) > 1:
            aliases = tuple(sorted({*person.aliases, person.name}))
            person = replace(person, name=name.shown, aliases=aliases)
        self.people[index] = person

    def _of_person(self, index: int, *, sure: bool = True) -> TurnSpeaker:
        person = self.people[index]
        return TurnSpeaker(person.name, person.kind, person.role, index, sure)

    def _find(self, key: tuple[str, ...]) -> int | None:
        """Return the person whom the words of a label mean, None if none or several can be."""
        if len(key) > 1:
            known = self.by_last[key[-1]][:MOST_NAMESAKES]
            agreeing = [i for i in known if self._agrees(i, key[0])]
            return agreeing[0] if agreeing else None
        word = key[0].replace(".", "")
        tables = [self.by_last, self.by_first]
        if len(word) <= MOST_INITIALS:
            tables.append(self.by_initials)
        for table in tables:
            known = table.get(word, [])
            if len(known) == 1:
                return known[0]
        return None

    def _agrees(self, index: int, given: str) -> bool:
        first, *rest = self.people[index].name.lower().split()
        return not rest or same_given_name(first, given)

    def _is_outlet(self, name: LabelName) -> bool:
        """Whether a label is the name of who publishes the text: its source, or like one."""
        shown = name.shown.lower()
        source = (self.article.source or "").lower()
        is_person = bool(name.courtesy or name.role) or is_given_name(name.name[0].capitalize())
        if shown == source or (name.key[-1] in ORGANIZATION_WORDS and not is_person):
            return True
        title = self.article.title.lower()
        return len(name.key) == 1 and f"{shown} interview" in title

    # -- who asks ---------------------------------------------------------------------------

    def _interviewers(
        self, turns: Sequence[Turn], groups: Sequence[int], speakers: dict[int, TurnSpeaker]
    ) -> set[int]:
        """Return the groups of labels whose speakers ask for the readers."""
        asking = {group for group, one in speakers.items() if self._is_interviewer(one)}
        count, asked = Counter(groups), Counter[int]()
        for turn, group in zip(turns, groups, strict=True):
            asked[group] += turn.asks
        much = {group for group in count if asked[group] >= LEAST_ASKING * count[group]}
        others = count.total() - sum(count[group] for group in sorted(much))
        others_asked = asked.total() - sum(asked[group] for group in sorted(much))
        if others and others_asked <= MOST_ASKING * others:
            asking |= much
        return asking if len(asking) < len(count) else set()

    def _is_interviewer(self, speaker: TurnSpeaker) -> bool:
        """Whether somebody asks by what the text says they are: a host, its author, its outlet."""
        words = {*(speaker.role or "").lower().split()}
        if speaker.kind is PersonKind.UNNAMED:
            words.update(speaker.name.lower().split())
        if words & INTERVIEWER_LABELS or "reporter" in words:
            return True
        return speaker.kind is PersonKind.ORGANIZATION or speaker.name in self.authors

    # -- letters ----------------------------------------------------------------------------

    def _name_letters(
        self,
        named: list[NamedTurn | None],
        answering: Sequence[TurnSpeaker],
        asking: Sequence[TurnSpeaker],
    ) -> None:
        """Give the questions and answers their speakers, or leave them out."""
        turns = [self.turns[at] for at, turn in enumerate(named) if turn is None]
        if any(turn.examiner is not None for turn in turns):
            self._name_testimony(named, asking)
            return
        answers = any(turn.form is TurnForm.ANSWER for turn in turns)
        interviewee = self._interviewee(answering) if answers else None
        is_sure = interviewee is not None and interviewee.sure
        unlabelled = all(turn.label is None for turn in turns)
        in_talk = len(turns) < len(named)  # others have labels with names
        if answers and not in_talk and not is_interview(self.article, turns, named=is_sure):
            return
        if answers and interviewee is None and unlabelled:
            return
        answer = interviewee or TurnSpeaker(INTERVIEWEE, PersonKind.UNNAMED, sure=False)
        question = replace(self._interviewer(asking), interviews=True)
        for at, turn in enumerate(self.turns):
            if named[at] is None:
                asks = turn.form is TurnForm.QUESTION
                named[at] = NamedTurn(turn, question if asks else answer)

    def _name_testimony(self, named: list[NamedTurn | None], asking: Sequence[TurnSpeaker]) -> None:
        """Give the questions in a court to who examines, the answers to the witness last called."""
        self._add_witnesses()
        witnesses = find_witnesses(self.article, self.people)
        starts = [start for start, _ in witnesses]
        unknown = TurnSpeaker(WITNESS, PersonKind.UNNAMED)
        anybody = self._interviewer(asking)
        for at, turn in enumerate(self.turns):
            called = bisect_left(starts, turn.words[0].start)
            witness = self._of_person(witnesses[called - 1][1]) if called else unknown
            known = named[at]
            if known is not None:
                if known.speaker.name == WITNESS:
                    named[at] = replace(known, speaker=witness)
            elif turn.form is TurnForm.ANSWER:
                named[at] = NamedTurn(turn, witness)
            else:
                asks = anybody
                if turn.examiner is not None:
                    asks = self._speaker(read_name(turn.examiner), None)
                named[at] = NamedTurn(turn, replace(asks, interviews=True))

    def _add_witnesses(self) -> None:
        """Add the witnesses whose names stand in capitals where they are sworn."""
        for match in _WITNESS.finditer(self.article.text):
            words = [normal_case(word, of=match[1]) for word in match[1].split()]
            if self._find(tuple(word.lower().strip(".,") for word in words)) is None:
                place = Mention(match.start(1), match.end(1), MentionForm.NAME)
                self.people.append(Person(" ".join(words), PersonKind.PERSON, mentions=(place,)))
                self._index(len(self.people) - 1, " ".join(words))

    def _add_headlined(self, end: int) -> None:
        """Add whom the headline names, if it says on what, or the introduction has the surname."""
        headline = next((b for b in self.article.blocks if b.kind is BlockKind.HEADLINE), None)
        if headline is None or headline.slice(self.article.text).isupper():
            return
        told = set(_CAPITALISED.findall(self.article.text, headline.end, end))
        for match in NAME_PAIR.finditer(self.article.text, headline.start, headline.end):
            if match[2] in told or ON_OR_COLON.match(self.article.text, match.end(2)):
                self._add_pair(match)

    def _add_introduced(self, end: int) -> None:
        """Add the only one whose name of two words that no list knows the introduction has."""
        text = self.article.text
        pairs: dict[str, re.Match[str]] = {}
        for block in self.article.blocks:
            if block.kind in BODY_KINDS and block.end <= end:
                for match in NAME_PAIR.finditer(text, block.start, block.end):
                    if not _CAPITALISED.match(text, match.end(2) + 1):
                        pairs.setdefault(f"{match[1]} {match[2]}", match)
        new = [m for name, m in pairs.items() if _may_be_name(m) and name not in self.authors]
        if len(new) == 1:
            self._add_pair(new[0])

    def _add_pair(self, match: re.Match[str], first: int = 0) -> None:
        """Add whoever two words name, if that can be; ``first`` is the offset of the text."""
        if may_be_given_name(match[1]) and self._find((match[1].lower(), match[2].lower())) is None:
            place = Mention(first + match.start(1), first + match.end(2), MentionForm.NAME)
            name = f"{match[1]} {match[2]}"
            self.people.append(Person(name, PersonKind.PERSON, mentions=(place,)))
            self._index(len(self.people) - 1, name)

    def _interviewee(self, answering: Sequence[TurnSpeaker]) -> TurnSpeaker | None:
        """Return who answers: who has a label and asks nothing, or whom the introduction names."""
        people = [one for one in answering if one.kind is PersonKind.PERSON]
        if len(people) == 1:
            return people[0]
        first = self.turns[0]
        start = first.place.start if first.place is not None else first.words[0].start
        self._add_headlined(start)
        found = find_interviewee(self.article, self.people, start)
        if found is None and not self._names_anybody(start):
            self._add_introduced(start)
            found = find_interviewee(self.article, self.people, start)
        return None if found is None else self._of_person(found[0], sure=found[1])

    def _names_anybody(self, end: int) -> bool:
        """Whether the text before ``end`` names a person, but who wrote it."""
        return any(
            person.kind is PersonKind.PERSON
            and person.name not in self.authors
            and any(mention.start < end for mention in person.mentions[:1])
            for person in self.people
        )

    def _interviewer(self, asking: Sequence[TurnSpeaker]) -> TurnSpeaker:
        """Return who asks: who has a label, the only author, the outlet, or somebody unnamed."""
        if len(asking) == 1:
            return asking[0]
        authors = [i for i, one in enumerate(self.people) if one.name in self.authors]
        if len(self.article.bylines) == 1:
            author = TurnSpeaker(self.article.bylines[0], PersonKind.PERSON)
            return self._of_person(authors[0]) if authors else author
        if self.article.source:
            return TurnSpeaker(self.article.source, PersonKind.ORGANIZATION, sure=False)
        return TurnSpeaker(INTERVIEWER, PersonKind.UNNAMED)
