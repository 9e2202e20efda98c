"""Russian: letters that Kazakh hardly uses, and the words that every text has."""

from toolkit.languages.identification import Identification, Signs

TABLE = Identification(
    {
        "ru": Signs(
            script="Cyrl",
            letters=frozenset("ёщъьцэ"),
            words=frozenset(
                ["и", "в", "на", "с", "по", "что", "не", "о", "об", "к", "из", "от", "для", "за", "его", "это", "как"]
                + ["а", "до", "также", "был", "была", "было", "были", "мы", "он", "она", "они", "их", "со", "во", "при"]
                + ["года", "году", "между", "нам", "наш", "мне", "у", "же", "но", "или", "который", "которая", "все"]
            ),
        )
    }
)
