"""Remake the pictures in docs/: the HTML report of corpus/beijing-2022 in a browser, and the dashboard of the corpus.

usage: .venv/bin/python scripts/make_screenshots.py      (needs chromium, and the extras test and plots)
"""

from __future__ import annotations

import io
import json
import sys
import tempfile
from pathlib import Path

from PIL import Image

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from tests.browser import Browser  # noqa: E402
from toolkit import check, report  # noqa: E402
from toolkit.plots import dashboard  # noqa: E402

DOCS = ROOT / "docs" / "pictures"
COLOURS = 160  #: in the palette of a picture; text needs few


def main() -> None:
    """Write every picture."""
    DOCS.mkdir(exist_ok=True)
    page = report(check(ROOT / "corpus" / "beijing-2022"), "html")
    assert isinstance(page, str)
    with tempfile.TemporaryDirectory() as folder, Browser() as browser:
        path = Path(folder) / "report.html"
        path.write_text(page, encoding="utf-8")
        save("report-light", browser.open(path, 1440, 900).picture())
        dark = browser.open(path, 1440, 900, dark=True)
        for _ in range(5):
            dark.key("j")
        save("report-dark", dark.picture())
        narrow = [browser.open(path, 390, 844, dark=shade, mobile=True) for shade in (False, True)]
        narrow[1].key("k")
        save("report-narrow", *(one.picture() for one in narrow))
    results = (
        json.loads(report(check(folder), "json")) for folder in sorted((ROOT / "corpus").iterdir()) if folder.is_dir()
    )
    save("dashboard", dashboard.draw(results, "png"))


def save(name: str, *pictures: bytes) -> None:
    """One picture, or several side by side, with a small palette."""
    seen = [Image.open(io.BytesIO(picture)).convert("RGB") for picture in pictures]
    whole = Image.new(
        "RGB", (sum(one.width for one in seen) + 16 * (len(seen) - 1), max(one.height for one in seen)), "grey"
    )
    left = 0
    for one in seen:
        whole.paste(one, (left, 0))
        left += one.width + 16
    path = DOCS / f"{name}.png"
    whole.quantize(COLOURS, dither=Image.Dither.NONE).save(path, optimize=True)
    print(f"{path.relative_to(ROOT)}: {path.stat().st_size // 1024} KB")


if __name__ == "__main__":
    main()
