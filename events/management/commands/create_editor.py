"""`manage.py create_editor NAME`: an account that may correct the timeline."""

from __future__ import annotations

import getpass
import secrets
import sys
from argparse import ArgumentParser
from typing import Any

from django.contrib.auth.models import User
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from events.editors import editors


class Command(BaseCommand):
    help = (
        "Make NAME an editor. A new account is asked for a password; with --generate, "
        "or where nobody can be asked, a random one is made and printed."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("name", help="user name")
        parser.add_argument(
            "--generate", action="store_true", help="make a random password"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        name = options["name"]
        try:
            User.username_validator(name)
        except ValidationError as refused:
            raise CommandError(" ".join(refused.messages)) from None
        known = User.objects.filter(username=name).first()
        password = None
        if known is None and (options["generate"] or not sys.stdin.isatty()):
            password = secrets.token_urlsafe(12)
            self.stdout.write(f"Password of {name}: {password}")
        elif known is None:
            password = _ask(name)
        with transaction.atomic():
            user = known or User.objects.create_user(name, password=password)
            user.is_staff = True
            user.save(update_fields=["is_staff"])
            user.groups.add(editors())
        made = "is an editor now" if known else "made, an editor"
        self.stdout.write(self.style.SUCCESS(f"{name}: {made}. Log in at /admin/."))


def _ask(name: str) -> str:
    password = getpass.getpass(f"Password of {name}: ")
    if password != getpass.getpass("Once more: "):
        raise CommandError("The two passwords differ; nothing was made.")
    try:
        validate_password(password, User(username=name))
    except ValidationError as refused:
        raise CommandError(" ".join(refused.messages)) from None
    return password
