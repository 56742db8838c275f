"""The reliability diagram tells honest probabilities from boastful ones."""

import xml.etree.ElementTree as ET

import pytest

from claimcheck.training.reliability import Bin, bins, calibration_error, drawn


def test_rows_fall_into_bins_of_like_probability() -> None:
    said, true = [0.01, 0.01, 0.45, 0.45, 1.0], [False, False, True, False, True]
    assert bins(said, true) == [Bin(0.01, 0.0, 2), Bin(0.45, 0.5, 2), Bin(1.0, 1.0, 1)]


@pytest.mark.parametrize(
    ("said", "true", "error"),
    [
        ([0.5] * 10, [True, False] * 5, 0.0),
        ([0.9] * 10, [True, False] * 5, 0.4),
        ([], [], 0.0),
    ],
)
def test_error_is_how_far_what_was_said_lies_from_what_was_true(
    said: list[float], true: list[bool], error: float
) -> None:
    assert calibration_error(bins(said, true)) == pytest.approx(error)


def test_diagram_is_well_formed_and_names_its_groups() -> None:
    root = ET.fromstring(drawn({"contradiction": ([0.1, 0.8], [False, True]), "agreement": ([0.3], [True])}))
    told = " ".join(root.itertext())
    assert "contradiction: error 0.150" in told
    assert "agreement: error 0.700" in told
