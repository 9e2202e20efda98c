"""How a model's token vectors become one: as its own files say (sentence-transformers' layout), else the mean."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

from toolkit.errors import InputError


def by_first_token(folder: Path) -> bool:
    """Whether the first token's vector stands for the text (CLS), not the mean of all."""
    path = folder / "1_Pooling" / "config.json"
    if not path.is_file():
        return False
    try:
        return bool(json.loads(path.read_text(encoding="utf-8")).get("pooling_mode_cls_token"))
    except (ValueError, OSError, AttributeError) as error:
        raise InputError(path, 0, f"not a pooling configuration ({error})", "get the model's files anew") from error


def digest(files: list[Path]) -> str:
    """A check sum of a model's files: by content up to a megabyte from either end, and size."""
    total = hashlib.sha256()
    for file in sorted(files):
        size = file.stat().st_size
        total.update(f"{file.name} {size}".encode())
        with file.open("rb") as stream:
            total.update(stream.read(2**20))
            if size > 2**21:
                stream.seek(-(2**20), 2)
                total.update(stream.read())
    return total.hexdigest()[:24]
