"""Values: frozen classes with slots, or slotted ones, quick to define and quick to build.

They are dataclasses in all but the cost. For every class ``dataclasses`` writes six methods
as source text and compiles each, 0.3 ms a class whenever a program starts, and its ``__init__``
finds the slots by name for every field of every value. Here one method of each kind serves all
classes but for ``__init__``, which has the slots' own setters at hand and is written when the first
value is built.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import FrozenInstanceError, dataclass, field
from inspect import get_annotations, signature
from operator import attrgetter
from typing import Any, Final, TypeVar, dataclass_transform

__all__ = ["frozen", "slotted"]

Class = TypeVar("Class", bound=type[Any])

_OF_A_DATACLASS: Final = ("__dataclass_fields__", "__dataclass_params__")
"""What ``dataclasses`` keeps with its classes."""
_LATE: Final = (*_OF_A_DATACLASS, "__signature__")
"""What is made when somebody asks for it."""
_OF_ANY_CLASS: Final = ("__dict__", "__weakref__", "__annotations__")


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def frozen(cls: Class) -> Class:
    """Return ``cls`` as a class of values: what it annotates are its fields, with their defaults.

    Values are equal, hashed, shown and pickled by their fields, in order; setting one raises
    ``FrozenInstanceError``. ``dataclasses.replace``, ``fields`` and ``asdict`` take them. Of
    ``dataclasses.field`` only ``default_factory`` is heeded, and there is no ``__post_init__``: for
    those there are dataclasses.

    >>> @frozen
    ... class Place:
    ...     start: int
    ...     end: int = 0
    >>> Place(3)
    Place(start=3, end=0)
    """
    return _made(cls, _FROZEN)


@dataclass_transform(field_specifiers=(field,))
def slotted(cls: Class) -> Class:
    """Return ``cls`` as a class like those of ``frozen``, whose fields can be set.

    >>> @slotted
    ... class Cursor:
    ...     row: int = 0
    >>> here = Cursor()
    >>> here.row = 2
    >>> here
    Cursor(row=2)
    """
    return _made(cls, {"__hash__": None})


def _made(cls: Class, methods: Mapping[str, Any]) -> Class:
    """Return ``cls`` with slots, with ``methods`` besides those that all such classes have."""
    annotated = get_annotations(cls)
    own = tuple(name for name, kind in annotated.items() if "ClassVar" not in str(kind))
    kinds: dict[str, Any] = {}
    defaults: dict[str, Any] = {}
    for base in reversed(cls.__mro__[1:]):
        if "_frozen_kinds" not in base.__dict__ and _OF_A_DATACLASS[0] in base.__dict__:
            raise TypeError(f"{cls.__name__}: {base.__name__} is a dataclass, not frozen by this")
        kinds |= base.__dict__.get("_frozen_kinds", {})
        defaults |= base.__dict__.get("_frozen_defaults", {})
    kinds |= {name: annotated[name] for name in own}
    body = {name: what for name, what in cls.__dict__.items() if name not in _OF_ANY_CLASS}
    defaults |= {name: body.pop(name) for name in own if name in body}
    kind: Any = type(cls)
    made: Class = kind(
        cls.__name__,
        cls.__bases__,
        {
            **_methods(cls.__qualname__, tuple(kinds)),
            **methods,
            **body,
            "__slots__": own,
            "__annotations__": annotated,
            "__match_args__": tuple(kinds),
            "_frozen_kinds": kinds,
            "_frozen_defaults": defaults,
            **{name: _Late(name) for name in _LATE},
        },
    )
    made.__init__ = _initialiser(made, kinds, defaults)
    return made


def _initialiser(
    cls: type[Any], kinds: Mapping[str, Any], defaults: Mapping[str, Any]
) -> Callable[..., None]:
    """Return an ``__init__`` that writes the one of ``cls`` when the first value is built."""

    def __init__(self: Any, *given: Any, **named: Any) -> None:
        initialise = _write_initialiser(cls, kinds, defaults)
        type.__setattr__(cls, "__init__", initialise)
        initialise(self, *given, **named)

    __init__.__annotations__ = {**kinds, "return": "None"}
    return __init__


def _write_initialiser(
    cls: type[Any], kinds: Mapping[str, Any], defaults: Mapping[str, Any]
) -> Callable[..., None]:
    """Return the ``__init__`` of a class that has slots for all of ``kinds``."""
    names: dict[str, Any] = {f"set_{name}": getattr(cls, name).__set__ for name in kinds}
    names["MISSING"] = missing = object()
    parameters, steps = ["self"], []
    for name in kinds:
        default = defaults.get(name, missing)
        made = getattr(default, "default_factory", None)
        given = name
        if default is missing:
            parameters.append(name)
        elif made is not None:
            names[f"make_{name}"] = made
            parameters.append(f"{name}=MISSING")
            given = f"{name} if {name} is not MISSING else make_{name}()"
        else:
            names[f"default_{name}"] = default
            parameters.append(f"{name}=default_{name}")
        steps.append(f"set_{name}(self, {given})")
    exec(f"def __init__({', '.join(parameters)}):\n    {'; '.join(steps) or 'pass'}", names)
    initialise: Callable[..., None] = names["__init__"]
    initialise.__qualname__ = f"{cls.__qualname__}.__init__"
    initialise.__annotations__ = {**kinds, "return": "None"}
    return initialise


def _methods(called: str, names: tuple[str, ...]) -> dict[str, Callable[..., Any]]:
    """Return what values do that have fields of these ``names``."""
    contents: Callable[[Any], Any] = attrgetter(*names) if names else lambda one: ()

    def __eq__(self: Any, other: object) -> bool:
        if other.__class__ is not self.__class__:
            return NotImplemented
        return bool(contents(self) == contents(other))

    def __hash__(self: Any) -> int:
        return hash(contents(self))

    def __repr__(self: Any) -> str:
        shown = ", ".join(f"{name}={getattr(self, name)!r}" for name in names)
        return f"{called}({shown})"

    def __reduce__(self: Any) -> tuple[type[Any], tuple[Any, ...]]:
        return self.__class__, tuple(getattr(self, name) for name in names)

    methods = (__eq__, __hash__, __repr__, __reduce__)
    return {method.__name__: method for method in methods}


def _no_set(self: Any, name: str, what: object) -> None:
    raise FrozenInstanceError(f"cannot assign to field {name!r}")


def _no_delete(self: Any, name: str) -> None:
    raise FrozenInstanceError(f"cannot delete field {name!r}")


_FROZEN: Final = {"__setattr__": _no_set, "__delattr__": _no_delete}
"""What keeps a value as it is."""


class _Late:
    """What is asked of a class now and then, as of any dataclass: made when it is asked for."""

    def __init__(self, name: str) -> None:
        self._name = name

    def __get__(self, one: object, cls: type[Any]) -> Any:
        body = {"__annotations__": cls._frozen_kinds, **cls._frozen_defaults}
        alike: Any = dataclass(frozen=True)(type(cls.__name__, (), body))
        for name in _OF_A_DATACLASS:
            type.__setattr__(cls, name, getattr(alike, name))
        type.__setattr__(cls, "__signature__", signature(alike))
        return getattr(cls, self._name)
