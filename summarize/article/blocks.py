"""Classify the lines of a page (headline, byline, caption, body …) by words and position.

Where a line stands matters as much as its words: a short line before the first paragraph is a
headline or a section's name, between two paragraphs a subhead, after the last one a link.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final

from summarize.article import patterns
from summarize.article.line_shapes import (
    BULLET_ITEM,
    ENDED,
    LEAST_HEADLINE_BLANKS,
    LONG_LINE,
    LONG_WORD,
    OPENING_MARK,
    SPEAKER_LABEL,
    is_byline,
    is_label,
    is_lone_name,
    is_prose,
    kind_by_words,
    looks_like_headline,
    looks_like_subhead,
)
from summarize.article.metadata import dateline_length
from summarize.model import BlockKind
from summarize.turns.transcript import find_labels

__all__ = ["classify"]

_HEADLINE: Final = BlockKind.HEADLINE
_BYLINE: Final = BlockKind.BYLINE
_SUBHEAD: Final = BlockKind.SUBHEAD
_PARAGRAPH: Final = BlockKind.PARAGRAPH
_ITEM: Final = BlockKind.ITEM
_CAPTION: Final = BlockKind.CAPTION
_BIO: Final = BlockKind.BIO
_BOILERPLATE: Final = BlockKind.BOILERPLATE

# Lengths in characters, in blanks between words and in lines, as in line_shapes.
_LEAST_CAPTION: Final = 30
"""A line shorter than this that stands twice is a label, and no caption: ``Advertisement``."""
_CAPTION_GAP: Final = 6
"""The same caption stands twice within so many lines, with credits between."""
_SURE_HEADLINE_BLANKS: Final = 3
"""Of several headlines in a row the first with more words than three is taken."""
_LONGEST_STOPPED_HEADLINE: Final = 150
"""What ends like a sentence is no headline if it is longer, whatever follows."""
_STOPPED_HEADLINE_BLANKS: Final = 22
"""Nor if it has more blanks."""
_SHORT_STOPPED_HEADLINE: Final = 80
"""What ends like a sentence is a headline by its length alone only if it is no longer."""
_SHORT_STOPPED_BLANKS: Final = 14
"""And only if it has fewer blanks."""
_LONGEST_DECK: Final = 150
"""A line under a headline that ends in a semicolon is its second half if no longer."""
_LONGEST_SECTION: Final = 3
"""Words that the name of a site or section over the headline may have."""
_TITLE_LINES: Final = 12
"""The title that a format gives is looked for in so many lines from the top."""
_TITLE_ADDITION: Final = 200
"""A line is compared with the title up to so many characters beyond its length: the site's name
may follow."""
_CAPITALISED: Final = 0.8
"""A headline in title case has this share of its longer words in capitals."""
_LEAST_CAPITALISED: Final = 3
"""Fewer longer words than this show nothing by their capitals."""
_BYLINE_DEPTH: Final = 2
"""Bylines stand at most so many lines below the first paragraph."""
_LINKS_BLANKS: Final = 5
"""What stands over a list of links has fewer blanks: ``Most read in Politics``."""
_LONGEST_LINK: Final = 160
"""A longer line under such a heading is the story again."""
_BIO_LINES: Final = 4
"""Notes on the author are looked for in so many lines from the end."""
_LONGEST_BIO: Final = 900
"""A note on the author is no longer."""
_LONGEST_CLOCK: Final = 24
"""A line that is an hour is shorter: ``2:45 p.m. (EST)``."""

_DASH_ITEM: Final = re.compile(r"[-–—]\s+\S")
_NUMBER_ITEM: Final = re.compile(r"\(?\d{1,2}[.)]\s+\S")


def classify(
    lines: Sequence[str], title: str | None = None, given: Sequence[BlockKind] = ()
) -> list[BlockKind]:
    """Return the kind of each line; ``title`` is the one the format gave, if it gave one.

    ``given`` are the kinds that the format says the lines have, where it says so: all stand but
    ``PARAGRAPH``, which may be anything.
    """
    kinds = [kind_by_words(line) for line in lines]
    _keep(kinds, given)
    turns = [index for index, label in enumerate(find_labels(lines)) if label is not None]
    _mark(kinds, turns, _ITEM)  # none is a headline, a byline or a subhead
    _mark_slashed(lines, kinds)
    _mark_captions(lines, kinds)
    _mark_items(lines, kinds)
    if _HEADLINE not in given:
        _mark_headline(lines, kinds, title, has_turns=bool(turns))
    _mark_bylines(lines, kinds)
    _mark_links(lines, kinds)
    _mark_bios(lines, kinds)
    if _SUBHEAD not in given:
        _mark_subheads(lines, kinds)
    _mark(kinds, turns, _PARAGRAPH)
    _keep(kinds, given)
    return kinds


def _keep(kinds: list[BlockKind], given: Sequence[BlockKind]) -> None:
    for index, kind in enumerate(given):
        if kind is not _PARAGRAPH:
            kinds[index] = kind


def _open(lines: Sequence[str], kinds: Sequence[BlockKind]) -> list[int]:
    """Return the lines not yet known for something else than a paragraph."""
    return [index for index in range(len(lines)) if kinds[index] is _PARAGRAPH]


def _mark(kinds: list[BlockKind], indices: Iterable[int], kind: BlockKind) -> None:
    for index in indices:
        kinds[index] = kind


def _mark_slashed(lines: Sequence[str], kinds: list[BlockKind]) -> None:
    """Mark two short lines around a lone slash, credits or breadcrumbs: ``Courtesy / WLRN``."""
    for index, line in enumerate(lines):
        if line in ("/", "|", "›", "»", ">"):
            for beside in (index - 1, index + 1):
                if 0 <= beside < len(lines) and is_label(lines[beside]):
                    kinds[beside] = _BOILERPLATE


def _mark_captions(lines: Sequence[str], kinds: list[BlockKind]) -> None:
    """Mark a line that stands twice with nothing but a credit between: a caption both times."""
    seen: dict[str, int] = {}
    for index, line in enumerate(lines):
        if len(line) < _LEAST_CAPTION:
            continue
        before = seen.get(line)
        seen[line] = index
        if before is None or not 1 < index - before <= _CAPTION_GAP:
            continue
        if all(kinds[between] is _BOILERPLATE for between in range(before + 1, index)):
            _mark(kinds, (before, index), _CAPTION)


def _mark_headline(
    lines: Sequence[str], kinds: list[BlockKind], title: str | None, *, has_turns: bool
) -> None:
    candidates = _open(lines, kinds)
    if title is not None:
        found = _find_title(lines, candidates, title)
    elif not candidates or (len(candidates) < 2 and not has_turns):
        return
    else:
        found = _find_headline(lines, candidates)
    if found is None:
        return
    kinds[found] = _HEADLINE
    deck = found + 1
    has_deck = lines[found].endswith(";") and deck in candidates
    if has_deck and len(lines[deck]) <= _LONGEST_DECK:
        kinds[deck] = _SUBHEAD  # archives join headline and deck: ``Candidates vie; \\n Trump …``
    front = [
        index
        for index in candidates
        if index < found and len(lines[index].split()) <= _LONGEST_SECTION
    ]
    _mark(kinds, front, _BOILERPLATE)  # the names of a site and its section


def _find_title(lines: Sequence[str], candidates: Sequence[int], title: str) -> int | None:
    """Return the line that is the title, or its greater part (``… | The Planet``)."""
    wanted = " ".join(title.split()).casefold()
    for index in candidates[:_TITLE_LINES]:
        line = " ".join(lines[index][: len(title) + _TITLE_ADDITION].split()).casefold()
        if line == wanted or (2 * len(line) > len(wanted) and line in wanted):
            return index
    return None


def _find_headline(lines: Sequence[str], candidates: Sequence[int]) -> int | None:
    prose = next((index for index in candidates if is_prose(lines[index])), None)
    if prose is None:
        return candidates[0] if looks_like_headline(lines[candidates[0]]) else None
    front = [index for index in candidates if index < prose and looks_like_headline(lines[index])]
    if front:
        long = (index for index in front if lines[index].count(" ") >= _SURE_HEADLINE_BLANKS)
        return next(long, front[0])
    is_stopped = len(candidates) > 1 and _is_stopped_headline(lines, candidates)
    return candidates[0] if is_stopped else None


def _is_stopped_headline(lines: Sequence[str], candidates: Sequence[int]) -> bool:
    """Whether the first line, which ends like a sentence, is a headline all the same.

    Archives put a stop after every headline: ``Trump's tax plan. Explained.`` So it is one if a
    dateline or byline follows, if its words are capitalised, or if it is far shorter than the
    paragraph that follows and does not read like a lead.
    """
    line, after = lines[candidates[0]], lines[candidates[1]]
    longest = max(len(lines[index]) for index in candidates[1:3])
    words = LONG_WORD.findall(line)
    if not words or line.count(" ") > _STOPPED_HEADLINE_BLANKS:
        return False
    if len(line) > _LONGEST_STOPPED_HEADLINE:
        return False
    if not (line.endswith(";") or ENDED.search(line)):
        return False
    if dateline_length(line) or SPEAKER_LABEL.match(line):
        return False
    if dateline_length(after):
        return True
    capitals = sum(word[0].isupper() for word in words)
    if len(words) >= _LEAST_CAPITALISED and capitals >= _CAPITALISED * len(words):
        return True
    if (
        OPENING_MARK.match(line)
        or patterns.SENTENCE_OPENING.match(line)
        or patterns.LEAD_WORD.search(line)
    ):
        return False
    if is_byline(after):
        return True
    is_short = len(line) <= _SHORT_STOPPED_HEADLINE and 2 * len(line) <= longest
    return is_short and LEAST_HEADLINE_BLANKS <= line.count(" ") < _SHORT_STOPPED_BLANKS


def _mark_bylines(lines: Sequence[str], kinds: list[BlockKind]) -> None:
    """Mark bylines: between headline and first paragraphs, or after the last paragraph."""
    candidates = _open(lines, kinds)
    prose = [index for index in candidates if is_prose(lines[index])]
    first, last = (prose[0], prose[-1]) if prose else (len(lines), len(lines))
    for index in candidates:
        line = lines[index]
        if first + _BYLINE_DEPTH < index <= last or len(line) > LONG_LINE:
            continue
        if (
            is_byline(line)
            or (not first < index <= last and is_lone_name(line))
            or (index and kinds[index - 1] is _BYLINE and patterns.JOB_LINE.fullmatch(line))
        ):
            kinds[index] = _BYLINE


def _mark_links(lines: Sequence[str], kinds: list[BlockKind]) -> None:
    """Mark the headlines of links: what follows ``More On This Topic`` and is no sentence."""
    linking = False
    for index, line in enumerate(lines):
        if kinds[index] is _BOILERPLATE:
            linking = linking or (
                patterns.LINKS_FOLLOW.match(line) is not None and line.count(" ") < _LINKS_BLANKS
            )
        elif linking and kinds[index] is _PARAGRAPH:
            linking = not is_prose(line) and len(line) <= _LONGEST_LINK
            if linking and index > len(lines) // 2:
                kinds[index] = _BOILERPLATE


def _mark_items(lines: Sequence[str], kinds: list[BlockKind]) -> None:
    for pattern, least in ((BULLET_ITEM, 1), (_DASH_ITEM, 2), (_NUMBER_ITEM, 2)):
        found = [index for index in _open(lines, kinds) if pattern.match(lines[index])]
        if len(found) >= least:
            _mark(kinds, found, _ITEM)


def _mark_bios(lines: Sequence[str], kinds: list[BlockKind]) -> None:
    """Mark notes on the author: at the end, about somebody who is nowhere else in the story."""
    for index in reversed(_open(lines, kinds)[-_BIO_LINES:]):
        line = lines[index]
        if len(line) > _LONGEST_BIO:
            return
        match = patterns.BIO.match(line)
        if patterns.CONTACT.match(line) or (
            match and _is_author(match["name"], index, lines, kinds)
        ):
            kinds[index] = _BIO
        elif is_prose(line):
            return


def _is_author(name: str, bio: int, lines: Sequence[str], kinds: Sequence[BlockKind]) -> bool:
    """Whether a byline has the name, or no line of the story has the surname."""
    if any(kind is _BYLINE and name in line for line, kind in zip(lines, kinds, strict=True)):
        return True
    surname = name.split()[-1]
    return not any(
        surname in line and kinds[index] in (_PARAGRAPH, _ITEM, _HEADLINE)
        for index, line in enumerate(lines)
        if index != bio
    )


def _signs(above: str, line: str) -> bool:
    """Whether a line is a name and a role below words that are all in marks: Ana Ruiz, baker"""
    return _ALL_IN_MARKS.fullmatch(above) is not None and _NAME_AND_ROLE.match(line) is not None


_ALL_IN_MARKS: Final = re.compile(r"[“\"«][^“”\"«»]{1,600}[”\"»]")
_NAME_AND_ROLE: Final = re.compile(r"(?:[A-Z][\w.’'-]{0,30} ){1,3}[A-Z][\w.’'-]{0,30}, \S")


def _mark_subheads(lines: Sequence[str], kinds: list[BlockKind]) -> None:
    """Mark subheads: short lines without a full stop, over a paragraph and not over the first."""
    for index in _open(lines, kinds):
        if len(lines[index]) < _LONGEST_CLOCK and patterns.CLOCK_LINE.fullmatch(lines[index]):
            kinds[index] = _SUBHEAD
    body = [index for index in range(len(lines)) if kinds[index] in (_PARAGRAPH, _ITEM, _HEADLINE)]
    found = [
        index
        for before, index, after in zip(body, body[1:], body[2:], strict=False)
        if kinds[index] is _PARAGRAPH
        and looks_like_subhead(lines[index])
        and not _signs(lines[before], lines[index])
        and is_prose(lines[after])
        and (
            kinds[before] is not _PARAGRAPH
            or ENDED.search(lines[before])
            or is_prose(lines[before])
        )
    ]
    # A lone question between two paragraphs may be the writer's own.
    questions = [index for index in found if lines[index].endswith("?")]
    _mark(kinds, found if len(found) > 1 else set(found) - set(questions), _SUBHEAD)
