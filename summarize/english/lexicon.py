"""Words and given names, read once from ``data/`` (their sources: the README there)."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from summarize.english.given_names import EITHER, FEMALE, MALE
from summarize.model import Gender

__all__ = ["given_name_gender", "is_given_name", "part_of_speech", "parts_of_speech", "surnames"]

DATA = Path(__file__).with_name("data")
"""The folder of the word lists; its README says where they come from."""


def _read(file: str) -> dict[str, str]:
    """Return word -> key of a file whose lines are a key and its words."""
    table: dict[str, str] = {}
    for line in (DATA / file).read_text(encoding="utf-8").splitlines():
        key, *words = line.split(" ")
        table.update(dict.fromkeys(words, key))
    return table


@cache
def parts_of_speech() -> dict[str, str]:
    """Return lower-case word -> its most usual Penn Treebank tag."""
    return _read("words.txt")


def part_of_speech(word: str) -> str | None:
    """Return the most usual Penn Treebank tag of a lower-case word, None for an unknown one."""
    return parts_of_speech().get(word)


@cache
def given_names() -> dict[str, str]:
    """Return given name (capitalised) -> ``male``, ``female`` or ``either``."""
    table = dict.fromkeys(MALE, "male") | dict.fromkeys(FEMALE, "female")
    return _read("given_names.txt") | table | dict.fromkeys(EITHER, "either")


@cache
def surnames() -> frozenset[str]:
    """Return surnames (lower case) that are no common words, and no places known here."""
    return frozenset(_read("surnames.txt"))


def is_given_name(word: str) -> bool:
    """Whether ``word`` (capitalised) is a given name somewhere in the world."""
    return word in given_names()


def given_name_gender(word: str) -> Gender | None:
    """Return the gender a given name (capitalised) shows, or None."""
    gender = given_names().get(word)
    if gender is None and "-" in word:
        gender = given_names().get(word.partition("-")[0])
    return Gender(gender) if gender in ("male", "female") else None
