"""The dateline that opens a report: place, date and agency before the first words."""

from __future__ import annotations

import re

from events.mentions import Span
from events.sources.days import weekdays_named
from events.sources.patterns import LABEL_ROLES, NO_LABEL

_TWO_WORDS = (
    "South|North|New|Saudi|Sri|El|San|United|Costa|Sierra|Burkina|Ivory|Dominican"
)
_CAPITALS = r"[A-Z][A-Z.’'-]{2,}(?:[ -][A-Z][A-Z.’'-]*)*"
_PLACE = rf"(?:{_CAPITALS}|[A-Z][\w.’'-]+(?:[ -][A-Z][\w.’'-]+){{0,3}})"
_REGION = rf"(?:,\s+(?:(?:{_TWO_WORDS})\s+)?[A-Z][\w.’'-]+)"
_DAY = r"(?:[A-Z][a-z]{2,8}\.?\s+\d{1,2}|\d{1,2}\s+[A-Z][a-z]{2,8}\.?)(?:,?\s+\d{4})?"
_DATE = rf"(?:,?\s+(?:{_DAY}|\({_DAY}\)))"
_AGENCY = r"(?:\s*(?:\([A-Z][\w .&/’'-]{1,40}\)|/[A-Z][\w .&’'-]{1,40}/))"
_DASH = r"\s*(?:--+|[–—―]|\.?-(?=\s)|_(?=\s))\s*"
_COLON = r"\s*:\s+"
_AGAIN = rf"(?:/{_PLACE})?"
_FORMS = tuple(
    re.compile(form)
    for form in (
        # 1. GENEVA, March 15 (Agency) - Text   2. Lima/Quito, Peru (Agency) -- Text
        rf"{_PLACE}{_AGAIN}{_REGION}?{_DATE}?{_AGENCY}?{_DASH}(?=\S)",
        # 3. Lima, 5 March 2019: Text
        rf"{_PLACE}{_AGAIN}{_REGION}?{_DATE}{_AGENCY}?{_COLON}(?=\S)",
        # 4. Lima (Agency)Text   5. LIMA (Agency) Text
        rf"{_PLACE}{_AGAIN}{_REGION}?{_DATE}?{_AGENCY}(?=[A-Z\"“])",
        rf"{_CAPITALS}{_REGION}?{_DATE}?{_AGENCY}\s+(?=[A-Z\"“])",
        # By A. Writer LIMA, March 15 (Agency) - Text
        rf"By [A-Z][^()\n]{{3,60}}?\s{_CAPITALS}{_REGION}?{_DATE}?{_AGENCY}{_DASH}(?=\S)",
        # 6. (Agency) - Text
        rf"{_AGENCY}{_DASH}(?=\S)",
        # 7. March 15 (Agency) -- Text
        rf"{_DAY}{_AGENCY}{_DASH}(?=\S)",
    )
)
#: LIMA: Text, the way of many papers; a transcript's label looks the same.
_LABELLED = re.compile(
    rf"(?P<place>{_CAPITALS}){_REGION}?{_AGENCY}?{_COLON}(?=[A-Z\"“])"
)
_LABEL = re.compile(r"^\s*[A-Z][A-Z .’'-]{2,40}:\s", re.MULTILINE)
#: What a speaker begins with and a report does not.
_SPEAKING = re.compile(r"(?:I|We|Thank|Thanks|Good|Well|Hello|Dear|My|Our|Yes|No)\b")
#: 8. LIMA President … (the dash was lost)   9. CUSCO, Peru President …
_GLUED = re.compile(
    rf"(?P<place>[A-Z][A-Z’'-]+(?: [A-Z][A-Z’'-]{{2,}}\b(?!\.))*)(?P<region>{_REGION})?"
    r"\s+(?=[A-Z\"“])"
)
#: Words in capitals that open sentences and are no place.
_ACRONYMS = frozenset(
    """
    NATO ASEAN UNESCO UNICEF UNHCR UNRWA OPEC BRICS OSCE OPCW IAEA ECOWAS MERCOSUR CARICOM
    AUKUS IGAD SADC APEC COVID COMESA SAARC CELAC UNASUR EFTA INTERPOL MINUSMA UNIFIL OECD
    BREAKING EXCLUSIVE UPDATE WATCH LIVE OPINION ANALYSIS EXPLAINER FACTBOX PROFILE PHOTO
    JCPOA CPTPP TPLF FARC ISIS ISIL
    """.split()
)
_LONGEST = 140
_MIN_GLUED = 4
_LEAD = 500  # characters


def dateline_end(text: str, span: Span, *, is_first: bool = True) -> int:
    """Where the report itself begins in the paragraph `span`: `span.start` if it opens
    without a dateline. The dash or colon belongs to the dateline.

    Of a paragraph below the first a mark must say where the dateline ends.
    """
    for form in _FORMS:
        match = form.match(text, span.start, min(span.end, span.start + _LONGEST))
        if match and _is_dateline(match.group()):
            return match.end()
    if (end := _labelled_end(text, span)) is not None:
        return end
    if not is_first:
        return span.start
    match = _GLUED.match(text, span.start, min(span.end, span.start + _LONGEST))
    return _glued_end(text, match) if match else span.start


def _labelled_end(text: str, span: Span) -> int | None:
    """The end of a place in capitals before a colon: no speaker's label, as no role
    stands in it, no other label follows and nobody begins to speak."""
    match = _LABELLED.match(text, span.start, min(span.end, span.start + _LONGEST))
    if match is None or _SPEAKING.match(text, match.end()):
        return None
    place = match.group("place")
    if place in _ACRONYMS or LABEL_ROLES.fullmatch(place) or NO_LABEL.fullmatch(place):
        return None
    return match.end() if len(_LABEL.findall(text)) <= 1 else None


def _is_dateline(prefix: str) -> bool:
    """A lone mixed-case word before a dash ("Yesterday - ") is too little."""
    has_more = re.search(r"\(|\d|,|/", prefix) is not None
    place = prefix.rstrip(" -–—:\n\t")
    return has_more or (place.isupper() and place not in _ACRONYMS)


def _glued_end(text: str, match: re.Match[str]) -> int:
    """The end of a place in capitals that runs into the text, or the start if it is none.

    An acronym comes again in capitals, a place comes again with small letters; a region
    ("CUSCO, Peru") makes it one.
    """
    words = match.group("place").split()
    while len(words) > 1 and words[-1] in _ACRONYMS:
        words.pop()  # "LIMA NATO ministers": the acronym is the sentence's
    place = " ".join(words)
    end = match.start() + len(place)
    if (len(words[0]) < _MIN_GLUED and len(words) == 1) or words[0] in _ACRONYMS:
        return match.start()
    following = text[end:].split(maxsplit=1)[0]
    name = re.escape(place.title())
    rest = text[end:]
    if re.search(rf"\b{name}\s+{re.escape(following)}", rest):
        return match.start()  # "RIVERA Gomez said": a name's first word in capitals
    is_again = re.search(rf"\b{re.escape(place)}\b", rest) is not None
    is_named = re.search(rf"\b(?:in|at|from|to|of|near|outside) {name}\b", rest)
    has_weekday = bool(weekdays_named(text[end : match.start() + _LEAD]))
    if match.group("region"):
        end = match.end()
    elif not is_named and (is_again or not has_weekday or len(place) <= _MIN_GLUED):
        return match.start()
    while text[end].isspace():
        end += 1
    return end
