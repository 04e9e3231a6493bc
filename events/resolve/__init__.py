"""What the timeline shows, recomputed from what the texts say, under the editors' ledger."""

from events.resolve.events import resolve_events

__all__ = ["resolve_events"]
