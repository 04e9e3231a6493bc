"""Lanes: one line a participant, a dot an event, joined where they met."""
