"""The only writer of editors' decisions: each function writes the ledger and shows it.

All are keyword-only and atomic; what is wrong raises a ValidationError, the same decision
again writes nothing, and `withdraw` takes any of them back. The ledger's values:

- event: title, kind, status, place (words); date `{"start", "end", "precision",
  "date_modifier", "date_text"}`; participants `[{"id", "role"}]`; topics `[slug]`
- statement: kind; speakers `[id]`; via, event (id or null); topics `[slug]`;
  span `[start, end]`
- participant: name, kind, country_code; aliases `[name]`; offices `[{"title", "of",
  "start", "end"}]`
- source: published (ISO day or null), publisher, title; topic: name, phrases

Of several standing decisions on one field the last counts. Merges and splits are anchored
to all that moved; a REJECT on an event with anchors rejects those passages alone.
"""

from events.corrections.disagreements import (
    accept_proposal,
    disagreements,
    keep_decision,
)
from events.corrections.events import (
    confirm_event,
    reject_event,
    reject_mention,
    set_event_field,
    set_event_participants,
    set_event_topics,
)
from events.corrections.identities import join_participants
from events.corrections.joining import (
    keep_events_apart,
    merge_events,
    split_event,
)
from events.corrections.participants import create_participant, set_participant_field
from events.corrections.sources import set_source_field, set_source_published
from events.corrections.statements import (
    confirm_statement,
    move_statement,
    reject_statement,
    set_speakers,
    set_statement_field,
    set_statement_fields,
)
from events.corrections.topics import create_topic, delete_topic, set_topic_field
from events.corrections.withdrawing import withdraw

__all__ = [
    "accept_proposal",
    "confirm_event",
    "confirm_statement",
    "create_participant",
    "create_topic",
    "delete_topic",
    "disagreements",
    "join_participants",
    "keep_decision",
    "keep_events_apart",
    "merge_events",
    "move_statement",
    "reject_event",
    "reject_mention",
    "reject_statement",
    "set_event_field",
    "set_event_participants",
    "set_event_topics",
    "set_participant_field",
    "set_source_field",
    "set_source_published",
    "set_speakers",
    "set_statement_field",
    "set_statement_fields",
    "set_topic_field",
    "split_event",
    "withdraw",
]
