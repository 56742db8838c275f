"""Shows where news articles about the same events disagree, in their own words.

from claimcheck import read_articles, check, render
print(render(check(read_articles(["seeds"])), "markdown"))
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from claimcheck.version import VERSION

if TYPE_CHECKING:
    from claimcheck.archive import Window, open_archive
    from claimcheck.errors import (
        ArchiveError,
        ClaimcheckError,
        InputError,
        MissingExtra,
        ModelError,
        OutputError,
        SettingsError,
        UsageError,
    )
    from claimcheck.formats import render
    from claimcheck.models import load_encoder, load_judge
    from claimcheck.pipeline import check
    from claimcheck.reading import read_articles
    from claimcheck.records import Article, Report
    from claimcheck.settings import Settings

__version__ = VERSION

__all__ = [
    "ArchiveError",
    "Article",
    "ClaimcheckError",
    "InputError",
    "MissingExtra",
    "ModelError",
    "OutputError",
    "Report",
    "Settings",
    "SettingsError",
    "UsageError",
    "Window",
    "check",
    "load_encoder",
    "load_judge",
    "open_archive",
    "read_articles",
    "render",
]

# Loaded on first use, so that `claimcheck --help` pays for no numpy.
_HOMES = {
    "claimcheck.archive": ("Window", "open_archive"),
    "claimcheck.formats": ("render",),
    "claimcheck.models": ("load_encoder", "load_judge"),
    "claimcheck.pipeline": ("check",),
    "claimcheck.reading": ("read_articles",),
    "claimcheck.records": ("Article", "Report"),
    "claimcheck.settings": ("Settings",),
}


def __getattr__(name: str) -> Any:  # noqa: ANN401
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    home = next((home for home, names in _HOMES.items() if name in names), "claimcheck.errors")
    return getattr(import_module(home), name)
