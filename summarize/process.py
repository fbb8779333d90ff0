"""How a process of ours runs, settled before anything heavy is imported."""

from __future__ import annotations

import os

__all__ = ["settle"]


def settle() -> None:
    """Keep arithmetic to one thread: our matrices are small, and starting a pool costs 50 ms.

    What the user has set stays.
    """
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
