"""Models that transformers loads, from a folder or by name: safetensors only, and never code of a model's own.

What encoders and translators share. A model that cannot be used raises `InputError`, in one line.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

from toolkit.errors import InputError

FILES = [
    "*.json",
    "*.safetensors",
    "*.model",
    "*.spm",
    "*.txt",
    "*.jinja",
    "1_Pooling/*",
]  #: what is fetched of a model
TOKENIZERS = ("tokenizer.json", "*.model", "*.spm", "vocab.json", "vocab.txt")  #: any of these makes a tokenizer
PICKLED = ("*.bin", "*.pt", "*.pth", "*.ckpt", "*.h5")


def torch(what: str) -> Any:
    """The module torch, for `what`; it comes with an extra."""
    try:
        import torch as module
    except ImportError as error:
        raise InputError("", 0, f"{what} needs torch", "pip install 'readout-toolkit[models]'") from error
    return module


def located(name: str, what: str) -> Path:
    """The folder of a model: `name` itself, or what huggingface_hub fetches for it; HF_HUB_OFFLINE is respected."""
    folder = Path(name).expanduser()
    if not folder.is_dir():
        folder = _fetched(name, what)
    _refuse_unusable(folder, what)
    return folder


def _fetched(name: str, what: str) -> Path:
    from huggingface_hub import snapshot_download

    try:
        return Path(snapshot_download(name, allow_patterns=FILES))
    except (OSError, ValueError) as error:
        problem = f"no {what} '{name}' ({type(error).__name__})"
        raise InputError("", 0, problem, "give a folder, or a name that can be fetched or lies in the cache") from error


def _refuse_unusable(folder: Path, what: str) -> None:
    if not (folder / "config.json").is_file():
        raise InputError(folder, 0, f"no {what}: there is no config.json", "name the folder that holds the model")
    if not any(folder.glob("*.safetensors")):
        pickled = next((file.name for kind in PICKLED for file in sorted(folder.glob(kind))), "")
        problem = f"its weights are pickled ({pickled}), and may carry code" if pickled else "there are no weights"
        raise InputError(folder, 0, problem, "get the model with safetensors weights")
    if not any(file for kind in TOKENIZERS for file in folder.glob(kind)):
        raise InputError(folder, 0, f"the {what} has no tokenizer", "put the tokenizer's files beside config.json")
    need, have = sum(file.stat().st_size for file in folder.glob("*.safetensors")), memory()
    if have and need > have:  # a system that promises more than it has would kill the process instead
        problem = f"the {what} has {need / 1e9:.1f} GB of weights, this machine {have / 1e9:.1f} GB of memory"
        raise InputError(folder, 0, problem, "give a smaller model, or one of fewer bits")


def memory() -> int:
    """Bytes of memory that this machine has; 0 where it does not say."""
    try:
        return os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    except (AttributeError, ValueError, OSError):  # not a POSIX system
        return 0


def hush() -> None:
    """Keep transformers from giving advice and drawing bars of its own."""
    from transformers.utils import logging

    library: Any = logging
    library.set_verbosity_error()
    library.disable_progress_bar()


def opened(what: str, folder: Path, load: Callable[..., Any], **options: Any) -> Any:
    """`load`, a `from_pretrained` of transformers, of a folder; a failure raises `InputError`."""
    from safetensors import SafetensorError

    hush()
    try:
        return load(folder, trust_remote_code=False, **options)
    except (OSError, ValueError, ImportError, RuntimeError, KeyError, TypeError, MemoryError, SafetensorError) as error:
        first = next((line.strip() for line in str(error).splitlines() if line.strip()), type(error).__name__)
        problem = f"the {what} cannot be loaded ({first[:200].rstrip('.')})"
        remedy = "give a model with safetensors weights that needs no code of its own and fits into memory"
        raise InputError(str(folder), 0, problem, remedy) from error


def placed(dtype: str) -> tuple[str, Any]:
    """Device and precision for a model: a GPU where there is one, and what was asked for or suits the device."""
    module = torch("a model")
    if not module.cuda.is_available():
        return "cpu", getattr(module, dtype) if dtype not in ("", "int8") else module.float32
    if dtype == "int8":
        raise InputError("", 0, "int8 is for models that run on a CPU", "say --dtype float16 or bfloat16")
    half = module.bfloat16 if module.cuda.is_bf16_supported() else module.float16
    return "cuda", getattr(module, dtype) if dtype else half


def model(what: str, folder: Path, load: Callable[..., Any], dtype: str = "") -> Any:
    """A model ready to run, in a precision: "float32", "float16", "bfloat16", or "int8" on a CPU; "": as suits."""
    device, kind = placed(dtype)
    made = opened(what, folder, load, use_safetensors=True, dtype=kind)
    return (_in_eight_bits(made) if dtype == "int8" else made.to(device)).eval()


def _in_eight_bits(made: Any) -> Any:
    """A model of float32 with its linear layers in eight bits, scaled anew for each input."""
    import warnings

    module = torch("a model")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of a successor that is a package of its own
        return module.ao.quantization.quantize_dynamic(made, {module.nn.Linear}, dtype=module.qint8)
