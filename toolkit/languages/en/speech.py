"""English: verbs of saying and promising."""

from toolkit.languages.speech import Speech


def _regular(*stems: str) -> tuple[str, ...]:
    """Forms of verbs that add -s, -ed, -ing; a final e is dropped, a final y turns to i."""
    forms: list[str] = []
    for stem in stems:
        first, *rest = stem.split(" ", 1)
        tail = "".join(f" {word}" for word in rest)
        if first.endswith("e"):
            made = (first, f"{first}s", f"{first}d", f"{first[:-1]}ing")
        elif first.endswith("y") and first[-2] not in "aeou":
            made = (first, f"{first[:-1]}ies", f"{first[:-1]}ied", f"{first}ing")
        elif first.endswith(("sh", "ch", "ss", "x")):
            made = (first, f"{first}es", f"{first}ed", f"{first}ing")
        else:
            made = (first, f"{first}s", f"{first}ed", f"{first}ing")
        forms += [form + tail for form in made]
    return tuple(forms)


TABLE = Speech(
    phrases={
        "wish": (
            "wished",
            "wish ~ success",
            "wishes ~ success",
            "best wishes",
            "wishing ~ success",
            "wished ~ success",
        ),
        "initial": (
            "initialled",
            "initialed",
            "initialling",
            "initialing",
        ),
        "advocate": (
            *_regular("advocate", "speak out for", "argue for"),
            "spoke in favour",
            "spoke out in favour",
            "came out in favour",
            "spoke in favor",
            "in favour of",
            "speaks in favour",
            "speak in favour",
            "speaking in favour",
        ),
        "doubt": (
            *_regular("doubt", "question whether", "call into question", "cast doubt"),
            "questioned",
            "called ~ into question",
            "expressed doubt*",
            "voiced doubt*",
            "!no doubt",
            "!beyond doubt",
            "!undoubtedly",
            "questions the",
            "has doubts",
            "!has no doubt",
            "!have no doubt",
            "!had no doubt",
        ),
        "greet": (
            "conveyed greetings",
            "convey* ~ greetings",
            "sent greetings",
            "greetings to",
            "conveyed * best regards",
            "sent ~ regards",
        ),
        "say": (
            *(
                "say",
                "says",
                "said",
                "saying",
                "told",
                "took note",
                "takes note",
                "taking note",
                "taken note",
                "tell",
                "tells",
                "telling",
                "spoke",
                "speaks",
                "speaking of",
            ),
            *("speaking about", "think", "thinks", "thought that", "in his opinion", "in her opinion", "in his view"),
            *(
                "in her view",
                "in their view",
                "in the opinion of",
                "according to",
                "!note of",
                "!notes of",
                "!noted for",
                "stated",
                "stating",
            ),
            *_regular("note", "add", "mention", "remark", "observe that", "comment", "explain", "believe"),
            *_regular("consider that", "consider it", "describe", "argue", "claim", "reply", "respond", "answer"),
            *_regular("point out", "point to", "touch on", "indicate", "maintain that", "assert", "opine", "estimate"),
            *_regular("express the view", "express the opinion", "express his opinion", "report that", "acknowledge"),
            *_regular("characterise", "characterize", "suggest that", "admit", "conclude that", "outline", "share"),
            *("expressed an opinion", "expressed the opinion", "made it clear", "makes it clear", "draw ~ attention"),
            *("drew ~ attention", "drawing ~ attention", "called ~ attention", "focused on", "dwelt on", "dwelled on"),
            *("is of the opinion", "is of the view", "gave an account", "put it"),
        ),
        "stress": (
            *_regular("stress", "emphasise", "emphasize", "underline", "underscore", "highlight", "accentuate"),
            *_regular("insist", "single out", "attach particular importance", "attach special importance"),
            *_regular("attach great importance"),
            *(
                "drew special attention",
                "drew particular attention",
                "drawing special attention",
                "pays special attention",
            ),
            *("paid special attention", "paid particular attention", "special attention was paid", "laid stress"),
            *("particular attention was paid", "particular attention to", "special attention to", "placed emphasis"),
            *("special emphasis", "particular emphasis", "with emphasis on", "laid emphasis", "special attention was"),
            *("particular attention was", "!stress level*", "!under stress", "!stress test*"),
        ),
        "recall": (
            *(
                "remembered",
                "looked back on",
                "looks back on",
            ),
            *_regular("recall", "remind", "recollect", "look back"),
            *("recalling that", "hark back"),
        ),
        "inform": (
            *_regular("inform", "brief", "notify", "acquaint", "report on", "report to", "apprise", "update ~ on"),
            *("!brief*ly", "a briefing on", "told ~ about", "was briefed", "were briefed", "gave a briefing"),
        ),
        "announce": (
            *_regular("announce", "declare", "proclaim", "unveil", "publicise", "publicize"),
            *("announcement", "announcements", "made public"),
        ),
        "confirm": (
            *(
                "certified",
                "corroborated",
                "attested",
            ),
            *_regular("confirm", "reaffirm", "reiterate", "affirm", "restate", "attest", "re-affirm"),
            *("confirmation of", "reaffirmation of"),
        ),
        "discuss": (
            *(
                "deliberated",
                "held consultations",
                "held discussions",
                "conferred",
                "consulted on",
            ),
            *_regular("discuss", "negotiate", "debate", "consult", "touch upon", "review", "examine", "explore"),
            *_regular(
                "exchange views", "exchange opinions", "consider the", "consider ways", "compare notes", "confer"
            ),
            *("exchange of views", "discussion", "discussions", "discussion of", "held talks on", "considered issues"),
            *("talked about", "talked over", "took up the question", "were considered", "was considered"),
        ),
        "agree": (
            *(
                "reached consensus",
                "reached a consensus",
                "concurred",
                "came to terms",
                "shared the view",
                "share the view",
                "were unanimous",
                "were of one mind",
            ),
            *_regular("agree", "reach agreement", "reach an agreement", "arrange to", "concur", "settle on"),
            *("reached agreement*", "reached an understanding", "came to an agreement", "came to an understanding"),
            *("struck a deal", "have agreed", "agreement was reached", "agreements were reached", "by agreement"),
            *("an agreement was reached", "!agreed minutes"),
        ),
        "decide": (
            *_regular("decide", "resolve to", "determine to"),
            *("took a decision", "took the decision", "made a decision", "made the decision", "decision was taken"),
            *("decision was made", "a decision to", "opted to", "chose to"),
        ),
        "promise": (
            *(
                "undertakes to",
                "undertook",
                "committed to",
                "gave an undertaking",
            ),
            *_regular("promise", "pledge", "vow", "guarantee", "assure", "undertake to", "commit to", "commit itself"),
            *("undertook to", "committed itself", "committed themselves", "committed himself", "gave an assurance"),
            *(
                "gave assurances",
                "made a commitment",
                "gave his word",
                "gave their word",
                "swore",
                "sworn to",
                "a pledge",
            ),
            *("a promise to", "!promising", "gave a commitment", "took on the obligation", "commitment to provide"),
        ),
        "hope": (
            *(
                "counts on",
                "count on",
                "counted on",
                "pins hopes",
                "pinned hopes",
            ),
            *_regular("express hope", "express the hope", "express his hope", "express her hope", "express their hope"),
            *("hope", "hopes", "hoped", "hoping", "hopeful", "voiced hope", "voiced the hope", "looks forward"),
            *("looked forward", "look forward", "looking forward", "!hopefully"),
        ),
        "confident": (
            *(
                "is certain",
                "are certain",
                "was certain",
                "is sure",
                "are sure",
                "expressed certainty",
            ),
            *_regular(
                "express confidence", "express his confidence", "express her confidence", "express the confidence"
            ),
            *_regular("express conviction", "express the conviction", "express certainty"),
            *("convinced", "confident", "is certain that", "is sure that", "was certain that", "was sure that"),
            *(
                "are certain that",
                "voiced confidence",
                "has no doubt",
                "had no doubt",
                "have no doubt",
                "conviction that",
            ),
            *("confidence that",),
        ),
        "thank": (
            *_regular("thank", "express gratitude", "express his gratitude", "express her gratitude"),
            *_regular("express appreciation", "express his appreciation", "express thanks", "express their gratitude"),
            *("gratitude", "grateful", "thanks for", "words of thanks", "thankful", "!thanks to"),
        ),
        "praise": (
            *(
                "complimented",
                "extolled",
                "spoke warmly of",
            ),
            *_regular("praise", "commend", "hail", "applaud", "laud", "value highly", "highly appreciate"),
            *_regular("appreciate", "highly value", "pay tribute", "admire", "speak highly", "rate highly"),
            *("highly appreciated", "high assessment", "high appreciation", "high praise", "spoke highly of"),
            *("paid tribute", "high opinion", "high marks", "held in high esteem", "rated highly"),
        ),
        "welcome": (
            *(
                "pleased with",
                "was pleased with",
                "is pleased with",
                "is glad",
                "was glad",
                "are pleased to",
            ),
            *_regular("welcome", "greet"),
            *("a warm welcome to", "!warm welcome", "!welcome ceremony", "!welcome dinner", "!you are welcome"),
            *("expressed satisfaction", "voiced satisfaction", "expressed his satisfaction"),
        ),
        "congratulate": (
            *_regular("congratulate"),
            "congratulation*",
        ),
        "condole": (
            *(
                "sympathy",
                "conveyed sympathy",
                "deep sympathy",
                "expressed sympathy",
            ),
            *_regular("express condolences", "express sympathy", "offer condolences", "extend condolences", "mourn"),
            *("condolence*", "commiserat*", "extended his condolences"),
        ),
        "apologise": (
            *(
                "remorse",
                "expressed remorse",
            ),
            *_regular("apologise", "apologize"),
            *("apology", "apologies", "asked forgiveness"),
        ),
        "concern": (
            *(
                "worried",
                "is worried",
                "are worried",
                "voiced alarm",
                "raised concern",
                "expressed unease",
            ),
            *_regular("express concern", "express his concern", "express deep concern", "express serious concern"),
            *("voiced concern*", "is concerned", "was concerned", "are concerned", "expressed alarm", "worried that"),
            *("were concerned", "expressed anxiety", "raised concerns"),
        ),
        "regret": (
            *(
                "disappointment",
                "disappointed",
                "is disappointed",
                "dismay",
                "dismayed",
            ),
            *_regular("lament", "deplore"),
            "regret",
            "regrets",
            "regretted",
            "regretting",
            "expressed regret",
            "with regret",
        ),
        "criticise": (
            *(
                "complain",
                "complains",
                "complained",
                "complaining about",
                "complained about",
                "complains about",
                "protested",
                "protests against",
                "protest against",
                "lodged a protest",
                "dissatisfaction",
                "displeasure",
                "indignation",
                "outrage",
                "expressed discontent",
                "voiced discontent",
            ),
            *_regular("criticise", "criticize", "rebuke", "censure", "reproach"),
            "criticism of",
        ),
        "condemn": (*_regular("condemn", "denounce", "decry"), "condemnation", "strongly opposed"),
        "accuse": (*_regular("accuse", "blame", "allege", "charge ~ with"), "accusation*", "allegation*"),
        "warn": (
            *(
                "alerted",
                "alerts",
            ),
            *_regular("warn", "caution"),
            "warning that",
            "warnings that",
        ),
        "invite": (
            *_regular("invite"),
            "invitation to",
            "invitation of",
            "extended an invitation",
        ),
        "propose": (
            *(
                "nominated",
                "came forward with",
            ),
            *_regular(
                "propose", "suggest", "put forward", "offer to", "advance the", "initiate", "recommend", "advise"
            ),
            *("proposal to", "made a proposal", "came up with", "set out a proposal", "tabled"),
        ),
        "ask": (
            *(
                "begged",
                "pleaded",
                "pleaded for",
            ),
            *_regular("ask", "request", "inquire", "enquire"),
            "request for",
            "at the request",
        ),
        "urge": (
            *_regular("urge", "call upon", "call on", "call for", "appeal to", "appeal for", "exhort", "encourage"),
            *("plea for", "made an appeal"),
        ),
        "demand": (*_regular("demand", "require that"), "demand that", "insisted on", "!demand for", "!in demand"),
        "instruct": (
            *(
                "entrusted",
                "charged with",
                "commissioned",
            ),
            *_regular("instruct", "order", "task", "charge ~ to", "direct ~ to", "command"),
            *("gave instructions", "instructions to", "gave orders", "!in order", "!order of", "!task of", "!task is"),
            *(
                "!task for",
                "!priority task",
                "!public order",
                "!world order",
                "!order",
                "!tasks",
                "!main task",
                "!task",
            ),
            *("!orders worth", "!order book*"),
        ),
        "accept": (
            *(
                "accepted the invitation",
                "accepted the offer",
                "accepted the proposal",
                "accepted an invitation",
                "gratefully accepted",
            ),
            *_regular("accept"),
            *("invitation ~ accepted", "proposal ~ accepted", "offer ~ accepted"),
            *("accepted ~ invitation", "accepted with gratitude", "acceptance of", "took up the offer", "!acceptable"),
        ),
        "support": (
            *(
                "championed",
                "threw their weight behind",
                "stood up for",
                "voiced solidarity",
                "expressed solidarity",
            ),
            *_regular("support", "back", "endorse", "uphold", "side with", "second"),
            *("expressed support", "voiced support"),
            *(
                "in support of",
                "!in support of",
                "!back to",
                "!back in",
                "!second",
                "!back",
                "!support for",
                "!support to",
            ),
            *(
                "!support of",
                "!support in",
                "!seconds",
                "!technical support",
                "!financial support",
                "!with the support",
            ),
            *("!supporting", "!supported by"),
        ),
        "approve": (
            *(
                "gave the green light",
                "gave the go-ahead",
                "gave approval",
            ),
            *_regular("approve", "ratify", "pass a law", "adopt"),
            "approval of",
            "gave its approval",
        ),
        "reject": (
            *(
                "refuted",
                "refutes",
                "declined to",
                "declines to",
                "objected",
                "objects to",
                "objection to",
                "objections to",
                "vetoed",
                "vetoes",
                "repudiated",
                "rebuffed",
            ),
            *_regular(
                "reject",
                "decline to",
                "decline the",
                "decline an",
                "decline",
                "refuse",
                "decline to",
                "turn down",
                "rule out",
                "dismiss",
                "deny",
                "disagree",
            ),
            *("refusal to", "rejection of", "turned down", "opposed", "opposes", "said no to", "oppose"),
        ),
        "sign": (
            "sign",
            "signs",
            "signed",
            "signing",
            "signature of",
            "put their signatures",
            "initialled",
            "initialed",
        ),
    }
)
