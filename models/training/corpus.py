"""A corpus as arrays of token ids, and the order in which training visits it.

A corpus file holds one group a line: a schema and its pairs (question and completion). It is tokenized once;
the arrays are kept beside it under a name that changes with the file and with the tokenizer.
"""
from __future__ import annotations

import dataclasses
import hashlib
import json
import os
import re
from typing import Iterator, List, Optional, Sequence, Tuple

import numpy as np
import torch
from torch import Tensor

from model import SharedSchemaBatch
from renaming import WordRenaming
from tokenizer import Tokenizer

_ARRAY_FORMAT = "1"
_COLUMN_OR_TABLE = re.compile("<([CT])[0-9]+>")
_ANY_PLACEHOLDER = re.compile("<[CTV][0-9]+>")

# Batches are cut from runs of this many groups sorted by size, so that attention sees little padding.
_BATCHES_SORTED_TOGETHER = 16


@dataclasses.dataclass(frozen=True)
class TokenizedCorpus:
    """Schemas and pairs, each end to end in one array; ``starts`` have one entry more than there are items."""
    schema_tokens: np.ndarray
    schema_starts: np.ndarray
    pair_tokens: np.ndarray
    pair_starts: np.ndarray
    question_lengths: np.ndarray
    first_pairs: np.ndarray

    @property
    def schema_count(self) -> int:
        return len(self.schema_starts) - 1

    @property
    def pair_count(self) -> int:
        return len(self.pair_starts) - 1

    def schema(self, index: int) -> np.ndarray:
        return self.schema_tokens[self.schema_starts[index]:self.schema_starts[index + 1]]

    def pair(self, index: int) -> np.ndarray:
        """Question and completion; the first ``question_lengths[index]`` tokens are the question."""
        return self.pair_tokens[self.pair_starts[index]:self.pair_starts[index + 1]]

    def pairs_of(self, schema_index: int) -> range:
        return range(self.first_pairs[schema_index], self.first_pairs[schema_index + 1])

    def schema_lengths(self) -> np.ndarray:
        return np.diff(self.schema_starts)

    def pair_lengths(self) -> np.ndarray:
        return np.diff(self.pair_starts)

    def describe(self) -> str:
        return (f"{self.schema_count} schemas of {self.schema_lengths().mean():.0f} tokens, "
                f"{self.pair_count} pairs of {self.pair_lengths().mean():.0f} tokens "
                f"({self.question_lengths.mean():.0f} of them the question)")


def tokenize_corpus(path: str, tokenizer: Tokenizer) -> TokenizedCorpus:
    schema_tokens: List[int] = []
    schema_starts = [0]
    pair_tokens: List[int] = []
    pair_starts = [0]
    question_lengths: List[int] = []
    first_pairs = [0]
    with open(path, encoding="utf-8") as lines:
        for number, line in enumerate(lines, start=1):
            group = json.loads(line)
            schema_tokens.extend(tokenizer.encode(group["schema"]))
            schema_starts.append(len(schema_tokens))
            for pair in group["pairs"]:
                question, completion = tokenizer.encode(pair["q"]), tokenizer.encode(pair["a"])
                if not question or not completion or completion[-1] != tokenizer.end_id:
                    raise ValueError(f"{path}, line {number}: a pair needs a question and a completion that ends "
                                     f"with the end token: {pair}")
                pair_tokens.extend(question)
                pair_tokens.extend(completion)
                pair_starts.append(len(pair_tokens))
                question_lengths.append(len(question))
            first_pairs.append(len(pair_starts) - 1)
    id_type = np.uint16 if len(tokenizer) <= 1 << 16 else np.uint32
    return TokenizedCorpus(
        schema_tokens=np.array(schema_tokens, id_type), schema_starts=np.array(schema_starts, np.int64),
        pair_tokens=np.array(pair_tokens, id_type), pair_starts=np.array(pair_starts, np.int64),
        question_lengths=np.array(question_lengths, np.int32), first_pairs=np.array(first_pairs, np.int64))


def load_corpus(directory: str, split: str, tokenizer: Tokenizer) -> TokenizedCorpus:
    """The tokenized ``train`` or ``dev`` part of a corpus directory, from its cache when there is one."""
    source = os.path.join(directory, split + ".jsonl")
    digest = hashlib.sha256((_ARRAY_FORMAT + tokenizer.fingerprint()).encode("ascii"))
    with open(source, "rb") as content:
        for part in iter(lambda: content.read(1 << 20), b""):
            digest.update(part)
    cache = os.path.join(directory, f"{split}.{digest.hexdigest()[:16]}.npz")
    if os.path.exists(cache):
        with np.load(cache) as arrays:
            return TokenizedCorpus(**{name: arrays[name] for name in arrays.files})
    corpus = tokenize_corpus(source, tokenizer)
    temporary = cache + ".part"
    with open(temporary, "wb") as out:
        np.savez(out, **{field.name: getattr(corpus, field.name) for field in dataclasses.fields(corpus)})
    os.replace(temporary, cache)
    return corpus


@dataclasses.dataclass(frozen=True)
class BatchSettings:
    """How much goes into one step, and what is left out of training for its size."""
    schemas_per_batch: int = 6
    pairs_per_schema: int = 12
    longest_schema: int = 1024
    longest_pair: int = 256
    permute_placeholders: bool = True


@dataclasses.dataclass(frozen=True)
class Batch:
    """Tokens with what the model shall say after them.

    ``predicting`` are rows of the pairs' hidden states; ``targets`` the tokens that follow them;
    ``is_completion`` tells completion tokens from question tokens.
    """
    tokens: SharedSchemaBatch
    predicting: Tensor
    targets: Tensor
    is_completion: Tensor
    pair_of_target: Tensor

    @property
    def token_count(self) -> int:
        return len(self.tokens.token_ids)

    @property
    def pair_count(self) -> int:
        return int(self.pair_of_target.max()) + 1

    def to(self, device: torch.device) -> "Batch":
        return Batch(self.tokens.to(device), self.predicting.to(device), self.targets.to(device),
                     self.is_completion.to(device), self.pair_of_target.to(device))


class Placeholders:
    """The ids of placeholder tokens; columns and tables may trade names within their kind."""

    def __init__(self, tokenizer: Tokenizer):
        special = tokenizer.special_tokens
        self._vocabulary_size = len(tokenizer)
        self._exchangeable = [
            np.array([index for index, token in enumerate(special)
                      if _COLUMN_OR_TABLE.fullmatch(token) and token[1] == kind], np.int64) for kind in "CT"]
        self.is_placeholder = torch.zeros(len(tokenizer), dtype=torch.bool)
        for index, token in enumerate(special):
            self.is_placeholder[index] = bool(_ANY_PLACEHOLDER.fullmatch(token))

    def random_renaming(self, generator: np.random.Generator) -> np.ndarray:
        """A table from token id to token id that shuffles column and table placeholders."""
        renaming = np.arange(self._vocabulary_size)
        for ids in self._exchangeable:
            renaming[ids] = generator.permutation(ids)
        return renaming


Group = Tuple[int, np.ndarray]


class CorpusPass:
    """One pass over a corpus, cut into batches in an order that depends on the seed alone.

    Any batch can be asked for, so that a training run resumes in the middle of a pass. Placeholders are renamed
    at random in each pass, and words where a ``WordRenaming`` is given: the same questions then teach pointing
    once more instead of being learned by heart.
    """

    def __init__(self, corpus: TokenizedCorpus, placeholders: Placeholders, settings: BatchSettings,
                 seed: int, number: int = 0, longest_schema: Optional[int] = None,
                 words: Optional[WordRenaming] = None):
        self._corpus = corpus
        self._placeholders = placeholders
        self._settings = settings
        self._seed = [seed, number]
        self._rename = settings.permute_placeholders
        self._words = words
        limit = min(settings.longest_schema, longest_schema or settings.longest_schema)
        self._batches = self._cut(np.random.default_rng(self._seed), limit)

    def __len__(self) -> int:
        return len(self._batches)

    def batch(self, index: int) -> Batch:
        renaming_generator = np.random.default_rng(self._seed + [index])
        schemas: List[List[int]] = []
        pairs: List[List[List[int]]] = []
        question_lengths: List[int] = []
        for schema_index, pair_indices in self._batches[index]:
            lengths = self._corpus.question_lengths[pair_indices]
            members = [self._corpus.schema(schema_index)]
            for pair, length in zip(pair_indices, lengths):
                members.extend(np.split(self._corpus.pair(pair), [length]))
            if self._rename:
                renaming = self._placeholders.random_renaming(renaming_generator)
                members = [renaming[member] for member in members]
            schema, *texts = [member.tolist() for member in members]
            asked = list(zip(texts[::2], texts[1::2]))
            if self._words is not None:
                schema, asked = self._in_other_words(schema, asked, renaming_generator)
            schemas.append(schema)
            pairs.append([question + completion for question, completion in asked])
            question_lengths.extend(len(question) for question, _ in asked)
        return assemble_batch(schemas, pairs, question_lengths)

    def _in_other_words(self, schema: List[int], asked: List[Tuple[List[int], List[int]]],
                        generator: np.random.Generator) -> Tuple[List[int], List[Tuple[List[int], List[int]]]]:
        words = self._words
        renaming = words.draw(schema, generator)
        answerable = [pair for pair in asked if words.is_answerable(schema, *pair, renaming)] if renaming else asked
        return words.apply(schema, renaming), [(words.apply(question, renaming), completion)
                                               for question, completion in answerable or asked]

    def _cut(self, generator: np.random.Generator, longest_schema: int) -> List[List[Group]]:
        groups = list(self._groups(generator, longest_schema))
        schema_lengths, pair_lengths = self._corpus.schema_lengths(), self._corpus.pair_lengths()
        batch_size = self._settings.schemas_per_batch
        batches: List[List[Group]] = []
        run_length = batch_size * _BATCHES_SORTED_TOGETHER
        for start in range(0, len(groups), run_length):
            run = sorted(groups[start:start + run_length],
                         key=lambda group: schema_lengths[group[0]] + 2 * pair_lengths[group[1]].max())
            batches.extend(run[at:at + batch_size] for at in range(0, len(run), batch_size))
        return [batches[index] for index in generator.permutation(len(batches))]

    def _groups(self, generator: np.random.Generator, longest_schema: int) -> Iterator[Group]:
        """Schemas in random order, each with up to ``pairs_per_schema`` pairs of like length."""
        corpus, group_size = self._corpus, self._settings.pairs_per_schema
        pair_lengths = corpus.pair_lengths()
        eligible = np.flatnonzero(corpus.schema_lengths() <= longest_schema)
        groups: List[Group] = []
        for schema_index in generator.permutation(eligible):
            pairs = generator.permutation(np.array(corpus.pairs_of(schema_index), np.int64))
            pairs = pairs[pair_lengths[pairs] <= self._settings.longest_pair]
            for start in range(0, len(pairs), 3 * group_size):
                alike = pairs[start:start + 3 * group_size]
                alike = alike[np.argsort(pair_lengths[alike], kind="stable")]
                groups.extend((int(schema_index), alike[at:at + group_size])
                              for at in range(0, len(alike), group_size))
        # A schema's groups are spread over the pass.
        for index in generator.permutation(len(groups)):
            yield groups[index]


def assemble_batch(schemas: Sequence[Sequence[int]], pairs: Sequence[Sequence[Sequence[int]]],
                   question_lengths: Sequence[int]) -> Batch:
    """``question_lengths`` are those of all pairs, schema by schema."""
    predicting: List[int] = []
    targets: List[int] = []
    is_completion: List[bool] = []
    pair_of_target: List[int] = []
    row = 0
    all_pairs = [pair for group in pairs for pair in group]
    for number, (pair, question_length) in enumerate(zip(all_pairs, question_lengths)):
        predicting.extend(range(row, row + len(pair) - 1))
        targets.extend(pair[1:])
        is_completion.extend([False] * (question_length - 1) + [True] * (len(pair) - question_length))
        pair_of_target.extend([number] * (len(pair) - 1))
        row += len(pair)
    return Batch(SharedSchemaBatch.build(schemas, pairs), torch.tensor(predicting), torch.tensor(targets),
                 torch.tensor(is_completion), torch.tensor(pair_of_target))
