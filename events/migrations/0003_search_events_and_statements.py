"""The tables that full text is searched in: see `events/search.py`."""

from django.db import migrations

TABLES = ("events_eventsearch", "events_statementsearch")


def make(apps, schema_editor):
    for table in TABLES:
        if schema_editor.connection.vendor == "postgresql":
            schema_editor.execute(
                f"CREATE TABLE {table} (id bigint PRIMARY KEY, document tsvector NOT NULL)"
            )
            schema_editor.execute(
                f"CREATE INDEX {table}_document ON {table} USING gin (document)"
            )
        else:
            schema_editor.execute(
                f"CREATE VIRTUAL TABLE {table} USING fts5("
                "document, tokenize = 'porter unicode61 remove_diacritics 2')"
            )


def drop(apps, schema_editor):
    for table in TABLES:
        schema_editor.execute(f"DROP TABLE {table}")


class Migration(migrations.Migration):
    dependencies = [("events", "0002_remember_loaded_reference_data")]

    operations = [migrations.RunPython(make, drop)]
