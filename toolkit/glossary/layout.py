"""How a concept is laid out in a glossary file: the same concept always gives the same lines.

state-visit:
  definition: the highest form of a visit, with full ceremonial
  terms:
    kk:
      - preferred: мемлекеттік сапар
      - forbidden: мемлекеттік визит
"""

from __future__ import annotations

import re
from typing import Any

from toolkit.glossary.model import STATUSES, UNKNOWN, Concept, Evidence, Term

#: What YAML would read as something other than this plain text.
_QUOTE = re.compile(r"""^$|^[\s\-?:,\[\]{}#&*!|>'"%@`=~]|: |:$| #|\s$|[\x00-\x1f\x7f\x85\u2028\u2029\ufeff]""")
_TYPED = re.compile(r"(?i)(?:[-+.\d][\d_.:eE+-]*|0x[0-9a-f]+|y|yes|n|no|on|off|true|false|null|\.nan|\.inf)\Z")


def scalar(text: str) -> str:
    """A text as YAML: plain where every reader agrees on it, in double quotation marks elsewhere."""
    if not _QUOTE.search(text) and not _TYPED.match(text):
        return text
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + re.sub(r"[\x00-\x1f\x7f\x85\u2028\u2029\ufeff]", lambda m: f"\\u{ord(m[0]):04x}", escaped) + '"'


def record(concept: Concept, shared: Evidence | None = None) -> dict[str, Any]:
    """A concept as the plain mapping that stands under its id in a file; empty fields are left out.

    `shared` is the evidence to write once, at the concept; without it, that of most terms.
    """
    shared = shared or _shared_evidence(concept)
    terms: dict[str, list[dict[str, Any]]] = {}
    for term in sorted(concept.terms, key=_order):
        terms.setdefault(term.lang, []).append(_term(term, shared))
    fields = {
        "definition": concept.definition,
        "domain": concept.domain,
        "kind": concept.kind if concept.kind != "term" else "",
        "scale": concept.scale,
        "rung": concept.rung if concept.rung else "",
        "broader": list(concept.broader),
        "see": list(concept.see),
        "confusable": list(concept.confusable),
        "note": concept.note,
        "evidence": _evidence(shared),
        "terms": terms,
    }
    return {name: value for name, value in fields.items() if value not in ("", [], {})}


def _order(term: Term) -> tuple[str, int]:
    return term.lang, STATUSES.index(term.status)


def _shared_evidence(concept: Concept) -> Evidence:
    """The evidence that most terms have; it is written once, at the concept."""
    counts: dict[Evidence, int] = {}
    for term in concept.terms:
        counts[term.evidence] = counts.get(term.evidence, 0) + 1
    return max(counts, key=lambda e: (counts[e], e == UNKNOWN), default=UNKNOWN)


def _evidence(evidence: Evidence) -> Any:
    return {"source": evidence.source, "date": evidence.date} if evidence.date else evidence.source


def _term(term: Term, shared: Evidence) -> dict[str, Any]:
    fields = {
        term.status: term.text,
        "part": term.part,
        "issuer": term.issuer,
        "from": term.valid_from,
        "until": term.valid_until,
        "instead": term.instead,
        "evidence": "" if term.evidence == shared else _evidence(term.evidence),
        "context": term.context,
        "note": term.note,
        "case": "sensitive" if term.case_sensitive else "",
        "forms": list(term.forms),
    }
    return {name: value for name, value in fields.items() if value not in ("", [])}


def block(concept: Concept, indent: int = 2) -> str:
    """A concept's lines, indented to stand under `concepts:`, with the line end."""
    return "\n".join(_lines({concept.id: record(concept)}, indent)) + "\n"


def _lines(value: dict[str, Any], indent: int) -> list[str]:
    pad, lines = " " * indent, []
    for key, inner in value.items():
        name = scalar(key)
        if isinstance(inner, dict):
            lines += [f"{pad}{name}:", *_lines(inner, indent + 2)]
        elif isinstance(inner, list) and inner and isinstance(inner[0], dict):
            lines.append(f"{pad}{name}:")
            for item in inner:
                first, *rest = _lines(item, indent + 4)
                lines += [f"{pad}  - {first.lstrip()}", *rest]
        elif isinstance(inner, list):
            lines += [f"{pad}{name}:", *(f"{pad}  - {scalar(str(item))}" for item in inner)]
        else:
            lines.append(f"{pad}{name}: {scalar(str(inner)) if name != 'rung' else inner}")
    return lines
