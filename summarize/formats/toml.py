"""Read TOML that nobody has vouched for, in time and memory that grow with its length alone."""

from __future__ import annotations

import re
from typing import Any, Final

__all__ = ["read_toml"]

_DEEPEST: Final = 20
"""Parts of a key: ``a.b.c`` has three. Python's reader takes the square of them, in memory too."""
_PART: Final = r"(?:[A-Za-z0-9_-]++|\"(?:[^\"\\\n]|\\.)*+\"|'[^'\n]*+')"
_TOO_DEEP: Final = re.compile(rf"(?<![\w\\-]){_PART}(?:[ \t]*+\.[ \t]*+{_PART}){{{_DEEPEST}}}")


def read_toml(text: str) -> dict[str, Any]:
    """Return the tables of a TOML text.

    Raises ``tomllib.TOMLDecodeError``, whose text ends with the place, and ``RecursionError`` or
    ``ValueError`` where values lie too deep in one another or numbers have too many digits.
    """
    import tomllib

    deep = _TOO_DEEP.search(text)
    if deep is not None:
        line = text.count("\n", 0, deep.start()) + 1
        column = deep.start() - text.rfind("\n", 0, deep.start())
        raise tomllib.TOMLDecodeError(f"Key of too many parts (at line {line}, column {column})")
    return tomllib.loads(text)
