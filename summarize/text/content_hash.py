"""What names an article by its text, whatever its file is called."""

from __future__ import annotations

try:  # hashlib has it from there, and loads OpenSSL for others: as long as all this takes
    from _blake2 import blake2b
except ImportError:
    from hashlib import blake2b

__all__ = ["content_hash"]


def content_hash(text: str) -> str:
    """Return 32 hexadecimal digits of BLAKE2b that name an article of this cleaned text.

    >>> content_hash("We won.")[:8]
    'a4a90962'
    """
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()
