"""What all tests share: golden files, remade by `pytest --update-golden`, and properties without a deadline."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings

# Speed is measured in benchmarks; on a busy machine one slow example says nothing of the property.
settings.register_profile("claimcheck", deadline=None)
settings.load_profile("claimcheck")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="write the golden files anew instead of comparing")


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Holds a text against `golden/<name>` beside the test file, to the byte."""
    folder = Path(request.path).parent / "golden"

    def hold(name: str, text: str) -> None:
        path = folder / name
        if request.config.getoption("--update-golden"):
            folder.mkdir(exist_ok=True)
            path.write_bytes(text.encode())
        assert text.encode() == path.read_bytes(), f"{path} differs; look at it, then run: pytest --update-golden"

    return hold
