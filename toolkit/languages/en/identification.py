"""English: the words that every text has; it has no letter that others lack."""

from toolkit.languages.identification import Identification, Signs

TABLE = Identification(
    {
        "en": Signs(
            script="Latn",
            letters=frozenset(),
            words=frozenset(
                ["the", "of", "and", "to", "in", "a", "is", "was", "for", "with", "on", "that", "by", "at", "as"]
                + ["are", "it", "be", "from", "has", "have", "had", "will", "this", "his", "he", "we", "their", "which"]
                + ["an", "said", "its", "not", "or", "were", "been", "between", "our", "all", "they", "also"]
            ),
        )
    }
)
