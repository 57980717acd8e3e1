"""Statements that a parse finds: invented trees in real documents of spaCy, beside what the rules find."""

from __future__ import annotations

from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import pytest

from dossier.cleaning import as_it_is
from dossier.discovery import find_candidates, parser_of
from dossier.discovery.read.spacy_pipeline import find_entities
from dossier.one_clipping import with_parse
from dossier.pipeline import examine
from dossier.records import Actor, Cast, Clip, Clipping, Mention

spacy = pytest.importorskip("spacy")

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

Word = tuple[str, int, str]
"""A word with a blank behind it unless the next is a stop, the place of its head, and its dependency label."""


class InventedParser:
    """A pipeline that knows the trees of a few sentences, and nobody by name."""

    pipe_names = ("tok2vec", "parser")

    def __init__(self, *trees: list[Word]) -> None:
        documents = [_document(tree) for tree in trees]
        self.known = {one.text: one for one in documents}

    def pipe(self, texts: Iterable[tuple[str, Any]], *, as_tuples: bool) -> Iterator[tuple[Any, Any]]:
        assert as_tuples
        for text, context in texts:
            yield self.known.get(text, _document([(text, 0, "ROOT")])), context


def _document(tree: list[Word]) -> Any:
    words = [word for word, _head, _label in tree]
    spaces = [place + 1 < len(words) and words[place + 1] not in {",", ".", "?", "”"} for place in range(len(words))]
    spaces = [space and word != "“" for space, word in zip(spaces, words, strict=True)]
    pos = ["PRON" if word.lower() in {"she", "who"} else "NOUN" for word in words]
    return spacy.tokens.Doc(
        spacy.blank("en").vocab,
        words=words,
        spaces=spaces,
        pos=pos,
        heads=[head for _word, head, _label in tree],
        deps=[label for _word, _head, label in tree],
    )


CLAUSE = [
    *(("Lund", 1, "nsubj"), ("bewailed", 1, "ROOT"), ("that", 5, "mark"), ("the", 4, "det"), ("mill", 5, "nsubj")),
    *(("closes", 1, "ccomp"), (".", 1, "punct")),
]
QUOTED = [
    *(("Lund", 1, "nsubj"), ("told", 1, "ROOT"), ("the", 3, "det"), ("crew", 1, "dative"), ("“", 5, "punct")),
    *(("farewell", 1, "dobj"), ("”", 5, "punct"), (".", 1, "punct")),
]


def said(tree: list[Word], *names: str) -> list[tuple[str, str, str | None]]:
    """What a parse alone says of a sentence: the words, the kind, and the speaker."""
    pipeline = InventedParser(tree)
    (text,) = pipeline.known
    article = as_it_is(Clip("a", "a.txt", text))
    mentions = tuple(
        Mention(text.index(name), text.index(name) + len(name), name, name.lower(), "test") for name in names
    )
    told = with_parse(Clipping(article, mentions), pipeline)
    return [(text[one.start : one.end], one.kind, one.speaker) for one in told.statements]


def changed(tree: list[Word], place: int, word: Word) -> list[Word]:
    return [*tree[:place], word, *tree[place + 1 :]]


def told(tree: list[Word]) -> list[Word]:
    """The tree with a verb that every list of verbs of saying has."""
    return changed(tree, 1, ("warned", 1, "ROOT"))


def test_a_verb_of_saying_leads_to_its_clause_or_to_words_in_marks() -> None:
    assert [("the mill closes", "indirect", "Lund")] == said(told(CLAUSE), "Lund")
    assert [("farewell", "direct", "Lund")] == said(QUOTED, "Lund")


def test_another_verb_an_object_without_marks_and_a_pronoun_say_nothing() -> None:
    assert [] == said(changed(CLAUSE, 1, ("painted", 1, "ROOT")), "Lund")
    bare = [word if word[0] not in {"“", "”"} else ("old", 5, "amod") for word in QUOTED]
    assert [] == said(bare, "Lund")
    assert [] == said(changed(told(CLAUSE), 0, ("She", 1, "nsubj")))


@pytest.mark.parametrize("word", [("not", 2, "neg"), ("might", 2, "aux")])
def test_what_was_not_said_or_only_may_be_is_no_statement(word: Word) -> None:
    heads = [(text, head + (head > 0), label) for text, head, label in told(CLAUSE)]
    tree = [(heads[0][0], 2, "nsubj"), word, *heads[1:]]
    assert [] == said(tree, "Lund")


def test_a_body_behind_the_head_of_the_subject_does_not_speak() -> None:
    tree = [
        *(("Friends", 3, "nsubj"), ("of", 0, "prep"), ("Lund", 1, "pobj"), ("warned", 3, "ROOT"), ("the", 5, "det")),
        *(("mill", 6, "nsubj"), ("closes", 3, "ccomp"), (".", 3, "punct")),
    ]
    assert [("the mill closes", "indirect", "Friends")] == said(tree, "Lund")


def test_the_rules_come_first_and_a_parse_adds_what_they_miss() -> None:
    missed = [
        *(("The", 1, "det"), ("mill", 2, "nsubj"), ("closes", 4, "ccomp"), ("Lund", 4, "nsubj"), ("warned", 4, "ROOT")),
        *(("and", 4, "cc"), ("left", 4, "conj"), (".", 4, "punct")),
    ]
    pipeline = InventedParser(told(CLAUSE), missed)
    texts = list(pipeline.known)
    clip = Clip("a", "a.txt", "\n\n".join(texts))
    find = partial(find_entities, pipeline)
    cast = Cast.of((Actor("lund", "Lund", "person"),))
    (by_rules,) = examine([clip], cast, None, cleaned=False).clippings
    (united,) = examine([clip], cast, None, cleaned=False, find=find).clippings
    assert set(by_rules.statements) <= set(united.statements)
    assert {"medium"} == {one.confidence for one in set(united.statements) - set(by_rules.statements)}
    places = sorted(place for one in united.statements for place in one.places)
    assert all(one[1] <= other[0] for one, other in pairwise(places))


def test_only_a_pipeline_with_a_parser_is_asked_for_statements() -> None:
    assert parser_of(find_candidates) is None
    parsing = InventedParser()
    assert parser_of(partial(find_entities, parsing)) is parsing
    parsing.pipe_names = ("ner",)  # type: ignore[assignment]
    assert parser_of(partial(find_entities, parsing)) is None
