"""English: modality."""

from toolkit.languages.modality import Modality

TABLE = Modality(
    marks_will=True,
    phrases={
        "must": (
            *("must", "have to", "has to", "had to", "need to", "needs to", "needed to", "ought to", "is obliged to"),
            *(
                "are obliged to",
                "is required to",
                "are required to",
                "were required to",
                "should",
                "it is necessary to",
            ),
            *("is necessary", "are necessary", "is needed", "are needed", "are to be", "imperative", "compulsory"),
            *("mandatory", "must not", "was forced to", "were forced to", "shall"),
        ),
        "will": (
            "will",
            "would",
            "won't",
            "wouldn't",
            "is going to",
            "are going to",
            "was going to",
            "!at will",
            "!good will",
        ),
        "intend": (
            *("intend", "intends", "intending to", "intention to", "intention of", "intentions to"),
            *(
                "plan to",
                "plans to",
                "planned to",
                "planning to",
                "is planned",
                "are planned",
                "was planned",
                "aims to",
            ),
            *("aim to", "aiming to", "seek to", "seeks to", "is determined to", "are determined to"),
            *(
                "mean to",
                "means to do",
                "wish to",
                "wishes to",
            ),
            *(
                "intent on",
                "intention for",
                "set out to",
            ),
            *(
                "it is planned",
                "is scheduled to",
                "are scheduled to",
            ),
            *(
                "is due to",
                "are due to",
                "plan is to",
                "strives to",
                "strive to",
            ),
        ),
        "ready": (
            *(
                "ready to",
                "ready for",
                "readiness",
                "prepared to",
                "prepared for",
                "willing to",
                "willingness",
                "ready",
            ),
            *(
                "stands ready",
                "stand ready",
                "!already",
            ),
        ),
        "hope": ("hope", "hopes", "hoped", "hoping", "expresses hope", "expressed hope", "expressed the hope"),
        "can": (
            *(
                "can",
                "able to",
                "possible to",
            ),
            "in a position to",
            *("is possible", "are possible", "makes it possible"),
        ),
        "may": (
            "could",
            "may",
            "might",
            "perhaps",
            "possibly",
            "probably",
            "likely to",
            "is likely",
            "are likely",
            "!may day",
        ),
    },
)
