"""Families of awkward inputs, a module for each format and each step of the analysis."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

from tests.hostile.growth import Family

__all__ = ["all_families"]


def all_families() -> list[Family]:
    """Return the ``FAMILIES`` of every module of this folder."""
    names = sorted(path.stem for path in Path(__file__).parent.glob("*.py"))
    modules = (import_module(f"{__name__}.{name}") for name in names if name != "__init__")
    return [family for module in modules for family in getattr(module, "FAMILIES", ())]
