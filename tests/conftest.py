"""The cast of the tests: an editor, and a reader without rights."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import Permission, User
from django.test import Client

pytest_plugins = ["tests.leaving_out"]


@pytest.fixture
def editor(db: None) -> User:
    """May log in to the admin and do everything there that concerns the timeline."""
    user = User.objects.create_user("editor", password="editor", is_staff=True)
    user.user_permissions.set(
        Permission.objects.filter(content_type__app_label="events")
    )
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
