"""Reports by name: those in the package, those from outside, and the answer to an unknown one."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from toolkit import reports
from toolkit.errors import InputError
from toolkit.plugins import names


def test_every_module_is_a_report() -> None:
    assert reports.forms() == names("toolkit.reports")
    for form in reports.forms():
        assert callable(reports.named(form).render)


def test_an_unknown_name_is_answered_with_the_known_ones() -> None:
    with pytest.raises(InputError, match=r"no report 'htm'.*did you mean html\?"):
        reports.named("htm")


def test_one_from_outside(monkeypatch: pytest.MonkeyPatch) -> None:
    point = SimpleNamespace(load=lambda: SimpleNamespace(render=lambda *_: "mine"))
    monkeypatch.setattr(reports, "outside", lambda group: {"mine": point} if group == "readout.reports" else {})
    assert "mine" in reports.forms()
    assert reports.named("mine").render(None, None, None) == "mine"  # type: ignore[arg-type]
