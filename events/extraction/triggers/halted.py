"""Words of what is suspended, and of suspending: read by nouns and verbs alike."""

from __future__ import annotations

#: What one has in something and can suspend.
PARTS = frozenset(
    "participation involvement cooperation co-operation membership".split()
)
#: Nouns by which talks are called off: "announced the suspension of the talks".
SUSPENDING = frozenset(
    "suspension cancellation postponement adjournment interruption".split()
)
