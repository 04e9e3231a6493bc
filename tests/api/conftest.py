"""The reader's small record, and the API's own description read once."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from tests.views.conftest import _fresh_collection, record

__all__ = ["_fresh_collection", "record"]


@pytest.fixture
def described(client: Client) -> dict[str, Any]:
    schema: dict[str, Any] = client.get("/api/v1/openapi.json").json()
    return schema
