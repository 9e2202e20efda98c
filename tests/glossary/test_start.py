"""What a start must not load: the glossary is on the way of every check."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

HEAVY = (
    "yaml",
    "ruamel",
    "pymorphy3",
    "lxml",
    "openpyxl",
    "filelock",
    "platformdirs",
    "babel",
    "numpy",
    "click",
    "rich",
)


def test_a_cached_glossary_loads_nothing_heavy(tmp_path: Path) -> None:
    code = "import sys; from toolkit.glossary import load; g = load(); print(*(m for m in sys.argv[1:] if m in sys.modules))"
    environment = os.environ | {"READOUT_CACHE_DIR": str(tmp_path)}
    for loaded in ("yaml", ""):  # the first time the files are read
        command = [sys.executable, "-c", code, *HEAVY]
        done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
        assert done.stdout.split() == loaded.split()
