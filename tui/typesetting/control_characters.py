"""Replace control characters in text for the terminal, one character for one."""

from __future__ import annotations

import re
from typing import Final

__all__ = ["displayable"]


_SHOWN_AS: Final = {
    **dict.fromkeys((*range(32), *range(127, 160)), "�"),
    **dict.fromkeys((*range(8234, 8239), *range(8294, 8298)), "�"),
    **{ord(blank): " " for blank in "\t\r\x0b\x0c"},
    ord("\n"): "\n",
}
"""One character for one: what a terminal would obey, shown as what it is not. Articles are
cleaned before they come here; this is the second lock on the same door."""


_OBEYED: Final = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
"""Any of these: nearly every article has none, and a search is far cheaper than a translation."""


def displayable(text: str) -> str:
    """Return ``text`` with tabs as blanks and anything a terminal obeys as U+FFFD, same length."""
    return text.translate(_SHOWN_AS) if _OBEYED.search(text) else text
