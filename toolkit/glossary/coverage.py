"""How complete a glossary is: by language, status, evidence, domain and scale."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

from toolkit.glossary.model import STATUSES, UNKNOWN, Concept

SCHEMA = "readout-glossary-stats/1"


def coverage(concepts: Sequence[Concept]) -> dict[str, Any]:
    """Counts that `stats` prints (readout-glossary-stats/1)."""
    langs = sorted({term.lang for concept in concepts for term in concept.terms})
    terms = [term for concept in concepts for term in concept.terms]
    return {
        "schema": SCHEMA,
        "concepts": len(concepts),
        "terms": len(terms),
        "languages": {
            lang: {
                "concepts": sum(any(t.lang == lang for t in c.terms) for c in concepts),
                "preferred": sum(any(t.lang == lang and t.status == "preferred" for t in c.terms) for c in concepts),
                "terms": sum(t.lang == lang for t in terms),
            }
            for lang in langs
        },
        "status": {status: n for status in STATUSES if (n := sum(t.status == status for t in terms))},
        "evidence": {
            "proven": sum(t.evidence != UNKNOWN for t in terms),
            "unknown": sum(t.evidence == UNKNOWN for t in terms),
        },
        "definitions": sum(bool(c.definition) for c in concepts),
        "domains": dict(sorted(Counter(c.domain or "–" for c in concepts).items())),
        "kinds": dict(sorted(Counter(c.kind for c in concepts).items())),
        "scales": dict(sorted(Counter(c.scale for c in concepts if c.scale).items())),
    }
