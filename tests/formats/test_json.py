"""The report for programs: the shipped schema holds, bytes repeat, texts are exact."""

import json
import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from importlib.resources import files
from typing import Any

import pytest

from claimcheck.formats.json import _point, number, render
from claimcheck.records import Report

SCHEMA = json.loads((files("claimcheck.formats") / "report.schema.json").read_text(encoding="utf-8"))
TYPES: dict[str, Any] = {
    "object": dict,
    "array": list,
    "string": str,
    "integer": int,
    "number": (int, float),
    "boolean": bool,
    "null": type(None),
}


def faults(value: Any, schema: Any, where: str = "$") -> list[str]:  # noqa: ANN401
    """Where `value` breaks the schema; the part of JSON Schema that the shipped file uses, keys in order as well."""
    if schema is False:
        return [f"{where}: not foreseen"]
    if "$ref" in schema:
        return faults(value, SCHEMA["$defs"][schema["$ref"].rpartition("/")[2]], where)
    if "anyOf" in schema:
        found = [faults(value, each, where) for each in schema["anyOf"]]
        return [] if [] in found else found[0]
    wrong = []
    if "type" in schema:
        allowed = [schema["type"]] if isinstance(schema["type"], str) else schema["type"]
        if not any(isinstance(value, TYPES[name]) for name in allowed) or (
            type(value) is bool and "boolean" not in allowed
        ):
            return [f"{where}: {value!r} is no {allowed}"]
    if value not in schema.get("enum", [value]) or value != schema.get("const", value):
        wrong.append(f"{where}: {value!r}")
    if isinstance(value, str) and not re.search(schema.get("pattern", ""), value):
        wrong.append(f"{where}: {value!r} does not match")
    if isinstance(value, int | float) and not schema.get("minimum", value) <= value <= schema.get("maximum", value):
        wrong.append(f"{where}: {value!r} out of range")
    if isinstance(value, list):
        if len(value) < schema.get("minItems", 0):
            wrong.append(f"{where}: too few")
        wrong += [fault for n, item in enumerate(value) for fault in faults(item, schema["items"], f"{where}[{n}]")]
    if isinstance(value, dict):
        known = schema.get("properties", {})
        if known and list(value) != list(known):
            wrong.append(f"{where}: keys {list(value)}, not {list(known)}")
        rest = schema["additionalProperties"]
        wrong += [fault for key in value for fault in faults(value[key], known.get(key) or rest, f"{where}.{key}")]
    return wrong


@pytest.mark.parametrize("name", ["story", "quiet_story", "hostile"])
def test_holds_the_schema(name: str, request: pytest.FixtureRequest) -> None:
    report: Report = request.getfixturevalue(name)
    assert faults(json.loads(render(report)), SCHEMA) == []


@pytest.mark.parametrize(
    "spoil",
    [
        lambda table: table.pop("summary"),
        lambda table: table.update(stamp="2024-01-01"),
        lambda table: table["findings"][0].update(verdict="false"),
        lambda table: table["claims"][0].update(start=-1),
        lambda table: table["claims"][2]["quantities"][0].update(low="1.5E+12"),
        lambda table: table["generator"].update(judge="none"),
    ],
)
def test_the_schema_refuses(spoil: Callable[[dict[str, Any]], object], story: Report) -> None:
    table = json.loads(render(story))
    spoil(table)
    assert faults(table, SCHEMA) != []


def test_texts_are_exact_slices(story: Report, hostile: Report) -> None:
    for report in (story, hostile):
        texts = {article.id: article.text for article in report.articles}
        for claim in json.loads(render(report))["claims"]:
            assert claim["text"] == texts[claim["article"]][claim["start"] : claim["end"]]


def test_writes_no_control_and_no_command(hostile: Report) -> None:
    written = render(hostile)
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]|##\\[", written)
    assert not re.search(r"^\s*::", written, re.MULTILINE)


def test_counts(story: Report) -> None:
    assert json.loads(render(story))["summary"] == {
        "articles": 4,
        "claims": 13,
        "clusters": 4,
        "contradictions": 2,
        "agreements": 1,
        "updates": 1,
        "differences": 1,
        "unchecked": 1,
    }


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("1.5E+12", "1500000000000"),
        ("2000.00", "2000"),
        ("36.90", "36.9"),
        ("0", "0"),
        ("-2.5", "-2.5"),
        ("100", "100"),
    ],
)
def test_numbers_in_plain_notation(value: str, written: str) -> None:
    assert number(Decimal(value)) == written


@pytest.mark.parametrize(
    ("day", "minute", "zone", "written"),
    [
        (date(2000, 6, 4), None, None, "2000-06-04"),
        (date(2000, 6, 4), 13 * 60, 420, "2000-06-04T13:00+07:00"),
        (None, 9 * 60 + 5, None, "T09:05"),
        (None, 60, -210, "T01:00-03:30"),
        (None, None, 420, None),
    ],
)
def test_points_in_time(day: date | None, minute: int | None, zone: int | None, written: str | None) -> None:
    assert _point(day, minute, zone) == written


def test_golden(story: Report, golden: Callable[[str, str], None]) -> None:
    golden("story.json", render(story))
