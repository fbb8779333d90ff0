"""How far apart two colours are, for reading and for telling them from each other."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, lru_cache
from math import cbrt, dist
from typing import Final

from rich.color import blend_rgb
from rich.color_triplet import ColorTriplet

__all__ = ["BLACK", "WHITE", "contrast", "difference", "extreme", "moved_until"]

WHITE: Final = ColorTriplet(255, 255, 255)
BLACK: Final = ColorTriplet(0, 0, 0)

_STEPS: Final = 64
"""Steps from a colour to white or black in which a legible one is looked for."""


def contrast(one: ColorTriplet, other: ColorTriplet) -> float:
    """Return the contrast of two colours, from 1 to 21 (WCAG 2.2)."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def difference(one: ColorTriplet, other: ColorTriplet) -> float:
    """Return how different two colours look: their distance in OKLab, black to white being 1."""
    return dist(_oklab(one), _oklab(other))


def extreme(grounds: Iterable[ColorTriplet]) -> ColorTriplet:
    """Return what stands out from all of ``grounds``: white or black."""
    grounds = tuple(grounds)
    return max((WHITE, BLACK), key=lambda end: min(contrast(end, ground) for ground in grounds))


def moved_until(
    colour: ColorTriplet, grounds: Iterable[ColorTriplet], least: float
) -> ColorTriplet:
    """Return the colour nearest to ``colour`` that has ``least`` contrast with all ``grounds``.

    It is moved towards white or black, whichever stands out; that itself where nothing else will
    do.
    """
    grounds = tuple(grounds)
    end = extreme(grounds)
    for step in range(_STEPS):
        moved = blend_rgb(colour, end, step / _STEPS)
        if all(contrast(moved, ground) >= least for ground in grounds):
            return moved
    return end


@cache
def _linear(part: int) -> float:
    value = part / 255
    return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4


@lru_cache(2048)
def _luminance(colour: ColorTriplet) -> float:
    red, green, blue = map(_linear, colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@lru_cache(2048)
def _oklab(colour: ColorTriplet) -> tuple[float, float, float]:
    """Return lightness and the two axes of hue (Björn Ottosson’s OKLab)."""
    red, green, blue = map(_linear, colour)
    long = cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
    medium = cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
    short = cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
    return (
        0.2104542553 * long + 0.7936177850 * medium - 0.0040720468 * short,
        1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short,
        0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short,
    )
