"""Which roles one person can have: a mayor may become a senator, but is seldom a suspect."""

from __future__ import annotations

from collections.abc import Sequence

from summarize.english.roles import ROLE_NOUNS

__all__ = ["roles_clash"]

TRADES = (
    ("politics", """president governor mayor commissioner councilor councillor councilman
        councilwoman senator representative congressman congresswoman legislator secretary minister
        premier chancellor ambassador nominee candidate politician lawmaker chairman chairwoman
        chair leader spokesman spokeswoman spokesperson adviser advisor aide strategist official
        delegate deputy speaker sen rep gov pres del director administrator"""),
    ("law", "attorney lawyer prosecutor judge justice solicitor barrister counsel magistrate"),
    ("police", "officer detective sheriff sergeant inspector constable chief trooper"),
    ("sport", "coach player captain quarterback goalkeeper pitcher trainer striker midfielder"),
    ("arts", "actor actress singer musician artist filmmaker comedian rapper"),
    ("science", "professor researcher scientist economist analyst historian biologist physicist"),
    ("medicine", "doctor physician surgeon nurse psychiatrist psychologist epidemiologist"),
    ("private", """resident neighbor neighbour mother father son daughter brother sister wife
        husband student farmer driver victim survivor witness suspect defendant"""),
)  # fmt: skip
"""Trades that one name seldom has two of, each with its role nouns."""
_TRADE_OF = {noun: trade for trade, nouns in TRADES for noun in nouns.split()}
LAWFUL_PAIRS = frozenset({"politics", "law"})
"""Trades that one person often has together."""


def roles_clash(roles: Sequence[str], role: str | None) -> bool:
    """Whether roles cannot be one person's: each tells a trade, and no word is shared.

    Only trades that exclude one another clash: people have many roles, so a mayor may become a
    senator, but a mayor is seldom the suspect of another story.
    """
    if not roles or role is None:
        return False
    new = _trade(role)
    known = set().union(*(_trade(old) for old in roles))
    return bool(new and known) and new.isdisjoint(known)


def _trade(role: str) -> set[str]:
    """Return the trades that the role nouns of ``role`` tell."""
    words = {word.strip(".,").lower() for word in role.split()}
    trades = {_TRADE_OF[word] for word in words if word in _TRADE_OF}
    if trades & LAWFUL_PAIRS:
        trades |= LAWFUL_PAIRS
    if not trades and words & ROLE_NOUNS.keys():
        return set()
    return trades
