"""The only writer of what texts say: one reading is one transaction, safe to repeat."""

from events.ingest.keeping import Kept, keep
from events.ingest.sources import Version, digest_of

__all__ = ["Kept", "Version", "digest_of", "keep"]
