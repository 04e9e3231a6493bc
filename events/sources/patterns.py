"""Words of the sources room: what marks captions, links, bylines and boilerplate."""

from __future__ import annotations

import re


def _any(*forms: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{form})" for form in forms), re.IGNORECASE)


# ------------------------------------------------------------------ related coverage
#: A line of its own after which headlines of other articles follow.
RELATED_HEADING = _any(
    r"(?:related|more|further|recommended|suggested)[ -]"
    r"(?:coverage|stor(?:y|ies)|articles?|links?|reading|topics?|news|content|posts?"
    r"|internet links|on this story|from\b.{0,40}|about\b.{0,40})\s*:?",
    r"related\s*:?",
    r"(?:read|see|watch) (?:more|also|next)\s*(?:on\b.{0,40}|from\b.{0,40})?:?",
    r"you (?:may|might) (?:also )?(?:be interested in|like|want to read)\s*:?",
    r"also (?:read|on\b.{0,30}|in the news)\s*:?",
    r"(?:most (?:read|popular|viewed)|trending(?: now| stories)?|top stories"
    r"|latest (?:news|stories)|editors?['’]s? (?:picks|choice)|don['’]t miss"
    r"|in other news|elsewhere on\b.{0,30}|what to read next|around the web)\s*:?",
)
#: A line that is itself a link to another article.
RELATED_LINE = _any(
    r"(?:read|see|watch|also read|read also|read more|see also|listen|explainer|opinion"
    r"|in pictures|in photos|photos|video|live updates?|related(?: story| article)?)"
    r"\s*[:>|»–—]\s*\S.{0,200}",
    r"[>»→•]+\s*read\b.{0,200}",
)

# ------------------------------------------------------------------ bylines
BYLINE = re.compile(
    r"(?:By|Written by|Reported by|Story by|Text by|From|Posted by|Author:)\s+(?:our\s+)?"
    r"[A-Z][\w.’'-]+(?:[\s,/&|]+(?:and\s+|in\s+|for\s+|of\s+|at\s+)?[\w.’'()-]+){0,18}"
)
ATTRIBUTABLE = re.compile(
    r"(?:The )?(?:[Bb]elow|[Ff]ollowing)\b.{0,40}\battribut(?:able|ed) to\b.{0,120}"
)
#: Who publishes, on a line of its own above the text.
OFFICE = re.compile(
    r"(?:The\s+)?(?:Office|Ministry|Department|Bureau|Embassy|Permanent Mission|Cabinet"
    r"|Secretariat|Directorate|Press (?:and Information )?(?:Office|Service|Secretary)"
    r"|Spokes(?:person|man|woman))\b(?:\s+(?:of|for|the|to|and|in|on|’s|'s)?\s*[\w.’'&,-]+)*"
)

# ------------------------------------------------------------------ boilerplate
BOILERPLATE = _any(
    r"\\?#{2,}\s*",
    # an index by pages: "1-3 Talks in Lima / Elections"
    r"\d{1,3}(?:\s?[-–,]\s?\d{1,3})*\s+[A-Z][^.?!/]*(?:\s/\s[^.?!/]*)+",
    r"-\s*30\s*-",
    r"[-*_=~•.\s]{3,}",
    r"ends?",
    r"(?:transcri(?:pt|ption):\s*)?(?:proof copy\s*)?e\s*&\s*o\s*e(?:\s*-?\s*proof only)?",
    r"END(?: OF TEXT)?",
    r"\(?(?:additional |with )?(?:report(?:ing|ed)|writ(?:ing|ten)|edit(?:ing|ed)"
    r"|compiled|translat(?:ed|ion)|produced|graphics?) by\b.*",
    r"\(?with (?:inputs?|files|reporting|contributions?) from\b.*",
    r"\(?this (?:article|story|report|piece|interview|post|content|page|version"
    r"|text|copy|transcript)\b.{0,60}\b(?:was|is|has been|have been|first|originally)\b"
    r".{0,60}\b(?:publish|appear|updat|correct|produced|provided|generated|edited"
    r"|translat|amended|syndicated|archived|republish).*",
    r"this is (?:an? |the )?(?:provisional|unofficial|machine|preliminary|breaking"
    r"|developing|courtesy|rush|uncorrected)\b.{0,200}",
    r"(?:media|video|audio) playback is (?:un|not )\w+(?: on your device)?",
    r"(?:to )?(?:play this|enable javascript|please enable javascript|your browser).{0,150}",
    r"back to\b.{0,60}",
    r"(?:page )?top(?: of page)?",
    r"return to\b.{0,40}",
    r"(?:share|print|email|tweet|save|facebook|twitter|whatsapp|copy link|comments?|menu"
    r"|home|search|skip to (?:main )?content|advertisement|subscribe|sign in|log in"
    r"|close|listen|loading\.*|share this(?: \w+){0,3}|follow us(?: \w+){0,4}|tags?:.*"
    r"|topics?:.*|filed under:?.*|keywords?:.*|categories:.*)",
    r"(?:sign up|subscribe|click here|follow us|follow @|join our|download (?:the|our)"
    r"|get (?:the|our) (?:latest|free|daily|weekly)|support our|donate|like us on)\b.{0,250}",
    r"(?:©|\(c\)|copyright)\s*.{0,150}",
    r".{0,100}\ball rights reserved\b.{0,150}",
    r"(?:reuters|our standards|disclaimer)\b.{0,20}\b(?:trust principles|views expressed)"
    r".{0,200}",
    r"(?:the )?views? expressed (?:in|here).{0,200}",
    r"(?:correction|clarification|editor[’']?s note)\s*:.{0,400}",
    r"for (?:more|further) information\b.{0,200}",
    r"(?:media|press) (?:inquiries|enquiries|queries|contacts?)\b.{0,150}",
    r"(?:media )?contacts?\s*:.{0,150}",
    r"https?://\S+",
    r"\[?\(?end of (?:text|document"
    r"|transcript|statement|readout)\)?\]?",
    r"(?:for immediate release|press release|media note|readout|unclassified)",
    r"==\s*\w[\w ]{0,20}",
    # what a transcript's clerk writes around it
    r"[\[(](?=[^()\[\]]*\b(?:concluded|ended|adjourned|began|commenced|resumed)\b)"
    r"[^()\[\]]{0,150}[\])]\.?",
    r"(?:(?:end|begin)\b\s*)?\d{1,2}[:.]\d\d\s*[ap]\.?\s?m\.?\s*(?:\(?[a-z]{2,5}\)?)?",
    r"[A-Z]{2,6}\s*#\s*\d+",
    r"(?:index|contents|topics)\s*:\s*\S.{0,300}",
)
#: A transcript's list of what it treats: lines follow, each with a page or none.
CONTENTS_HEADING = _any(r"(?:index|(?:table of )?contents)(?: of topics)?\s*:?")

#: Credits of those who wrote it, in brackets behind the last words.
TAIL = re.compile(
    r"\s*\((?:additional |with )?(?:report(?:ing|ed)|writ(?:ing|ten)|edit(?:ing|ed)|compiled"
    r"|inputs?|translat(?:ing|ed))\b(?: by| from)\b(?:[^()]|\([^()]*\))*\)\s*$",
    re.IGNORECASE,
)

# ------------------------------------------------------------------ captions
#: Quick to look for: without one of these, in small letters, a paragraph has no caption.
HINTS = (
    *("(", "[", "==", "phot", "pictur", "image", "seen", "shown", "pose", "left"),
    *("right", "center", "centre", "file", "archive", "caption"),
)
#: Likewise; capitals may open them.
MARK_HINTS = ("aption", "opyright", "ource", "redit")
#: A web page's marks before a picture's credit and caption; glued where tags were cut.
IMAGE_MARK = re.compile(
    r"(?:(?:[Ii]mage|[Pp]hoto|[Pp]icture|[Vv]ideo) ?(?:[Cc]opyright|[Ss]ource|[Cc]redit),?)"
    r"\s*(?P<credit>.{1,60}?)\s*"
    r"(?:(?:[Ii]mage|[Pp]hoto|[Pp]icture|[Vv]ideo|[Mm]edia) ?[Cc]aption[,:]?\s*|$)"
)
CAPTION_MARK = re.compile(
    r"(?P<playback>(?:[Mm]edia|[Vv]ideo) playback is (?:un|not )\w+(?: on your device)?\s*)?"
    r"(?:[Mm]edia|[Ii]mage|[Vv]ideo|[Pp]hoto|[Pp]icture) ?[Cc]aption[,:]?\s*"
)
CAPTION_LABEL = re.compile(
    r"(?:CAPTION|PHOTO|PICTURE|PICTURED|IMAGE|Photo|Picture|Pictured|Image|Caption"
    r"|In this (?:photo|picture|image))\s*[:|]\s*"
)
FILE_MARK = _any(
    r"\bfile[ -](?:photo|picture|image|pic)\b",
    r"\(file\b.{0,20}\)",
    r"^file\s*[-:–—]",
    r"\barchive (?:photo|picture|image)\b",
    r"\b(?:photo|picture|image) taken in\b",
    r"\bundated (?:file |handout )?(?:photo|picture|image)\b",
)
#: What only captions say.
CAPTION_STRONG = _any(
    r"\bcombined (?:photo|picture|image)s?\b",
    r"\bcombination (?:photo|picture|of\b)",
    r"\b(?:is|are) (?:seen|shown|pictured) (?:in|at|on|during|with|here|above|left|right)",
    r"\bin (?:this|a) (?:\w+[ -]){0,2}(?:photo|picture|image|photograph|handout|screengrab"
    r"|video grab|frame grab|screenshot)\b",
    r"\b(?:photo|picture|image|photograph) (?:shows|taken|provided|released|courtesy)\b",
    r"\bpose[sd]? for (?:a |the )?(?:photo|picture|photograph|family photo|media|group)",
    r"\(\s*(?:L|R|C|left|right|cent(?:er|re)|from left|2nd [LR]|top|bottom|back|front)\s*\)",
    r",\s*(?:(?:second|third|fourth|fifth|far|front|back|top|bottom|seated|standing)\s+)?"
    r"(?:left|right|cent(?:er|re)|from left|from right)\s*(?:,|and\b|\(|$)",
    r"\bpictured\b",
    r"\bshown here\b",
    r"\bfamily photo\b",
)
#: Present tense of what people do in pictures; in a report it is the past tense.
CAPTION_VERB = re.compile(
    r"\b(?:speaks?|meets?|shakes?|poses?|attends?|arrives?|walks?|delivers?|listens?"
    r"|gestures?|looks?|holds?|talks?|greets?|waves?|stands?|sits?|leaves?|address(?:es)?"
    r"|welcomes?|applauds?|smiles?|signs?|exchanges?|answers?|reacts?|takes?|makes?"
    r"|hugs?|bows?|toasts?|inspects?|reviews?|watch(?:es)?|is (?:greeted|welcomed|escorted)"
    r"|are (?:held|greeted|welcomed|displayed|seen))\b"
)
#: A picture's credit at the end: (Agency), (Photo by …), Agency/Name. In brackets.
CREDIT = re.compile(
    r"\s*(?:[\[(](?:(?:Photo|Picture|Image|File|Handout|Courtesy|Pool|Credit)\b[^()\[\]]{0,60}"
    r"|[A-Z][\w.&’'-]*(?:[ /,|-]{1,2}(?:via |for |by |of |the )?[A-Z][\w.&’'-]*){0,5})[\])]"
    r"(?:\s*==\s*\w[\w ]{0,20}|(?=\s|$))|==\s*[A-Z]\w{1,20}"
    r"|(?:Photo|Photograph|Picture|Image)(?:\s*(?:by|credit|courtesy)\b|:)[^.]{2,60}\.?$)"
)
#: Words that open a sentence, for captions that run into the text without a full stop.
OPENER = re.compile(
    r"(?<=[a-z0-9)])\s+(?=(?:The|A|An|In|On|At|It|He|She|They|We|But|And|However|This|That"
    r"|These|Those|There|After|Before|Meanwhile|Earlier|Later|Asked|Speaking|Mr|Mrs|Ms"
    r"|According|As|While|When|Last|Since|For|With|Both|His|Her|Their|Its)\b|[\"“])"
)
#: Any capital after a small letter may open one, too, but not after these words.
CAPITAL = re.compile(r"(?<=[a-z0-9)])\s+(?=[A-Z\"“])")
NO_END = re.compile(
    r"\b(?:the|a|an|in|on|at|of|to|for|from|by|with|and|or|as|between|near|said|says|their"
    r"|his|her|its|that|is|are|was|were|into|over|under|before|after|during|outside|inside"
    r"|against|via|per|not|new|former|then|late|top|old|about|around|across|through|told)$"
)
NO_CAPITAL_AFTER = re.compile(
    r"\b(?:\w+(?:ing|ed)|president|minister|premier|chancellor|secretary|spokes\w+|leader"
    r"|director|general|king|queen|prince|princess|ambassador|envoy|chief|governor|mayor"
    r"|senator|candidate|counterpart|adviser|advisor|officer|commander|colonel|captain|judge"
    r"|professor|doctor|activist|journalist|reporter|president-elect|city|province|river"
    r"|than|like|called|named|meets?|greets?|welcomes?|visits?|hosts?|sees?|saw|met|won|lost|joins?|hugs?)$"
)

# ------------------------------------------------------------------ transcripts
#: Directions and interpreters' notes: in brackets, in any turn, nobody's words.
_LANGUAGES = (
    "Amharic|Arabic|Armenian|Azerbaijani|Bengali|Burmese|Cantonese|Chinese|Croatian|Czech"
    "|Danish|Dari|Dutch|English|Estonian|Farsi|Filipino|Finnish|French|Georgian|German"
    "|Greek|Hausa|Hebrew|Hindi|Hungarian|Indonesian|Italian|Japanese|Kazakh|Khmer|Korean"
    "|Kurdish|Latvian|Lithuanian|Malay|Mandarin|Mongolian|Nepali|Norwegian|Pashto|Persian"
    "|Polish|Portuguese|Romanian|Russian|Serbian|Sinhala|Slovak|Slovenian|Somali|Spanish"
    "|Swahili|Swedish|Tagalog|Tamil|Thai|Tigrinya|Turkish|Ukrainian|Urdu|Uzbek|Vietnamese"
)
DIRECTION = re.compile(
    r"\s*[\[(]\s*(?:"
    r"(?:laugh(?:s|ter|ing)|applau(?:se|ds)|cheers|cheering|chuckles|inaudible|unintelligible"
    r"|indiscernible|cross-?talk|off[- ]mic\w*|pauses?|break|recess|music|silence|sic|ph"
    r"|nods|gestures|smiles|no (?:audible )?response|end of \w+|as delivered|as prepared"
    r"|technical difficult\w+)\b[^()\[\]]{0,30}"
    r"|[^()\[\]]{0,25}\b(?:via|through|as|by|from)\s+(?:an?\s+|the\s+)?(?:\w+\s+)?"
    r"(?:interpret|translat)[^()\[\]]{0,30}"
    r"|(?:(?:speak|spoke|remark|continu|answer|question|interpret|translat)\w*\s+)?"
    rf"(?:in|from)\s+(?:{_LANGUAGES})\b[^()\[\]]{{0,30}}"
    rf"|speaks?\s+(?:{_LANGUAGES})\b[^()\[\]]{{0,30}}"
    r")\s*[\])]",
    re.IGNORECASE,
)
LABEL_ROLES = _any(
    r"(?:Q|A|QUESTION|ANSWER|REPORTER|REPORTERS|JOURNALIST|MODERATOR|INTERPRETER|OPERATOR"
    r"|HOST|CHAIR|PRESS|SPEAKER|PARTICIPANT|INTERVIEWER|STAFF|VOICE|TRANSLATOR"
    r"|CORRESPONDENT|ANCHOR|AUDIENCE(?: MEMBER)?|MALE VOICE|FEMALE VOICE)\b.*",
    r"(?:the )?(?:mr|mrs|ms|miss|dr|sir|dame|lord|lady|amb(?:assador)?|president|vice president"
    r"|prime minister|premier|chancellor|minister|secretary|under ?secretary"
    r"|assistant secretary|deputy|senator|general|admiral|commissioner|director"
    r"|high representative|foreign|spokes(?:person|man|woman)|press secretary|chairman"
    r"|chair|chairperson|senior|king|queen|taoiseach|governor|congressman|congresswoman"
    r"|representative|envoy|administrator|national security|official|state minister"
    r"|parliamentary|attorney|professor|h\.?e\.?)\b.*",
)
#: What a transcript's or statement's own heading says it is.
OCCASION = re.compile(
    r"\b(?:press (?:conference|briefing|availability|statement|encounter|stakeout|point)"
    r"|news conference|media (?:briefing|availability|stakeout)|briefing|remarks|interview"
    r"|transcript|statement|communiqu[eé]|speech|address|doorstop|read-?out)s?\b",
    re.IGNORECASE,
)
#: How a title begins that says what was issued, said or held: it may take a sentence.
ISSUED = re.compile(
    r"(?:\W*[\w’'-]+[ ,]){0,4}?\W*(?:(?:joint|final|press|media|opening|concluding|leaders[’']?"
    r"|chair[’']?s|presidency) )*(?:communiqu[eé]|statement|declaration|remarks|speech"
    r"|address|transcript|briefing|read-?out)s?"
    r" (?:by|of|on|from|to|following|between|at|after|made|issued|adopted|for|in|regarding)\b",
    re.IGNORECASE,
)
#: Words before a colon that name no speaker.
NO_LABEL = _any(
    r"(?:note|notes|update|updated|photo|picture|image|video|file photo"
    r"|also|location|place|venue|date|time|when|where|who|what|why|how|participants|subject"
    r"|subjects|subject matter|(?:main )?topics?|transcri(?:pt|ption)|(?:media|press) release"
    r"|contact|contacts|tags?|sources?|background|summary|overview|key points?"
    r"|highlights?|analysis|opinion|explainer|profile|focus|exclusive|breaking|live|watch"
    r"|index(?: of topics)?|(?:table of )?contents"
    r"|see|example|details|agenda|annex|article|chapter|section|part|title|re|to|from|cc"
    r"|editing|reporting|writing|published|posted|by|reuters"
    r"|(?:related|read|last|here|this|that|for|in|on|at|its?|there|among|these|they)"
    r"(?:[\s'’].*)?)",
)

# ------------------------------------------------------------------ dates of publication
DATE_LABEL = re.compile(
    r"(?P<label>date|dated|published(?: on| at)?|first published|posted(?: on)?|issued"
    r"|released|publication date|(?:last )?(?:updated|modified|revised)(?: on| at)?)"
    r"\b\s*[:.,|-]?\s*",
    re.IGNORECASE,
)
UPDATED = re.compile(r"updated|modified|revised", re.IGNORECASE)
#: Times, zones and separators beside a date on a line of its own.
DATE_TRIMMINGS = re.compile(
    r"\b\d{1,2}[:.h]\d\d(?::\d\d)?\b|\b\d{1,2}\s*(?:a\.?m\.?|p\.?m\.?)|\b[ap]\.?m\b\.?"
    r"|\b\d{4}(?= GMT\b)|\b(?:posted|updated|published)\b(?=:| on\b| at\b)"
    r"|\b(?:UK|GMT|UTC|BST|EDT|EST|PDT|PST|Eastern|CET|CEST|JST|KST|IST|EAT|WAT|SAST|AEST"
    r"|ET|local time"
    r"|hours?|hrs|ago|minutes?|mins?|read|min read|at|on|Z|T\d\d:\d\d(?::\d\d)?Z?)\b"
    r"|[+-]\d\d:?\d\d\b|[|•·/,;:()\[\]–—-]",
    re.IGNORECASE,
)
