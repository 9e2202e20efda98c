"""Chinese: 2023年9月15日."""

from __future__ import annotations

from toolkit.languages.dates import Dates

FRAME = {
    "owner": ("", "的"), "origin": ("自", "以来"), "until": ("至", ""), "after": ("", "之后"), "before": ("", "之前"),
}  # fmt: skip


def _written(year: int, month: int, day: int, role: str) -> str | None:
    if not (year or month):
        return None
    small, frame = FRAME.get(role, ("", ""))
    parts = (f"{year}年" if year else "", f"{month}月" if month else "", f"{day}日" if day else "")
    return small + "".join(parts) + frame


TABLE = Dates(written=_written)
