"""What every picture is drawn with: fonts that have the letters of all versions, and files that are always the same."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from toolkit.errors import InputError, unknown

if TYPE_CHECKING:
    from matplotlib.figure import Figure

FORMATS = ("svg", "png")
LATIN = "DejaVu Sans"  #: comes with matplotlib, so that every machine measures alike; has the Kazakh letters
#: The first that is there is taken for Chinese.
HAN = (
    "Noto Sans CJK SC",
    "Noto Sans CJK JP",
    "Noto Sans SC",
    "Source Han Sans SC",
    "PingFang SC",
    "Microsoft YaHei",
    "SimHei",
    "WenQuanYi Zen Hei",
)
COLOURS = {"error": "#b3261e", "warning": "#b7791f", "info": "#1f78b4"}  #: by severity
INK, SOFT, CALM = "#1d2126", "#57606a", "#9fb3c8"


@contextmanager
def settings() -> Iterator[None]:
    """matplotlib's settings for our pictures; without matplotlib an `InputError` that names the extra."""
    try:
        import matplotlib
    except ModuleNotFoundError as error:
        remedy = 'install it: pip install "readout-toolkit[plots]"'
        raise InputError("", 0, "pictures need matplotlib, which is not installed", remedy) from error
    logging.getLogger("matplotlib.font_manager").setLevel(logging.ERROR)  # of the fonts named most are absent
    chosen: Any = {
        "font.family": [LATIN, *HAN, "sans-serif"],
        "svg.fonttype": "none",  # letters stay letters: the viewer's own fonts, searchable, small
        "svg.hashsalt": "readout",
        "text.parse_math": False,  # a $ is a $
        "axes.spines.top": False,
        "axes.spines.right": False,
    }
    with matplotlib.rc_context(chosen):
        yield


def form(path: Path) -> str:
    """The format that a file's name asks for; another one raises `InputError`."""
    suffix = path.suffix.lower().lstrip(".")
    if suffix not in FORMATS:
        raise unknown("picture format", suffix, FORMATS, path)
    return suffix


def saved(figure: Figure, kind: str) -> bytes:
    """The figure as the bytes of a file, without the hour and the machine."""
    import io

    out = io.BytesIO()
    metadata: dict[str, Any] = {"Date": None, "Creator": "readout"} if kind == "svg" else {"Software": "readout"}
    figure.savefig(out, format=kind, metadata=metadata)
    return out.getvalue()


def legible(text: str, instead: str, kind: str) -> str:
    """`text` where a font for it is there, else `instead`: no box stays empty. An SVG leaves it to the viewer."""
    return text if kind == "svg" or all(ord(letter) in _letters() for letter in text) else instead


@cache
def _letters() -> frozenset[int]:
    """The characters that the fonts we ask for have, of those installed."""
    from matplotlib import font_manager

    found: set[int] = set()
    for family in (LATIN, *HAN):
        try:
            path = font_manager.findfont(family, fallback_to_default=False)
        except ValueError:
            continue
        found |= set(font_manager.get_font(path).get_charmap())
    return frozenset(found)
