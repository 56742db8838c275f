"""Settings of a run: command line before environment before the named file before the nearest file before defaults."""

from collections.abc import Mapping
from pathlib import Path

from claimcheck.errors import SettingsError
from claimcheck.records import Kind
from claimcheck.settings import Settings, changed, did_you_mean, nearest_file, read_settings

# The environment variables of an option are called CLAIMCHECK_ and its name, whichever command it belongs to.
CONTEXT = {"auto_envvar_prefix": "CLAIMCHECK", "help_option_names": ["-h", "--help"], "max_content_width": 100}


def configured(told: Mapping[str, object], config: str | None, *, isolated: bool) -> Settings:
    """The settings of a run; `told` holds what command line and environment say, None for what they leave open.

    Raises:
        SettingsError: a file, a value or a kind that cannot be used.
    """
    path = None if isolated else Path(config) if config else nearest_file(Path.cwd())
    base = read_settings(path) if path else Settings()
    settings = changed(base, {name: value for name, value in told.items() if value is not None})
    for kind in (*settings.select, *settings.ignore):
        if kind not in list(Kind):
            raise SettingsError(f"no kind of finding {kind!r}{did_you_mean(kind, Kind)}")
    return settings


def words(value: str | None) -> tuple[str, ...] | None:
    """`date, number` as a tuple."""
    return None if value is None else tuple(word.strip() for word in value.split(",") if word.strip())
