"""Decide for a text as a whole which of its lines open with a speaker's label.

One ``NOTE: …`` or ``Tickets: …`` makes no transcript: labels of speakers come back, take turns,
look like names, and what stands behind them is talk.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from types import MappingProxyType
from typing import Final

from summarize.english.function_words import ARTICLES, COORDINATORS, PREPOSITIONS
from summarize.english.lexicon import given_names, part_of_speech
from summarize.english.non_person_names import ORGANIZATION_WORDS, PLACE_NAMES, PLACES
from summarize.english.turns import FIRST_AND_SECOND_PERSON, LABEL_FURNITURE
from summarize.turns.label_names import (
    NAME_PAIR,
    LabelName,
    SpeakerGroups,
    may_be_given_name,
    read_name,
)
from summarize.turns.labels import (
    Label,
    LabelForm,
    read_bold_label,
    read_label,
    read_line_label,
)

__all__ = ["find_labels"]

LEAST_TURNS: Final = 3
"""Turns of named speakers from which there is an exchange."""
PAIR: Final = 2
"""A question and its answer."""
LEAST_TALK: Final = 0.25
"""Share of the turns that must have a question, or a word like I and you."""
LEAST_VOICES_TALK: Final = 0.7
"""The same where nobody speaks twice: a list of people, each with what they think."""
LEAST_NAMED: Final = 0.4
"""Share of the turns whose labels look like names."""
TALK_SAMPLE: Final = 400
"""Characters of a turn that are read for this."""
SMALL_WORDS: Final = ARTICLES | PREPOSITIONS | COORDINATORS
"""Words of a label that tell nothing: The numbers, Also in."""
LEAST_SHORT: Final = 2
"""Lines that look like labels on lines of their own, from which these are looked at."""
LEAST_LINE_LABELS: Final = 4
"""Lines that are bare names, of which two come back, from which they are labels."""

_WORD: Final = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_MARKED: Final = re.compile(r"[“\"‘«].*[”\"’»][.,]?\Z", re.DOTALL)


def find_labels(
    lines: Sequence[str],
    bold: Mapping[int, int] = MappingProxyType({}),
    beside: Sequence[str] = (),
) -> list[Label | None]:
    """Return the speaker's label each line opens with, or None; ``lines`` are a whole text's.

    ``bold`` has how many characters of lines (their indices) are set in bold at the head, which
    may be labels without a colon. ``beside`` is what else may name the speakers: the headline.
    """
    labels = [read_label(line) for line in lines]
    for at, length in bold.items():
        labels[at] = read_bold_label(lines[at], length) or labels[at]
    found: list[Label | None] = [None] * len(lines)
    candidates = [at for at, label in enumerate(labels) if label is not None]
    if len(candidates) >= 2:
        _Exchange(lines, labels, candidates, beside).choose(found)
    short = [at for at, line in enumerate(lines) if found[at] is None and _may_be_line_label(line)]
    if len(short) >= LEAST_SHORT:
        _choose_line_labels(lines, short, found)
    return found


# -- labels before a colon, and letters ---------------------------------------------------------


@dataclass(frozen=True)
class _Exchange:
    """The lines of a text that may open with a label, and what speaks for an exchange."""

    lines: Sequence[str]
    labels: Sequence[Label | None]
    candidates: Sequence[int]
    beside: Sequence[str]

    def choose(self, found: list[Label | None]) -> None:
        """Put the labels of speakers in ``found``."""
        letters = [at for at in self.candidates if self._label(at).form is LabelForm.LETTER]
        examiners = [at for at in self.candidates if self._label(at).form is LabelForm.EXAMINER]
        named = [
            at
            for at in self.candidates
            if self._label(at).form in (LabelForm.NAME, LabelForm.STOP)
            and not self._is_furniture(at)
            and not self._is_stopped_prose(at)
        ]
        answered = self._has_answers(letters) or (not named and self._stand_over_answers(letters))
        speaking = self._speaking(named, beside_letters=answered)
        if answered or (speaking and self._asks(letters)):
            speaking += letters + examiners
        for at in speaking:
            found[at] = self.labels[at]

    def _label(self, at: int) -> Label:
        label = self.labels[at]
        assert label is not None
        return label

    def _is_furniture(self, at: int) -> bool:
        """Whether a label stands before facts, and is nobody’s name or initials here: MAY, NB."""
        name = self._label(at).name
        lower = name.lower()
        return _is_furniture(name) and lower not in self._known and lower not in self._initials

    def _is_stopped_prose(self, at: int) -> bool:
        """Whether a name before a full stop has no title, so that it ends a sentence: Long Bank."""
        label = self._label(at)
        if label.form is not LabelForm.STOP:
            return False
        name = read_name(label)
        return bool(name.name) and not name.courtesy and not name.role

    def _has_answers(self, letters: Sequence[int]) -> bool:
        """Whether an A follows a Q somewhere."""
        names = [self._label(at).name for at in letters]
        return any(pair == ("Q", "A") for pair in pairwise(names))

    def _stand_over_answers(self, letters: Sequence[int]) -> bool:
        """Whether several questions by the letter stand over paragraphs without one."""
        over = [at for at in letters if at + 1 < len(self.lines) and self.labels[at + 1] is None]
        return self._asks(letters) and len(over) >= LEAST_TURNS - 1

    def _asks(self, letters: Sequence[int]) -> bool:
        """Whether there are questions by their letter, which somebody named answers."""
        return bool(letters) and all(self._label(at).name == "Q" for at in letters)

    def _speaking(self, named: Sequence[int], *, beside_letters: bool) -> list[int]:
        """Return the lines that named speakers open, none if they do not look like an exchange."""
        if not named:
            return []
        names = [read_name(self._label(at)) for at in named]
        groups = SpeakerGroups().add_all(names)
        turns = Counter(groups)
        evident = {group for group, name in zip(groups, names, strict=True) if self._is_name(name)}
        comes_back = {group for group, count in turns.items() if count > 1}
        is_list = not comes_back and not beside_letters
        if self._is_pair(named) and len(turns) == len(named) and evident:
            return list(named)
        if not beside_letters:
            if len(named) < LEAST_TURNS or len(turns) < 2 or not evident:
                return []
            shared = sum(turns[group] for group in sorted(evident))
            if shared < LEAST_NAMED * len(named) or (is_list and len(evident) < len(turns)):
                return []
            marked = sum(self._is_marked(at) for at in named)
            if 2 * marked > len(named):
                return []  # Name: “…”, for which there is a rule of its own
            talk = sum(self._is_talk(at) for at in named)
            if talk < (LEAST_VOICES_TALK if is_list else LEAST_TALK) * len(named):
                return []
        upper = sum(self._label(at).name.isupper() for at in named)
        in_full = {g for g, name in zip(groups, names, strict=True) if len(name.key) > 1}
        return [
            at
            for at, name, group in zip(named, names, groups, strict=True)
            if group in evident
            or (group in comes_back and (group in in_full or not _is_common(name)))
            or (2 * upper > len(named) and self._label(at).name.isupper() and _is_unknown(name))
        ]

    def _is_pair(self, named: Sequence[int]) -> bool:
        """Whether two lines in a row, and no others, are a question and talk in answer to it."""
        if len(named) != PAIR or named[1] - named[0] != 1:
            return False
        question, answer = named
        asks = self._content(question).rstrip().endswith("?")
        return asks and self._is_talk(answer) and not any(map(self._is_marked, named))

    def _content(self, at: int) -> str:
        """Return the beginning of what stands behind a label, on its line or the next one."""
        words = self.lines[at][self._label(at).words :][:TALK_SAMPLE]
        return words if words or at + 1 == len(self.lines) else self.lines[at + 1][:TALK_SAMPLE]

    def _is_talk(self, at: int) -> bool:
        """Whether the words behind a label ask, or speak of I and you."""
        content = self._content(at)
        if "?" in content:
            return True
        return any(w.lower() in FIRST_AND_SECOND_PERSON for w in _WORD.findall(content))

    def _is_marked(self, at: int) -> bool:
        """Whether all that stands behind a label is in quotation marks."""
        return _MARKED.match(self.lines[at], self._label(at).words) is not None

    def _is_name(self, name: LabelName) -> bool:
        """Whether a label is surely a person's or a voice's."""
        if name.voice:
            return True
        words = name.key
        if words[-1] in ORGANIZATION_WORDS or " ".join(words) in PLACES | PLACE_NAMES:
            return False
        if name.courtesy or name.role:
            return True
        if words[0].capitalize() in given_names():
            return len(words) > 1 or part_of_speech(words[0]) is None or words[0] in self._known
        if len(words) == 1:
            return words[0] in self._known or words[0] in self._initials
        return all(part_of_speech(word) is None for word in words if len(word) > 1)

    @cached_property
    def _full_names(self) -> frozenset[tuple[str, str]]:
        """The given names and surnames that stand in a row anywhere in the text, in lower case."""
        given = given_names()
        return frozenset(
            (match[1].lower(), match[2].lower())
            for line in (*self.lines, *self.beside)
            for match in NAME_PAIR.finditer(line)
            if match[1].capitalize() in given
        )

    @cached_property
    def _known(self) -> frozenset[str]:
        """The words of the full names of the text."""
        return frozenset(word for name in self._full_names for word in name)

    @cached_property
    def _initials(self) -> frozenset[str]:
        """The initials of the full names of the text, of those too that no list knows."""
        return frozenset(
            match[1][0].lower() + match[2][0].lower()
            for line in (*self.lines, *self.beside)
            for match in NAME_PAIR.finditer(line)
            if may_be_given_name(match[1])
        )


def _is_furniture(name: str) -> bool:
    """Whether a label stands before facts: WHAT, The numbers, Read more."""
    words = [word.lower().strip(".") for word in name.split()]
    content = [
        word for word in words if word not in ("the", "a", "in", "of", "and", "to", "on", "by")
    ]
    return all(word in LABEL_FURNITURE for word in content)


def _is_common(name: LabelName) -> bool:
    """Whether a label of one word is a common word: Remember: …"""
    return len(name.key) == 1 and part_of_speech(name.key[0]) is not None


def _is_unknown(name: LabelName) -> bool:
    """Whether no word of a label is one of the language, as those of names: X, KOWALSKI."""
    return all(len(word) == 1 or part_of_speech(word) is None for word in name.key)


# -- labels on lines of their own ---------------------------------------------------------------


def _may_be_line_label(line: str) -> bool:
    """Whether a line is short and looks like a name, with or without what somebody is."""
    return read_line_label(line) is not None


def _choose_line_labels(
    lines: Sequence[str], short: Sequence[int], found: list[Label | None]
) -> None:
    """Put in ``found`` the labels that are whole lines: Jane Roe -- Analyst, Operator."""
    labels, places = [], []
    for at in short:
        label = read_line_label(lines[at])
        if label is not None and _opens_words(lines, at) and not _is_furniture(label.name):
            labels.append(label)
            places.append(at)
    names = [read_name(label) for label in labels]
    groups = SpeakerGroups().add_all(names)
    turns = Counter(groups)
    comes_back = {group for group, count in turns.items() if count > 1}
    evident = {g for g, name in zip(groups, names, strict=True) if _is_full_name(name)}
    told = {
        group
        for at, group, label, name in zip(places, groups, labels, names, strict=True)
        if group in evident and (name.voice or label.end < len(lines[at]))
    }
    chosen = told if len(told) > 1 and told & comes_back else set()
    if not chosen and len(places) >= LEAST_LINE_LABELS and len(comes_back & evident) > 1:
        chosen = comes_back & evident
    if chosen:
        chosen |= evident
    for at, label, group in zip(places, labels, groups, strict=True):
        if group in chosen:
            found[at] = label


def _is_full_name(name: LabelName) -> bool:
    """Whether a line is a full name with a given name in it, or a voice: Operator."""
    return bool(name.voice) or (len(name.key) > 1 and name.key[0].capitalize() in given_names())


def _opens_words(lines: Sequence[str], at: int) -> bool:
    """Whether a line of some length, or one that ends like a sentence, follows."""
    if at + 1 >= len(lines):
        return False
    following = lines[at + 1]
    return len(following) > len(lines[at]) or following[-1:] in ".?!…"
