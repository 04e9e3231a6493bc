"""The cast of the tests: an editor, and a reader without rights."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import User
from django.test import Client

from events.editors import editors

pytest_plugins = ["tests.leaving_out"]


@pytest.fixture
def editor(db: None) -> User:
    """May log in to the admin and correct the timeline, as `create_editor` has it."""
    user = User.objects.create_user("editor", password="editor", is_staff=True)
    user.groups.add(editors())
    return user


@pytest.fixture
def reader(db: None) -> User:
    """May log in, and nothing else."""
    return User.objects.create_user("reader", password="reader")


@pytest.fixture
def editor_client(editor: User) -> Client:
    client = Client()
    client.force_login(editor)
    return client


@pytest.fixture
def reader_client(reader: User) -> Client:
    client = Client()
    client.force_login(reader)
    return client
