"""Where a training stands, so that it goes on after a break as if there had been none: all in safetensors and JSON."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

from toolkit.errors import InputError

MOMENTS = ("exp_avg", "exp_avg_sq")  #: what Adam knows of each weight
FRESH = "put it elsewhere with --output, or remove that folder to begin anew"


def save(folder: Path, model: Any, tokenizer: Any, optimizer: Any, state: dict[str, Any]) -> None:
    """Write the state whole: the one before it stays until this one is complete."""
    from safetensors.torch import save_file

    made = folder.with_name(f".{folder.name}.new")
    shutil.rmtree(made, ignore_errors=True)
    model.save_pretrained(made, safe_serialization=True)
    tokenizer.save_pretrained(made)
    kept = {}
    for name, weight in model.named_parameters():
        for moment in MOMENTS:
            if moment in optimizer.state[weight]:
                kept[f"{moment}/{name}"] = optimizer.state[weight][moment].contiguous()
    save_file(kept, made / "optimizer.safetensors")
    (made / "state.json").write_text(json.dumps(state, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    old = folder.with_name(f".{folder.name}.old")
    shutil.rmtree(old, ignore_errors=True)
    if folder.exists():
        folder.rename(old)
    made.rename(folder)
    shutil.rmtree(old, ignore_errors=True)


def found(folder: Path) -> dict[str, Any] | None:
    """The state kept in a folder, or None where there is none."""
    old = folder.with_name(f".{folder.name}.old")
    if not folder.exists() and old.exists():  # broken off between the two renames
        old.rename(folder)
    path = folder / "state.json"
    if not path.is_file():
        return None
    try:
        state: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    except (ValueError, OSError) as error:
        raise InputError(path, 0, f"no state of a training ({error})", FRESH) from error
    return state


def restore(folder: Path, model: Any, optimizer: Any, step: int) -> None:
    """Give the optimizer what it knew of the weights."""
    from safetensors import SafetensorError
    from safetensors.torch import load_file

    path = folder / "optimizer.safetensors"
    try:
        kept = load_file(path)
    except (OSError, SafetensorError) as error:
        raise InputError(path, 0, f"cannot be read ({error})", FRESH) from error
    import torch

    for name, weight in model.named_parameters():
        own = {moment: kept.get(f"{moment}/{name}") for moment in MOMENTS}
        if all(value is not None for value in own.values()):
            moved = {moment: value.to(weight.device) for moment, value in own.items() if value is not None}
            optimizer.state[weight] = {"step": torch.tensor(float(step)), **moved}
