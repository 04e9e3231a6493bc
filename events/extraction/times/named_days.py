"""Named days ("Good Friday", "Eid al-Fitr"): their dates, by the `holidays` package."""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache

#: A name as texts have it -> a country whose calendar holds it, and its name there.
#: Absent on purpose: days that many countries hold, each on its own date ("Independence
#: Day", "Labour Day", "Victory Day").
_CALENDARS = {
    "christmas": ("US", "Christmas Day"),
    "christmas day": ("US", "Christmas Day"),
    "new year day": ("US", "New Year's Day"),
    "new years day": ("US", "New Year's Day"),
    "thanksgiving": ("US", "Thanksgiving"),
    "thanksgiving day": ("US", "Thanksgiving"),
    "labor day": ("US", "Labor Day"),
    "veterans day": ("US", "Veterans Day"),
    "columbus day": ("US", "Columbus Day"),
    "martin luther king day": ("US", "Martin Luther King"),
    "juneteenth": ("US", "Juneteenth"),
    "good friday": ("GB", "Good Friday"),
    "easter monday": ("FR", "Easter Monday"),
    "bastille day": ("FR", "National Day"),
    "armistice day": ("FR", "Armistice"),
    "ascension day": ("FR", "Ascension"),
    "pentecost monday": ("FR", "Pentecost Monday"),
    "all saints day": ("FR", "All Saints"),
    "nowruz": ("IR", "Nowruz"),
    "norouz": ("IR", "Nowruz"),
    "eid al-fitr": ("TR", "Eid al-Fitr"),
    "eid al-adha": ("TR", "Eid al-Adha"),
    "diwali": ("SG", "Diwali"),
    "yom kippur": ("IL", "Yom Kippur"),
    "rosh hashanah": ("IL", "Rosh Hashanah"),
    "passover": ("IL", "Pesach"),
    "lunar new year": ("SG", "Chinese New Year"),
    "chinese new year": ("SG", "Chinese New Year"),
}
#: Days counted from one of those above.
_NEIGHBOURS = {
    "christmas eve": ("christmas", -1),
    "boxing day": ("christmas", 1),
    "easter": ("easter monday", -1),
    "easter sunday": ("easter monday", -1),
    "pentecost": ("pentecost monday", -1),
    "remembrance day": ("armistice day", 0),
}
_FIXED = {
    "new year eve": (12, 31),
    "new years eve": (12, 31),
    "may day": (5, 1),
}


@lru_cache(maxsize=512)
def day_of(name: str, year: int) -> date | None:
    """The first day of the feast `name` in `year`; None where no calendar tells it."""
    key = name.lower().replace("’", "").replace("'", "").replace(",", "")
    key = " ".join(key.replace(" jr.", "").replace(" jr", "").split())
    key = key.removesuffix("s day") + " day" if key.startswith("lunar") else key
    key = key.removesuffix(" day") if key.startswith(("lunar", "chinese")) else key
    if key in _FIXED:
        return date(year, *_FIXED[key])
    if key in _NEIGHBOURS:
        other, days = _NEIGHBOURS[key]
        base = day_of(other, year)
        return base + timedelta(days=days) if base else None
    if key not in _CALENDARS:
        return None
    country, title = _CALENDARS[key]
    named = (day for day, held in _calendar(country, year) if held.startswith(title))
    return min(named, default=None)


@lru_cache(maxsize=128)
def _calendar(country: str, year: int) -> tuple[tuple[date, str], ...]:
    import holidays  # here: few texts name a feast, and the package takes long to load

    entry = holidays.country_holidays(
        country, years=year, observed=False, language="en_US"
    )
    return tuple((day, name) for day, name in entry.items() if day.year == year)
