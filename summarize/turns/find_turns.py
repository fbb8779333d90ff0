"""Find the turns of a transcript or an interview in the blocks of an article."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import Final

from summarize.english.reporting_verbs import CUE_FORMS
from summarize.english.turns import BEHIND_WITNESS, EDITORIAL_NOTES, REACTIONS
from summarize.model import BODY_KINDS, Article, BlockKind, Span, StyleKind
from summarize.turns.label_names import read_name
from summarize.turns.labels import Label, LabelForm
from summarize.turns.letters import find_letters
from summarize.turns.transcript import find_labels
from summarize.turns.turn import NO_TURNS, Turn, TurnForm, Turns, TurnWords

__all__ = ["find_turns"]

LABELLED_KINDS: Final = BODY_KINDS | {BlockKind.SUBHEAD}
"""The blocks that can open a turn."""
MOST_RUN_ON: Final = 40
"""Paragraphs that a turn goes on for at most where the text shows no measure of its own."""
LONGEST_HEADING: Final = 90
"""A line without a stop is a heading between two turns if it is no longer."""
LEAST_QUESTIONS: Final = 2
"""Questions set apart by type, from which these and the answers to them are turns."""
LONGEST_QUESTION: Final = 600
"""Characters of such a question at most."""
LEAST_SHARE: Final = 0.5
"""From this share of the paragraphs in turns on, a text is a transcript, in which turns run on."""
LONGEST_EMPTY: Final = 40
"""Characters of a line that has no words, or is a page’s number: – 12 –."""
LONGEST_OATH: Final = 160
"""Characters of a paragraph in which a witness is named and sworn."""
SMALL_WORD: Final = 3
"""Letters up to which a word of a heading need not have a capital."""
NAMED_EARLY: Final = 4
"""Words of a paragraph among which the name of who is told of stands: A tired Moss laughs."""
LEAST_MEASURED: Final = 2
"""Turns like the last one that show how many paragraphs a turn has here."""
NOTE_HEAD: Final = 40
"""Characters of a paragraph in which a note of the editors' shows."""

_DIRECTION: Final = re.compile(r"(?:\([^()]{1,160}\)|\[[^\[\]]{1,160}\])[.]?")
"""A stage direction that is a whole paragraph: (SOUNDBITE OF RAIN), [Laughter]."""
_STOPPED: Final = re.compile(r"[.?!…:,;—–-][\"'”’»)\]*_]*\s*\Z")
_WORD: Final = re.compile(r"[^\W\d_]+")
_NUMBER: Final = re.compile(r"\(?\d{1,2}[.)]\s+(?=\S)")
"""The number of a question: 3. Will you ever stop?"""
_NAME_WORD: Final = re.compile(r"\w+(?:[’'-]\w+)*")
_QUESTION_END: Final = re.compile(r"\?[\"'”’»)\]*_]*\Z")


def find_turns(article: Article) -> Turns:
    """Return the turns of an article; one that is no transcript has none."""
    if article.language != "en":
        return NO_TURNS
    lines = [
        block.slice(article.text) if block.kind in LABELLED_KINDS else ""
        for block in article.blocks
    ]
    heads = _bold_heads(article, lines)
    beside = [b.slice(article.text) for b in article.blocks if b.kind not in LABELLED_KINDS]
    labels = find_labels(lines, heads, (article.title, *article.bylines, *beside))
    questions = _questions(article, lines, labels)
    asked = {
        at: length
        for at, length in heads.items()
        if labels[at] is None and _QUESTION_END.search(lines[at][:length].rstrip())
    }
    if len(asked) < LEAST_QUESTIONS:
        asked = {}
    if not questions and not asked and not any(labels):
        return Turns(find_letters(article))
    return _Reader(article, lines, labels, questions, asked).read()


def _set_apart(article: Article, kind: StyleKind) -> frozenset[tuple[int, int]]:
    """Return the stretches that have a style."""
    return frozenset((style.start, style.end) for style in article.styles if style.kind is kind)


def _bold_heads(article: Article, lines: Sequence[str]) -> dict[int, int]:
    """Return how many characters at the head of blocks (their indices) are bold, not the whole."""
    ends = {s.start: s.end for s in article.styles if s.kind is StyleKind.STRONG}
    return {
        at: ends[block.start] - block.start
        for at, block in enumerate(article.blocks)
        if lines[at] and block.start in ends and ends[block.start] < block.end
    }


def _questions(
    article: Article, lines: Sequence[str], labels: Sequence[Label | None]
) -> frozenset[int]:
    """Return the blocks that are questions set apart: in bold, as headings, or by numbers."""
    strong = _set_apart(article, StyleKind.STRONG)
    asked = [
        at
        for at, block in enumerate(article.blocks)
        if labels[at] is None
        and len(lines[at]) <= LONGEST_QUESTION
        and _QUESTION_END.search(lines[at])
        and at + 1 < len(lines)
        and lines[at + 1]
        and not _QUESTION_END.search(lines[at + 1])
    ]
    is_plain = all(label is None or label.form is LabelForm.LETTER for label in labels)
    found = [
        at
        for at in asked
        if (is_plain and article.blocks[at].kind is BlockKind.SUBHEAD)
        or _NUMBER.match(lines[at])
        or (article.blocks[at].start, article.blocks[at].end) in strong
    ]
    if len(found) >= LEAST_QUESTIONS and is_plain and not strong:
        # In plain text those over short answers look like paragraphs.
        found = [at for at in asked if len(lines[at]) <= LONGEST_HEADING or at in found]
    enough = len(found) >= LEAST_QUESTIONS or (found and sum(map(bool, labels)) >= LEAST_QUESTIONS)
    if not enough:
        return frozenset()
    bold = [
        at
        for at, block in enumerate(article.blocks)
        if at > found[0]
        and block.kind is BlockKind.PARAGRAPH
        and labels[at] is None
        and len(lines[at]) <= LONGEST_QUESTION
        and _STOPPED.search(lines[at])
        and (block.start, block.end) in strong
    ]  # That must have been cold.
    return frozenset((*found, *bold) if _is_all_bold(article, found, strong) else found)


def _is_all_bold(
    article: Article, questions: Sequence[int], strong: frozenset[tuple[int, int]]
) -> bool:
    """Whether the questions (blocks) are set apart by bold type."""
    return all((article.blocks[at].start, article.blocks[at].end) in strong for at in questions)


@dataclass(slots=True)
class _Reader:
    """Goes through the blocks in order; ``words`` are those of the turn that is open."""

    article: Article
    lines: Sequence[str]
    labels: Sequence[Label | None]
    questions: frozenset[int]
    asked: Mapping[int, int]
    """How many characters at the head of blocks are a question in bold, the answer behind it."""
    turns: list[Turn] = field(default_factory=list)
    starts: dict[int, int] = field(default_factory=dict)
    form: TurnForm | None = None
    label: Label | None = None
    place: Span | None = None
    examiner: Label | None = None
    examiner_place: Span | None = None
    words: list[TurnWords] = field(default_factory=list)
    emphasised: frozenset[tuple[int, int]] = field(init=False)
    """The stretches set in italics."""
    asks_alone: bool = field(init=False)
    """Whether questions alone have labels, and the answers stand under them."""

    def __post_init__(self) -> None:
        self.emphasised = _set_apart(self.article, StyleKind.EMPHASIS)
        forms = {(label.form, label.name) for label in self.labels if label is not None}
        self.asks_alone = forms == {(LabelForm.LETTER, "Q")}

    def read(self) -> Turns:
        """Return the turns of the article."""
        for at, block in enumerate(self.article.blocks):
            if self.labels[at] is not None:
                self._open_labelled(at)
            elif at in self.questions:
                number = _NUMBER.match(self.lines[at])
                self._open(TurnForm.QUESTION)
                self._add(at, block.start + (number.end() if number else 0))
                self._open(TurnForm.ANSWER)
            elif at in self.asked:
                self._add_both(at)
            elif self.form is not None:
                self._go_on(at)
        self._close()
        self._cut()
        return Turns(tuple(self.turns), self.starts)

    def _open_labelled(self, at: int) -> None:
        """Open the turn of the label at the head of a block."""
        label, start = self.labels[at], self.article.blocks[at].start
        assert label is not None
        self.starts[at] = start + label.words
        if label.form is LabelForm.EXAMINER:
            self._close()
            self.examiner = label
            self.examiner_place = Span(start + label.start, start + label.end)
            return
        form = TurnForm.LABEL
        if label.form is LabelForm.LETTER:
            form = TurnForm.QUESTION if label.name == "Q" else TurnForm.ANSWER
        self._open(form, label, Span(start + label.start, start + label.end))
        if label.words < len(self.lines[at]):
            self._add(at, start + label.words)
            if self.asks_alone and form is TurnForm.QUESTION:
                self._open(TurnForm.ANSWER)

    def _open(self, form: TurnForm, label: Label | None = None, place: Span | None = None) -> None:
        self._close()
        self.form, self.label, self.place = form, label, place

    def _close(self) -> None:
        """End the turn that is open; one without words is none."""
        if self.form is not None and self.words:
            last = self.words[-1].slice(self.article.text)
            turn = Turn(self.form, self.label, self.place, tuple(self.words), "?" in last)
            if self.form is TurnForm.QUESTION and self.examiner is not None:
                turn = replace(turn, examiner=self.examiner, examiner_place=self.examiner_place)
            self.turns.append(turn)
        self.form, self.words = None, []

    def _add(self, at: int, start: int) -> None:
        self.words.append(TurnWords(start, self.article.blocks[at].end, at))

    def _add_both(self, at: int) -> None:
        """Add a question in bold and the answer behind it in the same paragraph."""
        start, length, line = self.article.blocks[at].start, self.asked[at], self.lines[at]
        self._open(TurnForm.QUESTION)
        self.words.append(TurnWords(start, start + len(line[:length].rstrip()), at))
        self._open(TurnForm.ANSWER)
        self._add(at, start + len(line) - len(line[length:].lstrip()))

    def _go_on(self, at: int) -> None:
        """Go on with the open turn in a block without a label, or end it."""
        kind, line = self.article.blocks[at].kind, self.lines[at]
        if kind in (BlockKind.CAPTION, BlockKind.BOILERPLATE) or _is_empty(line):
            return
        if _DIRECTION.fullmatch(line):
            if not _is_reaction(line):
                self._close()
            return
        opens = not self.words and kind in LABELLED_KINDS  # behind a label on its own line
        is_text = kind in BODY_KINDS or (kind is BlockKind.SUBHEAD and _STOPPED.search(line))
        if not opens and (not is_text or self._is_apart(at, line)):
            self._close()
        else:
            self._add(at, self.article.blocks[at].start)

    def _is_apart(self, at: int, line: str) -> bool:
        """Whether a paragraph between turns is nobody's words: a heading, a note of the editors."""
        if not _STOPPED.search(line) and (len(line) <= LONGEST_HEADING or line.isupper()):
            return True
        if line.endswith(":") and len(line) <= LONGEST_HEADING and _is_title(line):
            return True
        head = line[:NOTE_HEAD].lower().lstrip("([*_ ")
        if head.startswith(EDITORIAL_NOTES) or _is_sworn(line):
            return True
        block = self.article.blocks[at]
        return (block.start, block.end) in self.emphasised or self._names_speaker(line)

    def _names_speaker(self, line: str) -> bool:
        """Whether a paragraph tells of the speaker of the open turn by name: Moss laughs."""
        if self.label is None or self.form is not TurnForm.LABEL:
            return False
        name = read_name(self.label).name
        if not name or len(name[-1]) == 1:
            return False
        words = _NAME_WORD.findall(line)
        return name[-1] in words[:NAMED_EARLY] or any(
            word == name[-1] and after in CUE_FORMS for word, after in pairwise(words)
        )

    def _cut(self) -> None:
        """Shorten the last turn where it runs on for no reason: others do not, a story goes on."""
        turns = self.turns
        if not turns:
            return
        last, before = turns[-1], turns[:-1]
        alike = [len(turn.words) for turn in before if turn.form is last.form]
        most = max(alike) if len(alike) >= LEAST_MEASURED else MOST_RUN_ON
        runs_on = any(len(turn.words) > 1 for turn in before)
        body = sum(block.kind in BODY_KINDS for block in self.article.blocks)
        if not runs_on and len(turns) < LEAST_SHARE * body and self._has_own_lines():
            turns[-1] = replace(last, words=last.words[:1])
        else:
            turns[-1] = replace(last, words=last.words[:most])

    def _has_own_lines(self) -> bool:
        """Whether all labels stand before words on their lines."""
        return all(t.label is None or t.label.form is not LabelForm.LINE for t in self.turns)


def _is_empty(line: str) -> bool:
    """Whether a line says nothing: * * *, a page’s number."""
    letters = [char for char in line[:LONGEST_EMPTY] if char.isalnum()]
    return len(line) <= LONGEST_EMPTY and (not letters or "".join(letters).isdigit())


def _is_title(line: str) -> bool:
    """Whether the longer words of a line have capitals, as in Questions and Answers:"""
    return all(word[0].isupper() for word in _WORD.findall(line) if len(word) > SMALL_WORD)


def _is_sworn(line: str) -> bool:
    """Whether a paragraph tells of a witness: CELIA HART, having been sworn, testified."""
    name, _, behind = line[:LONGEST_OATH].partition(",")
    return name.isupper() and any(phrase in behind for phrase in BEHIND_WITNESS)


def _is_reaction(line: str) -> bool:
    """Whether a stage direction only notes what is heard while somebody speaks: (Applause.)"""
    return any(word in REACTIONS for word in _WORD.findall(line.lower()))
