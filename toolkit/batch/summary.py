"""summary.json and failures.jsonl: what all readouts together came to. Nothing in them depends on how it was done."""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from toolkit.batch.model import Failure
from toolkit.batch.store import Folder, Store

SCHEMA = "readout-batch/1"
SUMMARY, FAILURES = "summary.json", "failures.jsonl"


def summary(
    done: Mapping[str, Mapping[str, Any]], failures: Sequence[Failure], notes: Sequence[str], signature: str
) -> dict[str, Any]:
    """`readout-batch/1`; `done` holds the counts of each event in order."""
    sentences: Counter[str] = Counter()
    versions: Counter[str] = Counter()
    severities: Counter[str] = Counter()
    findings: dict[str, Counter[str]] = {}
    for counts in done.values():
        sentences.update(counts["sentences"])
        versions.update(counts["sentences"].keys())
        severities.update(counts["severities"])
        for check, by_lang in counts["findings"].items():
            findings.setdefault(check, Counter()).update(by_lang)
    usual = [lang for lang in sorted(versions) if 2 * versions[lang] > len(done)]
    return {
        "schema": SCHEMA,
        "readouts": len(done) + len({failure.event for failure in failures}),
        "done": len(done),
        "failed": len({failure.event for failure in failures}),
        "rows": sum(counts["rows"] for counts in done.values()),
        "versions": dict(sorted(versions.items())),
        "sentences": dict(sorted(sentences.items())),
        "severities": dict(sorted(severities.items())),
        "findings": {check: dict(sorted(findings[check].items())) for check in sorted(findings)},
        "accepted": sum(counts["accepted"] for counts in done.values()),
        "missing": {
            lang: absent for lang in usual if (absent := [e for e, c in done.items() if lang not in c["sentences"]])
        },
        "failures": [told(failure) for failure in failures],
        "notes": list(notes),
        "signature": signature,
    }


def told(failure: Failure) -> dict[str, Any]:
    """A failure as the summary has it."""
    place = {"event": failure.event, "path": failure.path, "line": failure.line}
    return place | {"problem": failure.problem, "remedy": failure.remedy}


def write(store: Store, matter: Mapping[str, Any], failures: Iterable[Failure]) -> None:
    """Write both files; failures.jsonl is a manifest, so that it can be given to `readout batch` again."""
    _write(store, SUMMARY, json.dumps(matter, ensure_ascii=False, indent=1) + "\n")
    lines = [line for failure in failures for line in _lines(failure, store)]
    if lines:
        _write(store, FAILURES, "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines))
    else:
        store.clear("", [FAILURES])


def _write(store: Store, name: str, text: str) -> None:
    data = text.encode("utf-8", "backslashreplace")  # file names may hold what UTF-8 cannot
    if store.read(name) != data:
        store.write(name, data)


def _lines(failure: Failure, store: Store) -> Iterable[dict[str, Any]]:
    why = {"problem": failure.problem, "remedy": failure.remedy}
    for lang, path in failure.files or (("", failure.path),):
        near = os.path.relpath(path, store.root) if isinstance(store, Folder) else path
        yield {"event": failure.event, "lang": lang, "path": Path(near).as_posix(), **why}
