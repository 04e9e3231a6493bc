"""What a heading's acts are told by: verbs with their objects, and their forms."""

from __future__ import annotations

import re

#: Verbs that may begin an object: "sign the accord".
ACT_VERBS = frozenset(
    "sign initial ratify join accede leave withdraw rejoin end denounce suspend extend "
    "renew reach conclude impose stage hold lift win lose form expire apply announce "
    "approve adopt pass reject endorse veto vote abstain fire launch test test-fire "
    "detonate conduct begin open reopen close shut break sever cut restore resume establish "
    "normalize normalise re-establish reestablish downgrade upgrade freeze mend elevate "
    "rupture recognise recognize summon carpet recall pull lodge submit file issue hand "
    "present expel blacklist bar readmit reinstate exclude admit slap levy ease tighten "
    "place put reimpose waive drop remove clamp introduce widen seize unfreeze block "
    "confiscate ban halt stop restrict embargo curb deploy send dispatch move mass station "
    "rush redeploy mount carry wage intercept capture board sink impound down detain ram "
    "scuttle hijack hit strike attack torpedo shadow shoot take overrun retake recapture "
    "storm occupy shell bomb pound abduct kidnap target bombard besiege raid arrest jail "
    "sentence convict charge extradite indict donate provide deliver ship fly airlift give "
    "grant supply airdrop offer pledge release free repatriate pardon swap exchange deport "
    "lay inaugurate commission unveil dissolve dismiss trade return cross sit set create "
    "order sanction walk boycott refuse declare secede split flee go align isolate exile "
    "imprison ground agree propose threaten demand warn urge vow rule protest renounce "
    "disavow disown repudiate call condemn deplore decry accuse voice express make convey "
    "claim accept amend annul abrogate revoke scrap tear deposit decide settle patch "
    "resolve bury heal overcome proclaim observe sue bring refer institute initiate "
    "contribute allocate earmark commit promise disburse transfer turn come stand".split()
)


def third_person(phrase: str) -> str:
    """ "reach a deal" → "reaches a deal"; "apply to join" → "applies to join"."""
    verb, _, rest = phrase.partition(" ")
    if verb.endswith(("s", "sh", "ch", "x", "z", "o")):
        verb += "es"
    elif verb.endswith("y") and verb[-2:-1] not in "aeiou":
        verb = f"{verb[:-1]}ies"
    else:
        verb += "s"
    return f"{verb} {rest}".strip()


_PARTICIPLES = {
    "seal": "sealed", "send": "sent", "shoot": "shot", "hit": "hit", "cut": "cut",
    "put": "put", "lay": "laid", "sink": "sunk", "take": "taken", "overrun": "overrun",
    "strike": "struck", "give": "given", "fly": "flown", "ship": "shipped",
    "withdraw": "withdrawn", "break": "broken", "sever": "severed", "set": "set",
    "shut": "shut", "hold": "held", "win": "won", "leave": "left", "slap": "slapped",
    "drop": "dropped", "bar": "barred", "ban": "banned", "stop": "stopped",
    "swap": "swapped", "airdrop": "airdropped", "submit": "submitted",
    "admit": "admitted", "readmit": "readmitted", "expel": "expelled",
    "retake": "retaken", "begin": "begun", "trade": "traded", "ram": "rammed",
    "bring": "brought", "build": "built", "buy": "bought", "sell": "sold", "free": "freed",
    "overthrow": "overthrown", "throw": "thrown", "find": "found", "lend": "lent",
    "pay": "paid", "rebuild": "rebuilt", "hang": "hanged", "annul": "annulled",
    "scrap": "scrapped", "kidnap": "kidnapped", "acquit": "acquitted", "refer": "referred",
    "forbid": "forbidden", "teach": "taught", "split": "split", "tear": "torn",
    "commit": "committed",
}  # fmt: skip
#: What a deed is called where it has no object: "a break from Peru", "the decision to".
_NOUNS = {
    "vote": "vote", "break": "break", "decide": "decision", "agree": "agreement",
    "release": "release", "protest": "protest", "vow": "vow", "threaten": "threat",
    "refuse": "refusal", "offer": "offer", "promise": "promise", "pledge": "pledge",
    "withdraw": "withdrawal", "split": "split", "flee": "flight", "apply": "application",
    "rule": "ruling", "secede": "secession", "depart": "departure", "call": "call",
    "demand": "demand", "propose": "proposal", "free": "release", "escape": "escape",
    "return": "return", "retreat": "retreat", "convict": "conviction",
}  # fmt: skip
_BEFORE_GOALS = frozenset("to on from with against for".split())


def as_noun(act: str, thing: str) -> str:
    """ "break", "from Peru" → "break from Peru"; "" of what is done to something.

    "convict" alone → "conviction".
    """
    if not thing:
        return _NOUNS.get(act, act)
    first = thing.partition(" ")[0]
    if first not in _BEFORE_GOALS:
        return ""
    if act in _NOUNS:
        return f"{_NOUNS[act]} {thing}"
    return f"{_PARTICIPLES.get(act, f'{act}d' if act.endswith('e') else f'{act}ed')} {thing}"


_PARTICLES = frozenset("up down over off out back in".split())


def done_to(act: str, thing: str, *, to_come: bool = False) -> str:
    """ "expel two diplomats" → "two diplomats expelled", where nobody says by whom.

    What is still `to_come`: "two diplomats to be expelled", "transition to begin".
    """
    first, _, rest = thing.partition(" ")
    if first in _PARTICLES and not rest:
        return f"{act}{first}"  # "walkout"
    particle = f" {first}" if first in _PARTICLES and rest else ""
    if act in _PARTICIPLES:
        done = _PARTICIPLES[act]
    elif act.endswith("y") and act[-2:-1] not in "aeiou":
        done = f"{act[:-1]}ied"
    else:
        done = f"{act}d" if act.endswith("e") else f"{act}ed"
    match = _WITH.match(rest if particle else thing)
    whole, after = (match[1], match[2]) if match else (rest if particle else thing, "")
    if to_come:
        done = f"to {act}" if act in _BY_ITSELF else f"to be {done}"
    return f"{whole} {done}{particle}{after}"


_BY_ITSELF = frozenset({"begin", "open", "expire", "resume", "end"})


#: "a protest with the envoy": what is done stands before it.
_WITH = re.compile(r"(.+?)( (?:with|to|against|from) .+)")
