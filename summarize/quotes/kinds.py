"""What stands in quotation marks, of what kind it is, and what is reported without marks."""

from __future__ import annotations

import re
from collections.abc import Iterable

from summarize.english.reporting_verbs import TELL_FORMS
from summarize.english.work_titles import (
    BROADCAST_PREPOSITIONS,
    MAKING_VERBS,
    NAME_DETERMINERS,
    NICKNAMING_VERBS,
    SMALL_TITLE_WORDS,
    TERM_OPENERS,
    WORK_OPENERS,
    WORK_PARTS,
    WORK_PREPOSITIONS,
)
from summarize.model import LinkRule, QuoteKind
from summarize.quotes.quotation_marks import QuotedSpan, SpanForm

__all__ = ["kind_of"]


def _spaced(words: Iterable[str]) -> str:
    """Return an alternation of words and phrases, with any white space between their words."""
    return "|".join(words).replace(" ", r"\s+")


HEADLINE_RULES = frozenset(
    {
        LinkRule.CUE_BEFORE,
        LinkRule.CUE_AFTER,
        LinkRule.CUE_AROUND,
        LinkRule.ACCORDING_TO,
        LinkRule.COLON,
    }
)
"""The rules by which somebody speaks in a headline; other marks there are scare quotes."""
DETERMINER = rf"\b(?:{'|'.join(NAME_DETERMINERS)})\s"
DETERMINED = re.compile(rf"{DETERMINER}$", re.IGNORECASE)
"""A determiner before the mark: the words in it are a part of the writer's clause."""
DATED = re.compile(rf"{DETERMINER}(?:\d{{4}}\s)?$", re.IGNORECASE)
"""The same, perhaps with a year: his 1994 “Contract with America.”"""
GOING_ON = frozenset(
    {
        LinkRule.CONTINUED,
        LinkRule.REOPENED,
        LinkRule.AHEAD,
        LinkRule.CHAIN,
        LinkRule.COLON,
        LinkRule.LEAD_IN,
        LinkRule.LABEL,
        LinkRule.SIGNED,
        LinkRule.INTRODUCED,
        LinkRule.TOLD_AFTER,
    }
)
"""The rules of marks that go on with spoken words."""
WORK_NAMED = re.compile(
    rf"(?:\b(?:{_spaced(WORK_OPENERS)}|(?:{_spaced(WORK_PARTS)})\s+"
    rf"(?:{_spaced(WORK_PREPOSITIONS)}))\s*,?\s*(?:the\s+)?|[’']s\s+)$",
    re.IGNORECASE,
)
"""What makes a name of a work of capitalised words in marks: the novel “Beloved”."""
STAGE_DIRECTION = re.compile(r"\s*(?:\([^()\n]{2,40}\)|\[[^][\n]{2,40}\])\s*(?:[.!]\s*)?")
"""What a transcript notes between marks that nobody says: “(CROSSTALK)”, “[laughter]”."""
CALLED = re.compile(
    rf"\b(?:{_spaced(NICKNAMING_VERBS)})\s(?:him|her|them|me|us|[A-Z]\w+(?:\s[A-Z]\w+)?)\s$"
)
"""Whom somebody has a name for: friends called him “Tank”."""
MADE = re.compile(rf"\b(?:{_spaced(MAKING_VERBS)})\s$", re.IGNORECASE)
"""A verb of making right before a name of a work: wrote “Kestrel” in a week."""
ON_AIR = re.compile(rf"\b(?:{_spaced(BROADCAST_PREPOSITIONS)})\s$", re.IGNORECASE)
"""A preposition right before a name of a work: on “Harbor News Sunday,” Ortiz said …"""
TOLD = re.compile(rf"\b(?:{_spaced(sorted(TELL_FORMS))})\s$", re.IGNORECASE)
"""What makes a name in marks that does not end anything a broadcast: told “Fox & Friends” that …"""
TERM_NAMED = re.compile(rf"\b(?:{_spaced(TERM_OPENERS)})\s$", re.IGNORECASE)
"""What makes the next words a name and nobody's remark: a pattern they nicknamed “the wince.”"""
AFFIXED = re.compile(r"[-‑](?:style|type|like|era|themed|related|branded|inspired|esque|ready)\b")
"""What makes an adjective of marked words: a “big bang”-style reform."""
ENDS = frozenset(".,!?…—–-")
"""What ends words that are whole."""

LONGEST_LOOK = 30
"""Characters before a mark in which the word that names a work is looked for."""
LONGEST_TERM_OPENER = 20
"""Characters before a mark in which ``under the heading`` and the like are looked for."""
LONGEST_DATED = 14
"""Characters before a mark in which a determiner and a year are looked for: their 1994."""
LONGEST_TELL = 9
"""Characters before a mark in which a form of ``tell`` is looked for: telling and a blank."""
LONGEST_MAKING = 10
"""Characters before a mark in which a verb of making is looked for: co-wrote and a blank."""
LONGEST_DETERMINER = 8
"""Characters before a mark in which a determiner is looked for: their and a blank."""
LONGEST_PREPOSITION = 6
"""Characters before a mark in which a preposition is looked for: from and a blank."""
NAME_REACH = 24
"""Characters beside a mark in which the names around a nickname are looked for."""

# Lengths in words. What somebody says is a clause; what is shorter and stands inside somebody
# else's sentence is a word that the writer does not own.
LONGEST_NICKNAME = 3
"""A nickname is no longer: Dwayne “The Rock” Johnson."""
LONGEST_TERM = 5
"""What somebody calls something is no longer: a pattern they nicknamed “the wince.”"""
LONGEST_FRAGMENT = 3
"""Words that nothing ties to a speaker are not spoken if no more."""
LONGEST_SUBJECTS_SCARE = 4
"""Words in a sentence whose subject has no name are scare quotes if no more."""
LONGEST_SCARE = 6
"""Words that nothing ties to a speaker are scare quotes if no more; they are cited if more."""
LONGEST_BROADCAST = 6
"""A work that only a bracket or a form of ``tell`` shows has no longer name."""
LONGEST_TITLE = 10
"""A title has no more words: long ones with capitals are headlines that somebody cites."""
SURE_CLAUSE = 7
"""Words before a cue are a clause from this number on, whatever mark ends them."""
LEAST_CLAUSE = 5
"""Words inside a sentence are a clause from this number on, if they open with a capital."""


def kind_of(
    text: str,
    mark: QuotedSpan,
    *,
    tied: LinkRule | None,
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
    if mark.form is not SpanForm.MARKS:
        return QuoteKind.DIRECT
    inner = _inside(text, mark)
    if in_headline:
        spoken = tied in HEADLINE_RULES or text[mark.end : mark.end + 1] == ":"
        return QuoteKind.HEADLINE if spoken and len(inner.split()) > 1 else QuoteKind.SCARE
    if _is_nickname(text, mark):
        return QuoteKind.NICKNAME
    words = inner.split()
    if len(words) <= LONGEST_TERM and _stands_before(TERM_NAMED, text, mark, LONGEST_TERM_OPENER):
        return QuoteKind.SCARE
    if STAGE_DIRECTION.fullmatch(inner):
        return QuoteKind.SCARE
    if _is_title(text, mark, inner, words, tied) or (
        not branded and _is_thing(text, mark, words, tied)
    ):
        return QuoteKind.TITLE
    if _is_direct(text, mark, inner, words, tied, heads):
        return QuoteKind.DIRECT
    if tied == LinkRule.SUBJECT and AFFIXED.match(text, mark.end):
        return QuoteKind.SCARE
    if tied is None or (
        tied == LinkRule.SUBJECT and len(words) <= LONGEST_SUBJECTS_SCARE and not named
    ):
        return QuoteKind.SCARE if len(words) <= LONGEST_SCARE else QuoteKind.MIXED
    return QuoteKind.MIXED


def _stands_before(pattern: re.Pattern[str], text: str, mark: QuotedSpan, reach: int) -> bool:
    """Whether a pattern is found in the ``reach`` characters before a mark."""
    return pattern.search(text[max(0, mark.start - reach) : mark.start]) is not None


def _last_before(text: str, at: int) -> str:
    """Return the last character before ``at`` that is not blank, ``""`` if there is none."""
    while at and text[at - 1].isspace():
        at -= 1
    return text[at - 1 : at]


TWO_CHARACTERS = frozenset({"``", "''", "‘‘", "’’", ",,"})
"""Quotation marks that are written with two characters."""


def _inside(text: str, mark: QuotedSpan) -> str:
    """Return the words between the marks, which some write with two characters each."""
    width = 2 if text[mark.start : mark.start + 2] in TWO_CHARACTERS else 1
    if text[mark.start : mark.start + 1].isalnum():
        width = 0  # the mark that opened them was lost
    end = mark.end
    if mark.closed:
        end -= 2 if not mark.single and text[end - 2 : end] in TWO_CHARACTERS else 1
    return text[mark.start + width : max(mark.start + width, end)]


def _is_nickname(text: str, mark: QuotedSpan) -> bool:
    """Whether a mark stands between two names (Ralph “Rafael” Rosado) or is what one is called."""
    inner = _inside(text, mark).strip(" ,.")
    before = text[max(0, mark.start - NAME_REACH) : mark.start]
    words = inner.split()
    if len(words) <= 2 and all(word[0].isupper() for word in words) and CALLED.search(before):
        return True
    after = text[mark.end : mark.end + NAME_REACH]
    return (
        len(inner.split()) <= LONGEST_NICKNAME
        and inner[:1].isupper()
        and re.search(r"(?:^|[\s(])[A-Z][\w.’'-]*,?\s$", before) is not None
        and re.match(r"\s[A-Z][a-zà-ÿ’'-]+", after) is not None
        and not re.search(r"[.!?,]\s$", before[-3:].rstrip() + " ")
    )


def _is_title(
    text: str, mark: QuotedSpan, inner: str, words: list[str], tied: LinkRule | None
) -> bool:
    """Whether a mark is a title: longer words capitalised, no verb: the show “Fox and Friends”."""
    capitals = _capitals(words)
    if not capitals:
        return False
    is_short = len(words) <= LONGEST_BROADCAST
    if inner[-1:] not in ENDS:
        if is_short and _stands_before(TOLD, text, mark, LONGEST_TELL):
            return True
        if _stands_before(MADE, text, mark, LONGEST_MAKING):
            return text[mark.end : mark.end + 1] not in ("", ":")
    if is_short and text.endswith("(", 0, mark.start):
        return True
    if _stands_before(WORK_NAMED, text, mark, LONGEST_LOOK):
        return True
    if capitals < 2:
        return False
    if tied == LinkRule.CUE_BEFORE and inner[-1:] not in ".!?…":
        return text.endswith((" on ", " from ", " at "), 0, mark.start)  # said on “The Hour” that …
    if tied == LinkRule.CUE_AFTER:
        return _stands_before(ON_AIR, text, mark, LONGEST_PREPOSITION)
    return tied in (None, LinkRule.SUBJECT, LinkRule.CUE_AROUND)


def _is_thing(text: str, mark: QuotedSpan, words: list[str], tied: LinkRule | None) -> bool:
    """Whether a determiner makes a proper name part of the clause: at the “Hall of Fame” dinner."""
    if tied in GOING_ON or _capitals(words) < 2:
        return False
    return _stands_before(DATED, text, mark, LONGEST_DATED)


def _capitals(words: list[str]) -> int:
    """Return how many words are longer ones, where all those have capitals; 0 where not."""
    longer = [
        word for word in words if word.lower() not in SMALL_TITLE_WORDS and word[:1].isalpha()
    ]
    whole = len(words) <= LONGEST_TITLE and all(word[0].isupper() for word in longer)
    return len(longer) if whole else 0


def _is_direct(
    text: str, mark: QuotedSpan, inner: str, words: list[str], tied: LinkRule | None, heads: bool
) -> bool:
    """Whether words are whole clauses: of some length, and with a capital or after one."""
    if tied is None and len(words) <= LONGEST_FRAGMENT:
        return False
    head = inner.lstrip("‘'“\"[(… .—-")
    ends = inner.rstrip().rstrip("’'”\"")[-1:] in ENDS or text[mark.end : mark.end + 1] == ","
    if tied == LinkRule.CONTINUED and len(words) <= LONGEST_FRAGMENT and not ends:
        return False
    if tied in GOING_ON:
        return True
    if tied == LinkRule.CUE_AFTER:
        return (ends or len(words) >= SURE_CLAUSE) and heads
    if not head[:1].isupper() and not head.lstrip("£$€")[:1].isdigit():
        return False
    if _stands_before(DETERMINED, text, mark, LONGEST_DETERMINER):
        return False
    before = _last_before(text, mark.start)
    return ends and (before in ",:.—–\n" or not before or len(words) >= LEAST_CLAUSE)
