"""Kazakh: its own letters in each script, and the words that every text has."""

from toolkit.languages.identification import Identification, Signs

TABLE = Identification(
    {
        "kk": Signs(
            script="Cyrl",
            letters=frozenset("әғқңөұүһі"),
            words=frozenset(
                ["және", "мен", "бен", "пен", "үшін", "бұл", "деді", "деп", "туралы", "бойынша", "жылғы", "жылы", "екі"]
                + ["бар", "болды", "болып", "ол", "осы", "сол", "өз", "да", "де", "та", "те", "ретінде", "арасындағы"]
                + ["қазақстан", "еді", "екенін", "кейін", "біз", "біздің", "үлкен", "жаңа", "атап", "сондай-ақ", "бір"]
            ),
        ),
        "kk-Latn": Signs(
            script="Latn",
            letters=frozenset("äáöóüúűğǵşñńūýıȳqž"),
            words=frozenset(
                ["jäne", "jáne", "men", "ben", "pen", "üşin", "úshin", "üshin", "bul", "būl", "dedi", "dep", "turaly"]
                + ["týraly", "tūraly", "boiynşa", "boıynsha", "boyynsha", "jylğy", "jylǵy", "jyly", "eki", "bar"]
                + ["boldy", "bolyp", "ol", "osy", "sol", "öz", "óz", "retinde", "arasyndağy"]
                + ["qazaqstan", "edi", "ekenin", "keiin", "keıin", "biz", "bizdiñ", "bizdiń", "jaña", "jańa"]
            ),
        ),
    }
)
