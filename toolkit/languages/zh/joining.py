"""Chinese: no word sounds by its neighbour."""

from toolkit.languages.joining import Joining

TABLE = Joining()
