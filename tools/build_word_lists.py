"""Rebuild the word lists of ``summarize/english/data`` from packages whose licences allow it.

    pip install textblob==0.20.1 names==0.3.0 faker==40.54.0
    python tools/build_word_lists.py

- words.txt: lower-case words with their most usual part of speech, from Eric Brill's lexicon
  (MIT licence) as the package textblob (MIT) carries it.
- given_names.txt: given names by gender, from the United States Census of 1990 (public domain)
  as the package names (MIT) carries it, and from the locales of Faker (MIT).
- surnames.txt: the commonest surnames of that census, and those of Faker, in lower case; none that
  is a common word or a known place.
"""

from __future__ import annotations

import importlib
import importlib.util
import re
import sys
from collections import defaultdict
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from summarize.english.non_person_names import (
    DEMONYMS,
    ORGANIZATION_WORDS,
    PLACE_NAMES,
    PLACES,
)

DATA = Path(__file__).resolve().parent.parent / "summarize" / "english" / "data"
CENSUS_SHARE = 0.002
"""A census name must be borne by so many in a hundred to count (rarer ones are often surnames)."""
CENSUS_SURNAMES = 20_000
"""So many of the census's surnames, the commonest, are kept: rarer ones are seldom in the news."""
LATIN_NAME = re.compile(r"[A-ZÀ-ÖØ-ÞĀ-Ž][a-zà-öø-ÿā-ž]+(?:['’-][A-Za-zÀ-ÿ]+)*")
LOWER_WORD = re.compile(r"[a-z]+(?:-[a-z]+)*")
KEPT_TAGS = (
    "VB",
    "VBD",
    "VBG",
    "VBN",
    "VBP",
    "VBZ",
    "NN",
    "NNS",
    "JJ",
    "JJR",
    "JJS",
    "RB",
    "RBR",
    "RBS",
    "IN",
    "MD",
    "CD",
)


def package_folder(name: str) -> Path:
    spec = importlib.util.find_spec(name)
    if spec is None or spec.origin is None:
        raise SystemExit(f"install the package {name} first")
    return Path(spec.origin).parent


def brill_words() -> dict[str, list[str]]:
    words: dict[str, list[str]] = defaultdict(list)
    lexicon = package_folder("textblob") / "en" / "en-lexicon.txt"
    for line in lexicon.read_text(encoding="utf-8").splitlines():
        word, _, tag = line.partition(" ")
        if tag in KEPT_TAGS and LOWER_WORD.fullmatch(word):
            words[tag].append(word)
    return words


def census_names(file: str) -> dict[str, float]:
    rows = (line.split() for line in (package_folder("names") / file).read_text().splitlines())
    return {row[0].title(): float(row[1]) for row in rows if row}


def faker_names(gender: str) -> set[str]:
    """Given names of the locales whose people write with Latin letters."""
    found: set[str] = set()
    for folder in sorted((package_folder("faker") / "providers" / "person").iterdir()):
        if not (folder / "__init__.py").exists():
            continue
        provider = importlib.import_module(f"faker.providers.person.{folder.name}").Provider
        for attribute in (f"first_names_{gender}", f"first_names_{gender}_romanized"):
            names = vars(provider).get(attribute, ())
            found.update(name for name in names if LATIN_NAME.fullmatch(str(name)))
        romanized = getattr(provider, f"first_romanized_names_{gender}", ())
        found.update(name for name in romanized if LATIN_NAME.fullmatch(str(name)))
    return found


def given_names() -> dict[str, list[str]]:
    census = {"male": census_names("dist.male.first"), "female": census_names("dist.female.first")}
    lists = {
        gender: {name for name, share in shares.items() if share >= CENSUS_SHARE}
        | faker_names(gender)
        for gender, shares in census.items()
    }
    both = lists["male"] & lists["female"]
    for name in both:
        male, female = census["male"].get(name, 0.0), census["female"].get(name, 0.0)
        if male > 5 * female:
            lists["female"].discard(name)
        elif female > 5 * male:
            lists["male"].discard(name)
    both = lists["male"] & lists["female"]
    return {
        "male": sorted(lists["male"] - both),
        "female": sorted(lists["female"] - both),
        "either": sorted(both),
    }


def surnames(words: dict[str, list[str]]) -> list[str]:
    found = {name.lower() for name in list(census_names("dist.all.last"))[:CENSUS_SURNAMES]}
    for folder in sorted((package_folder("faker") / "providers" / "person").iterdir()):
        if (folder / "__init__.py").exists():
            module = importlib.import_module(f"faker.providers.person.{folder.name}")
            names = vars(module.Provider).get("last_names", ())
            found.update(str(name).lower() for name in names if LATIN_NAME.fullmatch(str(name)))
    common = {word for kept in words.values() for word in kept}
    places = PLACES | PLACE_NAMES | DEMONYMS | ORGANIZATION_WORDS
    return sorted(name for name in found - common - places if len(name) > 1)


def write(file: str, table: dict[str, list[str]]) -> None:
    lines = (f"{key} {' '.join(sorted(set(words)))}\n" for key, words in table.items())
    (DATA / file).write_text("".join(lines), encoding="utf-8")


if __name__ == "__main__":
    DATA.mkdir(exist_ok=True)
    words = brill_words()
    write("words.txt", {tag: words[tag] for tag in KEPT_TAGS})
    write("given_names.txt", given_names())
    write("surnames.txt", {"surname": surnames(words)})
