"""Split a text into tokens with their offsets and a coarse part of speech.

The tags are the Penn Treebank's from Brill's lexicon, mended by a few rules of context, with some
of our own: ``NAME`` a capitalised word that is no common word where it stands, ``PRP`` a pronoun
that can be a subject, ``AUX`` an auxiliary, ``QUOTE`` a whole marked stretch standing for its
words, ``.`` the end of a sentence, ``,`` other punctuation.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Sequence, Set
from dataclasses import dataclass
from itertools import islice

from summarize.english.dates import DATES_OR_WORDS, MONTHS, WEEKDAYS
from summarize.english.function_words import (
    ADVERBS,
    AUXILIARIES,
    COORDINATORS,
    DETERMINERS,
    OTHER_PRONOUNS,
    POSSESSIVES,
    PREPOSITIONS,
    RELATIVES,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
)
from summarize.english.lexicon import given_names, parts_of_speech
from summarize.english.name_parts import ALWAYS_NAMES, ARABIC_PREFIXES, NAME_LIKE_VERBS
from summarize.english.tagging import (
    ADVERBS_OR_NOUNS,
    PRONOUNS_OR_NAMES,
    REFLEXIVES,
    SAME_PAST,
    STOPPED_WORDS,
    TAG_BY_ENDING,
    WORDS_OR_NAMES,
)

__all__ = ["Tokens", "tokenize"]

TOKEN = re.compile(
    rf"""
    [a-z]++(?![^\W_]|[-‑’'.])                            # most words, matched at once
  | (?:[^\W\d_]\.){{2,}}                                   # U.S., D.C., J.R.R.
  | (?=[A-Z])
    (?:{"|".join(STOPPED_WORDS)})\.(?!\w)
  | [A-Z]\.(?=\s*[A-Z’'“"])                              # J. Edgar
  | [^\W\d_]+(?:(?:[-‑]|['’](?!(?:[sSdm]|ll|ve|re)\b))[^\W\d_]+)*   # words, O’Neill, don’t
  | ['’](?:[sSdm]|ll|ve|re)\b                            # possessive; she’d, they’ll
  | [#@]?\$?\d+(?:[.,:/]\d+)*(?:%|[^\W\d_]+)?(?:\([a-z0-9]\))*(?:-[^\W\d_]+)*
  | \.{{2,}} | … | -{{2,}} | [^\w\s]
  | _+
    """,
    re.VERBOSE,
)
TOKENS_AT_ONCE = 4096
"""So many tokens are matched before they are stored: few sentences have more."""
LONGEST_WORD = 100
"""Characters of a word. What is longer is none (code, an address), nor part of a name or phrase."""

_FIXED: dict[str, str] = {}
for _words, _fixed_tag in (
    (PREPOSITIONS, "IN"),
    (ADVERBS, "RB"),
    (OTHER_PRONOUNS, "PRN"),
    (SUBORDINATORS, "SUB"),
    (DETERMINERS, "DT"),
    (RELATIVES, "WH"),
    (COORDINATORS, "CC"),
    (AUXILIARIES, "AUX"),
    (SUBJECT_PRONOUNS, "PRP"),
    (POSSESSIVES, "DT"),
):
    _FIXED.update(dict.fromkeys(_words, _fixed_tag))
_FIXED.update({"that": "SUB", "to": "TO", "'s": "POS", "’s": "POS"})
_FIXED["her"] = "DT"
_FIXED.update(dict.fromkeys(".!?", "."))
_FIXED["…"] = _FIXED["..."] = ","
_DATES = WEEKDAYS | MONTHS - DATES_OR_WORDS


@dataclass(frozen=True, slots=True)
class Tokens:
    """Parallel columns, one entry a token: offsets, words, lower-case words, tags."""

    starts: Sequence[int]
    ends: Sequence[int]
    words: Sequence[str]
    lowers: Sequence[str]
    tags: Sequence[str]
    opens: frozenset[int] = frozenset()
    """The tokens that open a span (sentence): no name runs on across one."""
    headline: frozenset[int] = frozenset()
    """The tokens of headlines, where a capital says nothing and names are cut short."""

    def __len__(self) -> int:
        return len(self.words)


def tokenize(
    text: str, spans: Sequence[tuple[int, int]], headlines: frozenset[int] = frozenset()
) -> Tokens:
    """Return the tokens of ``text`` inside ``spans`` (sentences, in order).

    Where a capital says nothing (the first word of a span, every word of a span whose start is in
    ``headlines``) a word is a name only if the article shows it to be one elsewhere.
    """
    starts, ends = array("I"), array("I")  # a list takes ten times the room
    words: list[str] = []
    known: dict[str, str] = {}
    firsts: list[int] = []
    opens: list[int] = []
    headline: list[int] = []
    for start, end in spans:
        firsts.append(len(words))
        opened = len(words)
        opens.append(opened)
        matches = TOKEN.finditer(text, start, end)
        while found := [match.span() for match in islice(matches, TOKENS_AT_ONCE)]:
            starts.extend([first for first, _ in found])
            ends.extend([last for _, last in found])
            spelt = [text[first:last] for first, last in found]
            words += [known.setdefault(word, word) for word in spelt]
        if start in headlines:
            headline.extend(range(opened, len(words)))
    firsts.extend(headline)
    lower_case = {word: _lower_case(word) for word in known}
    lowers = [lower_case[word] for word in words]
    tags = _tag(words, lowers, firsts, _closing_marks(starts, ends, words))
    if max(map(len, words), default=0) > LONGEST_WORD:
        tags = ["," if len(w) > LONGEST_WORD else tag for w, tag in zip(words, tags, strict=True)]
    return Tokens(starts, ends, words, lowers, tags, frozenset(opens), frozenset(headline))


def _lower_case(word: str) -> str:
    """Return a word in lower case, the same string where it is so already."""
    lower = word.lower().replace("’", "'")
    return word if lower == word else lower


def _closing_marks(starts: Sequence[int], ends: Sequence[int], words: Sequence[str]) -> set[int]:
    """Return the straight marks that close: those at the end of a word and before a blank."""
    return {
        index
        for index in range(1, len(words) - 1)
        if words[index] in STRAIGHT_MARKS
        and starts[index] == ends[index - 1]
        and ends[index] < starts[index + 1]
    }


def _tag(
    words: Sequence[str], lowers: Sequence[str], firsts: Sequence[int], closing: Set[int]
) -> list[str]:
    fixed = _FIXED
    lexicon = parts_of_speech()
    opening = set(firsts)
    known = _find_names(words, lowers, opening, closing) | ALWAYS_NAMES
    tags: list[str] = []
    previous = "."
    for index, word in enumerate(words):
        if word in known:
            tags.append("NAME")
            previous = "NAME"
            continue
        lower = lowers[index]
        tag = fixed.get(lower)
        if tag is None or (word[0].isupper() and tag not in (".", ",")):
            tag = _open_class(
                word, lower, tag, index in opening or previous in OPENING_MARKS, lexicon
            )
        if tag in CONTEXT_TAGS:
            tag = _tag_by_previous(lower, tag, previous)
        tags.append(tag)
        previous = tag if tag != "," else "”" if index in closing else word
    _look_ahead(words, lowers, tags)
    return tags


CONTEXT_TAGS = frozenset({"POS", "VB", "VBP", "VBZ", "VBN", "PRN", "RB", "NN", "NNS", "JJ"})
"""The tags that the word before may change."""


def _tag_by_previous(lower: str, tag: str, previous: str) -> str:
    """Return the tag of a word as the word before it, or its tag, makes it: his claim, she feel."""
    if previous in ("DT", "POS"):
        if tag in ("VB", "VBP", "VBZ"):
            return "NN"  # a verb form behind a determiner
        if tag == "RB" and previous == "DT" and lower in ADVERBS_OR_NOUNS:
            return "NN"
        return tag
    if previous in SUBJECT_TAGS:
        if tag in ("VB", "VBN", "VBP") and lower in SAME_PAST:
            return "VBD"
        if tag == "PRN" and lower in REFLEXIVES:
            return "RB"
        if tag == "VBN" and previous in ("NAME", "PRP"):
            return "VBD"
    if tag == "POS":
        return "AUX" if previous in ("PRP", "WH") else tag
    if tag in ("NN", "NNS", "JJ") and previous in ("TO", "MD", "PRP"):
        return "VB" if previous != "PRP" else _finite_tag(lower, tag)
    return tag


SUBJECT_TAGS = frozenset({"NAME", "NN", "NNS", "PRP", "RB", "QUOTE"})
"""Tags of words behind which a verb is the predicate: Ortiz put, the mayor said."""


def _look_ahead(words: Sequence[str], lowers: Sequence[str], tags: list[str]) -> None:
    """Mend what only the next word shows: May Smith, Lemay lights 47 candles, workers feel."""
    for index in range(len(tags) - 1):
        tag, following = tags[index], tags[index + 1]
        if (
            following == "NAME"
            and tag in ("VB", "NN", "JJ", "VBD")
            and words[index] in given_names()
        ):
            if words[index][0].isupper() and lowers[index] not in NAME_LIKE_VERBS:
                tags[index] = "NAME"
            continue
        if tag == "DATE":
            if following == "NAME" and words[index] in given_names():
                tags[index] = "NAME"
        elif tag == "NNS":
            named = index > 0 and tags[index - 1] == "NAME" and lowers[index].endswith("s")
            if named and following in ("DT", "PRP", "CD") and not words[index][0].isupper():
                tags[index] = "VBZ"
        elif tag == "VB" and index and tags[index - 1] == "NNS":
            tags[index] = "VBP"
        elif tag == "VB" and following == "NN" and (not index or tags[index - 1] in (",", ".")):
            tags[index] = "JJ"
        elif tag == "VB" and following == "NN" and lowers[index - 1] in NAME_LIKE_VERBS and index:
            tags[index] = "JJ"  # said lead author
        elif tag == "VB" and lowers[index] == "close" and following == "TO":
            tags[index] = "JJ"
        elif tag == "SUB" and lowers[index] == "once" and following in ("VBD", "VBZ", "VBN"):
            tags[index] = "RB"
        elif words[index] == "First" and lowers[index + 1] in ("nation", "nations"):
            tags[index] = tags[index + 1] = "NAME"
        elif (following == "NAME" and lowers[index].endswith("-year-old")) or (
            tag == "RB" and lowers[index] == "first" and following in ("NN", "NNS", "JJ")
        ):
            tags[index] = "JJ"


def _find_names(
    words: Sequence[str], lowers: Sequence[str], opening: Set[int], closing: Set[int]
) -> set[str]:
    """Return capitalised words that stand inside sentences with a capital, never without one.

    Trump opens a sentence as a name because ``by Trump`` stands elsewhere and ``trump`` nowhere.
    """
    inside: set[str] = set()
    small: set[str] = set()
    fixed = _FIXED
    previous = "."
    for index, word in enumerate(words):
        head = word[0]
        if head.islower():
            small.add(word)
        elif (
            head.isupper()
            and index not in opening
            and previous not in OPENING_MARKS
            and lowers[index] not in fixed
            and lowers[index] not in _DATES
            and len(word) > 1
        ):
            inside.add(word)
        previous = "”" if index in closing else word
    return {word for word in inside if word.lower() not in small}


STRAIGHT_MARKS = frozenset({'"', "''"})
OPENING_MARKS = STRAIGHT_MARKS | {"“", "‘", "«", "(", "[", ":", "—", "–", "--", "•", "``"}


def _finite_tag(lower: str, tag: str) -> str:
    return "VBZ" if lower.endswith("s") else "VBP" if tag != "JJ" else tag


def _open_class(
    word: str, lower: str, tag: str | None, first: bool, lexicon: dict[str, str]
) -> str:
    """Tag a word that is in no closed class, or is capitalised."""
    head = word[0]
    if head.isalpha():
        if head.isupper():
            if tag is not None and (first or lower not in WORDS_OR_NAMES):
                return (
                    tag
                    if not (len(word) > 1 and word.isupper() and lower in PRONOUNS_OR_NAMES)
                    else "NAME"
                )
            if lower in _DATES:
                return "DATE"
            if first and len(word) > 1 and not word.isupper():
                known = lexicon.get(lower)
                if known is not None:
                    return known
            return "NAME"
        if tag is not None:
            return tag
        if "-" in word and ARABIC_NAME.match(word):
            return "NAME"
        known = lexicon.get(lower)
        if known is not None:
            return known
        return _guess_tag(lower)
    if head.isdigit() or (head in "$#@" and len(word) > 1):
        return "CD"
    return ","


ARABIC_NAME = re.compile(rf"(?:{'|'.join(ARABIC_PREFIXES)})[-‑][A-Z]")
"""The article before an Arabic surname: Bashar al-Hamdi."""


def _guess_tag(lower: str) -> str:
    if "-" in lower:
        return "JJ"
    for ending, tag in TAG_BY_ENDING:
        if lower.endswith(ending):
            return tag
    return "NN"
