"""Transcripts: a turn is one statement of whoever its label names."""

from __future__ import annotations

import pytest

from .told import found_in

pytestmark = pytest.mark.model

BRIEFING = """Press Briefing

Ms. OKAFOR, Minister for Trade: Good afternoon. I met my Kenyan counterpart today.

We agreed to reopen the border.

Reporter: Will there be a treaty?

Minister Okafor: We hope so. President Mansour said he would sign it.
"""


def test_every_turn_is_one_statement_of_its_label(read_speech):
    told = [row[:3] for row in found_in(read_speech(BRIEFING))]
    first, question, answer, relayed = told
    assert first[0].startswith("Good afternoon.")
    assert first[0].endswith("reopen the border.")
    assert first[1] == "direct"
    assert question == ("Will there be a treaty?", "direct", "Reporter")
    assert answer[2] == first[2]
    assert relayed[0] == "he would sign it"
    assert "Mansour" in relayed[2]


CLOSED = """Press Briefing

Ms. OKAFOR, Minister for Trade: Good afternoon.

Reporter: Will there be a treaty?

Minister Okafor: We hope so. Thank you all. (The briefing ended at 11.42.)

PB 17
"""


def test_a_closing_direction_is_nobodys(read_speech):
    *_, last = found_in(read_speech(CLOSED))
    assert last[0] == "We hope so. Thank you all."
