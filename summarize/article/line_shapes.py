"""What a line is by its words alone: prose, a label, a byline, a possible headline or subhead."""

from __future__ import annotations

import re
from typing import Final

from summarize.article import patterns
from summarize.article.boilerplate import is_boilerplate
from summarize.english.lexicon import is_given_name
from summarize.model import BlockKind

__all__ = [
    "BULLET_ITEM",
    "ENDED",
    "LEAST_HEADLINE_BLANKS",
    "LONG_LINE",
    "LONG_WORD",
    "OPENING_MARK",
    "SPEAKER_LABEL",
    "is_byline",
    "is_label",
    "is_lone_name",
    "is_prose",
    "kind_by_words",
    "looks_like_headline",
    "looks_like_subhead",
]


LONGEST_BOILERPLATE: Final = 400
"""A line longer than this, in characters, is a paragraph or a bio."""

# Lengths of lines, in characters and in blanks between words, drawn from the pages of news sites
# and wide enough that a line beyond them is hardly ever of the kind.
CLOSING: Final = 4
"""How many characters from the end of a line its stop is looked for: marks may close behind it."""
_LEAST_SENTENCE: Final = 8
"""Words from which a line that ends with a stop is running text, and no slogan."""
_LEAST_UNSTOPPED: Final = 16
"""Words from which a line without a stop is looked at as running text."""
LONG_LINE: Final = 200
"""A line longer than this is no byline, and running text even without a sentence inside."""
_LONGEST_LABEL: Final = 60
"""A credit or the name of a section is no longer: ``Courtesy of the Miami-Dade Police``."""
_LABEL_BLANKS: Final = 8
"""It has fewer blanks than this."""
_LONGEST_HEADLINE: Final = 180
"""A headline is no longer."""
_HEADLINE_BLANKS: Final = 27
"""A headline has no more blanks; those of tabloids have up to two dozen words."""
LEAST_HEADLINE_BLANKS: Final = 2
"""A headline has three words or more; shorter lines name a section: ``Local News``."""
_LONGEST_NAME: Final = 40
"""A line that is a name alone is no longer."""
_LONGEST_SUBHEAD: Final = 90
"""A subhead is no longer."""
_SUBHEAD_BLANKS: Final = 12
"""A subhead has fewer blanks."""

ENDED: Final = re.compile(r"[.?!…][\"'”’»)\]]*\Z")
"""The end of a sentence, with the marks that close behind it."""
_STOPPED: Final = re.compile(r"[.,;:…!][\"'”’»)\]]*\Z")
"""A stop that no headline has at its end; a question mark may stand there."""
_INNER_END: Final = re.compile(r"[a-z]{3}[.?!][”\"’']?\s+[“\"‘]?[A-Z]")
"""The end of a sentence inside a line: ``the vote. The``."""
BULLET_ITEM: Final = re.compile(r"[•‣▪●◦·*]\s+\S")
"""What opens an item of a list: ``• Adults``."""
_CAPTION_SIGN: Final = re.compile(
    r"[(\[|/]|\A(?:(?:photo |image )?caption|pictured|above|file photo)", re.IGNORECASE
)
"""What every caption has: the bracket or stroke of its credit, or a word that says what it is."""
_ADDRESS: Final = re.compile(r"https?:|www\.|@\w|\.com\b|pic\.twitter")
"""A part of an address: ``www.``, ``@wlrn``."""
OPENING_MARK: Final = re.compile(r"[“\"‘'«]")
"""A quotation mark that opens."""
SPEAKER_LABEL: Final = re.compile(r"(?:[QA]|[A-Z]{2,}(?: [A-Z]{2,})?):\s")
"""Who speaks in an interview: ``Q: ``, ``WALLACE: ``."""
SIGNED_LINE: Final = re.compile(
    r"(?:[•*·-]\s*)?(?:[“\"‘'«][^\n]{0,160}[”\"’'»]\s*)?(?:[—–―‒~]|-{1,2})\s*[^\W\d_]"
)
"""Words in marks and who signs them, or the signature alone: “No.” — Ana Ruiz."""
LONG_WORD: Final = re.compile(r"[^\W\d_]{4,}")
"""A word that a headline in title case writes with a capital."""
_QUOTED_END: Final = re.compile(r"(?:\w[:,]\s*|^)[“\"‘'][^“\"]*[”\"’']$")
"""A sentence that ends in somebody's words, whatever its length: A note says: “Q3?”"""


def kind_by_words(line: str) -> BlockKind:
    """Return the kind that the words of a line alone show; in doubt it is a paragraph."""
    if len(line) > LONGEST_BOILERPLATE:
        return BlockKind.PARAGRAPH
    if is_boilerplate(line) or patterns.DATE_LINE.fullmatch(line):
        return BlockKind.BOILERPLATE
    if is_credit(line):
        return BlockKind.BOILERPLATE
    if _CAPTION_SIGN.search(line) and patterns.CAPTION.fullmatch(line):
        return BlockKind.CAPTION
    return BlockKind.PARAGRAPH


def is_prose(line: str) -> bool:
    """Whether a line is surely running text: it ends like a sentence, or holds one."""
    words = line.count(" ") + 1
    if words >= _LEAST_SENTENCE and ENDED.search(line, max(0, len(line) - CLOSING)):
        return True
    holds_sentence = len(line) > LONG_LINE or _INNER_END.search(line) is not None
    return words >= _LEAST_UNSTOPPED and holds_sentence


def is_credit(line: str) -> bool:
    """Whether a line says who made a picture, and nothing else: ``(Jo Doe/Reuters)``."""
    is_short = len(line) <= _LONGEST_LABEL and ("/" in line or "|" in line)
    return is_short and patterns.CREDIT.fullmatch(line) is not None


def is_label(line: str) -> bool:
    """Whether a line is short and no sentence: a credit, the name of a section."""
    is_short = len(line) <= _LONGEST_LABEL and line.count(" ") < _LABEL_BLANKS
    return is_short and not ENDED.search(line)


def looks_like_headline(line: str) -> bool:
    """Whether a line has the length and the end of a headline."""
    return (
        LEAST_HEADLINE_BLANKS <= line.count(" ") <= _HEADLINE_BLANKS
        and len(line) <= _LONGEST_HEADLINE
        and not _STOPPED.search(line, max(0, len(line) - CLOSING))
        and not is_byline(line)
        and not BULLET_ITEM.match(line)
        and not _ADDRESS.search(line)
        and not line[0].islower()
        and not SPEAKER_LABEL.match(line)
        and not SIGNED_LINE.match(line)
    )


def is_byline(line: str) -> bool:
    """Whether a line says who wrote the article: ``By Ana Ruiz``."""
    return len(line) <= LONG_LINE and (
        patterns.BYLINE.fullmatch(line) is not None
        or patterns.BYLINE_OUTLET.fullmatch(line) is not None
    )


def is_lone_name(line: str) -> bool:
    """Whether a line is a person's name and nothing else: ``Ana Ruiz``."""
    return (
        len(line) <= _LONGEST_NAME
        and re.fullmatch(patterns.NAME, line) is not None
        and is_given_name(line.split()[0].capitalize())
    )


def looks_like_subhead(line: str) -> bool:
    """Whether a line has the length and the end of a subhead."""
    return (
        len(line) <= _LONGEST_SUBHEAD
        and line.count(" ") < _SUBHEAD_BLANKS
        and "\n" not in line
        and not _STOPPED.search(line)
        and not line[0].islower()
        and not OPENING_MARK.match(line)
        and not SPEAKER_LABEL.match(line)
        and not _ADDRESS.search(line)
        and not _QUOTED_END.search(line)
        and not SIGNED_LINE.match(line)
    )
