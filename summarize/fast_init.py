"""Make frozen values quick to build."""

from __future__ import annotations

from dataclasses import MISSING, fields
from typing import Any, TypeVar

__all__ = ["fast_init"]

Class = TypeVar("Class", bound=type[Any])


def fast_init(cls: Class) -> Class:
    """Give a frozen dataclass with slots an ``__init__`` that takes half the time.

    The one that ``dataclasses`` writes finds ``object.__setattr__`` and the slot by name for every
    field, a tenth of the time of an analysis; this one has the slots’ own setters at hand. The
    fields, their order and their defaults are the same, and so is what happens to whoever sets one
    later. For a class without default factories and without ``__post_init__``.

    >>> from dataclasses import dataclass
    >>> @fast_init
    ... @dataclass(frozen=True, slots=True)
    ... class Place:
    ...     start: int
    ...     end: int = 0
    >>> Place(3)
    Place(start=3, end=0)
    """
    names: dict[str, Any] = {}
    parameters = []
    for each in fields(cls):
        names[f"set_{each.name}"] = getattr(cls, each.name).__set__
        if each.default is MISSING:
            parameters.append(each.name)
        else:
            names[f"default_{each.name}"] = each.default
            parameters.append(f"{each.name}=default_{each.name}")
    body = "; ".join(f"set_{each.name}(self, {each.name})" for each in fields(cls))
    exec(f"def __init__(self, {', '.join(parameters)}):\n    {body}", names)
    names["__init__"].__qualname__ = f"{cls.__qualname__}.__init__"
    names["__init__"].__annotations__ = cls.__init__.__annotations__
    cls.__init__ = names["__init__"]
    return cls
