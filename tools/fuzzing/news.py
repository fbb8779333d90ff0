"""Plain text as news has it: headlines, bylines, quotations with and without their speakers."""

from __future__ import annotations

from random import Random
from typing import Final

from tools.fuzzing.tree import Node, leaf
from tools.fuzzing.vocabulary import CUES, MARKS, NAMES, ROLES, phrase, rare_name

__all__ = ["TOKENS", "news", "paragraph", "sentence"]

TOKENS: Final = (
    "“", "”", "‘", "’", '"', "'", "«", "»", "``", "''", "(", ")", "[", "]", " — ", "…", ". ", ", ",
    ": ", "\n", "\n\n", " ", "\t", "\xa0", "\u200b", "\u2028", "A. ", "Mr. ", "U.S. ", "said ",
    "he said ", "“We won,” he said.\n\n", "“We won.\n\n", "said Ann Lee, ", "Ann Lee ", "Lee’s ",
    "who ", "and ", "the ", "that ", "1", "1. ", "- ", "* ", "# ", "> ", "| ", "By ",
    "BY ANN LEE\n", "MIAMI (AP) — ", "a@b.c ", "http://x.example ", "…and ", "Sens. ",
    "According to ", "told ", "she ", "“ ” ", "“a” ", "’s", "-", "said that ", "(HU) ",
    "Harbor Union (HU) ", "e\u0301", "\u0301", "🙂", "好", "\r\n", "\r", "\x1b[", "\x9d",
    "Copyright 2024\n", "Share this\n", "Photo: Ann Lee\n", "Read more:\n",
    "Ann Lee is a reporter.\n\n", "of ", "Dr. ", "no. ", "?", "!", "?! ", ".", "..", "\n \n",
    "Lee-", "O’", "von ", "A", "a", "Aa", "aA ", "A.A.",
)  # fmt: skip
"""What the analysis looks for, each worth 10,000 of it."""

_SHAPES: Final = (
    "Q C N.|Q C N, R.|Q N C.|N C Q.|N, R, C Q.|N C that S.|C N, S.|S, N C.|Q C N, C Q.|Q|Q.|S.|"
    "N, R, and N, R, C S.|N C: Q|Q C N, R, R and R. Q|N’s N C S, Q and Q.|S (N C).|N C Q and Q.|"
    "Q, Q, Q|As N C, S.|N R C that Q, and that S.|S — N C — S.|N|S S S S|C|N N N C Q Q|W C S.|"
    "Q C W."
).split("|")


def news(random: Random) -> Node:
    """Return an article."""
    parts: list[Node] = []
    if random.random() < 0.5:
        parts.append(Node("headline", parts=(leaf("words", phrase(random)),), close="\n\n"))
    if random.random() < 0.4:
        parts.append(Node("byline", "By ", (leaf("name", random.choice(NAMES)),), "\n\n"))
    if random.random() < 0.3:
        parts.append(leaf("dateline", random.choice(["MIAMI (AP) — ", "LEEDS, May 3 - ", "(CNN)"])))
    parts += [paragraph(random) for _ in range(random.randint(1, 7))]
    return Node("article", parts=tuple(parts))


def paragraph(random: Random) -> Node:
    """Return a paragraph and the blank line, or whatever stands for it, after it."""
    count = random.randint(1, 4)
    end = random.choice(["\n\n", "\n\n", "\n\n", "\n", " ", ""])
    return Node("paragraph", parts=tuple(sentence(random) for _ in range(count)), close=end)


def sentence(random: Random) -> Node:
    """Return a sentence of one of the usual shapes, or something like it."""
    parts = [_part(random, sign) for sign in random.choice(_SHAPES)]
    return Node("sentence", parts=tuple(parts), close=random.choice([" ", " ", " ", "", "\n"]))


def _part(random: Random, sign: str) -> Node:
    if sign == "Q":
        return _quotation(random)
    if sign == "C":
        return leaf("cue", random.choice(CUES))
    if sign == "N":
        return leaf("name", random.choice(NAMES))
    if sign == "R":
        return leaf("role", random.choice(ROLES))
    if sign == "W":
        return leaf("name", rare_name(random, random.randint(1, 4)))
    return leaf("words", phrase(random) if sign == "S" else sign)


def _quotation(random: Random, level: int = 0) -> Node:
    opening, closing = random.choice(MARKS[:6] if random.random() < 0.7 else MARKS)
    if random.random() < 0.08:
        closing = ""
    parts: list[Node] = []
    for _ in range(random.randint(1, 3)):
        if level < 3 and random.random() < 0.15:
            parts.append(_quotation(random, level + 1))
        parts.append(leaf("words", phrase(random)))
        parts.append(leaf("joint", random.choice([" ", " ", ", ", ". ", "? ", "\n\n", "; "])))
    stop = random.choice([",", ",", ".", "?", "", "…"])
    return Node("quotation", opening, tuple(parts), stop + closing)
