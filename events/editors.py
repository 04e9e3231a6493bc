"""Who may correct: the group of editors, there as soon as the database is."""

from __future__ import annotations

from django.contrib.auth.models import Group, Permission

GROUP = "Editors"
#: What the admin and the review queue ask for. Sources, events and statements come of
#: texts: nobody adds or deletes them by hand.
RIGHTS = {
    "event": ("view", "change"),
    "eventmention": ("view",),
    "statement": ("view", "change"),
    "participant": ("view", "add", "change"),
    "source": ("view", "change"),
    "topic": ("view", "add", "change", "delete"),
    "decision": ("view", "change"),
    "extractionrun": ("view",),
}


def make_editors_group() -> None:
    """Make the group after `migrate`; once it is there its rights are the site's own."""
    if not Group.objects.filter(name=GROUP).exists() and (rights := _permissions()):
        Group.objects.create(name=GROUP).permissions.set(rights)


def editors() -> Group:
    """The group, made anew if somebody deleted it."""
    make_editors_group()
    return Group.objects.get(name=GROUP)


def _permissions() -> list[Permission]:
    """All of them, or none while migrations have not made all the tables yet."""
    wanted = {f"{verb}_{model}" for model, verbs in RIGHTS.items() for verb in verbs}
    found = list(
        Permission.objects.filter(content_type__app_label="events", codename__in=wanted)
    )
    return found if len(found) == len(wanted) else []
