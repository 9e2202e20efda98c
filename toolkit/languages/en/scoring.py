"""English: words stand between spaces, as sacrebleu's 13a expects."""

from toolkit.languages.scoring import Scoring

TABLE = Scoring()
