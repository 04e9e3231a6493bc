"""Reference data: from its files into the database, and from there to the pipeline."""

from events.reference_data.loading import Loaded, load_files
from events.reference_data.reading import reference_from_database, reference_from_files

__all__ = ["Loaded", "load_files", "reference_from_database", "reference_from_files"]
