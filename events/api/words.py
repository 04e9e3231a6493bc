"""What the words mean that fields are limited to: one sentence each."""

from __future__ import annotations

KINDS = {
    "call": "They spoke by telephone or video.",
    "meeting": "They met in one place.",
    "summit": "Heads of state or government met.",
    "conference": "Many parties conferred, or a body held its session.",
    "visit": "Somebody travelled to another country or place in office.",
    "press_conference": "Somebody answered the press.",
    "speech": "Somebody gave a speech or an address.",
    "statement": "A party made a statement or published one.",
    "agreement": "Parties agreed on something.",
    "treaty_action": "A treaty was signed, ratified, joined, left, or expired.",
    "appointment": "Somebody took or left an office, or a cabinet was formed.",
    "vote": "A body voted.",
    "election": "An election was held.",
    "sanction": "Sanctions were imposed, widened or lifted.",
    "protest": "A party protested, or people demonstrated.",
    "aid": "Aid was given or pledged.",
    "military_exercise": "Forces exercised.",
    "military_action": "Forces acted: a strike, a launch, an incursion.",
    "deadline": "A term ended or falls due.",
    "sporting_event": "Games were held.",
    "disaster": "A disaster struck.",
    "other": "None of these.",
}
STATUSES = {
    "occurred": "It took place.",
    "planned": "It was announced for a time to come.",
    "ongoing": "It had begun and had not ended.",
    "cancelled": "It had been planned and was called off.",
    "proposed": "Somebody proposed it.",
}
PRECISIONS = {
    "day": "One day.",
    "week": "Some day of a week.",
    "month": "Some day of a month, or of a part of it.",
    "season": "Some day of a season.",
    "year": "Some day of a year.",
    "decade": "Some day of a decade.",
    "range": "It lasted from the first day to the last.",
}
ROLES = {
    "principal": "Took part.",
    "host": "Was the host.",
    "affected": "It is about them.",
}
RELATIONS = {
    "part_of": "It was a part of the other.",
    "follows": "It took the other up again.",
    "realises": "The other was the plan for it.",
}
PARTICIPANT_KINDS = {
    "person": "A person.",
    "country": "A country, or its government.",
    "organization": "An organisation, a ministry or a body.",
}
STATEMENT_KINDS = {
    "direct": "Their words, verbatim.",
    "mixed": "Reported, with words of theirs.",
    "reported": "Reported in the source's words.",
}
GENRES = {
    "report": "A news report.",
    "brief": "A report of a few sentences.",
    "readout": "One side's account of a call or meeting.",
    "joint_statement": "A statement of several parties.",
    "transcript": "What was said, speaker by speaker.",
    "analysis": "A commentary or a longer view.",
}
BASES = {
    "metadata": "The file or page says so.",
    "dateline": "The report opens with it.",
    "caption": "A picture's caption says so.",
    "body": "The text says so.",
    "corroborated": "Other reports of the same event are dated.",
    "editor": "An editor said so.",
}
REVIEWS = {
    "unreviewed": "No editor has looked at it.",
    "confirmed": "An editor found it right.",
    "corrected": "An editor changed it.",
}
