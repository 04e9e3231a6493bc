"""Who is being talked about at a token: groups for "the two", subjects for "he"."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from events.extraction.cast import Naming
from events.extraction.participants.scene import Scene

REACH = 6  # sentences back in which "the two" may have been named
Test = Callable[[int], bool]


def rank(scene: Scene, naming: Naming) -> int:
    """Subjects before objects before the rest."""
    function = scene.words.function(naming.head)
    if function in ("nsubj", "nsubjpass"):
        return 0
    return 1 if function in ("dobj", "pobj", "agent", "dative") else 2


def governors(scene: Scene, token: int) -> Iterator[int]:
    """The verbs above `token`, the nearest first, each with a subject."""
    words = scene.words
    for _ in range(20):
        if token in words.subject:
            yield token
        if words.head[token] == token:
            return
        token = words.head[token]


def mentions(scene: Scene, sentence: int, before: int) -> list[Naming]:
    """Namings in a sentence ahead of the token `before`; those inside a quotation count
    only for what is quoted too: of "Rojas has failed," he said, Rojas is not the "he"."""
    quoted = scene.words.is_quoted
    return [
        naming
        for naming in scene.said_in.get(sentence, ())
        if naming.head < before and (quoted[before] or not quoted[naming.head])
    ]


def find_group(
    scene: Scene,
    token: int,
    test: Test,
    *,
    number: int | None = None,
    containing: tuple[int, ...] = (),
    reach: int = REACH,
    without: tuple[int, ...] = (),
) -> tuple[int, ...]:
    """The members, all passing `test`, that a plural at `token` stands for; () if unclear.

    Sentence by sentence back: a coordination or an earlier plural of that `number`, or
    those of whom the sentence tells if they are just as many. Whoever the nearer sentence
    names must be among them.
    """
    words = scene.words
    own = words.sentence[token]
    partial = [key for key in containing if test(key)]
    for sentence in range(own, max(own - reach, -1), -1):
        here = mentions(scene, sentence, token)
        for group in _groups(scene, here, test):
            fits = len(group) == number if number else len(group) > 1
            if fits and set(partial) <= set(group) and not set(group) & set(without):
                return group
        present = _present(scene, here, test, without)
        total = partial + [key for key in present if key not in partial]
        wanted = number or 2
        if len(total) == wanted:
            return tuple(total)
        if len(total) > wanted:
            return _pair(scene, here, test, partial) if wanted == 2 else ()
        partial = total
    return ()


def _groups(scene: Scene, here: list[Naming], test: Test) -> list[tuple[int, ...]]:
    """Coordinations and plurals, subjects first, else the latest first."""
    joined: dict[int, list[int]] = {}
    for naming in here:
        leader = _leader(scene, naming)
        keys = joined.setdefault(leader, [])
        keys += [k for k in naming.members if test(k) and k not in keys]
    found = [(leader, keys) for leader, keys in joined.items() if len(keys) > 1]
    found.sort(
        key=lambda item: (
            scene.words.function(item[0]) not in ("nsubj", "nsubjpass"),
            -item[0],
        )
    )
    return [tuple(keys) for _, keys in found]


def _leader(scene: Scene, naming: Naming) -> int:
    token = naming.head
    for _ in range(12):
        if scene.words.dep[token] != "conj":
            break
        token = scene.words.head[token]
        over = scene.inside.get(token)
        if over is not None:
            token = over.head
    return _beside(scene, token)


def _beside(scene: Scene, token: int) -> int:
    """The subject together with whom somebody does it: "Ruto flew out together with Abiy"."""
    words = scene.words
    way = words.head[token]
    is_with = words.dep[token] == "pobj" and words.lower[way] == "with"
    if not is_with or words.lower[way - 1] not in ("together", "along", "jointly"):
        return token
    verb = next(governors(scene, way), None)
    return token if verb is None else words.subject[verb]


def _present(
    scene: Scene, here: list[Naming], test: Test, without: tuple[int, ...]
) -> list[int]:
    ranked = sorted(here, key=lambda naming: (rank(scene, naming), naming.head))
    return list(
        dict.fromkeys(
            key
            for naming in ranked
            for key in naming.members
            if test(key) and key not in without
        )
    )


def _pair(
    scene: Scene, here: list[Naming], test: Test, partial: list[int]
) -> tuple[int, ...]:
    """A subject and the one it acts with: "Ruto met Abiy", "held talks with Abiy"."""
    words = scene.words
    for naming in reversed(here):
        if rank(scene, naming) != 1 or not all(test(key) for key in naming.members):
            continue
        for verb in governors(scene, naming.head):
            if not _acts_on(scene, verb, naming.head):
                break
            subject = scene.naming_at(words.subject[verb])
            if subject is None or not all(test(key) for key in subject.members):
                break
            pair = tuple(dict.fromkeys(subject.members + naming.members))
            if len(pair) == 2 and set(partial) <= set(pair):
                return pair
            break
    return ()


_OBJECTS = ("pobj", "dobj", "dative", "conj", "appos", "compound")
_WITH = ("with", "to")


def _acts_on(scene: Scene, verb: int, token: int) -> bool:
    """Whether `token` is an object of `verb`, at most by way of "with" or "to"."""
    words = scene.words
    while token != verb:
        is_object = words.dep[token] in _OBJECTS
        if is_object or (words.dep[token] == "prep" and words.lower[token] in _WITH):
            token = words.head[token]
        else:
            return False
    return True


def subject_above(scene: Scene, token: int, accept: Test) -> tuple[int, ...]:
    """Members of the nearest subject that governs `token` and all pass `accept`.

    The token's own subject phrase does not count: "he" in "he said" looks further up.
    """
    words = scene.words
    for verb in governors(scene, token):
        subject = words.subject[verb]
        if _is_under(scene, token, subject) or _said_after(scene, verb, token):
            continue
        naming = scene.naming_at(subject)
        if naming and naming.members and all(accept(key) for key in naming.members):
            return naming.members
    return ()


def _said_after(scene: Scene, verb: int, token: int) -> bool:
    """Whether the subject follows its words, as in "they agreed, the ministry said"."""
    words = scene.words
    if words.subject[verb] < token:
        return False
    while token != verb and words.head[token] != token:
        if words.dep[token] in ("ccomp", "parataxis"):
            return True
        token = words.head[token]
    return False


def _is_under(scene: Scene, token: int, top: int) -> bool:
    for _ in range(20):
        if token == top:
            return True
        if scene.words.head[token] == token:
            return False
        token = scene.words.head[token]
    return False
