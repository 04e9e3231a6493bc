"""Words the comparing of tellings goes by; general ones, as any report of talks has them."""

from __future__ import annotations

import re

#: Words that say nothing of what was said. "not" and "no" are absent: they change it.
FUNCTION = frozenset(
    "a an the and or but nor so yet as at by for from in into of off on onto over per than "
    "to up via with within toward towards upon this that these those it its he his him she "
    "her hers they them their theirs we us our ours i me my mine you your who whom whose "
    "which what when where while is are was were be been being am do does did doing has "
    "have had having will would shall should can could may might must also both said says "
    "say such there here".split()
)
#: May open a short wording although they are function words: they say which way.
OPENERS = frozenset("to toward towards amid against for without with no not".split())
#: A wording does not reach over these.
STOPS = frozenset('.,;:!?()[]“”"—–')
#: Says of a topic that it did not come up.
NOT_DISCUSSED = re.compile(
    r"\b(?:(?:did|do|does|was|were|has|have|had)\s?(?:not|n['’]t)|never|without)\s+"
    r"(?:\w+\s+){0,2}?(?:been\s+)?"
    r"(?:discuss|rais|mention|address|touch|talk(?:ed|ing)? about|(?:come|came|coming) up"
    r"|brought up|bring|took up|take up)\w*",
    re.IGNORECASE,
)
#: Parts a sentence into what is told of each thing.
CLAUSE = re.compile(r"[;:]|,?\s+(?:but|while|whereas|although|though|however)\b")
#: Not after one letter: "U.S. Secretary" goes on.
SENTENCE = re.compile(r"(?<=[.!?])(?<![A-Z]\.)[\"”’]?\s+(?=[A-Z“\"‘])|\n+")
WORD = re.compile(r"\w+(?:[-'’.&]+\w+)*")
QUOTED = re.compile(r"“([^”]+)”|\"([^\"]+)\"")
