"""The WSGI entry point, for gunicorn and other servers."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "diplomacy.settings")
application = get_wsgi_application()

# Models can be imported only when the apps are ready.
from events.facets.collection import prepare  # noqa: E402

prepare()
