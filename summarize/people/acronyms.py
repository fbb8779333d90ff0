"""Short names of organizations as an article introduces them: Family Action Network (FAN)."""

from __future__ import annotations

import re

from summarize.english.name_parts import INITIALS_SKIP

__all__ = ["find_acronyms"]

BRACKETED_ACRONYM = re.compile(r"\((?:the\s)?([A-Z][A-Z&.-]{1,9}s?)\)")
FULL_NAME_REACH = 120
"""How many characters before the bracket the full name may begin."""


def find_acronyms(text: str) -> dict[str, str]:
    """Return short form -> full name for each ``Full Name (FN)`` of ``text``.

    A pair counts where the letters are the initials of the last words before the bracket, small
    words left out or in (Schwartz and Hearst, 2003, do the same letter by letter).
    """
    found: dict[str, str] = {}
    for match in BRACKETED_ACRONYM.finditer(text):
        letters = re.sub(r"[^A-Z]", "", match.group(1))
        before = text[max(0, match.start() - FULL_NAME_REACH) : match.start()].rpartition("\n")[2]
        full = _words_for(letters, before.split()[-2 * len(letters) - 1 :])
        if full is not None:
            found.setdefault(match.group(1), full)
    return found


def _words_for(letters: str, words: list[str]) -> str | None:
    """Return the last words whose initials are ``letters``, or None."""
    for start in range(len(words) - 1):
        chosen = words[start:]
        initials = [word[0].upper() for word in chosen if word.lower() not in INITIALS_SKIP]
        every = [word[0].upper() for word in chosen]
        if not words[start][0].isupper() or words[start].lower() in INITIALS_SKIP:
            continue
        if "".join(initials) == letters or "".join(every) == letters:
            return " ".join(chosen)
    return None
