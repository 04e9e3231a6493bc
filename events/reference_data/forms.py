"""The forms of a participant's name as aliases, each with the key it is looked up by."""

from __future__ import annotations

from collections.abc import Iterable

from events.linking.participants import name_key

#: Before the key of a surname, under which its bearers are looked up but never linked:
#: whether a surname alone is somebody is for linking to say, with the country in view.
SURNAME = "~"


def keyed(names: Iterable[str]) -> dict[str, str]:
    """Keys by form, without forms that have no letter."""
    keys = {name[:300]: name_key(name)[:300] for name in names}
    return {name: key for name, key in keys.items() if key}


def keyed_person(name: str, others: Iterable[str] = ()) -> dict[str, str]:
    """Keys of a person's whole names, and of the surname under its own."""
    forms = keyed([name, *others])
    words = name.split()
    if len(words) > 1:
        forms.setdefault(words[-1][:300], SURNAME + name_key(words[-1])[:299])
    return forms
