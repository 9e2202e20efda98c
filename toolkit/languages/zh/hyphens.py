"""Chinese: no word of its own has a hyphen."""

from toolkit.languages.hyphens import Hyphens

TABLE = Hyphens()
