"""JUnit XML, for build servers: one test case a check and row that has findings; errors and warnings fail."""

from __future__ import annotations

from collections.abc import Sequence
from xml.etree import ElementTree

from toolkit.model import Comparison, Finding
from toolkit.reports._canvas import Canvas
from toolkit.reports._pieces import UNSURE_NOTE
from toolkit.xml_text import clean, document


def render(comparison: Comparison, findings: Sequence[Finding] | None, canvas: Canvas) -> str:
    """One test suite; a readout without findings has one passing case."""
    findings = findings or ()
    failing = [finding for finding in findings if finding.severity != "info"]
    suite = ElementTree.Element(
        "testsuite",
        name=clean(comparison.readout.name),
        tests=str(max(1, len(findings))),
        failures=str(len(failing)),
        errors="0",
        skipped="0",
    )
    for finding in findings:
        name = f"row {finding.row + 1} [{' '.join(finding.odd)}] {finding.id}"
        case = ElementTree.SubElement(suite, "testcase", classname=f"readout.{finding.check}", name=name)
        said = [f"{lang}: {value}" for lang, value in finding.values.items()]
        told = "\n".join([*said, UNSURE_NOTE] if comparison.rows[finding.row].is_unsure else said)
        if finding in failing:
            failure = ElementTree.SubElement(case, "failure", type=finding.severity, message=clean(finding.message))
            failure.text = clean(told)
        else:
            ElementTree.SubElement(case, "system-out").text = clean(f"{finding.message}\n{told}")
    if not findings:
        ElementTree.SubElement(suite, "testcase", classname="readout", name="versions agree")
    return document(suite)
