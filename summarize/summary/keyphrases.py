"""The few phrases that say what an article, or several, are about.

Names written out in full, and noun phrases that come again and again; weighed by how often and how
early they stand, and whether the headline has them. After RAKE (Rose et al., 2010), which takes
what stands between stop words, with a lexicon's word classes to keep verbs out.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from summarize.english.keyphrase_words import NEVER_KEYPHRASE_EDGES, WEAK_ALONE, WEAK_WORDS
from summarize.english.name_parts import NAME_JOINERS
from summarize.text.vocabulary import Vocabulary

__all__ = ["find_keyphrases"]

_TOKEN = re.compile(
    r"(?:[^\W\d_]\.){2,}"  # U.S.
    r"|\d+(?:[.,]\d+)*(?:\([a-z]\))?(?![^\W_])"  # 287(g)
    r"|[^\W_]+(?:['’&-](?!s\b)[^\W_]+)*"
    r"|['’]s\b"
    r"|[^\w\s]"
)
_NUMBERED = re.compile(r"\d+\([a-z]\)")
_LEAST_COUNT = 2
"""How often a phrase of several words must stand: once may be chance."""
_LEAST_COUNT_ALONE = 3
"""How often a word by itself must stand: it is less of a subject."""
_LONGEST = 3
"""Words of a noun phrase: four in a row are a headline's, and seldom come again."""
_SHORTEST_WORD = 3
"""Characters of a word that may be part of a phrase; shorter ones are initials and units."""
_ALONE = 0.4
"""What a common noun by itself is worth beside a phrase: it only fills up."""

_LENGTH_WEIGHT = 0.4
"""How much longer phrases gain, by the logarithm of their words: they say more."""
_EARLY_WEIGHT, _LATE_LOSS = 1.5, 0.5
"""What a phrase of the first sentence is worth, and what one of the last loses: news is early."""
_HEADLINE_WEIGHT = 0.5
"""What a phrase gains that stands whole in the headline."""
_SPREAD_BASE = 0.5
"""What a phrase of one article is worth beside one that all articles have."""

_WINDOW = 4
"""Words by which the phrases that hold another are found: few have more."""

_MOST = 6
"""Phrases by default: one line of a terminal."""
_MOST_PEOPLE = 2
"""Persons among the phrases: they are listed as speakers anyway."""


@dataclass(slots=True)
class _Phrase:
    """A phrase, all places it stands at counted; ``first`` is where the first lies, 0 to 1."""

    is_name: bool
    first: float
    count: float = 0.0
    is_person: bool = False
    texts: set[int] = field(default_factory=set)
    spellings: Counter[str] = field(default_factory=Counter)


Key = tuple[str, ...]


def find_keyphrases(
    texts: Sequence[Sequence[str]],
    vocabulary: Vocabulary,
    *,
    title: str = "",
    people: Iterable[tuple[str, Sequence[str]]] = (),
    most: int = _MOST,
) -> tuple[str, ...]:
    """Return at most ``most`` phrases, the weightiest first.

    ``texts`` are articles as sentences. ``people`` are the persons named in them, each with the
    shorter names that stand for them, so that ``DeSantis`` counts for ``Ron DeSantis``.
    """
    phrases: dict[Key, _Phrase] = {}
    classes = _Classes(vocabulary)
    for number, sentences in enumerate(texts):
        tokenized = [_TOKEN.findall(sentence) for sentence in sentences]
        names = _known_names(tokenized)
        for place, tokens in enumerate(tokenized):
            for words, is_name in _scan(tokens, names, classes):
                key = tuple(vocabulary.stem(word.lower()) for word in words)
                phrase = phrases.get(key)
                if phrase is None:
                    phrase = phrases[key] = _Phrase(is_name, place / len(sentences))
                phrase.count += 1
                phrase.texts.add(number)
                phrase.spellings[" ".join(words)] += 1
    _credit_people(phrases, people, vocabulary)
    return _choose(phrases, set(vocabulary.terms(title)), len(texts), most)


def _choose(
    phrases: dict[Key, _Phrase], headline: set[str], size: int, most: int
) -> tuple[str, ...]:
    weights = {
        key: _weigh(key, phrase, headline, size)
        for key, phrase in phrases.items()
        if phrase.count >= (_LEAST_COUNT if len(key) > 1 else _LEAST_COUNT_ALONE)
        and (phrase.is_name or not WEAK_ALONE.issuperset(_singular(phrase)))
    }
    longer_than = _index_longer(weights)
    chosen: list[Key] = []
    persons = 0
    for key in sorted(weights, key=lambda key: (-weights[key], phrases[key].first, key)):
        if len(chosen) == most:
            break
        if phrases[key].is_person and persons == _MOST_PEOPLE:
            continue
        if any(_overlap(key, other) for other in chosen):
            continue
        longer = [
            k
            for k in longer_than.get(key[:_WINDOW], ())
            if _holds(k, key) and phrases[k].count >= phrases[key].count / 2
        ]
        if longer and not phrases[key].is_person:
            key = max(longer, key=lambda k: (phrases[k].count, len(k), k))
            if any(_overlap(key, other) for other in chosen):
                continue
        chosen.append(key)
        persons += phrases[key].is_person
    return tuple(_spell(phrases[key]) for key in chosen)


def _index_longer(keys: Iterable[Key]) -> dict[Key, list[Key]]:
    """Return the longer keys that hold a key, or the first words of one of many words."""
    found: dict[Key, list[Key]] = {key[:_WINDOW]: [] for key in keys}
    for key in keys:
        windows = {
            key[first : first + size]
            for size in range(1, min(len(key), _WINDOW) + 1)
            for first in range(len(key) - size + 1)
        }
        for window in windows & found.keys():
            found[window].append(key)
    return found


def _spell(phrase: _Phrase) -> str:
    return min(phrase.spellings, key=lambda words: (-phrase.spellings[words], words))


def _singular(phrase: _Phrase) -> tuple[str]:
    return (_spell(phrase).lower().removesuffix("s"),)


def _weigh(key: Key, phrase: _Phrase, headline: set[str], size: int) -> float:
    """Weigh a phrase by its places, its length, its first place, the headline and the articles."""
    share = len(headline & set(key)) / len(key)
    spread = len(phrase.texts) / size
    weight = math.log1p(phrase.count) * (1 + _LENGTH_WEIGHT * math.log(len(key)))
    if len(key) == 1 and not phrase.is_name:
        weight *= _ALONE
    weight *= _EARLY_WEIGHT - phrase.first * _LATE_LOSS
    return weight * (1 + _HEADLINE_WEIGHT * share) * (_SPREAD_BASE + spread)


def _overlap(key: Key, other: Key) -> bool:
    """Whether two phrases say the same: half the words of the shorter, or its head."""
    shared = len(set(key) & set(other))
    return 2 * shared >= min(len(key), len(other)) or key[-1] == other[-1]


def _holds(longer: Key, key: Key) -> bool:
    size = len(key)
    return len(longer) > size and any(
        longer[i : i + size] == key for i in range(len(longer) - size + 1)
    )


def _credit_people(
    phrases: dict[Key, _Phrase],
    people: Iterable[tuple[str, Sequence[str]]],
    vocabulary: Vocabulary,
) -> None:
    """Count a person's shorter names for the full one, and drop them."""
    for name, aliases in people:
        full = _key(name, vocabulary)
        keys = [full, *(_key(alias, vocabulary) for alias in aliases)]
        keys += [(part,) for part in full]
        found = [phrases.pop(key) for key in dict.fromkeys(keys) if key in phrases]
        found = [phrase for phrase in found if phrase.is_name]
        if not full or not found:
            continue
        person = _Phrase(True, min(phrase.first for phrase in found), is_person=True)
        for phrase in found:
            person.count += phrase.count
            person.texts |= phrase.texts
        person.spellings[name] = 1
        phrases[full] = person


def _key(name: str, vocabulary: Vocabulary) -> Key:
    return tuple(vocabulary.stem(t.lower()) for t in _TOKEN.findall(name) if t[0].isalnum())


def _known_names(sentences: Iterable[Sequence[str]]) -> frozenset[str]:
    """Return the words written with a capital inside a sentence: they are names at its start too.

    A word that also stands in small letters is none.
    """
    capital: set[str] = set()
    small: set[str] = set()
    for sentence in sentences:
        inside = False
        for token in sentence:
            if token[0].isalpha():
                if token[0].islower():
                    small.add(token)
                elif inside:
                    capital.add(token)
            inside = token[0].isalnum()
    return frozenset(word for word in capital if word.lower() not in small and len(word) > 1)


def _scan(
    tokens: Sequence[str], names: frozenset[str], classes: dict[str, str]
) -> Iterator[tuple[list[str], bool]]:
    """Yield the names and the noun phrases of a sentence, as words; the flag marks names."""
    run: list[tuple[str, str]] = []
    for i, token in enumerate(tokens):
        inside = i > 0 and tokens[i - 1][0].isalnum()
        is_name = token in names or (inside and token[0].isupper() and len(token) > 1)
        kind = "N" if is_name else classes[token]
        if (
            token in NAME_JOINERS
            and run
            and run[-1][1] == "N"
            and i + 1 < len(tokens)
            and tokens[i + 1][0].isupper()
        ):
            kind = "J"
        if kind:
            run.append((token, kind))
        elif run:
            yield from _cut(run)
            run = []
    yield from _cut(run)


def _cut(run: Sequence[tuple[str, str]]) -> Iterator[tuple[list[str], bool]]:
    """Yield the whole names in a run, and every noun phrase of at most three words."""
    start = 0
    while start < len(run):
        end = start
        while end < len(run) and run[end][1] in "NJ":
            end += 1
        if end > start:
            while start < end and _never_opens(run[start][0]):
                start += 1
            words = [token for token, _ in run[start:end]]
            if words and words[-1].lower() not in NEVER_KEYPHRASE_EDGES:
                yield words, True
        start = end + 1
    for first in range(len(run)):
        for last in range(first, min(first + _LONGEST, len(run))):
            part = run[first : last + 1]
            goes_on = last + 1 < len(run) and run[last + 1][1] == "C"
            if part[-1][1] == "C" and not goes_on and all(kind != "J" for _, kind in part):
                yield [token if kind == "N" else _small(token) for token, kind in part], False


def _never_opens(token: str) -> bool:
    return token.lower() in NEVER_KEYPHRASE_EDGES or token in NAME_JOINERS


def _small(token: str) -> str:
    """Return a word that is no name without the capital of its sentence; 287(g), DNA stay."""
    return token.lower() if token.istitle() else token


class _Classes(dict[str, str]):
    """Word -> its class, worked out once a word."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        super().__init__()
        self._vocabulary = vocabulary

    def __missing__(self, word: str) -> str:
        kind = self[word] = _classify(word, self._vocabulary)
        return kind


def _classify(token: str, vocabulary: Vocabulary) -> str:
    """Return C for a common noun, A for what may stand before one, else nothing."""
    lower = token.lower()
    if _NUMBERED.fullmatch(token):
        return "A"
    if (
        len(token) < _SHORTEST_WORD
        or not token[0].isalpha()
        or lower in vocabulary.stop_words
        or lower in WEAK_WORDS
    ):
        return ""
    if vocabulary.language != "en":
        return "C"
    return _word_class(lower)


def _word_class(word: str) -> str:
    from summarize.english.lexicon import part_of_speech

    tag = part_of_speech(word) or ""
    if tag in ("NN", "NNS"):
        return "C"
    return "A" if tag == "JJ" else ""
