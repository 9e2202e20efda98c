"""Keeps several language versions of one official text saying the same thing.

from toolkit import align, check, read

readout = read("corpus/beijing-2022")
for row in align(readout).rows:
    print(row.score, row.sentences)
for finding in check(readout).findings:
    print(finding.severity, finding.message)
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from toolkit.api import align, check, read, report

__all__ = ["align", "check", "read", "report"]
__version__ = "0.1.0"


def __getattr__(name: str) -> Any:  # loaded when asked for, so that the command line starts fast (PEP 562)
    if name in __all__:
        from toolkit import api

        return getattr(api, name)
    raise AttributeError(f"module 'toolkit' has no attribute '{name}'")
