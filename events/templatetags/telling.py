"""What the pages of events and statements say of a statement."""

from __future__ import annotations

from django import template

from events.models import Statement

register = template.Library()
#: Characters between the cue and the words it opens: "told reporters on the steps that".
_NEAR = 60


@register.filter
def cue_before(statement: Statement) -> str:
    """The verb that opens reported words ("agreed"), where it stands just before them."""
    if statement.kind == Statement.Kind.DIRECT or statement.cue_end is None:
        return ""
    is_near = 0 <= statement.start - statement.cue_end <= _NEAR
    return statement.cue if is_near else ""
