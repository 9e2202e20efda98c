"""Versions that do not belong together are said to be so, with the evidence, instead of being forced into rows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import numpy as np

from toolkit.alignment.beads import beads
from toolkit.alignment.gather import Matter
from toolkit.alignment.meeting import pair
from toolkit.alignment.paths import Paths, paths
from toolkit.alignment.weights import Fitted
from toolkit.documents.language import reads_like_another
from toolkit.errors import InputError
from toolkit.languages import table
from toolkit.languages.profile import Profile
from toolkit.model import Readout

Versions = tuple[int, int]
FEW = 6  #: texts of fewer sentences tell too little
TIMES = 10.0  #: how much longer than the others a version cannot be
LITTLE = 5.5  #: gain of two versions over standing alone, in nats a sentence, below which it is looked into
CHANCE = 1.9  #: how many times the gain against the same text backwards must be that of two that belong together


def refuse(readout: Readout, matter: Matter, found: Mapping[Versions, Paths], fitted: Fitted) -> None:
    """Raise `InputError` for a version that is in another language, too long, or about another event."""
    for lang, problem, remedy in doubts(readout, matter, found, fitted):
        raise InputError(readout.documents[lang].path, 0, problem, remedy)


def doubts(
    readout: Readout, matter: Matter, found: Mapping[Versions, Paths], fitted: Fitted
) -> Iterator[tuple[str, str, str]]:
    """For each version that does not belong to the rest: its language, what is wrong, and the way out."""
    yield from _languages(readout)
    yield from _lengths(readout, matter)
    yield from _strangers(readout, matter, found, fitted)


def _languages(readout: Readout) -> Iterator[tuple[str, str, str]]:
    for lang, document in readout.documents.items():
        if other := reads_like_another(document.text, lang):
            name = table(Profile, other).name
            problem = f"taken for {table(Profile, lang).name} ({lang}), but reads like {name} ({other})"
            yield lang, problem, f"give the right file, or say --lang {document.path}={other}"


def _lengths(readout: Readout, matter: Matter) -> Iterator[tuple[str, str, str]]:
    totals = {lang: float(matter.lengths[lang].sum()) for lang in matter.langs}
    for lang, total in totals.items():
        longest = max(length for other, length in totals.items() if other != lang)
        if total > TIMES * longest and len(readout.documents[lang].sentences) >= FEW:
            problem = f"{total / max(longest, 1.0):.0f} times as long as the longest of the other versions"
            yield lang, problem, "check that it holds this text alone, and that the others are whole"


def _strangers(
    readout: Readout, matter: Matter, found: Mapping[Versions, Paths], fitted: Fitted
) -> Iterator[tuple[str, str, str]]:
    """Versions none of whose pairs does better than chance."""
    strange = {pair for pair, paths in found.items() if _is_strange(pair, paths, matter, fitted)}
    for version, lang in reversed(list(enumerate(matter.langs))):
        own = [pair for pair in found if version in pair]
        if all(pair in strange for pair in own):
            others = ", ".join(other for other in matter.langs if other != lang)
            gain = sum(gained(found[pair]) for pair in own) / len(own)
            size = len(readout.documents[lang].sentences)
            problem = (
                f"does not seem to be the same text as {others}: its {size} sentences have no more in "
                f"common with theirs than read backwards (match {gain:.1f}, usual 10)"
            )
            yield lang, problem, "give the version of this event, or compare the files in pairs"
            return  # of two strangers one statement is enough


def _is_strange(pair: Versions, paths: Paths, matter: Matter, fitted: Fitted) -> bool:
    gain = gained(paths)
    if gain >= LITTLE or min(len(paths.beads.left), len(paths.beads.right)) < FEW:
        return False
    return gain < CHANCE * by_chance(pair, matter, fitted)


def gained(paths: Paths) -> float:
    """What two versions gain by their best path over all sentences standing alone, in nats a sentence."""
    beads = paths.beads
    return (paths.best - float(beads.left.sum() + beads.right.sum())) / max(len(beads.left), len(beads.right), 1)


def by_chance(versions: Versions, matter: Matter, fitted: Fitted) -> float:
    """The same for two versions of which one is read backwards: what two texts of the kind gain by chance."""
    one, other = (matter.langs[version] for version in versions)
    tokens = matter.tokens[other]
    size = tokens.size
    keys, sentences = tokens.places // size, tokens.places % size
    places = keys * size + (size - 1 - sentences)
    order = np.argsort(places)
    turned = size - 1 - tokens.sentence
    backwards = tokens._replace(sentence=turned, places=places[order])
    known = pair(
        (matter.tokens[one], backwards), (matter.lengths[one], matter.lengths[other][::-1].copy()), matter.sources
    )
    return gained(paths(beads([known], fitted.weights))[0])
