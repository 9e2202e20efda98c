"""docs/checks.md is what `readout explain --all` gives."""

from pathlib import Path

from toolkit.explain import page


def test_the_page_is_up_to_date() -> None:
    written = (Path(__file__).parents[2] / "docs" / "checks.md").read_text(encoding="utf-8")
    assert written == page(), "run: readout explain --all > docs/checks.md"
