"""What the nouns of a role show: its trades, and which roles one person cannot have at once."""

from __future__ import annotations

from collections.abc import Set

from summarize.english.exclusive_roles import TRADES, TRADES_HELD_TOGETHER
from summarize.english.roles import ROLE_NOUNS

__all__ = ["role_nouns", "roles_clash", "trades_of"]

_TRADE_OF = {noun: trade for trade, nouns in TRADES for noun in nouns.split()}


def roles_clash(trades: Set[str], role: str | None) -> bool:
    """Whether a role cannot be that of somebody with these trades: it has others alone.

    Only trades that exclude one another clash: people have many roles, so a mayor may become a
    senator, but a mayor is seldom the suspect of another story.
    """
    if not trades or role is None:
        return False
    new = trades_of(role)
    return bool(new) and new.isdisjoint(trades)


def trades_of(role: str) -> set[str]:
    """Return the trades that the role nouns of ``role`` belong to."""
    words = _words(role)
    trades = {_TRADE_OF[word] for word in words if word in _TRADE_OF}
    if trades & TRADES_HELD_TOGETHER:
        trades |= TRADES_HELD_TOGETHER
    return trades


def role_nouns(role: str) -> set[str]:
    """Return the role nouns of ``role``: president of President, U.S. President."""
    return _words(role) & ROLE_NOUNS.keys()


def _words(role: str) -> set[str]:
    return {word.strip(".,").lower() for word in role.split()}
