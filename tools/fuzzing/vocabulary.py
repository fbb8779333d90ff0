"""Words and signs that the generators choose from: those the program looks for, and rubbish."""

from __future__ import annotations

from random import Random
from typing import Final

from tests.hostile.payloads import PAYLOADS

__all__ = ["CLAUSES", "CUES", "DATES", "MARKS", "NAMES", "ROLES", "TRICKS", "phrase", "rare_name"]

NAMES: Final = (
    "Maria Ortiz|Peter Lowe|Ortiz|Mr. Lowe|Mayor Maria Ortiz|J. R. Hartwell|Ludwig van der Meer|"
    "Siobhan O’Hara|Edward “Ned” Farrow|the mayor|the Harbor Union (HU)|the HU|officials|police|"
    "a spokesman|she|he|they|it|WALLACE|the ministry|residents of the harbor|Sens. Holt and Lowe|"
    "Dana Holt, 43, the mayor of Brandville,|his lawyer|Lowe’s lawyer|nobody|who|Jean-Luc Picard|"
    "Sir John Smith Jr.|Lee|Ann Lee|Bob Lee|Dr. Ann Marie Lee-Ray III|U.S. Rep. Ray|MoD|Ánna Łęe|"
    "the woman’s sister|The New York Times|al-Rashid|de la Cruz|Pope Francis|I|we|you|Madonna"
).split("|")

CUES: Final = (
    "said|says|told|told reporters|asked|added|wrote|according to|saying|, who said|said that|"
    "urged the council to|called it|was described by|criticized|did not say|was quoted as saying|"
    ":|—|in a statement|laughed|noting|believes|, said|is said to have said|, per|in the words of|"
    "went on|replied:|tweeted|warned that if|said he said|agreed with|accused|promised|said, adding"
).split("|")

ROLES: Final = (
    "the mayor|a captain|chief executive of Acme Inc.|spokesman for the Ministry of Defence|43|"
    "the head of the union|who had asked for more time|D-N.Y.|a former mayor and candidate|"
    "of Leeds|his sister|the company’s vice president of public affairs for Europe|PhD|"
    "known as “Bo”"
).split("|")

CLAUSES: Final = (
    "the pier is closed|We are sorry|It rained|a death trap|whether it would close|No|Absurd|"
    "the so-called|in the ’90s|12\" wide|6' 4\" tall|the boys' room|rock 'n' roll|which is old|"
    "Harbor Lights|[T]he pier|[sic]|[/]|40 boats|don’t know|the song|287(g)|…|…and so on|"
    "the council voted on Monday to keep the ferry|that 300 people a day use it|on Jan. 3, 2024|"
    "because nobody has looked at them since the war|if the money is there|to reopen the road|"
    "and|but|not only that|e.g. the U.S. one|No. 5|at 5 p.m.|a@b.example|https://x.example/a?b=c|"
    "SHOUTING IN CAPITALS|Über alles|привет|中文字|שלום|30%|$5.5 million|one, two, three|A.|i.e."
).split("|")

MARKS: Final = (
    ("“",  "”"), ("‘",  "’"), ('"',  '"'), ("'",  "'"), ("«",  "»"), ("‹",  "›"), ("``",  "''"),
    ("„",  "“"), ("‚",  "‘"), ("”",  "”"), ("「",  "」"), ("『",  "』"), ("(",  ")"), ("[",  "]"),
    ("— ",  " —"), ("– ",  " –"), ("“",  ""), ("‘",  ""), ("",  "”"), ("“‘",  "’”"), ("＂",  "＂"),
    ("‟",  "”"),
)  # fmt: skip

TRICKS: Final = tuple(
    words for tricks in PAYLOADS.values() for words in tricks.values() if len(words) <= 2_000
)
"""What an article may try on a terminal or on a parser."""

DATES: Final = (
    "May 3, 2024|Am 3. foo 2024 zz|Tue, 4 Mar 2025 10:00:00 -0500|2024-05-01T10:00:00Z|3/4/25|"
    "Monday|on x 3 Jan, 2024 we|yesterday at 5|Updated 3 hours ago|99 May 99999|le 3 mai 2024|"
    "2024年5月3日"
).split("|")
"""Dates, and what is almost one."""

_SYLLABLES: Final = "ka lo mi ten ra sho vel dor ann bri os ul pe quin zor ma fa li".split()


def rare_name(random: Random, words: int = 2) -> str:
    """Return a name of so many words that nobody has."""
    return " ".join(
        "".join(random.choices(_SYLLABLES, k=random.randint(2, 3))).capitalize()
        for _ in range(words)
    )


def phrase(random: Random) -> str:
    """Return a few words: a clause, a name, now and then a trick."""
    chance = random.random()
    if chance < 0.03:
        return random.choice(TRICKS)
    if chance < 0.08:
        return rare_name(random)
    if chance < 0.2:
        return random.choice(NAMES)
    if chance < 0.26:
        return random.choice(DATES)
    return random.choice(CLAUSES)
