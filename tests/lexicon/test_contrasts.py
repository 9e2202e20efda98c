"""The file of contrasts: what it says, and what is wrong with it."""

from pathlib import Path

import pytest

from toolkit.errors import InputError
from toolkit.lexicon import concepts
from toolkit.lexicon.contrasts import SOURCE, contrasts, parse
from toolkit.plugins import names

ORIGIN = Path("contrasts.txt")
KNOWN = {"treaty", "protocol", "minutes"}


def test_a_line() -> None:
    (contrast,) = parse("# documents\n\nterm: Treaty | protocol, minutes\n", ORIGIN, KNOWN)
    assert (contrast.check, contrast.sides) == ("term", (("treaty",), ("protocol", "minutes")))


BAD = [
    pytest.param("term: treaty", "this is no contrast", id="one side"),
    pytest.param("treaty | protocol", "this is no contrast", id="no check"),
    pytest.param("term: treaty | pact", "the lexicon has no “pact”", id="an unknown word"),
]


@pytest.mark.parametrize("line, problem", BAD)
def test_a_bad_line_is_named(line: str, problem: str) -> None:
    with pytest.raises(InputError, match=problem) as raised:
        list(parse(f"# documents\n{line}", ORIGIN, KNOWN))
    assert raised.value.line == 2


def test_each_belongs_to_a_check() -> None:
    assert {check.replace("-", "_") for check in contrasts().checks} <= {
        name.replace("-", "_") for name in names("toolkit.checks")
    }


def test_the_compiled_file_has_what_is_written() -> None:
    known = {word.lower() for concept in concepts() for word in concept.words[next(iter(concept.words))]}
    written = list(parse(SOURCE.read_text(encoding="utf-8"), SOURCE, known))
    assert [contrast.check for contrast in written] == list(contrasts().checks)
    sides = {place for places in contrasts().places.values() for place in places}
    assert all(0 <= side < len(written[number].sides) for number, side in sides)
