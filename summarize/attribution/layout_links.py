"""Link marks by the lines around them: what introduces them above, who signs them below.

The paragraphs of a block quotation are linked as one; what neither introduces nor signs stays
apart, and goes on with nobody's words.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from summarize.attribution.introducing_lines import (
    COLONS,
    Introduction,
    has_verb,
    introduces,
    read_cue_at_end,
    read_handle,
    read_introduction,
)
from summarize.attribution.links import Link, ReportedStatement
from summarize.attribution.signatures import (
    head_mark,
    is_closing_formula,
    link_signature_below,
    link_told_below,
)
from summarize.coreference.resolver import Resolver
from summarize.model import LinkRule
from summarize.quotes.quotation_marks import NO_PASSAGE, QuotedSpan, SpanForm
from summarize.syntax.narration import NO_MARK, NarratedSentence

__all__ = ["LayoutLinks"]

COLON_REACH = 8
"""How many items before a mark the cue may stand that a colon ends: her post read, in part: “…”"""


@dataclass(slots=True)
class LayoutLinks:
    """What the sentences read so far tell of the marks below and above them.

    ``links`` are those of all marks, which this adds to; ``apart`` are the marks that are known to
    go on with nobody's words.
    """

    marks: Sequence[QuotedSpan]
    links: list[Link | None]
    resolver: Resolver
    apart: set[int] = field(default_factory=set)
    _introduction: Introduction | None = None
    """What the sentence read last says of the words below it."""
    _cue: Introduction | None = None
    """The same, by a cue and no colon: of a block quotation alone."""
    _passages: dict[int, Introduction] = field(default_factory=dict)
    """Block quotation -> who is introduced above it."""
    _of_passage: dict[int, list[int]] = field(default_factory=lambda: defaultdict(list))
    """Block quotation -> its marks read so far."""
    _unsigned: int | None = None
    """The mark that is all of the sentence read last."""
    _has_blocks: bool = field(init=False)

    def __post_init__(self) -> None:
        self._has_blocks = any(
            mark.form is SpanForm.BLOCK or mark.passage != NO_PASSAGE for mark in self.marks
        )

    def read(
        self, sentence: NarratedSentence, statements: Sequence[ReportedStatement], first: int
    ) -> None:
        """Link the marks of a sentence, or those above it, and note what it says of those below.

        ``statements`` are those of the sentence, ``first`` the index of the first of them among
        all.
        """
        self._link_behind_colon(sentence, statements, first)
        head = head_mark(sentence)
        if head is not None:
            number = sentence.marks[head]
            self._introduce(number)
            self._unsigned = number if head + 1 == sentence.last else None
        elif self._unsigned is not None:
            if is_closing_formula(sentence):
                return
            if not sentence.has_marks:
                self._sign(self._unsigned, sentence)
            self._unsigned = None
        self._note(sentence, statements, first)

    def _link_behind_colon(
        self, sentence: NarratedSentence, statements: Sequence[ReportedStatement], first: int
    ) -> None:
        """Link the mark that a colon introduces at its sentence's end: Quint’s answer: “…”"""
        item = sentence.last - 1
        while item > sentence.first and sentence.tags[item] == ".":
            item -= 1
        number = sentence.marks[item]
        if number == NO_MARK or item - sentence.first < 2 or self.links[number] is not None:
            return
        colon = item - 1
        is_introduced = sentence.words[colon] in COLONS and (
            not has_verb(sentence, colon)
            or any(0 < item - statement.frame.cue <= COLON_REACH for statement in statements)
        )
        if is_introduced:
            found = read_introduction(sentence, colon, statements, first, self.resolver)
            if found.speaker is not None:
                self.links[number] = Link(LinkRule.INTRODUCED, found.speaker, found.statement)

    def _note(
        self, sentence: NarratedSentence, statements: Sequence[ReportedStatement], first: int
    ) -> None:
        """Note whom a sentence introduces, if it does."""
        self._introduction = self._cue = None
        if introduces(sentence):
            self._introduction = read_introduction(
                sentence, sentence.last - 1, statements, first, self.resolver
            )
        elif self._has_blocks and not sentence.has_marks:
            self._introduction = read_handle(sentence, self.resolver)
            self._cue = read_cue_at_end(sentence, statements, first)

    def _introduce(self, number: int) -> None:
        """Link the mark that opens a sentence to whom the sentence above introduces."""
        passage = self.marks[number].passage
        introduction = self._introduction
        if passage != NO_PASSAGE:
            introduction = introduction or self._cue
            self._of_passage[passage].append(number)
            if introduction is not None:
                self._passages.setdefault(passage, introduction)
            introduction = self._passages.get(passage)
        if self.links[number] is not None:
            return
        if introduction is not None and introduction.speaker is not None:
            self.links[number] = Link(
                LinkRule.INTRODUCED, introduction.speaker, introduction.statement
            )
        elif introduction is not None or self._opens_speech(number):
            self.apart.add(number)

    def _opens_speech(self, number: int) -> bool:
        """Whether a mark is the first words that its paragraph has without marks around them."""
        mark = self.marks[number]
        if mark.form is SpanForm.DASH and number:
            return self.marks[number - 1].block != mark.block
        return mark.form is not SpanForm.MARKS

    def _sign(self, number: int, sentence: NarratedSentence) -> None:
        """Link the mark above a sentence, and its block quotation, to who signs there."""
        passage = self.marks[number].passage
        in_passage = passage != NO_PASSAGE
        is_adjacent = self._is_line_below(number, sentence)
        link = link_told_below(sentence, self.resolver) or link_signature_below(
            sentence, self.resolver, in_passage=in_passage or is_adjacent
        )
        if link is None:
            return
        for mark in self._of_passage[passage] if in_passage else self._reopened(number):
            known = self.links[mark]
            if known is None or known.rule is LinkRule.INTRODUCED:
                self.links[mark] = link
                self.apart.discard(mark)

    def _is_line_below(self, number: int, sentence: NarratedSentence) -> bool:
        """Whether a sentence is a name and what they are, on the line right below a mark."""
        text = self.resolver.text
        if text[self.marks[number].end : sentence.starts[sentence.first]] != "\n":
            return False
        end = sentence.run_end(sentence.first)
        is_named = self.resolver.person_at(sentence, sentence.first) is not None
        return is_named and end < sentence.last and sentence.words[end] == ","

    def _reopened(self, number: int) -> list[int]:
        """Return a mark and those before it that it goes on with, paragraph by paragraph."""
        found = [number]
        while self.marks[found[-1]].carried and found[-1] and self.links[found[-1] - 1] is None:
            found.append(found[-1] - 1)
        return found
