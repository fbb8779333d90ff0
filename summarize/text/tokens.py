"""Split a text into tokens with their offsets and a coarse part of speech.

The tags are the Penn Treebank's from Brill's lexicon, mended by a few rules of context, with some
of our own: ``NAME`` a capitalised word that is no common word where it stands, ``PRP`` a pronoun
that can be a subject, ``AUX`` an auxiliary, ``QUOTE`` a whole marked stretch standing for its
words, ``.`` the end of a sentence, ``,`` other punctuation.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left
from collections.abc import Container, Iterator, Mapping, Sequence, Set
from itertools import compress, count, islice
from operator import sub

from summarize.english.lexicon import given_names
from summarize.english.name_parts import (
    ALWAYS_NAMES,
    NAME_LIKE_VERBS,
)
from summarize.english.non_person_names import PARTICLES, PLACE_OPENERS
from summarize.english.tagging import (
    ADVERBS_OR_NOUNS,
    REFLEXIVES,
    SAME_PAST,
    STOPPED_WORDS,
    WORDS_BEFORE_DATES,
)
from summarize.frozen import frozen
from summarize.text.word_forms import DATE_WORDS, FIXED_TAGS, Form, form_of

__all__ = ["Tokens", "tokenize"]

TOKEN = re.compile(
    # Blanks before a token are read with it: few, so that a gap is not read again and again.
    rf"""
    \s{{0,4}}+(
    [a-z]++(?![^\W_]|[-‑’'.])                            # most words, matched at once
  | (?:[^\W\d_]\.){{2,}}                                   # U.S., D.C., J.R.R.
  | (?=[A-Z])
    (?:{"|".join(STOPPED_WORDS)})\.(?!\w)
  | (?:Ph|Ed|Psy|Pharm|Th|Sc|Litt)\.D\.
  | [A-Z]\.(?=\s*[A-Z’'“"])                              # J. Edgar
  | [A-Z][a-z]+[A-Z_]?[A-Za-z]*\d[\d_]*(?![\w-])            # the name of a user: Anne99
  | [^\W\d_]+(?:(?:[-‑]|['’](?!(?:[sSdm]|ll|ve|re)\b))[^\W\d_]+)*   # words, O’Neill, don’t
  | ['’](?:[sSdm]|ll|ve|re)\b                            # possessive; she’d, they’ll
  | @(?<![\w.]@)[^\W\d]\w*                               # a handle: @annlee
  | [#@]?\$?\d+(?:[.,:/]\d+)*(?:%|[^\W\d_]+)?(?:\([a-z0-9]\))*(?:-[^\W\d_]+)*
  | \.{{2,}} | … | -{{2,}} | [^\w\s]
  | _+
    )
    """,
    re.VERBOSE,
)
LONGEST_AT_ONCE = 32_768
"""Characters of a sentence whose tokens are all matched before they are stored."""
TOKENS_AT_ONCE = 4096
"""So many tokens of a longer one are."""


@frozen
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
    find = text.find
    for start, end in spans:
        firsts.append(len(words))
        opened = len(words)
        opens.append(opened)
        at = start
        for spelt in _words_of(text, start, end):
            behind = [at := find(word, at) + len(word) for word in spelt]
            starts.extend(map(sub, behind, map(len, spelt)))
            ends.extend(behind)
            words.extend(map(known.setdefault, spelt, spelt))
        if start in headlines:
            headline.extend(range(opened, len(words)))
    firsts.extend(headline)
    tab = text.find("\t")
    while tab >= 0:  # no name goes on in the next cell of a row
        opens.append(bisect_left(starts, tab))
        tab = text.find("\t", ends[opens[-1]]) if opens[-1] < len(ends) else -1
    forms = dict(zip(known, map(form_of, known), strict=True))
    lower_of = {word: form[0] for word, form in forms.items()}
    lowers = list(map(lower_of.__getitem__, words))
    tags = _tag(words, lowers, forms, firsts, _closing_marks(starts, ends, words, known))
    return Tokens(starts, ends, words, lowers, tags, frozenset(opens), frozenset(headline))


def _words_of(text: str, start: int, end: int) -> Iterator[list[str]]:
    """Yield the words of a sentence: all at once, or some thousands where it is no sentence."""
    if end - start <= LONGEST_AT_ONCE:
        yield TOKEN.findall(text, start, end)
        return
    matches = TOKEN.finditer(text, start, end)
    while found := [match[1] for match in islice(matches, TOKENS_AT_ONCE)]:
        yield found


def _closing_marks(
    starts: Sequence[int], ends: Sequence[int], words: Sequence[str], known: Container[str]
) -> set[int]:
    """Return the straight marks that close: those at the end of a word and before a blank.

    ``known`` are the different words among ``words``.
    """
    if not any(mark in known for mark in STRAIGHT_MARKS):
        return set()
    last = len(words) - 1
    return {
        index
        for index in [at for at, word in enumerate(words) if word in STRAIGHT_MARKS]
        if 0 < index < last and starts[index] == ends[index - 1] and ends[index] < starts[index + 1]
    }


def _tag(
    words: Sequence[str],
    lowers: Sequence[str],
    forms: Mapping[str, Form],
    firsts: Sequence[int],
    closing: Set[int],
) -> list[str]:
    """Return the tags of words: by themselves, by where they stand, by the words beside them."""
    begins = _beginnings(words, forms, firsts, closing)
    names = _find_names(words, forms, begins) | ALWAYS_NAMES
    inside = {word: "NAME" if word in names else form[1] for word, form in forms.items()}
    tags = list(map(inside.__getitem__, words))
    for index in begins:
        if words[index] not in names:
            tags[index] = forms[words[index]][2]
    previous, changing = ".", NO_TAGS
    for index, tag in enumerate(tags):
        if tag in changing:
            tag = tags[index] = _tag_by_previous(lowers[index], tag, previous)
        previous, changing = tag, CHANGED_BEHIND.get(tag, NO_TAGS)
    _look_ahead(words, lowers, tags)
    for mark in APOSTROPHES:
        if mark in forms:
            _tag_plural_owners(mark, words, lowers, tags)
    for month in MONTHS_OR_NAMES:
        if month in forms:
            _tag_dates(month, words, tags)
    if "First" in forms:
        for index in range(len(words) - 1):
            if words[index] == "First" and lowers[index + 1] in ("nation", "nations"):
                tags[index] = tags[index + 1] = "NAME"
    return tags


MONTHS_OR_NAMES = ("May", "March")
"""Months that are names or words as often."""


def _tag_dates(month: str, words: Sequence[str], tags: list[str]) -> None:
    """Tag the places of a month that have a day beside it: 3 May, May 3."""
    for at in [index for index, word in enumerate(words) if word == month]:
        before, after = words[at - 1] if at else "", words[at + 1] if at + 1 < len(words) else ""
        if any(day.isdigit() and len(day) <= 2 for day in (before, after)):
            tags[at] = "DATE"


APOSTROPHES = ("’", "'")
"""What stands behind plurals that own: the teachers’ union."""


def _tag_plural_owners(
    mark: str, words: Sequence[str], lowers: Sequence[str], tags: list[str]
) -> None:
    """Tag the apostrophes behind plurals that own something: the teachers’ union."""
    for at in [index for index, word in enumerate(words) if word == mark]:
        owns = at and lowers[at - 1].endswith("s") and tags[at - 1] in OWNER_TAGS
        if owns and at + 1 < len(words) and tags[at + 1] in OWNED_TAGS:
            tags[at] = "POS"


OWNER_TAGS = frozenset({"NNS", "NN", "NAME"})
OWNED_TAGS = frozenset({"NN", "NNS", "NAME", "JJ"})


def _beginnings(
    words: Sequence[str], forms: Container[str], firsts: Sequence[int], closing: Set[int]
) -> set[int]:
    """Return the words where a capital says nothing: at a sentence's start, behind a mark."""
    begins = set(firsts)
    opening = {mark for mark in OPENING_MARKS if mark in forms}
    if opening:
        begins.update(
            [at for at, word in enumerate(words, 1) if word in opening and at - 1 not in closing]
        )
    begins.discard(len(words))
    return begins


NO_TAGS: frozenset[str] = frozenset()
CHANGED_BEHIND = {
    "DT": frozenset({"VB", "VBP", "VBZ", "RB"}),
    "POS": frozenset({"VB", "VBP", "VBZ"}),
    "NAME": frozenset({"VB", "VBN", "VBP", "PRN"}),
    "NN": frozenset({"VB", "VBN", "VBP", "PRN"}),
    "NNS": frozenset({"VB", "VBN", "VBP", "PRN"}),
    "RB": frozenset({"VB", "VBN", "VBP", "PRN"}),
    "QUOTE": frozenset({"VB", "VBN", "VBP", "PRN"}),
    "PRP": frozenset({"VB", "VBN", "VBP", "PRN", "POS", "NN", "NNS", "JJ"}),
    "WH": frozenset({"POS"}),
    "TO": frozenset({"NN", "JJ"}),
    "MD": frozenset({"NN", "JJ"}),
}
"""Tag of a word -> the tags of the word after it that may change behind it."""


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
    for index, (tag, following) in enumerate(zip(tags, islice(tags, 1, None), strict=False)):
        if following != "NAME" and tag not in LOOKING_TAGS:
            continue
        if (
            following == "NAME"
            and tag in ("VB", "NN", "JJ", "VBD")
            and words[index] in given_names()
        ):
            if words[index][0].isupper() and lowers[index] not in NAME_LIKE_VERBS:
                tags[index] = "NAME"
            continue
        if tag == "DATE":
            is_date = index and lowers[index - 1] in WORDS_BEFORE_DATES
            if not is_date and words[index] in given_names() and _name_follows(lowers, tags, index):
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
        elif tag == "RB" and following == "NAME" and lowers[index] in PLACE_OPENERS:
            if words[index][0].isupper():
                tags[index] = "NAME"  # South Africa said
        elif (following == "NAME" and lowers[index].endswith("-year-old")) or (
            tag == "RB" and lowers[index] == "first" and following in ("NN", "NNS", "JJ")
        ):
            tags[index] = "JJ"


def _name_follows(lowers: Sequence[str], tags: Sequence[str], index: int) -> bool:
    """Whether a name stands behind a word, with small words of it between: Jan van der Meer."""
    at = index + 1
    while at < min(index + 3, len(tags) - 1) and lowers[at] in PARTICLES:
        at += 1
    return tags[at] == "NAME"


LOOKING_TAGS = frozenset({"DATE", "NNS", "VB", "SUB", "RB"})
"""Tags that the tag of the next word may change, whatever that is."""


def _find_names(
    words: Sequence[str], forms: Mapping[str, Form], begins: Container[int]
) -> set[str]:
    """Return capitalised words that stand inside sentences with a capital, never without one.

    Trump opens a sentence as a name because ``by Trump`` stands elsewhere and ``trump`` nowhere.
    """
    wanted = {
        word
        for word, (lower, *_) in forms.items()
        if word[0].isupper()
        and len(word) > 1
        and lower not in FIXED_TAGS
        and lower not in DATE_WORDS
        and word.lower() not in forms
    }
    places = compress(count(), map(wanted.__contains__, words))
    return {words[at] for at in places if at not in begins}


STRAIGHT_MARKS = frozenset({'"', "''"})
OPENING_MARKS = STRAIGHT_MARKS | {"“", "‘", "«", "(", "[", ":", "—", "–", "--", "•", "``"}


def _finite_tag(lower: str, tag: str) -> str:
    return "VBZ" if lower.endswith("s") else "VBP" if tag != "JJ" else tag
