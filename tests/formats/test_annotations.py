"""The formats that tools read: sarif, github, gitlab and junit keep to their standards whatever articles hold."""

import json
import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any
from urllib.parse import unquote, urlsplit
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.formats import render
from claimcheck.formats.github import IN_MESSAGE, IN_PROPERTY, _escaped
from claimcheck.formats.junit import _legal
from claimcheck.records import Kind, Report, Skip, Verdict

CI = ("sarif", "github", "gitlab", "junit")


def noted(report: Report) -> int:
    return sum(finding.verdict is not Verdict.AGREEMENT for finding in report.findings)


@pytest.mark.parametrize("name", CI)
def test_golden(name: str, story: Report, golden: Callable[[str, str], None]) -> None:
    golden(f"story.{name}", render(story, name))


def run_of(report: Report) -> dict[str, Any]:
    log = json.loads(render(report, "sarif"))
    assert log.keys() == {"$schema", "version", "runs"}
    assert log["version"] == "2.1.0"
    (run,) = log["runs"]
    return dict(run)


@pytest.mark.parametrize("name", ["story", "english_story", "quiet_story", "hostile"])
def test_sarif_keeps_to_the_standard(name: str, request: pytest.FixtureRequest) -> None:
    report: Report = request.getfixturevalue(name)
    run = run_of(report)
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == list(Kind)
    assert all(rule["shortDescription"]["text"] for rule in rules)
    assert run["columnKind"] == "unicodeCodePoints"
    assert len(run["results"]) == noted(report)
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        assert result["level"] in {"none", "note", "warning", "error"}
        assert result["message"]["text"]
        assert isinstance(result["partialFingerprints"]["claimcheckFinding/v1"], str)
        related = result["relatedLocations"]
        assert [place["id"] for place in related] == list(range(1, len(related) + 1))
        for place in (*result["locations"], *related):
            assert place["message"]["text"]
            uri = place["physicalLocation"]["artifactLocation"]["uri"]
            assert uri.isascii()
            assert not urlsplit(uri).scheme
            region = place["physicalLocation"]["region"]
            assert region["startLine"] >= 1
            assert region["startColumn"] >= 1
            assert region.get("endColumn", region["startColumn"] + 1) > region["startColumn"]


def test_sarif_names_the_other_sources(story: Report) -> None:
    first = run_of(story)["results"][0]
    related = {unquote(one["physicalLocation"]["artifactLocation"]["uri"]) for one in first["relatedLocations"]}
    assert "berita/harianmuara.txt" in related
    assert first["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "berita/kabarteluk.md"


@pytest.mark.parametrize(("skipped", "successful"), [((), True), ((Skip(path="a b.pdf", reason="no text"),), False)])
def test_sarif_tells_what_was_not_read(skipped: tuple[Skip, ...], successful: bool, story: Report) -> None:
    (invocation,) = run_of(replace(story, skipped=skipped))["invocations"]
    assert invocation["executionSuccessful"] is successful
    told = [one["message"]["text"] for one in invocation["toolExecutionNotifications"]]
    assert told == [f"{skip.path}: {skip.reason}" for skip in skipped]


COMMAND = re.compile(r"::(error|warning|notice) file=[^:,\s][^:,]*,line=\d+,col=\d+,title=claimcheck [a-z]+::\S.*")


@pytest.mark.parametrize("name", ["story", "hostile"])
def test_each_annotation_is_one_command(name: str, request: pytest.FixtureRequest) -> None:
    report: Report = request.getfixturevalue(name)
    lines = render(replace(report, skipped=()), "github").split("\n")
    assert lines.pop() == ""
    assert len(lines) == noted(report)
    assert all(COMMAND.fullmatch(line) for line in lines)


@given(st.text(alphabet=st.one_of(st.sampled_from("%\r\n:,"), st.characters())))
def test_a_runner_reads_back_what_was_said(text: str) -> None:
    for table in (IN_MESSAGE, IN_PROPERTY):
        written = _escaped(text, table)
        assert not re.search("[\r\n]", written)
        for char, code in reversed(table.items()):
            written = written.replace(code, char)
        assert written == text


def test_gitlab_has_an_entry_for_each_finding_with_its_own_fingerprint(story: Report) -> None:
    entries = json.loads(render(story, "gitlab"))
    findings = [entry for entry in entries if entry["check_name"] != "input"]
    assert len(findings) == noted(story)
    assert len({entry["fingerprint"] for entry in entries}) == len(entries)
    for entry in entries:
        assert entry.keys() == {"description", "check_name", "fingerprint", "severity", "location"}
        assert entry["severity"] in {"info", "minor", "major", "critical", "blocker"}
        assert not entry["location"]["path"].startswith("/")
        assert entry["location"]["lines"]["begin"] >= 1


@pytest.mark.parametrize("name", ["story", "quiet_story", "hostile"])
def test_junit_counts_what_it_holds(name: str, request: pytest.FixtureRequest) -> None:
    report: Report = request.getfixturevalue(name)
    root = ElementTree.fromstring(render(report, "junit"))
    (suite,) = root
    assert int(suite.get("tests", "0")) == len(suite) >= 1
    assert int(suite.get("failures", "-1")) == len(suite.findall("testcase/failure"))
    assert int(suite.get("errors", "-1")) == len(suite.findall("testcase/error")) == len(report.skipped)


@given(st.text(alphabet=st.characters()))
def test_any_text_is_legal_xml(text: str) -> None:
    root = ElementTree.Element("a", {"b": _legal(text)})
    assert ElementTree.fromstring(ElementTree.tostring(root)).get("b") is not None
