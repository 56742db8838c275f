"""Model cards: what a model folder holds, how it was made and measured, and the hashes that prove it whole."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from claimcheck.errors import ModelError

HERE = Path(__file__).parent
ENCODER, JUDGE = HERE / "encoder", HERE / "judge"
REINSTALL = "pip install --force-reinstall claimcheck-newsroom"


@dataclass(frozen=True, slots=True)
class Card:
    """A model folder of the embedded kind, as its card.json describes it.

    `files` maps each path below the folder to its sha256; `size` is their sum in bytes; `sha256` is the hash over all
    of `files`; `command` made the folder.
    """

    name: str
    role: str
    files: Mapping[str, str]
    size: int
    sha256: str
    licence: str
    data: tuple[str, ...]
    scores: Mapping[str, float]
    command: str

    @property
    def revision(self) -> str:
        """Twelve digits of `sha256`: two folders with the same revision hold the same model."""
        return self.sha256[:12]


def cards() -> tuple[Card, ...]:
    """The cards of the models that ship with the package: the encoder, then the judge if there is one."""
    return tuple(read_card(folder) for folder in (ENCODER, JUDGE) if (folder / "card.json").is_file())


def has_card(name: str | None, embedded: Path) -> Path | None:
    """The folder with a card that `name` means: `embedded` for None or the name in its card; a path; or None."""
    if (embedded / "card.json").is_file() and name in (None, read_card(embedded).name):
        return embedded
    if name is not None and (Path(name) / "card.json").is_file():
        return Path(name)
    return None


def read_card(folder: Path) -> Card:
    """The card of a model folder.

    Raises:
        ModelError: card.json is missing or not a card.
    """
    path = folder / "card.json"
    try:
        table = json.loads(path.read_text(encoding="utf-8"))
        files = dict(sorted(table["files"].items()))
        return Card(
            name=str(table["name"]),
            role=str(table["role"]),
            files=MappingProxyType(files),
            size=int(table["size"]),
            sha256=hashlib.sha256(json.dumps(files).encode()).hexdigest(),
            licence=str(table["licence"]),
            data=tuple(map(str, table["data"])),
            scores=MappingProxyType({name: float(score) for name, score in table["scores"].items()}),
            command=str(table["command"]),
        )
    except (OSError, ValueError, TypeError, KeyError, AttributeError) as error:
        raise ModelError(f"{path}: not a model card ({error!r}); {mend(folder)}") from error


def verified(folder: Path, role: str) -> Card:
    """The card of a folder whose role and files are what the card says; a tenth of a second for 100 MB.

    Raises:
        ModelError: another role, or a file that is missing or changed.
    """
    card = read_card(folder)
    if card.role != role:
        raise ModelError(f"{folder}: holds the role {card.role}, not {role}")
    for name, expected in card.files.items():
        path = folder / name
        try:
            found = hashlib.sha256(path.read_bytes()).hexdigest()
        except OSError as error:
            raise ModelError(f"{path}: missing from the {role} {card.name}; {mend(folder)}") from error
        if found != expected:
            raise ModelError(f"{path}: damaged (sha256 {found[:12]}…, the card says {expected[:12]}…); {mend(folder)}")
    return card


def mend(folder: Path) -> str:
    """How to get a whole copy of a broken folder."""
    return f"mend it with: {REINSTALL}" if folder in (ENCODER, JUDGE) else "export the model again"
