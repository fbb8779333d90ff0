"""Which roles one person can have: a mayor may become a senator, but is seldom a suspect."""

from __future__ import annotations

from collections.abc import Sequence

from summarize.english.exclusive_roles import TRADES, TRADES_HELD_TOGETHER
from summarize.english.roles import ROLE_NOUNS

__all__ = ["roles_clash"]

_TRADE_OF = {noun: trade for trade, nouns in TRADES for noun in nouns.split()}


def roles_clash(roles: Sequence[str], role: str | None) -> bool:
    """Whether roles cannot be one person's: each has a trade, and no word is shared.

    Only trades that exclude one another clash: people have many roles, so a mayor may become a
    senator, but a mayor is seldom the suspect of another story.
    """
    if not roles or role is None:
        return False
    new = _trade(role)
    known = set().union(*(_trade(old) for old in roles))
    return bool(new and known) and new.isdisjoint(known)


def _trade(role: str) -> set[str]:
    """Return the trades that the role nouns of ``role`` belong to."""
    words = {word.strip(".,").lower() for word in role.split()}
    trades = {_TRADE_OF[word] for word in words if word in _TRADE_OF}
    if trades & TRADES_HELD_TOGETHER:
        trades |= TRADES_HELD_TOGETHER
    if not trades and words & ROLE_NOUNS.keys():
        return set()
    return trades
