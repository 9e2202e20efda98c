"""English: ranks and visits."""

from toolkit.languages.titles import Titles

TABLE = Titles(
    ranks={
        "president": ("president", "presidents", "president’s", "president's", "!vice president elect"),
        "vice-president": ("vice president", "vice-president", "vice presidents", "deputy president"),
        "head-of-state": ("head of state", "heads of state", "head of the state"),
        "prime-minister": ("prime minister", "prime ministers", "premier", "first minister", "prime minister’s"),
        "deputy-prime-minister": ("deputy prime minister", "vice premier", "vice prime minister", "vice-premier")
        + ("first deputy prime minister",),
        "head-of-government": ("head of government", "heads of government", "head of the government"),
        "chancellor": ("chancellor",),
        "chairman": ("chairman", "chairperson", "chairwoman", "chair of the"),
        "vice-chairman": (
            "vice chairman",
            "vice-chairman",
            "deputy chairman",
            "deputy chairperson",
            "vice chairperson",
        ),
        "speaker": ("speaker",),
        "vice-speaker": ("deputy speaker", "vice speaker"),
        "secretary-general": ("secretary-general", "secretary general"),
        "general-secretary": ("general secretary",),
        "deputy-secretary-general": ("deputy secretary-general", "deputy secretary general")
        + ("under-secretary-general", "assistant secretary-general"),
        "director-general": ("director-general", "director general", "executive director"),
        "director": ("director",),
        "minister": ("minister", "ministers", "foreign minister", "foreign secretary", "secretary of state"),
        "deputy-minister": ("deputy minister", "vice minister", "deputy foreign minister", "deputy * minister"),
        "state-counsellor": ("state counsellor", "state counselor", "state councillor", "state councilor"),
        "adviser": ("adviser", "advisor"),
        "ambassador": ("ambassador", "ambassadors"),
        "consul-general": ("consul general", "consul-general"),
        "consul": ("consul",),
        "charge-d-affaires": ("chargé d’affaires", "chargé d'affaires", "charge d'affaires"),
        "special-representative": ("special representative",),
        "special-envoy": ("special envoy",),
        "governor": ("governor",),
        "akim": ("akim",),
        "mayor": ("mayor",),
        "king": ("king",),
        "queen": ("queen",),
        "crown-prince": ("crown prince",),
        "prince": ("prince",),
        "emir": ("emir",),
        "sultan": ("sultan",),
        "leader": ("leader", "leaders"),
    },
    visits={
        "state": ("state visit", "state visits"),
        "official": ("official visit", "official visits", "official trip", "official friendly visit"),
        "working": ("working visit", "working visits", "working trip"),
        "private": ("private visit",),
        "unofficial": ("unofficial visit", "informal visit"),
        "friendly": ("friendly visit", "goodwill visit"),
        "": ("visit to", "visits to", "on a visit", "a visit", "the visit", "his visit", "her visit")
        + ("this visit", "visit"),
    },
)
