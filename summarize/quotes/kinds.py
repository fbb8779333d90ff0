"""What stands in quotation marks, of what kind it is, and what is reported without marks."""

from __future__ import annotations

import re

from summarize.model import QuoteKind
from summarize.quotes.quotation_marks import QuotedSpan

__all__ = ["kind_of"]

HEADLINE_RULES = frozenset({"cue-before", "cue-after", "cue-around", "according-to", "colon"})
"""The rules by which somebody speaks in a headline; other marks there are scare quotes."""
DETERMINER = r"\b(?:the|an?|his|her|its|their|our|this|that)\s"
DETERMINED = re.compile(rf"{DETERMINER}$", re.IGNORECASE)
"""A determiner before the mark: the words in it are a part of the teller's clause."""
DATED = re.compile(rf"{DETERMINER}(?:\d{{4}}\s)?$", re.IGNORECASE)
"""The same, perhaps with a year: his 1994 “Contract with America.”"""
GOING_ON = frozenset(
    {"continued", "reopened", "ahead", "chain", "colon", "lead-in", "label", "told-after"}
)
"""The rules of marks that go on with spoken words."""
NAMING = re.compile(
    r"(?:\b(?:called|named|titled|entitled|dubbed|nicknamed|labell?ed|known\s+as|so-called|termed|"
    r"song|songs|book|novel|film|movie|documentary|show|series|album|single|play|poem|essay|article|"
    r"episode|podcast|program|programme|column|blog|game|hit|musical|painting|sketch|memoir|website|"
    r"magazine|newspaper|(?:work|role|part|stars?|starred|starring|appeared|author|creator|director|"
    r"writer|cast|season|sequel|remake|version|premiere|screening|production|adaptation|finale|score|"
    r"soundtrack)\s+(?:of|in|on|to|for))\s*,?\s*(?:the\s+)?|[’']s\s+)$",
    re.IGNORECASE,
)
STAGE_DIRECTION = re.compile(r"\s*(?:\([^()\n]{2,40}\)|\[[^][\n]{2,40}\])\s*[.!]?\s*")
"""What a transcript notes between marks that nobody says: “(CROSSTALK)”, “[laughter]”."""
ON_AIR = re.compile(r"\b(?:on|of|for|in|at|from|to)\s$", re.IGNORECASE)
"""A preposition right before a name of a work: on “Harbor News Sunday,” Ortiz said …"""
TOLD = re.compile(r"\b(?:tell|tells|told|telling)\s$", re.IGNORECASE)
"""What makes a name in marks that does not end anything a broadcast: told “Fox & Friends” that …"""
GIVEN_NAME = re.compile(
    r"\b(?:nicknamed|codenamed|code-named|known\s+as|class(?:ed|ified)\s+as|so-called|the\s+word|"
    r"under\s+the\s+heading)\s$",
    re.IGNORECASE,
)
"""What makes the next words a name and nobody's remark: a pattern they nicknamed “the wince.”"""
ENDS = frozenset(".,!?…—–-")
"""What ends words that are whole."""
SMALL_WORDS = frozenset("a an the of and or in on at to for with from by as is it vs de la".split())
"""Words that stay small inside a title."""


def kind_of(
    text: str,
    mark: QuotedSpan,
    *,
    tied: str | None,
    in_headline: bool,
    heads: bool = True,
    named: bool = False,
    branded: bool = False,
) -> QuoteKind:
    """Return the kind of a mark.

    ``tied`` is the rule that ties it to a speaker, None without; ``heads`` says whether it opens
    its sentence (or goes on with one that a mark opened); ``named`` whether its speaker is named
    where the tie finds them; ``branded`` whether its speaker calls something so.
    """
    inner = _inside(text, mark)
    if in_headline:
        spoken = tied in HEADLINE_RULES or text[mark.end : mark.end + 1] == ":"
        return QuoteKind.HEADLINE if spoken and len(inner.split()) > 1 else QuoteKind.SCARE
    if _is_nickname(text, mark):
        return QuoteKind.NICKNAME
    if GIVEN_NAME.search(text[max(0, mark.start - 20) : mark.start]) and len(inner.split()) <= 5:
        return QuoteKind.SCARE
    words = inner.split()
    if STAGE_DIRECTION.fullmatch(inner):
        return QuoteKind.SCARE
    if _is_title(text, mark, inner, words, tied) or (
        not branded and _is_thing(text, mark, words, tied)
    ):
        return QuoteKind.TITLE
    if _is_direct(text, mark, inner, words, tied, heads):
        return QuoteKind.DIRECT
    if tied is None or (tied == "subject" and len(words) <= 4 and not named):
        return QuoteKind.SCARE if len(words) <= 6 else QuoteKind.MIXED
    return QuoteKind.MIXED


def _inside(text: str, mark: QuotedSpan) -> str:
    """Return the words between the marks; TeX writes each mark with two characters."""
    width = 2 if text[mark.start : mark.start + 2] in ("``", "''") else 1
    end = mark.end
    if mark.closed:
        end -= 2 if width == 2 and text[end - 2 : end] == "''" else 1
    return text[mark.start + width : max(mark.start + width, end)]


def _is_nickname(text: str, mark: QuotedSpan) -> bool:
    """Between two names: Ralph “Rafael” Rosado."""
    inner = _inside(text, mark).strip(" ,.")
    before = text[max(0, mark.start - 24) : mark.start]
    after = text[mark.end : mark.end + 24]
    return (
        len(inner.split()) <= 3
        and inner[:1].isupper()
        and re.search(r"(?:^|[\s(])[A-Z][\w.’'-]*,?\s$", before) is not None
        and re.match(r"\s[A-Z][a-zà-ÿ’'-]+", after) is not None
        and not re.search(r"[.!?,]\s$", before[-3:].rstrip() + " ")
    )


def _is_title(text: str, mark: QuotedSpan, inner: str, words: list[str], tied: str | None) -> bool:
    """All its longer words are capitalised and no verb ties it: the show “Fox and Friends”."""
    capitals = _capitals(words)
    named = NAMING.search(text[max(0, mark.start - 30) : mark.start]) is not None
    told = TOLD.search(text[max(0, mark.start - 9) : mark.start]) is not None
    if capitals and told and len(words) <= 6 and inner[-1:] not in ENDS:
        return True
    if capitals and (named or (len(words) <= 6 and text[: mark.start][-1:] == "(")):
        return True
    if capitals < 2:
        return False
    if tied == "cue-before" and inner[-1:] not in ".!?…":
        return text.endswith(" on ", 0, mark.start)  # said on “The Late Hour” that …
    if tied == "cue-after":
        return ON_AIR.search(text[max(0, mark.start - 6) : mark.start]) is not None
    return tied in (None, "subject", "cue-around")


def _is_thing(text: str, mark: QuotedSpan, words: list[str], tied: str | None) -> bool:
    """A proper name that a determiner makes a part of the clause: at the “Hall of Fame” dinner."""
    determined = DATED.search(text[max(0, mark.start - 14) : mark.start]) is not None
    return determined and tied not in GOING_ON and _capitals(words) >= 2


def _capitals(words: list[str]) -> int:
    """Return how many words are longer ones, where all those have capitals; 0 where not."""
    longer = [word for word in words if word.lower() not in SMALL_WORDS and word[:1].isalpha()]
    whole = len(words) <= 10 and all(word[0].isupper() for word in longer)
    return len(longer) if whole else 0


def _is_direct(
    text: str, mark: QuotedSpan, inner: str, words: list[str], tied: str | None, heads: bool
) -> bool:
    """Whole clauses: they begin with a capital (or go on where one did) and are of some length."""
    if tied is None and len(words) <= 3:
        return False
    head = inner.lstrip("‘'“\"[(… .—-")
    ends = inner.rstrip().rstrip("’'”\"")[-1:] in ENDS or text[mark.end : mark.end + 1] == ","
    if tied == "continued" and len(words) <= 3 and not ends:
        return False
    if tied in GOING_ON:
        return True
    if tied == "cue-after":
        return (ends or len(words) > 6) and heads
    if not head[:1].isupper() and not head.lstrip("£$€")[:1].isdigit():
        return False
    if DETERMINED.search(text[max(0, mark.start - 8) : mark.start]):
        return False
    before = text[: mark.start].rstrip()[-1:]
    return ends and (before in ",:.—–\n" or not before or len(words) >= 5)
