"""Settings of the process (threads, garbage), made before heavy libraries are imported."""

from __future__ import annotations

import gc
import os

__all__ = ["settle"]

ALLOCATIONS = 200_000
"""After how many new objects garbage is looked for: importing makes many, and no garbage."""
COLLECTIONS = 20
"""After how many collections of one generation the next is looked through: twice the default."""


def settle() -> None:
    """Keep arithmetic to one thread and the collector from waking while modules are loaded.

    Our matrices are small, and starting a pool of threads costs 50 ms; looking for garbage at
    every 700 objects costs 30 ms by the time nltk is imported. What the user has set stays.
    """
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    if gc.get_threshold()[0] < ALLOCATIONS:
        gc.set_threshold(ALLOCATIONS, COLLECTIONS, COLLECTIONS)
