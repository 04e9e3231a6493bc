"""Quotation marks pair within their paragraph, and over paragraphs where they go on."""

from __future__ import annotations

import re

import pytest

from events.extraction.quotations.marks import Marked, quotations
from events.mentions import Span


def marked(text: str) -> Marked:
    return quotations(text, [Span(*m.span()) for m in re.finditer(r"[^\n]+", text)])


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        pytest.param('He said: "I go." Then he left.', ["I go."], id="straight"),
        pytest.param("“Not so,” she said. “Never.”", ["Not so,", "Never."], id="curly"),
        pytest.param("”We lost,” he said.", ["We lost,"], id="turned_wrongly"),
        pytest.param("``Yes,'' he said.", ["Yes,"], id="tex"),
        pytest.param("'We came late,' he said.", ["We came late,"], id="single"),
        pytest.param(
            "He was 'very glad' of the envoys' talks in the '90s.",
            ["very glad"],
            id="single_among_apostrophes",
        ),
        pytest.param("“A ‘red’ line”", ["A ‘red’ line"], id="nested_belongs_to_outer"),
        pytest.param(
            'Malta"s man met Cyprus"s man.', [], id="apostrophes_set_as_marks"
        ),
        pytest.param(
            '"We wait.\n\n"We hope," he said.', ['We wait.\n\n"We hope,'], id="goes_on"
        ),
        pytest.param(
            'He said: "We wait. "We hope. "We pray." Then he left.',
            ['We wait. "We hope. "We pray.'],
            id="goes_on_in_one_line",
        ),
        pytest.param(
            'He said "so and left. She said: "Stay." He did.',
            ["Stay."],
            id="one_never_closed_loses_no_other",
        ),
        pytest.param("The envoys' cars and the ministers' planes", [], id="plurals"),
    ],
)
def test_what_stands_between_marks(text, inside):
    assert [quote.inner.of(text) for quote in marked(text).quotes] == inside


def test_a_mark_without_a_partner_ends_with_its_paragraph_and_is_counted():
    found = marked("He said: “We stay on.\n\nThe rain fell.")
    assert found.unclosed == 1
    assert [(quote.is_closed, quote.inner.end) for quote in found.quotes] == [
        (False, 21)
    ]
