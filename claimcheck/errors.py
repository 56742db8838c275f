"""Every error that a caller may meet.

    ClaimcheckError
    ├── UsageError           an option or a path that cannot be used as given
    ├── SettingsError        a settings file with an unknown key or a value out of range
    ├── InputError           no input could be read, or none held a checkable claim
    ├── ModelError           an encoder or a judge that is missing, damaged or of the wrong kind
    │   └── MissingExtra     the model needs an optional dependency; the message is the command that installs it
    ├── ArchiveError         an archive that is damaged, busy, of another encoder or of a newer program
    └── OutputError          a report that could not be written

What goes wrong with one article among many is no exception: it is a `Skip` or an entry of `unchecked`.
"""


class ClaimcheckError(Exception):
    """A run that cannot go on; the message says what, where and how to mend it."""


class UsageError(ClaimcheckError):
    """An option or a path that cannot be used as given."""


class SettingsError(ClaimcheckError):
    """A settings file with an unknown key or a value out of range."""


class InputError(ClaimcheckError):
    """No input could be read, or none held a checkable claim."""


class ModelError(ClaimcheckError):
    """An encoder or a judge that is missing, damaged or of the wrong kind."""


class MissingExtra(ModelError):
    """The model needs an optional dependency; the message is the command that installs it."""


class ArchiveError(ClaimcheckError):
    """An archive that is damaged, busy, of another encoder or of a newer program."""


class OutputError(ClaimcheckError):
    """A report that could not be written."""
