"""What a person corrected, as values, and how it is applied to an analysis.

``apply`` is loaded when it is first used::

    from summarize import corrections

    corrected = corrections.apply(analysis, log)
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from summarize.corrections.apply_log import apply

__all__ = ["apply"]


def __getattr__(name: str) -> object:
    """Load ``apply`` from its module (PEP 562)."""
    if name != "apply":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from summarize.corrections.apply_log import apply

    return apply
