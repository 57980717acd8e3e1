"""Says where, behind what somebody said, the reporter's own words begin: ", but offered no proof"."""

from __future__ import annotations

from dossier.evidence.statements.lexemes import NAME, OWNER, QUOTE, STOP, WORD
from dossier.evidence.statements.reports.clause_shapes import (
    OPENING,
    SUBJECTS,
    behind_adjuncts,
    has_finite,
    is_finite,
)
from dossier.evidence.statements.reports.reporting_words import leads, readings, told
from dossier.evidence.statements.reports.said_of_it import (
    NEAR,
    SaidClause,
    counts,
    goes_on_about_it,
    is_light,
    is_out_of_time,
    remarks,
)
from dossier.evidence.statements.word_lists import words

BUT = frozenset({"and", "but", "yet", "or"})
SUBORDINATE = frozenset(
    {"while", "though", "although", "even", "as", "after", "because", "before", "despite", "when", "whereas"}
)
CONCEDED = frozenset({"though", "although", "even"})
COMMAS = frozenset({",", "—", "–", "--", "-"})
SIGNS = BUT | COMMAS | {";", ":", "without"}
"""Where the reporter's own words can begin."""
ASKED = OPENING | {"whom", "whose"}
"""Words that open what is not known."""


def own_words_after(said: SaidClause) -> int:
    """The place where what was said ends and the reporter goes on, at most `said.high`."""
    for place in range(said.first, said.high):
        piece = said.pieces[place]
        if (piece.kind == QUOTE and _is_anothers(said, place)) or (piece.low in SIGNS and _ends(said, place)):
            return place
    return said.high


def _ends(said: SaidClause, place: int) -> bool:
    """Whether what was said ends at a stop or a small word."""
    low, following = said.pieces[place].low, said.pieces[place + 1] if place + 1 < said.high else None
    if low in (";", ":"):
        return low == ";" or (following is not None and following.kind == QUOTE)
    if low == "without":
        return _lacks(said, place)
    if low in BUT:
        return _says_on(said, place) or (low in ("and", "but") and _other_tells(said, place))
    return following is not None and (_turns(said, place) or (low == "," and _signs_off(said, place)))


def _turns(said: SaidClause, comma: int) -> bool:
    """Whether the reporter speaks from a comma on."""
    piece, place = said.pieces[comma + 1], comma + 1
    if piece.kind != WORD:
        return False
    word = piece.low
    if word in BUT:
        return _says_on(said, place) or (_another_speaks(said, place) and not _only_thinks(said, place))
    if word in SUBORDINATE:
        conceded = word in CONCEDED and _concedes(said, place)
        another = word != "because" and _another_speaks(said, place, same=word in CONCEDED)
        return conceded or another or is_out_of_time(said, comma)
    if _is_enclosed(said, place):
        return False
    near = said.pieces[place : min(place + NEAR + 3, said.high)]
    return (
        word == "according"
        or (word.endswith("ing") and word not in told("clause.keeps"))
        or (word == "with" and any(way.tense == "ing" for one in near for way in readings().get(one.low, ())))
        or (word == "which" and goes_on_about_it(said, comma))
        or (word in ("a", "an", "something", "one") and remarks(said, place))
        or (word in ("the", "his", "her", "its", "their") and counts(said, place))
        or (word in ("his", "her", "its", "their") and _is_bare_picture(said, place))
    )


def _is_enclosed(said: SaidClause, place: int) -> bool:
    """Whether the clause goes on with its verb behind the comma that closes what begins here: "a boy, carrying a lamp,
    had opened the door"."""
    end = next((n for n in range(place, said.high - 1) if said.pieces[n].low == ","), None)
    return end is not None and is_finite(said.pieces, end + 1) and said.pieces[end + 1].low not in readings()


def _is_bare_picture(said: SaidClause, place: int) -> bool:
    """Whether a clause without a verb of its own says how the speaker looked: ", his voice shaking"."""
    end = next((n for n in range(place, said.high) if said.pieces[n].low in COMMAS), said.high)
    shown = any(piece.kind == WORD and piece.low.endswith("ing") for piece in said.pieces[place + 1 : end][:4])
    return shown and not has_finite(said.pieces, place, end)


def _signs_off(said: SaidClause, comma: int) -> bool:
    """Whether the sentence ends with whose report it is: ", the Harbour Post reported on Monday"."""
    verb = next((n for n in range(comma + 2, min(comma + NEAR + 1, said.high)) if n in said.verbs), None)
    if verb is None or behind_adjuncts(said.pieces, verb + 1, said.high) < said.high:
        return False
    return all(
        piece.kind in (NAME, OWNER) or (piece.kind == WORD and piece.low not in words("word.break", "word.preposition"))
        for piece in said.pieces[comma + 1 : verb]
    )


def _is_anothers(said: SaidClause, place: int) -> bool:
    """Whether a quotation is that of the verb which closes it: "…," Jane Doe said."""
    after = place + 1 + (place + 1 < said.high and said.pieces[place + 1].low in COMMAS)
    verb = next((n for n in range(after, min(after + NEAR, said.high)) if n in said.verbs), None)
    between = said.pieces[after:verb] if verb is not None else ()
    return bool(between) and all(
        piece.kind in (NAME, OWNER) or (piece.kind == WORD and piece.low not in words("word.break"))
        for piece in between
    )


def _lacks(said: SaidClause, place: int) -> bool:
    """Whether "without" says what the speaker left out."""
    return place + 1 < said.high and said.pieces[place + 1].low in told("clause.own_lack")


def _says_on(said: SaidClause, place: int) -> bool:
    """Whether the speaker goes on behind "and" or "but" with another verb of saying, or the reporter tells what he did
    beside it: "and said", "but offered"."""
    comma, after = said.pieces[place - 1].low == ",", place + 1
    while after < said.high and said.pieces[after].kind == WORD and is_light(said.pieces[after].low):
        after += 1
    passed = {piece.low for piece in said.pieces[place + 1 : after + 1]}
    if not passed.isdisjoint(told("clause.own_denial")) and (comma or said.pieces[place].low != "and"):
        return True
    turns = said.pieces[place].low == "but" or (comma and said.pieces[place].low == "and")
    if turns and place + 1 < said.high and _keeps_back(said, place + 1):
        return True
    if turns and _gives_nothing(said, place + 1):
        return True
    if after >= said.high or said.pieces[after].kind != WORD:
        return False
    word = said.pieces[after].low
    same = any(way.tense == "past" or (way.tense == "third" and not said.past) for way in readings().get(word, ()))
    that = after + 1 < said.high and said.pieces[after + 1].low == "that"
    return same and (comma or that or word in told("clause.says_on"))


def _gives_nothing(said: SaidClause, place: int) -> bool:
    """Whether behind "but" a verb of telling or giving has a "not" before it or a "no" behind it, or a question stands
    there with "not": "could not say", "could give no reason", "not why"."""
    verb = place
    while verb < said.high and said.pieces[verb].kind == WORD and _leads_on(said.pieces[verb].low):
        verb += 1
    passed = {piece.low for piece in said.pieces[place:verb]}
    none = verb + 1 < said.high and said.pieces[verb + 1].low in told("negation")
    if verb > place and (none or not passed.isdisjoint(told("negation", "clause.unable"))):
        return _withholds(said, verb) or (said.pieces[place].low == "not" and said.pieces[verb].low in ASKED)
    return False


def _withholds(said: SaidClause, place: int) -> bool:
    """Whether behind ", but would not" stands a verb of telling or giving: "but would not show his books"."""
    word = said.pieces[place].low if place < said.high else ""
    return word in told("clause.withheld")


def _other_tells(said: SaidClause, place: int) -> bool:
    """Whether behind a bare "and" a name directly before its verb of saying, and no pronoun, tells something else."""
    name = said.pieces[place + 1] if place + 1 < said.high else None
    return name is not None and name.kind == NAME and place + 2 in said.verbs and said.past


def _concedes(said: SaidClause, place: int) -> bool:
    """Whether the reporter says behind "though" what the speaker did not do, tell or know beside it: "though she gave
    no date", "even though he could not say why"."""
    subject = place + 1 + (place + 1 < said.high and said.pieces[place + 1].low in CONCEDED)
    near = [piece.low for piece in said.pieces[subject : min(subject + 3, said.high)]]
    if not near or near[0] not in SUBJECTS:
        return False
    denied = any(low in told("clause.own_denial") for low in near[1:])
    return denied or _gives_nothing(said, subject + 1) or _keeps_back(said, subject)


def _keeps_back(said: SaidClause, subject: int) -> bool:
    """Whether "he", "she" or "they" could not or would not tell, or did not know: "she did not know by whom"."""
    verb = subject
    while verb < said.high and said.pieces[verb].kind == WORD and _leads_on(said.pieces[verb].low):
        verb += 1
    passed = {piece.low for piece in said.pieces[subject + 1 : verb]}
    if said.pieces[subject].low not in ("he", "she", "they") or passed.isdisjoint(told("negation", "clause.unable")):
        return False
    if _withholds(said, verb):
        return True
    known = verb < said.high and said.pieces[verb].low in told("clause.unknown")
    return known and _is_left_open(said, verb + 1)


def _leads_on(word: str) -> bool:
    """Whether a word may stand between a pronoun and its verb: "could not", "was unable to"."""
    return is_light(word) or word in told("clause.finite", "negation", "clause.unable") or word in ("to", "be")


def _is_left_open(said: SaidClause, place: int) -> bool:
    """Whether nothing follows a verb of knowing, or what is asked: "by whom", "when"."""
    place += place + 1 < said.high and said.pieces[place].low in words("word.preposition")
    return place >= said.high or said.pieces[place].kind == STOP or said.pieces[place].low in ASKED


def _another_speaks(said: SaidClause, place: int, *, same: bool = False) -> bool:
    """Whether somebody else speaks from here: a name or noun, and soon a verb of saying."""
    named = _named_behind(said, place)
    for after in range(place + 1, min(place + NEAR, said.high)):
        piece = said.pieces[after]
        if after in said.verbs:
            return after > place + 1 and (same or said.pieces[place + 1].low not in SUBJECTS)
        if after in named:
            continue
        if piece.kind not in (WORD, NAME, OWNER) or (piece.kind == WORD and piece.low in words("word.break")):
            return False
    return False


def _named_behind(said: SaidClause, place: int) -> range:
    """The places of a name between commas behind a noun: "and the firm's lawyer, Ann Brown, said"."""
    comma = next((n for n in range(place + 1, min(place + NEAR, said.high)) if said.pieces[n].low == ","), None)
    if comma is None or comma + 2 >= said.high or comma < place + 2:
        return range(0)
    named = said.pieces[comma + 1].kind == NAME and said.pieces[comma + 2].low == ","
    return range(comma, comma + 3) if named else range(0)


def _only_thinks(said: SaidClause, place: int) -> bool:
    """Whether the verb that somebody else has behind "and" is one of belief: what others hope may well be told."""
    verb = next(said.pieces[n].low for n in range(place, said.high) if n in said.verbs)
    return not any(leads(way.verb, "clause") or leads(way.verb, "object") for way in readings()[verb])
