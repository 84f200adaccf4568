"""Renames a schema's words, in the schema and in its questions alike, so that training teaches form and not vocabulary.

A lexicon of some hundred fields has a few thousand words; users' databases have others. A model that has only
ever seen the lexicon's words learns what is usually asked about each of them, and goes astray at a word that it
does not know. Here every schema may come in other words: the answer, made of placeholders, stays right.
"""
from __future__ import annotations

import collections
import re
from typing import Dict, List, Protocol, Sequence, Set, Tuple

import numpy as np

from tokenizer import Tokenizer

Word = Tuple[int, ...]

# Words whose meaning decides what a column is for, whatever the field.
_MEANINGFUL = ("id name first last full title code number no year date month day time term season total count rate "
               "average percent score amount status type kind").split()

# A word that stands in this share of questions whose schema does not have it belongs to the language of questions.
_FUNCTION_WORD_SHARE = 0.001
_SAMPLED_SCHEMAS = 4000


class Groups(Protocol):
    """What is read of a corpus: see TokenizedCorpus."""
    schema_count: int
    question_lengths: np.ndarray

    def schema(self, index: int) -> np.ndarray: ...

    def pair(self, index: int) -> np.ndarray: ...

    def pairs_of(self, schema_index: int) -> range: ...


class WordRenaming:
    """Draws new words for those of a schema.

    ``schema_share`` of the schemas are renamed, and of each of them ``word_share`` of the words. A new word is
    another schema's word or a chance row of tokens; words that carry meaning in every field are left alone.
    """

    def __init__(self, tokenizer: Tokenizer, corpus: Groups, schema_share: float, word_share: float):
        self._schema_share = schema_share
        self._word_share = word_share
        self._starts = np.zeros(len(tokenizer), dtype=bool)
        self._continues = np.zeros(len(tokenizer), dtype=bool)
        for token_id in range(len(tokenizer)):
            if not tokenizer.is_special(token_id):
                text = tokenizer.token_bytes(token_id)
                self._starts[token_id] = text[:1] == b" " and text[1:].isalpha()
                self._continues[token_id] = text.isalpha()
        self._is_column, self._is_table = (
            [re.fullmatch(f"<{kind}[0-9]+>", token) is not None for token in tokenizer.vocabulary] for kind in "CT")
        self._first_pieces = np.flatnonzero(self._starts)
        self._later_pieces = np.flatnonzero(self._continues)
        self._kept = {tuple(tokenizer.encode(" " + word)) for word in _MEANINGFUL}
        self._pool = self._survey(corpus)

    def _survey(self, corpus: Groups) -> List[Word]:
        """Finds the words of questions' language, which are kept, and returns the schemas' other words."""
        in_schemas: Dict[Word, None] = {}
        alone: "collections.Counter[Word]" = collections.Counter()
        question_count = 0
        step = max(1, corpus.schema_count // _SAMPLED_SCHEMAS)
        for index in range(0, corpus.schema_count, step):
            own = set(self.words(corpus.schema(index).tolist()))
            in_schemas.update(dict.fromkeys(sorted(own)))
            for pair in corpus.pairs_of(index):
                question = corpus.pair(pair)[:corpus.question_lengths[pair]].tolist()
                alone.update(set(self.words(question)) - own)
                question_count += 1
        self._kept.update(word for word, count in alone.items() if count > _FUNCTION_WORD_SHARE * question_count)
        return [word for word in in_schemas if word not in self._kept]

    @property
    def kept(self) -> Set[Word]:
        return self._kept

    def words(self, tokens: Sequence[int]) -> List[Word]:
        """The words of a text that begin with a space; letters only."""
        return [tuple(tokens[start:end]) for start, end in self._spans(tokens)]

    def _spans(self, tokens: Sequence[int]) -> List[Tuple[int, int]]:
        spans: List[Tuple[int, int]] = []
        position = 0
        while position < len(tokens):
            if not self._starts[tokens[position]]:
                position += 1
                continue
            end = position + 1
            while end < len(tokens) and self._continues[tokens[end]]:
                end += 1
            spans.append((position, end))
            position = end
        return spans

    def draw(self, schema: Sequence[int], generator: np.random.Generator) -> Dict[Word, Word]:
        """New words for a schema; empty for one that shall keep its own."""
        if generator.random() >= self._schema_share:
            return {}
        renaming: Dict[Word, Word] = {}
        own = set(self.words(schema))
        taken = set(own)
        for word in sorted(own - self._kept):
            if generator.random() >= self._word_share:
                continue
            new = self._new_word(generator)
            while new in taken or new in self._kept:
                new = self._new_word(generator)
            renaming[word] = new
            taken.add(new)
        return renaming

    def _new_word(self, generator: np.random.Generator) -> Word:
        if self._pool and generator.random() < 0.5:
            return self._pool[generator.integers(len(self._pool))]
        pieces = [int(generator.choice(self._first_pieces))]
        pieces.extend(generator.choice(self._later_pieces, generator.integers(0, 3)).tolist())
        return tuple(pieces)

    def is_answerable(self, schema: Sequence[int], question: Sequence[int], completion: Sequence[int],
                      renaming: Dict[Word, Word]) -> bool:
        """Whether a renamed question still hints at every column of its answer.

        A question may call a column by another name of the lexicon, which is not renamed with it: then nothing
        is left to find the column by. Called with the texts before they are renamed.
        """
        asked = set(self.words(question))
        linked = set(question)
        for column, words in self._column_words(schema).items():
            if column in completion and column not in linked and words & renaming.keys() and not words & asked:
                return False
        return True

    def _column_words(self, schema: Sequence[int]) -> Dict[int, Set[Word]]:
        """The words before each column's placeholder; a shared key repeats its placeholder without words."""
        columns: Dict[int, Set[Word]] = {}
        start = 0
        for position, token_id in enumerate(schema):
            if self._is_column[token_id]:
                words = set(self.words(schema[start:position]))
                columns.setdefault(token_id, set()).update(words)
            if self._is_column[token_id] or self._is_table[token_id]:
                start = position + 1
        return columns

    def apply(self, tokens: Sequence[int], renaming: Dict[Word, Word]) -> List[int]:
        renamed: List[int] = []
        position = 0
        for start, end in self._spans(tokens):
            renamed.extend(tokens[position:start])
            word = tuple(tokens[start:end])
            renamed.extend(renaming.get(word, word))
            position = end
        renamed.extend(tokens[position:])
        return renamed
