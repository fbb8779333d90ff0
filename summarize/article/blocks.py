"""The lines of a page -> their kinds, by what they say and where they stand.

Where a line stands matters as much as its words: a short line before the first paragraph is a
headline or a section's name, between two paragraphs a subhead, after the last one a link.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final

from summarize.article import patterns
from summarize.article.boilerplate import is_furniture
from summarize.article.metadata import dateline_length
from summarize.english.lexicon import is_given_name
from summarize.model import BlockKind

__all__ = ["classify"]

_HEADLINE: Final = BlockKind.HEADLINE
_BYLINE: Final = BlockKind.BYLINE
_SUBHEAD: Final = BlockKind.SUBHEAD
_PARAGRAPH: Final = BlockKind.PARAGRAPH
_ITEM: Final = BlockKind.ITEM
_CAPTION: Final = BlockKind.CAPTION
_BIO: Final = BlockKind.BIO
_BOILERPLATE: Final = BlockKind.BOILERPLATE

LONGEST_FURNITURE: Final = 400
"""A line longer than this, in characters, is a paragraph or a bio."""

_ENDED: Final = re.compile(r"[.?!…][\"'”’»)\]]*\Z")
_HARD_END: Final = re.compile(r"[.,;:…!][\"'”’»)\]]*\Z")
_INNER_END: Final = re.compile(r"[a-z]{3}[.?!][”\"’']?\s+[“\"‘]?[A-Z]")
_BULLET: Final = re.compile(r"[•‣▪●◦·*]\s+\S")
_DASH_ITEM: Final = re.compile(r"[-–—]\s+\S")
_NUMBER_ITEM: Final = re.compile(r"\(?\d{1,2}[.)]\s+\S")
_ADDRESS: Final = re.compile(r"https?:|www\.|@\w|\.com\b|pic\.twitter")
_OPENING_MARK: Final = re.compile(r"[“\"‘'«]")
_LABEL: Final = re.compile(r"(?:[QA]|[A-Z]{2,}(?: [A-Z]{2,})?):\s")
"""Who speaks in an interview: ``Q: ``, ``WALLACE: ``."""
_LONG_WORD: Final = re.compile(r"[^\W\d_]{4,}")
_RUNNING: Final = re.compile(
    r"(?:A|An|The|In|On|At|It|He|She|We|I|They|This|That|There|When|If|But|And|You|My|Our)\s"
)
"""How sentences open and headlines seldom do."""
_LEAD: Final = re.compile(r"\b(?:said|told|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b")
_LINKS_FOLLOW: Final = re.compile(
    r"(?:related|recommended|most (?:read|popular)|trending|more (?:from|on|stories)|top stories"
    r"|you (?:may|might)|up next|what to read next|editors?[’'] picks?)\b",
    re.IGNORECASE,
)
_CONTACT: Final = re.compile(
    r"(?:reach|contact|e-?mail|follow|write to|you can (?:reach|follow|email))\s"
    r"(?:him|her|them|me|the (?:author|writer|reporter)|[A-Z]\w+(?: [A-Z]\w+)?)\s(?:at|on|via)\s",
    re.IGNORECASE,
)
"""``Reach him at sbustos@wlrnnews.org``."""


def classify(
    lines: Sequence[str], title: str | None = None, given: Sequence[BlockKind] = ()
) -> list[BlockKind]:
    """Return the kind of each line; ``title`` is the one the format gave, if it gave one.

    ``given`` are the kinds that the format says the lines have, where it says so: all stand but
    ``PARAGRAPH``, which may be anything.
    """
    kinds = [_furniture(line) for line in lines]
    _keep(kinds, given)
    _mark_slashed(lines, kinds)
    _mark_captions(lines, kinds)
    _mark_items(lines, kinds)
    if _HEADLINE not in given:
        _mark_headline(lines, kinds, title)
    _mark_bylines(lines, kinds)
    _mark_links(lines, kinds)
    _mark_bios(lines, kinds)
    if _SUBHEAD not in given:
        _mark_subheads(lines, kinds)
    _keep(kinds, given)
    return kinds


def _keep(kinds: list[BlockKind], given: Sequence[BlockKind]) -> None:
    for index, kind in enumerate(given):
        if kind is not _PARAGRAPH:
            kinds[index] = kind


def _furniture(line: str) -> BlockKind:
    if len(line) > LONGEST_FURNITURE:
        return _PARAGRAPH
    if is_furniture(line) or patterns.DATE_LINE.fullmatch(line):
        return _BOILERPLATE
    if patterns.CAPTION.fullmatch(line):
        return _CAPTION
    return _PARAGRAPH


def _is_prose(line: str) -> bool:
    """Whether a line is surely running text: it ends like a sentence, or holds one."""
    words = line.count(" ") + 1
    if words >= 8 and _ENDED.search(line, max(0, len(line) - 4)):
        return True
    return words >= 16 and (len(line) > 200 or _INNER_END.search(line) is not None)


def _open(lines: Sequence[str], kinds: Sequence[BlockKind]) -> list[int]:
    """Return the lines not yet known for something else than a paragraph."""
    return [index for index in range(len(lines)) if kinds[index] is _PARAGRAPH]


def _mark(kinds: list[BlockKind], indices: Iterable[int], kind: BlockKind) -> None:
    for index in indices:
        kinds[index] = kind


def _mark_slashed(lines: Sequence[str], kinds: list[BlockKind]) -> None:
    """``Courtesy``, ``/``, ``WLRN``: a lone slash joins two short lines, credits or breadcrumbs."""
    for index, line in enumerate(lines):
        if line in ("/", "|", "›", "»", ">"):
            for beside in (index - 1, index + 1):
                if 0 <= beside < len(lines) and _is_label(lines[beside]):
                    kinds[beside] = _BOILERPLATE


def _is_label(line: str) -> bool:
    return len(line) <= 60 and line.count(" ") < 8 and not _ENDED.search(line)


def _mark_captions(lines: Sequence[str], kinds: list[BlockKind]) -> None:
    """A line that stands twice with nothing but a credit between is a caption both times."""
    seen: dict[str, int] = {}
    for index, line in enumerate(lines):
        if len(line) < 30:
            continue
        before = seen.get(line)
        seen[line] = index
        if before is None or not 1 < index - before <= 6:
            continue
        if all(kinds[between] is _BOILERPLATE for between in range(before + 1, index)):
            _mark(kinds, (before, index), _CAPTION)


def _mark_headline(lines: Sequence[str], kinds: list[BlockKind], title: str | None) -> None:
    candidates = _open(lines, kinds)
    if title is not None:
        found = _find_title(lines, candidates, title)
    elif len(candidates) < 2:
        return
    else:
        found = _find_headline(lines, candidates)
    if found is None:
        return
    kinds[found] = _HEADLINE
    deck = found + 1
    if lines[found].endswith(";") and deck in candidates and len(lines[deck]) <= 150:
        kinds[deck] = _SUBHEAD  # archives join headline and deck: ``Candidates vie; \\n Trump …``
    front = [index for index in candidates if index < found and len(lines[index].split()) <= 3]
    _mark(kinds, front, _BOILERPLATE)  # the names of a site and its section


def _find_title(lines: Sequence[str], candidates: Sequence[int], title: str) -> int | None:
    """Return the line that is the title, or its greater part (``… | The Planet``)."""
    wanted = " ".join(title.split()).casefold()
    for index in candidates[:12]:
        line = " ".join(lines[index][: len(title) + 200].split()).casefold()
        if line == wanted or (2 * len(line) > len(wanted) and line in wanted):
            return index
    return None


def _find_headline(lines: Sequence[str], candidates: Sequence[int]) -> int | None:
    prose = next((index for index in candidates if _is_prose(lines[index])), None)
    if prose is None:
        return candidates[0] if _looks_like_headline(lines[candidates[0]]) else None
    front = [index for index in candidates if index < prose and _looks_like_headline(lines[index])]
    if front:
        return next((index for index in front if lines[index].count(" ") >= 3), front[0])
    return candidates[0] if _is_stopped_headline(lines, candidates) else None


def _looks_like_headline(line: str) -> bool:
    return (
        2 <= line.count(" ") <= 27
        and len(line) <= 180
        and not _HARD_END.search(line, max(0, len(line) - 4))
        and not _is_byline(line)
        and not _BULLET.match(line)
        and not _ADDRESS.search(line)
        and not line[0].islower()
        and not _LABEL.match(line)
    )


def _is_stopped_headline(lines: Sequence[str], candidates: Sequence[int]) -> bool:
    """Whether the first line, which ends like a sentence, is a headline all the same.

    Archives put a stop after every headline: ``Trump's tax plan. Explained.`` So it is one if a
    dateline or byline follows, if its words are capitalised, or if it is far shorter than the
    paragraph that follows and does not read like a lead.
    """
    line, after = lines[candidates[0]], lines[candidates[1]]
    longest = max(len(lines[index]) for index in candidates[1:3])
    words = _LONG_WORD.findall(line)
    if len(line) > 150 or line.count(" ") > 22 or not words:
        return False
    if not (line.endswith(";") or _ENDED.search(line)):
        return False
    if dateline_length(line) or _LABEL.match(line):
        return False
    if dateline_length(after):
        return True
    if len(words) >= 3 and sum(word[0].isupper() for word in words) >= 0.8 * len(words):
        return True
    if _OPENING_MARK.match(line) or _RUNNING.match(line) or _LEAD.search(line):
        return False
    if _is_byline(after):
        return True
    return len(line) <= 80 and 2 <= line.count(" ") < 14 and 2 * len(line) <= longest


def _is_byline(line: str) -> bool:
    return len(line) <= 200 and (
        patterns.BYLINE.fullmatch(line) is not None
        or patterns.BYLINE_OUTLET.fullmatch(line) is not None
    )


def _mark_bylines(lines: Sequence[str], kinds: list[BlockKind]) -> None:
    """Bylines stand between headline and first paragraphs, or after the last paragraph."""
    candidates = _open(lines, kinds)
    prose = [index for index in candidates if _is_prose(lines[index])]
    first, last = (prose[0], prose[-1]) if prose else (len(lines), len(lines))
    for index in candidates:
        line = lines[index]
        if first + 2 < index <= last or len(line) > 200:
            continue
        if (
            _is_byline(line)
            or (not first < index <= last and _is_lone_name(line))
            or (index and kinds[index - 1] is _BYLINE and patterns.JOB_LINE.fullmatch(line))
        ):
            kinds[index] = _BYLINE


def _is_lone_name(line: str) -> bool:
    return (
        len(line) <= 40
        and re.fullmatch(patterns.NAME, line) is not None
        and is_given_name(line.split()[0].capitalize())
    )


def _mark_links(lines: Sequence[str], kinds: list[BlockKind]) -> None:
    """What follows ``More On This Topic`` and is no sentence is the headline of a link."""
    linking = False
    for index, line in enumerate(lines):
        if kinds[index] is _BOILERPLATE:
            linking = linking or (_LINKS_FOLLOW.match(line) is not None and line.count(" ") < 5)
        elif linking and kinds[index] is _PARAGRAPH:
            linking = not _is_prose(line) and len(line) <= 160
            if linking and index > len(lines) // 2:
                kinds[index] = _BOILERPLATE


def _mark_items(lines: Sequence[str], kinds: list[BlockKind]) -> None:
    for pattern, least in ((_BULLET, 1), (_DASH_ITEM, 2), (_NUMBER_ITEM, 2)):
        found = [index for index in _open(lines, kinds) if pattern.match(lines[index])]
        if len(found) >= least:
            _mark(kinds, found, _ITEM)


def _mark_bios(lines: Sequence[str], kinds: list[BlockKind]) -> None:
    """Notes on the author: at the end, about somebody who is nowhere else in the story."""
    for index in reversed(_open(lines, kinds)[-4:]):
        line = lines[index]
        if len(line) > 900:
            return
        match = patterns.BIO.match(line)
        if _CONTACT.match(line) or (match and _is_author(match["name"], index, lines, kinds)):
            kinds[index] = _BIO
        elif _is_prose(line):
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


def _mark_subheads(lines: Sequence[str], kinds: list[BlockKind]) -> None:
    """A short line without a full stop, over a paragraph and not over the first."""
    for index in _open(lines, kinds):
        if len(lines[index]) < 24 and patterns.CLOCK_LINE.fullmatch(lines[index]):
            kinds[index] = _SUBHEAD
    body = [index for index in range(len(lines)) if kinds[index] in (_PARAGRAPH, _ITEM, _HEADLINE)]
    found = [
        index
        for before, index, after in zip(body, body[1:], body[2:], strict=False)
        if kinds[index] is _PARAGRAPH
        and _looks_like_subhead(lines[index])
        and _is_prose(lines[after])
        and (
            kinds[before] is not _PARAGRAPH
            or _ENDED.search(lines[before])
            or _is_prose(lines[before])
        )
    ]
    # A lone question between two paragraphs may be the writer's own.
    questions = [index for index in found if lines[index].endswith("?")]
    _mark(kinds, found if len(found) > 1 else set(found) - set(questions), _SUBHEAD)


def _looks_like_subhead(line: str) -> bool:
    return (
        len(line) <= 90
        and line.count(" ") < 12
        and "\n" not in line
        and not _HARD_END.search(line)
        and not line[0].islower()
        and not _OPENING_MARK.match(line)
        and not _LABEL.match(line)
        and not _ADDRESS.search(line)
        and not _SAID.search(line)
    )


_SAID: Final = re.compile(r"(?:\w[:,]\s*|^)[“\"‘'][^“\"]*[”\"’']$")
"""A sentence that ends in somebody's words, whatever its length: A note says: “Q3?”"""
