"""Words before a colon or a name: which are labels, titles and offices."""

from __future__ import annotations

from events.extraction.quotations.patterns import words

#: Words before a colon that make no speaker of what stands there.
NO_LABEL = words(
    """
    analysis background breaking briefing correction editor exclusive explainer factbox
    fact feature focus graphic highlights insight interview live note
    opinion photo photos pictures poll preview profile report
    review special timeline update updated video watch what why how
    who when where read more also factbox q&a
    """
)
#: Words before a name that are no part of it.
TITLES = words(
    """
    mr mrs ms miss dr sir h.e he she amb ambassador president chancellor minister
    secretary senator representative congressman congresswoman governor general
    foreign prime deputy vice under assistant high commissioner
    """
)
#: Who may stand before a headline's colon without a name.
OFFICES = words(
    """
    adviser advisor agency ambassador army chancellor chief diplomat envoy government
    king leader military minister ministry negotiator official opposition palace pm police
    premier president prosecutor queen source spokesman spokesperson spokeswoman
    """
)
