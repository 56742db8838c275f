"""What a run may be told: defaults, ranges, and the TOML files they are read from.

The nearest `claimcheck.toml`, or the `[tool.claimcheck]` table of the nearest `pyproject.toml`, counts; the search
walks up from the working folder and ends at the root of the repository. Environment and command line override the file.
"""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, fields, replace
from difflib import get_close_matches
from pathlib import Path

from claimcheck.errors import SettingsError

SEVERITIES = ("error", "warning", "note")
FAIL_ON = (*SEVERITIES, "never")
REPORT_LANGUAGES = ("id", "en")

# The least and the greatest value of each number, both allowed.
RANGES: Mapping[str, tuple[float, float]] = {
    "min_confidence": (0.0, 1.0),
    "neighbours": (1, 50),
    "jobs": (1, 256),
}

# Settings that change how a run goes, never what it finds: they stay out of the report.
_MANNERS = ("encoder", "judge", "fail_on", "jobs", "cache", "offline")


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """All that a run may be told.

    `select`, `ignore`: kinds of finding; an empty `select` means all of them.
    `min_confidence`: 0..1, findings below it are left out; 0 leaves out none, since the checks abstain on their own.
    `neighbours`: 1..50 candidates that each claim gets in each other article. 5 holds the true partner in 94 of 100
    cases on development stories, 10 in 99; more candidates cost time and false alarms.
    `encoder`, `judge`: a model's name or folder, None for the one in the package; judge "none" is no judge.
    `language`: of the report, "id" or "en"; None: that of most articles.
    `fail_on`: the lowest severity of a contradiction that makes the exit code 1.
    `jobs`: 1..256 processes. `offline`: never ask the network for a model.
    `cache`: a folder for answers of the models, None or "off" for none.

    Raises:
        SettingsError: a value out of its range, with the range.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    min_confidence: float = 0.0
    neighbours: int = 5
    encoder: str | None = None
    judge: str | None = None
    language: str | None = None
    fail_on: str = "error"
    jobs: int = 1
    cache: str | None = None
    offline: bool = False

    def __post_init__(self) -> None:
        for name, (low, high) in RANGES.items():
            value = getattr(self, name)
            if not low <= value <= high:
                raise SettingsError(f"{name} = {value}: must lie in {low}..{high}")
        _one_of("fail_on", self.fail_on, FAIL_ON)
        if self.language is not None:
            _one_of("language", self.language, REPORT_LANGUAGES)

    def recorded(self) -> tuple[tuple[str, str | float | int | bool], ...]:
        """The settings that change what is found, for the report: lists joined by commas, unset ones left out."""
        told = {name: value for name, value in asdict(self).items() if name not in _MANNERS and value not in (None, ())}
        return tuple((name, ",".join(value) if isinstance(value, tuple) else value) for name, value in told.items())


def read_settings(path: Path | str) -> Settings:
    """The settings in `path`: a TOML file of its own, or the `[tool.claimcheck]` table when it is a pyproject.toml.

    Raises:
        SettingsError: unreadable, no TOML, an unknown key (with the nearest known one), a wrong type or range.
    """
    path = Path(path)
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise SettingsError(f"{path}: {getattr(error, 'strerror', None) or error}") from error
    try:
        return changed(Settings(), _own_table(path, table))
    except SettingsError as error:
        raise SettingsError(f"{path}: {error}") from error


def changed(settings: Settings, told: Mapping[str, object]) -> Settings:
    """A copy of `settings` with the values of `told`; lists become tuples.

    Raises:
        SettingsError: an unknown key, a wrong type or a value out of range.
    """
    known = {field.name: getattr(Settings(), field.name) for field in fields(Settings)}
    for name in told:
        if name not in known:
            raise SettingsError(f"unknown setting {name!r}{did_you_mean(name, known)}")
    return replace(settings, **{name: _typed(name, value, known[name]) for name, value in told.items()})  # type: ignore[arg-type]


def nearest_file(folder: Path) -> Path | None:
    """The settings file that counts in `folder`: the first one on the way up to the root of the repository."""
    for place in (folder, *folder.parents):
        own, project = place / "claimcheck.toml", place / "pyproject.toml"
        if own.is_file():
            return own
        if project.is_file() and "[tool.claimcheck]" in project.read_text(encoding="utf-8", errors="replace"):
            return project
        if any((place / root).exists() for root in (".git", ".hg", ".svn")):
            return None
    return None


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """The tail of an error message: `; did you mean 'date'?`, or the list of what is known when nothing is near."""
    names = list(map(str, known))
    near = get_close_matches(word, names, n=1)
    return f"; did you mean {near[0]!r}?" if near else f"; known: {', '.join(names)}"


def _own_table(path: Path, table: dict[str, object]) -> dict[str, object]:
    if path.name != "pyproject.toml":
        return table
    tool = table.get("tool")
    own = tool.get("claimcheck", {}) if isinstance(tool, dict) else {}
    if not isinstance(own, dict):
        raise SettingsError("[tool.claimcheck] must be a table")
    return own


def _typed(name: str, value: object, default: object) -> object:
    """`value` in the type of the setting's default; None stands for an optional string."""
    if isinstance(default, tuple):
        if isinstance(value, list | tuple) and all(isinstance(word, str) for word in value):
            return tuple(value)
        raise SettingsError(f"{name} must be a list of strings")
    if isinstance(default, bool) or isinstance(value, bool):
        wanted: tuple[type, ...] = (bool,) if isinstance(default, bool) else ()
    elif isinstance(default, float):
        wanted = (float, int)
    else:
        wanted = (str,) if default is None else (type(default),)
    if not isinstance(value, wanted):
        kind = {bool: "true or false", int: "a whole number", float: "a number"}.get(type(default), "a string")
        raise SettingsError(f"{name} must be {kind}")
    return float(value) if isinstance(default, float) and isinstance(value, int) else value


def _one_of(name: str, value: str, known: tuple[str, ...]) -> None:
    if value not in known:
        raise SettingsError(f"{name} = {value!r}{did_you_mean(value, known)}")
