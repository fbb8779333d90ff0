"""Define who can speak in an article, and a mention that was resolved to one of them."""

from __future__ import annotations

from enum import StrEnum

from summarize.frozen import frozen
from summarize.model import Gender, PersonKind, Span

__all__ = ["Entity", "ReferenceForm", "ResolvedMention"]


class ReferenceForm(StrEnum):
    """What the words are by which a mention refers to an entity.

    - ``NAME``: a person's name: ``Maria Ortiz``, ``Ortiz``
    - ``ROLE``: what somebody is: ``the mayor``, ``a spokesman``
    - ``PRONOUN``: ``she``
    - ``GROUP``: several people: ``residents``, ``Lowe and Ortiz``
    - ``ORGANIZATION``: ``the Harbor Union``, ``the agency``
    - ``THING``: what is written, or another voice that is no person: ``the lawsuit``
    - ``NOUN``: a noun that may mean somebody: ``the baker next door``
    """

    NAME = "name"
    ROLE = "role"
    PRONOUN = "pronoun"
    GROUP = "group"
    ORGANIZATION = "organization"
    THING = "thing"
    NOUN = "noun"


@frozen
class Entity:
    """Somebody who can speak here; ``person`` is the index among the named persons, or None.

    ``head`` is the noun an unnamed one is known by (spokesperson), ``NAME`` for organizations that
    have a name.
    """

    name: str
    kind: PersonKind
    role: str | None = None
    gender: Gender | None = None
    person: int | None = None
    head: str = ""


@frozen
class ResolvedMention(Span):
    """A mention (characters) and the index of the entity it means.

    ``sure`` is False where another reading is nearly as good.
    """

    entity: int
    form: ReferenceForm
    sure: bool = True
