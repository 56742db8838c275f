"""JUnit XML: one test case for each finding, so that any CI shows it."""

import re
from xml.etree import ElementTree

from claimcheck.formats.annotations import Annotation, annotations, skips
from claimcheck.formats.view import view
from claimcheck.records import Report, Severity

# What XML 1.0 cannot hold. matches: U+0000, U+FFFE, a lone surrogate
ILLEGAL = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def render(report: Report) -> str:
    """One suite; findings below a warning pass, inputs that could not be read are errors."""
    found, unread = list(annotations(view(report))), list(skips(report))
    failed = [one for one in found if one.severity is not Severity.NOTE]
    cases = len(found) + len(unread) or 1
    counts = {"tests": str(cases), "failures": str(len(failed)), "errors": str(len(unread))}
    root = ElementTree.Element("testsuites", counts)
    suite = ElementTree.SubElement(root, "testsuite", {"name": "claimcheck", **counts})
    for one in found:
        _case(suite, one)
    for path, reason in unread:
        case = ElementTree.SubElement(suite, "testcase", {"classname": "input", "name": _legal(path)})
        ElementTree.SubElement(case, "error", {"message": _legal(reason)})
    if not len(suite):
        ElementTree.SubElement(suite, "testcase", {"classname": "claimcheck", "name": "no disagreement found"})
    ElementTree.indent(root)
    return ElementTree.tostring(root, encoding="unicode", xml_declaration=True) + "\n"


def _case(suite: ElementTree.Element, one: Annotation) -> None:
    place = one.place
    name = {"classname": f"claimcheck.{one.kind.value}", "name": _legal(one.message)}
    case = ElementTree.SubElement(suite, "testcase", name | {"file": _legal(place.path), "line": str(place.line)})
    lines = [f"{other.path}:{other.line}:{other.column}: {other.message}" for other in (place, *one.others)]
    told = ElementTree.SubElement(case, "system-out" if one.severity is Severity.NOTE else "failure")
    told.text = _legal("\n".join(lines))
    if one.severity is not Severity.NOTE:
        told.set("message", _legal(one.message))
        told.set("type", one.kind.value)


def _legal(text: str) -> str:
    return ILLEGAL.sub("", text)
