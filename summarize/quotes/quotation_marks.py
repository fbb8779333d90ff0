"""Pair quotation marks and return the stretches they enclose.

Marks are typed (curly, straight, single, guillemets, low-high, ``TeX''), paired within a
paragraph, and a mark too many or too few costs one quote, not the article. A quote that runs over
several paragraphs is one stretch a paragraph where each re-opens it, and one stretch to its close
where none does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from enum import StrEnum

from summarize.english.apostrophes import ELISIONS, MEASURES
from summarize.english.reporting_verbs import REPORTING_FORMS
from summarize.frozen import frozen
from summarize.model import Span

__all__ = ["NO_PASSAGE", "QuotedSpan", "SpanForm", "find_marks"]

NO_PASSAGE = -1
"""What stands for the number of a block quotation where a stretch is part of none."""

CARRY_PARAGRAPHS = 4
"""How many paragraphs further the close of a quote that is never re-opened may stand."""

LONGEST_SINGLE = 1500
"""How many characters a quotation in single marks may have; an apostrophe looks no further."""

MARK = re.compile("|".join([*'"“”„‟«»‹›＂「」『』', "``", "''", "‘‘", "’’", r",,(?=\w)", *"'‘’‚`"]))
"""One alternative a mark: each with one character in front, for which text is searched quickly."""
CURLY_OPEN = frozenset({*"“„‟«‹「『", "‘‘", ",,"})
CURLY_CLOSE = frozenset({*"”»›」』", "’’"})
STRAIGHT = frozenset({'"', "＂"})
CLOSING_MARKS = {
    "“": frozenset({"”", '"', "“", "''", "’’"}),
    "‘‘": frozenset({"’’", "''", "”", '"'}),
    "„": frozenset({"“", "”", '"', "‘‘"}),
    ",,": frozenset({"''", "‘‘", "’’", "“", "”", '"'}),
    "‟": frozenset({"”", '"'}),
    '"': frozenset({'"', "”", "＂", "''", "’’"}),
    "＂": frozenset({"＂", '"'}),
    "«": frozenset({"»"}),
    "»": frozenset({"«"}),
    "‹": frozenset({"›"}),
    "``": frozenset({"''", '"', "”", "’’"}),
    "''": frozenset({"''"}),
    "「": frozenset({"」"}),
    "『": frozenset({"』"}),
    "‘": frozenset({"’", "'"}),
    "'": frozenset({"'", "’"}),
    "‚": frozenset({"‘", "’"}),
    "’": frozenset({"’", "'"}),
    "`": frozenset({"'", "’"}),
}
"""Opening mark -> the marks that may close it (curly openers are often closed by straight ones)."""
TURNED = {"”": "“", "’’": "‘‘", "›": "‹", "」": "「", "』": "『"}
"""Closing marks that open, set by a careless hand, and what was meant."""
_CUES = "|".join(sorted(REPORTING_FORMS))
SINGLES = frozenset("'‘’‚`")
CARELESS = frozenset("’`")
"""Single marks that open by a careless hand, or in a text made for a typewriter; what they enclose
must end like a sentence, for most are apostrophes."""
ELISION = re.compile(rf"['‘’](?:{'|'.join(ELISIONS)})\b", re.IGNORECASE)
"""Apostrophes for letters left out, which open nothing: the '90s, 'tis, rock 'n' roll."""


class SpanForm(StrEnum):
    """By what a stretch is set apart: by marks, as a block quotation, by a dash before it."""

    MARKS = "marks"
    BLOCK = "block"
    DASH = "dash"


@frozen
class QuotedSpan(Span):
    """A marked stretch with its marks, or words set apart without marks (``form``).

    ``block`` is the index of the block it starts in; ``closed`` is False where no closing mark
    stands; ``carried`` is True where the stretch goes on with the quote of the paragraph before;
    ``single`` is True for single marks outside double ones. ``passage`` is the number of the block
    quotation it is a paragraph of, ``NO_PASSAGE`` outside of one.
    """

    block: int
    closed: bool = True
    carried: bool = False
    single: bool = False
    form: SpanForm = SpanForm.MARKS
    passage: int = NO_PASSAGE


def _is_open(text: str, at: int, mark: str) -> bool:
    """Whether a mark at ``at`` opens: what stands on each side decides, then its form."""
    before = text[at - 1] if at else "\n"
    end = at + len(mark)
    after = text[end] if end < len(text) else "\n"
    if mark == "``":
        return True
    if mark == "''":
        return before.isspace() and not after.isspace()
    if mark in CURLY_OPEN:
        # “ as a closer: words before it, nothing of a word after.
        wrong_way = (before.isalnum() or before in ".,!?…") and not after.isalnum()
        return not wrong_way or mark in "«‹「『"
    if mark in CURLY_CLOSE:
        return (before.isspace() or before in "([") and (after.isalnum() or after in "‘'[$")
    if before == "\n" and after == " ":
        return True  # " It leaks," with a blank too many
    return (before.isspace() or before in "([{—–-/:…'‘“*_") and not after.isspace()


def _single_opens(text: str, at: int) -> bool:
    """Whether a single mark opens a quotation and is no apostrophe."""
    before = text[at - 1] if at else "\n"
    after = text[at + 1] if at + 1 < len(text) else "\n"
    if not (before.isspace() or before in '([—–"“') or after.isspace():
        return False
    if text[at] in CARELESS:
        return after.isupper() and not ELISION.match(text, at)
    return (
        after.isalnum() and not ELISION.match(text, at) if text[at] != "‘" else not after.isspace()
    )


def _single_close(text: str, start: int, stop: int, opener: str) -> int | None:
    """Return the end of the single-marked stretch opened at ``start``, or None.

    A mark closes where no letter follows. ``the boys' room`` and ``'rock 'n' roll'`` make a
    possessive look like a close, so one after punctuation is preferred to one after an s.
    """
    doubtful: int | None = None
    looked = start
    stop = min(stop, start + LONGEST_SINGLE)
    for match in SINGLE_CLOSE[opener].finditer(text, start + 1, stop):
        at = match.start()
        before = text[at - 1]
        if opener in CARELESS and before not in ",.!?…":
            continue
        if doubtful is not None and _opens_between(text, looked, at):
            return doubtful
        looked = at + 1
        if before in "sS" and text[at + 1 : at + 2] == " ":
            doubtful = doubtful or at + 1
            continue
        if at - start > 1:
            return at + 1
    return doubtful


def _opens_between(text: str, start: int, stop: int) -> bool:
    """Whether a single mark opens in a stretch: what it ends is no plural’s apostrophe then."""
    return any(_single_opens(text, match.start()) for match in SINGLE.finditer(text, start, stop))


SINGLE = re.compile("['‘]")


SINGLE_CLOSE = {
    opener: re.compile(rf"[{''.join(sorted(CLOSING_MARKS[opener]))}](?<!\s.)(?!\w)")
    for opener in ("'", "‘", "‚", "’", "`")
}
"""Opening mark -> a mark that may close it: behind a word, a figure or a mark, before none."""


GLUED = re.compile(r"[.!?][\"＂](?=[^\W\d_a-z]\w* )")
"""A straight mark that opens a paragraph of which the line break was lost: it fell."I saw it.\""""
LOST_OPENER = re.compile(
    rf"[,.?!]”\s+(?:(?:{_CUES})\s+[A-Z]|(?:[A-Z][\w.’-]+\s+){{1,4}}(?:{_CUES})\b"
    rf"|(?:he|she|they)\s+(?:{_CUES})\b)"
)
"""The end of words whose opening mark was lost: ¶ The two have much in common,” said Ann Lee."""


def _pairs(
    text: str, start: int, stop: int, carried_by: str | None
) -> Iterator[tuple[int, int, str, bool]]:
    """Yield ``(start, end, opener, closed)`` of the stretches in one paragraph, left to right."""
    opener = carried_by
    opened = start
    nested = 0
    at = start
    first = _first_mark(text, Span(start, stop))
    place_of_lost = first if not carried_by and text[first : first + 1].isalnum() else None
    while True:
        match = MARK.search(text, at, stop)
        if match is None:
            break
        mark, at = match.group(), match.end()
        place = match.start()
        if mark in SINGLES:
            if opener is None and _single_opens(text, place):
                end = _single_close(text, place, stop, mark)
                if end is not None and _encloses(text, place, end):
                    yield place, end, mark, True
                    at = end
            continue
        if opener is None:
            if place_of_lost is not None and mark == "”" and LOST_OPENER.match(text, place - 1):
                yield place_of_lost, at, "“", True
            place_of_lost = None
            if _is_open(text, place, mark) or (mark in STRAIGHT and GLUED.match(text, place - 1)):
                opener, opened, nested = TURNED.get(mark, mark), place, 0
            continue
        if mark in CURLY_OPEN and mark in opener and _is_open(text, place, mark):
            nested += 1
        elif mark in CLOSING_MARKS[opener] and not (
            mark in STRAIGHT and _reopens(text, place, opener)
        ):
            if nested and mark in STRAIGHT and STRAIGHT_CLOSE_AHEAD.match(text, at, stop):
                nested -= 1
                continue
            if mark == '"' and INCHES.match(text, place) and ENDS_AHEAD.match(text, at, stop):
                continue
            if mark in STRAIGHT and opener in CURLY_OPEN:
                inner = INNER_PAIR.match(text, at, stop)
                if inner is not None and _is_open(text, place, mark):
                    at = inner.end()
                    continue
            if nested and mark in CURLY_CLOSE and CLOSE_AHEAD.match(text, at, stop):
                nested -= 1
                continue
            yield opened, at, opener, True
            opener = None
        elif mark in STRAIGHT and opener in STRAIGHT:
            nested += 1
    if opener is not None:
        yield opened, stop, opener, False


def _encloses(text: str, start: int, end: int) -> bool:
    """Whether single marks enclose what is between them: with double ones in it, all of these.

    Straight single marks around double ones may be two apostrophes, unless words end before the
    second.
    """
    doubles = [match.group() for match in DOUBLE.finditer(text, start + 1, end)]
    if not doubles:
        return True
    if text[start] != "‘" and text[end - 2] not in ",.!?…":
        return False
    depth = 0
    for mark in doubles:
        opens = mark in ("“", "«", "``") or (mark in ('"', "''") and not depth)
        depth += 1 if opens else -1
        if not 0 <= depth <= 1:
            return False
    return depth == 0


DOUBLE = re.compile(r"[\"“”«»]|``|''")
STRAIGHT_CLOSE_AHEAD = re.compile(r"[^“”\"]*[^\s“”\"]\"(?!\w)")
"""After what closes a quotation within another: the close of that one."""
CLOSE_AHEAD = re.compile(r"[^“”\"]*”")
ENDS_AHEAD = re.compile(r"[^“”\"]*[^\s“”\"][”\"]")
INNER_PAIR = re.compile(r"[^“”\"]*\"(?=[^“”\"]*”)")
"""What follows a straight mark that opens inside curly ones: its close, and later theirs."""
INCHES = re.compile(
    rf"(?:(?<=\d['’]\d)|(?<=\d['’]\s\d)|(?<=\d['’]\d\d)|(?<=\d['’]\s\d\d)"
    rf"|(?<=\d)(?=\"[ -]?(?:{'|'.join(MEASURES)})\b))\""
)
"""A straight mark that says inches: 12" wide, 6'4"."""


def _reopens(text: str, at: int, opener: str) -> bool:
    """Whether a straight mark inside an open straight quote opens again (a nested quotation)."""
    return opener in STRAIGHT and _is_open(text, at, text[at]) and text[at - 1] not in ",.!?…"


def find_marks(text: str, paragraphs: Sequence[tuple[int, Span]]) -> tuple[QuotedSpan, ...]:
    """Return the marked stretches of ``text``, in order, none inside another.

    ``paragraphs`` are pairs of a block index and the block's span, in order.
    """
    found: list[QuotedSpan] = []
    carry: str | None = None
    carry_from: QuotedSpan | None = None
    for number, (index, block) in enumerate(paragraphs):
        first = carry_from is not None
        for start, end, opener, closed in _pairs(text, block.start, block.end, carry):
            if first and carry_from is not None:
                # A quote never re-opened: one stretch from its first mark to its close.
                found[-1] = replace(carry_from, end=end, closed=closed)
                carry_from = found[-1]
            else:
                reopened = (
                    bool(found) and not found[-1].closed and start == _first_mark(text, block)
                )
                single = opener in SINGLES
                found.append(QuotedSpan(start, end, index, closed, reopened, single))
            first = False
            carry = None
            if not closed and opener not in SINGLES:
                carry = _carries(
                    text, paragraphs[number + 1 : number + 1 + CARRY_PARAGRAPHS], opener
                )
                carry_from = found[-1] if carry else None
        if carry is None:
            carry_from = None
    return tuple(_trim(text, mark) for mark in found if mark.end - mark.start > 1)


def _first_mark(text: str, block: Span) -> int:
    """Return where the first character that is not blank stands in a paragraph."""
    at = block.start
    while at < block.end and text[at].isspace():
        at += 1
    return at


def _carries(text: str, following: Sequence[tuple[int, Span]], opener: str) -> str | None:
    """Return ``opener`` if a later paragraph closes the quote before anything opens again."""
    if following:
        head = _first_mark(text, following[0][1])
        if head < len(text) and MARK.match(text, head) and text[head] not in SINGLES:
            return None
    for _, block in following:
        for match in MARK.finditer(text, block.start, block.end):
            mark = match.group()
            if mark in SINGLES:
                continue
            return (
                opener
                if mark in CLOSING_MARKS[opener] and not _is_open(text, match.start(), mark)
                else None
            )
    return None


def _trim(text: str, mark: QuotedSpan) -> QuotedSpan:
    """Drop blanks at the end of a stretch that nothing closes."""
    if mark.closed:
        return mark
    end = mark.end
    while end > mark.start + 1 and text[end - 1].isspace():
        end -= 1
    return replace(mark, end=end)
