"""The house itself: factories make valid rows, and a run says what it leaves out."""

from __future__ import annotations

import factory
import pytest

from events.models import EventMention, Statement
from tests import factories

FACTORIES = [
    value
    for value in vars(factories).values()
    if isinstance(value, type)
    and issubclass(value, factory.django.DjangoModelFactory)
    and value is not factory.django.DjangoModelFactory
]


@pytest.mark.django_db
@pytest.mark.parametrize("make", FACTORIES, ids=lambda make: make.__name__)
def test_factory_makes_two_valid_rows(make: type[factory.Factory]) -> None:
    empty_in_forms = {"notes", "blocks", "metadata"}  # filled by reading alone
    for row in (make(), make()):
        row.full_clean(exclude=empty_in_forms)


@pytest.mark.django_db
def test_factories_spans_claim_their_words() -> None:
    mention = factories.EventMentionFactory()
    statement = factories.StatementFactory()
    assert isinstance(mention, EventMention)
    assert isinstance(statement, Statement)
    assert mention.passage().endswith("on Tuesday.")
    assert (
        mention.source.text[mention.trigger_start : mention.trigger_end],
        statement.text,
        statement.source.text[statement.cue_start : statement.cue_end],
    ) == ("met", "the talks were useful", "said")
