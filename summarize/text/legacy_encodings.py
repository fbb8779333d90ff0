"""Guess the 8-bit or East Asian encoding of a text that is not UTF-8, where it is certain.

Only :mod:`summarize.text.clean` uses this, and only when UTF-8 has failed.
"""

from __future__ import annotations

import re
from typing import Final

__all__ = ["guess"]

_MULTI_BYTE: Final = re.compile(
    rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}"
)
_HIGH_BYTE: Final = re.compile(rb"[\x80-\xff]")
_SAMPLE: Final = 1 << 18
"""Bytes that are looked at: 256 KiB, some 40,000 words; reading more changes no guess."""
_FEW_HIGH_BYTES: Final = 0.04
"""Prose of Western Europe has at most this share of letters with accents."""
_TOO_SHORT_TO_COUNT: Final = 400
"""In fewer bytes than this a share says nothing."""

# How cp1252 uses its upper half in Latin prose; anything else makes the guess doubtful.
_WESTERN: Final = re.compile(
    "|".join(
        (
            r"(?<=[A-Za-zÀ-ÖØ-öø-þ])[ß-öø-üŸÿ](?![A-ZÀ-ÖØ-Þ]{2})",  # caf|é
            r"[ß-öø-ü](?=[a-z])",  # |é|tude
            r"[À-ÖØ-ÜŠŽŒ](?=[a-z])(?<![a-z].)",  # |É|tude
            r"[À-ÖØ-ÜŠŽŒ](?=[A-Z])(?<![a-z].)",  # |É|TUDE
            r"(?<=[A-Z])[À-ÖØ-ÜŠŽŒ](?![a-z])",  # CAF|É
            r"[šžœ](?=[a-z])|(?<=[A-Za-z])[šžœ]",
            r"[‘’‚“”„…–—•€™‹›†‡«»\xa0§©®°´·ªº£¢¥±²³¼½¾×÷]",
            r"(?<![A-Za-z])[¡¿](?=[A-ZÀ-Þa-z])",
        )
    )
)

_ENCODINGS: Final = re.findall(
    r"\w+",
    "cp1252 cp1250 cp1251 cp1253 cp1254 cp1255 cp1256 cp1257 cp1258 koi8_r koi8_u iso8859_2 "
    "iso8859_5 iso8859_6 iso8859_7 iso8859_8 cp866 cp874 mac_roman shift_jis cp932 euc_jp "
    "gb18030 big5 cp949 euc_kr",
)
_MOST_CHAOS: Final = 0.15
"""A guess whose text charset-normalizer finds more of a mess is not believed."""


def guess(data: bytes) -> str | None:
    """Return the Python codec that ``data`` (no valid UTF-8) is surely written in, or None.

    None also for UTF-8 with some broken bytes: more good multi-byte characters than stray bytes.
    """
    sample = data[:_SAMPLE]
    if len(data) > _SAMPLE:
        sample = sample[: max(sample.rfind(b"\n"), sample.rfind(b" ")) + 1] or sample
    rest, good = _MULTI_BYTE.subn(b"", sample)
    bad = len(_HIGH_BYTE.findall(rest))
    if good >= max(bad, 1):
        return None
    high = len(_HIGH_BYTE.findall(sample))
    western = _is_western(sample)
    if western and (high <= _FEW_HIGH_BYTES * len(sample) or len(sample) < _TOO_SHORT_TO_COUNT):
        return "cp1252"
    return _normalizer_guess(sample) or ("cp1252" if western else None)


def _is_western(data: bytes) -> bool:
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        return False
    return re.search(r"[^\x00-\x7f]", _WESTERN.sub("", text)) is None


def _normalizer_guess(data: bytes) -> str | None:
    from charset_normalizer import from_bytes

    best = from_bytes(data, cp_isolation=list(_ENCODINGS), enable_fallback=False).best()
    if best is None or best.chaos > _MOST_CHAOS or best.coherence <= 0:
        return None
    return best.encoding
