"""English: words that have a contrary."""

from toolkit.languages.opposites import Opposites

TABLE = Opposites(
    phrases={
        "change:up": (
            *("increas*", "grow", "grows", "grew", "grown", "growing", "growth", "rise", "rises", "rose", "risen"),
            *("rising", "raise", "raises", "raised", "raising", "expand*", "expansion", "went up", "gone up", "doubl*"),
            *("upward*", "climbed", "!raise ~ issue*", "!raised ~ issue*", "!raising ~ issue*", "!raise ~ question*"),
            *(
                "!raised ~ question*",
                "!raise awareness",
                "!raising awareness",
                "!raised ~ concern*",
                "!raise ~ matter*",
            ),
            *("!raised ~ matter*", "!raise funds", "!increasingly", "soared", "surged", "surge in"),
        ),
        "change:down": (
            *("decreas*", "reduc*", "fall", "falls", "fell", "falling", "declin*", "drop", "drops", "dropped"),
            *(
                "dropping",
                "cut",
                "cuts",
                "cutting",
                "shrink*",
                "shrank",
                "diminish*",
                "went down",
                "gone down",
                "halv*",
            ),
            *("lower", "lowered", "lowers", "lowering", "downward*", "fallen", "!lower house", "!lower chamber"),
            *(
                "!fallen soldiers",
                "!declined to",
                "!declined ~ invitation",
                "!declined ~ offer",
                "!declined ~ proposal",
            ),
            *("!fall under", "!falls under", "!fall within", "plunged", "slump*"),
        ),
        "access:open": ("open", "opens", "opened", "opening", "reopen*", "!open letter", "!opening remarks", "unseal*"),
        "access:closed": ("closed", "closes", "closing", "closure*", "shut", "shuts", "shutting", "!closing remarks"),
        "course:begin": (
            *("begin", "begins", "began", "begun", "beginning", "start", "starts", "started", "starting", "launch*"),
            *("commenc*", "set in motion", "!starting point", "!start-up*", "!startup*"),
        ),
        "course:end": (
            *("end", "ends", "ended", "ending", "finish*", "complet*", "conclud*", "conclusion of", "!in the end"),
            *("!by the end", "!at the end", "!until the end", "!completely", "!concluded ~ agreement", "!to this end"),
            *("!before the end", "!conclude ~ agreement", "!end of", "wind up", "wound up"),
        ),
        "force:in": ("enter* into force", "entry into force", "came into force", "come* into force", "took effect")
        + ("take* effect", "comes into effect", "came into effect"),
        "force:out": (
            *("expire*", "expiry", "lost force", "lose* force", "cease* to be in force", "terminat*", "ceased to have"),
            *("no longer in force", "lapse*", "cease* to apply", "went out of force"),
        ),
        "vigour:more": (
            *("strengthen*", "deepen*", "enhanc*", "bolster*", "accelerat*", "intensif*", "reinforc*", "speed* up"),
            *("step* up", "stepped up", "consolidat*"),
        ),
        "vigour:less": ("weaken*", "undermin*", "slow", "slows", "slowed", "slowing", "slow* down", "erode*"),
        "trade:export": ("export", "exports", "exported", "exporting", "exporter*"),
        "trade:import": ("import", "imports", "imported", "importing", "importer*"),
        "deal:buy": ("buy", "buys", "bought", "buying", "purchas*", "acquir*", "acquisition*"),
        "deal:sell": ("sell", "sells", "sold", "selling", "sale", "sales"),
        "leave:allow": ("allow*", "permit", "permits", "permitted", "permitting", "authoris*", "authoriz*"),
        "leave:forbid": ("ban", "bans", "banned", "banning", "prohibit*", "forbid*", "forbade", "outlaw*"),
        "sphere:inner": ("internal*", "domestic*", "home market"),
        "sphere:outer": ("external*", "foreign", "overseas", "!foreign minist*", "!foreign affairs", "!foreign policy"),
        "lasting:passing": ("temporar*", "provisional*", "interim"),
        "lasting:standing": ("permanent*", "standing committee", "standing commission", "indefinite*", "for good"),
        "arms:military": ("military", "defence purposes", "defense purposes"),
        "arms:civil": ("civil", "civilian*"),
        "sex:female": ("women*", "woman*", "female*", "girl*"),
        "sex:male": ("men", "men's", "men’s", "man's", "man’s", "male", "males", "boy", "boys"),
        "manner:easier": ("simplif*", "facilitat*", "ease", "eased", "eases", "easing", "relax*", "loosen*", "soften*"),
        "manner:harder": ("complicat*", "hamper*", "hinder*", "tighten*", "toughen*", "stricter", "obstruct*"),
        "circle:two": ("bilateral*",),
        "circle:three": ("trilateral*", "tripartite"),
        "circle:many": ("multilateral*",),
        "share:all": ("all", "every", "each", "whole", "!all the more", "!each other", "!first of all", "!at all")
        + ("!above all", "!after all", "!all-round", "!every year", "!every month", "!every week", "!every day")
        + ("!every quarter", "!each year", "!each month", "!each week", "!each day", "!all over"),
        "share:most": ("most of", "majority", "the bulk of", "overwhelming majority", "most countries", "most members")
        + ("most states", "most participants", "most projects"),
        "share:part": ("some", "several", "a number of", "part of", "certain", "!part of the", "!take part"),
        "bound:above": (
            *("more than", "over", "above", "exceed*", "at least", "upwards of", "no less than", "not less than"),
            *("no fewer than", "not fewer than", "surpass*", "in excess of", "minimum of"),
        ),
        "bound:below": (
            *("less than", "fewer than", "under", "below", "up to", "at most", "no more than", "not more than"),
            *("almost", "nearly", "not exceeding", "maximum of", "just short of", "not to exceed", "not exceed"),
        ),
        "reach:short": ("short-term", "in the short term"),
        "reach:middle": ("medium-term", "mid-term", "in the medium term"),
        "reach:long": ("long-term", "in the long term"),
        "rhythm:day": ("daily", "every day", "each day", "a day"),
        "rhythm:week": ("weekly", "every week", "each week", "a week"),
        "rhythm:month": ("monthly", "every month", "each month", "a month"),
        "rhythm:quarter": ("quarterly", "every quarter", "each quarter", "a quarter"),
        "rhythm:year": ("annual*", "yearly", "every year", "each year", "a year", "per annum"),
        "compass:north": ("north", "northern", "northwards", "!north korea*", "!north macedonia*", "!north america*")
        + ("!north atlantic", "!northern ireland"),
        "compass:south": ("south", "southern", "southwards", "!south korea*", "!south africa*", "!south america*")
        + ("!south sudan", "!global south"),
        "compass:east": ("east", "eastern", "eastwards", "!middle east", "!far east", "!near east"),
        "compass:west": ("western", "westwards", "west of", "the west"),
    }
)
