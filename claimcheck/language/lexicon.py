"""Language knowledge as data: one folder per language, one TOML file per topic, the same slots in each."""

import tomllib
from collections.abc import Mapping
from dataclasses import fields
from functools import cache
from importlib.resources import files
from typing import Any, TypeVar, get_origin, get_type_hints

T = TypeVar("T")

LANGUAGES = ("id", "en")


@cache
def load(topic: type[T], language: str) -> T:
    """The lexicon `topic`, a frozen dataclass, filled from `claimcheck/language/<language>/<topic name>.toml`.

    The file holds exactly one key per field: a string, a list (tuple field) or a table (Mapping field).

    Raises:
        ValueError: the file lacks a key, holds an unknown one, repeats a word or gives another type than the field's.
    """
    path = files("claimcheck.language") / language / f"{topic.__name__.lower()}.toml"
    table = tomllib.loads(path.read_text(encoding="utf-8"))
    hints = get_type_hints(topic)
    names = {field.name for field in fields(topic)}  # type: ignore[arg-type]
    if wrong := names ^ set(table):
        raise ValueError(f"{path}: missing or unknown keys: {', '.join(sorted(wrong))}")
    return topic(**{name: _value(f"{path}: {name}", hints[name], table[name]) for name in sorted(names)})


def _value(where: str, hint: Any, value: Any) -> Any:  # noqa: ANN401
    origin = get_origin(hint) or hint
    if origin is tuple and isinstance(value, list):
        if len(set(map(str, value))) != len(value):
            raise ValueError(f"{where}: a word stands twice")
        return tuple(value)
    if origin is Mapping and isinstance(value, dict):
        return value
    if isinstance(origin, type) and isinstance(value, origin):
        return value
    raise ValueError(f"{where}: expected {hint}, found {type(value).__name__}")
