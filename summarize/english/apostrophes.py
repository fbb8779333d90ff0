"""Words that show an apostrophe or an inch mark where a quotation mark might stand."""

__all__ = ["ELISIONS", "MEASURES"]

ELISIONS = (r"\d\ds?", "tis", "twas", "em", "n", "til", "cause", "bout", "round", "cos")
"""Words that an apostrophe opens for letters left out: the '90s, 'tis, rock 'n' roll."""
MEASURES = ("wide", "tall", "long", "thick", "deep", "high", "across", "square", "x", "by")
"""Words behind an inch mark: the board is 12" wide."""
