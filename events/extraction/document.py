"""The Doc's own data: what every component may read of the text it stands in."""

from __future__ import annotations

from spacy.tokens import Doc

#: dct: date of publication or None; clean: CleanText; reference: ReferenceIndex;
#: roles: the BlockRole of every token; turn_of: the index of every token's CleanBlock.
for name in ("dct", "clean", "reference", "roles", "turn_of"):
    if not Doc.has_extension(name):
        Doc.set_extension(name, default=None)
