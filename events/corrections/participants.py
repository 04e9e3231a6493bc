"""What an editor decides about one participant: a field, or that it is another one."""

from __future__ import annotations

from itertools import chain, count
from typing import Any

from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.text import slugify

from events.corrections import ledger, values
from events.linking.participants import name_key
from events.models import Alias, Decision, Office, Participant

FIELDS = ("name", "kind", "country_code", "aliases", "offices")


def clean(field: str, value: Any) -> Any:
    match field:
        case "name":
            return values.words(field, value, longest=300, required=True)
        case "kind":
            return values.choice(field, value, Participant.Kind.values)
        case "country_code":
            return _country_code(value)
        case "aliases":
            names = [values.words(field, name, longest=300) for name in value or []]
            return sorted({name for name in names if name})
        case "offices":
            return [_office(office) for office in value or []]
    raise ValidationError(f"A participant has no field “{field}”.")


def _country_code(value: Any) -> str:
    code = str(value or "").strip().upper()
    if code and not (len(code) == 2 and code.isascii() and code.isalpha()):
        raise values.refuse("country_code", "Two letters, as in ISO 3166: JP.")
    return code


def _office(value: Any) -> dict[str, Any]:
    start = values.day("offices", value.get("start"))
    end = values.day("offices", value.get("end"))
    if start and end and start > end:
        raise values.refuse("offices", "An office ends before it starts.")
    return {
        "title": values.words(
            "offices", value.get("title"), longest=200, required=True
        ),
        "of": values.words("offices", value.get("of"), longest=200),
        "start": values.iso(start),
        "end": values.iso(end),
    }


def shown(participant: Participant, field: str) -> Any:
    if field == "aliases":
        return sorted(participant.aliases.values_list("name", flat=True))
    if field == "offices":
        return [
            {
                "title": office.title,
                "of": office.of,
                "start": values.iso(office.start),
                "end": values.iso(office.end),
            }
            for office in participant.offices.all()
        ]
    return getattr(participant, field)


@transaction.atomic
def set_participant_field(
    *, participant: Participant, field: str, value: Any, editor: User, note: str = ""
) -> Decision:
    """Give `field` a value that no text and no reference data changes again."""
    value = clean(field, value)
    standing = ledger.standing_field(participant, field)
    if standing and standing.value == value:
        return standing
    decision = ledger.write(
        Decision.Kind.SET_FIELD,
        editor=editor,
        note=note,
        participant=participant,
        field=field,
        value=value,
        machine_value=standing.machine_value if standing else shown(participant, field),
    )
    show(participant, field, value)
    return decision


@transaction.atomic
def create_participant(
    *, name: str, kind: str, editor: User, country_code: str = ""
) -> Participant:
    """One that no text has named yet; its address never changes afterwards."""
    name, kind = clean("name", name), clean("kind", kind)
    country_code = clean("country_code", country_code)
    stem = slugify(name)[:100]
    if not stem:
        raise values.refuse("name", "The name needs a letter or a digit.")
    taken = set(
        Participant.objects.filter(slug__startswith=stem).values_list("slug", flat=True)
    )
    slugs = chain([stem], (f"{stem}-{number}" for number in count(2)))
    participant = Participant.objects.create(
        name=name,
        kind=kind,
        country_code=country_code,
        slug=next(slug for slug in slugs if slug not in taken),
    )
    for field in ("name", "kind", "country_code"):
        ledger.write(
            Decision.Kind.SET_FIELD,
            editor=editor,
            participant=participant,
            field=field,
            value=getattr(participant, field),
            machine_value=getattr(participant, field),
        )
    return participant


def show(participant: Participant, field: str, value: Any) -> None:
    if field == "aliases":
        participant.aliases.exclude(name__in=value).delete()
        _add_aliases(participant, value)
    elif field == "offices":
        _show_offices(participant, value)
    else:
        setattr(participant, field, value)
        participant.save(update_fields=[field])


def _add_aliases(participant: Participant, names: list[str]) -> None:
    known = set(participant.aliases.values_list("name", flat=True))
    Alias.objects.bulk_create(
        Alias(participant=participant, name=name, key=name_key(name))
        for name in dict.fromkeys(names)
        if name not in known
    )


def _show_offices(participant: Participant, wanted: list[dict[str, Any]]) -> None:
    def place(office: Office) -> tuple[str, str, str | None]:
        return office.title, office.of, values.iso(office.start)

    present = {place(office): office for office in participant.offices.all()}
    for told in wanted:
        key = told["title"], told["of"], told["start"]
        office = present.pop(key, None) or Office(
            participant=participant, title=told["title"], of=told["of"]
        )
        office.start = values.day("offices", told["start"])
        office.end = values.day("offices", told["end"])
        office.save()
    for office in present.values():
        office.delete()
