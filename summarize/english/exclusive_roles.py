"""Trades, each with its role nouns: one person seldom has roles of two of them."""

__all__ = ["TRADES", "TRADES_HELD_TOGETHER"]

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
"""Trades that one name seldom has two of, each with its role nouns: a mayor is no striker."""
TRADES_HELD_TOGETHER = frozenset({"politics", "law"})
"""Trades that one person often has together: a senator who is a lawyer."""
