"""Settings for tests: the project's own, on one's own machine, with cheap passwords."""

import os

# Without a secret key the project starts only in debug; a test run needs neither to be set.
os.environ.setdefault("DJANGO_DEBUG", "true")

from diplomacy.settings import *  # noqa: F403  (the environment comes first)

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
# Tests start with empty tables: what needs the reference data loads it.
LOAD_REFERENCE_DATA = False
