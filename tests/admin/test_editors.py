"""The editors' group and the command that makes an editor."""

from __future__ import annotations

import io

import pytest
from django.contrib.auth.models import Group, User
from django.core.management import CommandError, call_command

from events.editors import GROUP

pytestmark = pytest.mark.django_db


def _call(*args: str) -> str:
    out = io.StringIO()
    call_command("create_editor", *args, stdout=out)
    return out.getvalue()


def test_migrate_makes_the_group() -> None:
    rights = Group.objects.get(name=GROUP).permissions
    codes = set(rights.values_list("codename", flat=True))
    assert {"change_event", "change_decision", "add_topic"} <= codes
    assert not codes & {"delete_event", "add_event", "delete_source", "add_decision"}


def test_migrating_again_leaves_the_site_its_own_rights() -> None:
    Group.objects.get(name=GROUP).permissions.clear()
    call_command("migrate", verbosity=0)
    assert not Group.objects.get(name=GROUP).permissions.exists()


def test_a_new_editor_can_log_in() -> None:
    printed = _call("mara", "--generate")
    password = printed.split("Password of mara: ")[1].split()[0]
    user = User.objects.get(username="mara")
    assert user.check_password(password)
    assert (user.is_staff, user.is_superuser) == (True, False)
    assert user.has_perm("events.change_event")
    assert not user.has_perm("auth.change_user")


def test_somebody_known_becomes_an_editor_and_keeps_the_password(reader: User) -> None:
    before = reader.password
    assert "Password" not in _call("reader")
    reader.refresh_from_db()
    assert (reader.password, reader.is_staff) == (before, True)
    assert _call("reader") == _call("reader")


def test_a_wrong_name_is_refused() -> None:
    with pytest.raises(CommandError, match="valid username"):
        _call("no spaces", "--generate")
