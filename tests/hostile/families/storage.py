"""Awkward inputs for what keeps analyses: encoded as text, and read back."""

from __future__ import annotations
