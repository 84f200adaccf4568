"""A small Llama: RMSNorm, rotary positions, SwiGLU, one matrix for embedding and output.

Rotary positions turn neighbouring channels (0 with 1, 2 with 3, ...). llama.cpp's architecture
``llama`` does the same, so weights are exported as they are.
"""
from __future__ import annotations

import dataclasses
import math
from typing import List, Optional, Sequence, Tuple

import torch
from torch import Tensor, nn
from torch.nn import functional


@dataclasses.dataclass(frozen=True)
class ModelConfig:
    vocabulary_size: int
    embedding_length: int = 256
    block_count: int = 6
    head_count: int = 4
    feed_forward_length: int = 640
    context_length: int = 2048
    rope_base: float = 10000.0
    norm_epsilon: float = 1e-5

    def __post_init__(self) -> None:
        if self.embedding_length % self.head_count or self.head_length % 2:
            raise ValueError("the embedding must split into heads of an even length")

    @property
    def head_length(self) -> int:
        return self.embedding_length // self.head_count


@dataclasses.dataclass
class SharedSchemaBatch:
    """Token ids of schemas, each shared by several pairs (question and completion), without padding.

    All tokens stand in one row, those of the schemas first. ``schema_slots`` and ``pair_slots`` say where
    each token belongs in the padded grids ``[schemas, schema_width]`` and
    ``[schemas, pairs_per_schema, pair_width]`` that attention needs; everything else in the network
    works on single tokens and never sees padding.
    """
    token_ids: Tensor
    positions: Tensor
    schema_lengths: Tensor
    schema_slots: Tensor
    pair_slots: Tensor
    schema_width: int
    pairs_per_schema: int
    pair_width: int

    @classmethod
    def build(cls, schemas: Sequence[Sequence[int]], pairs: Sequence[Sequence[Sequence[int]]]) -> "SharedSchemaBatch":
        """Makes a batch of schemas and, for each schema, of its pairs (at most as many as the first has)."""
        schema_width = max(len(schema) for schema in schemas)
        pairs_per_schema = max(len(group) for group in pairs)
        pair_width = max(len(pair) for group in pairs for pair in group)
        schema_ids: List[int] = []
        schema_positions: List[int] = []
        schema_slots: List[int] = []
        pair_ids: List[int] = []
        pair_positions: List[int] = []
        pair_slots: List[int] = []
        for row, (schema, group) in enumerate(zip(schemas, pairs)):
            schema_ids.extend(schema)
            schema_positions.extend(range(len(schema)))
            schema_slots.extend(range(row * schema_width, row * schema_width + len(schema)))
            for column, pair in enumerate(group):
                first_slot = (row * pairs_per_schema + column) * pair_width
                pair_ids.extend(pair)
                pair_positions.extend(range(len(schema), len(schema) + len(pair)))
                pair_slots.extend(range(first_slot, first_slot + len(pair)))
        return cls(
            token_ids=torch.tensor(schema_ids + pair_ids), positions=torch.tensor(schema_positions + pair_positions),
            schema_lengths=torch.tensor([len(schema) for schema in schemas]), schema_slots=torch.tensor(schema_slots),
            pair_slots=torch.tensor(pair_slots), schema_width=schema_width, pairs_per_schema=pairs_per_schema,
            pair_width=pair_width)

    def to(self, device: torch.device) -> "SharedSchemaBatch":
        moved = {field.name: getattr(self, field.name) for field in dataclasses.fields(self)}
        return SharedSchemaBatch(**{name: value.to(device) if isinstance(value, Tensor) else value
                                    for name, value in moved.items()})

    def attention_bias(self) -> Tensor:
        """Added to the pairs' attention scores: minus infinity where a pair token may not look.

        Shape ``[schemas, 1, 1, pair_width, schema_width + pair_width]``: a pair sees its whole schema (not
        the padding behind it) and its own earlier tokens, never another pair.
        """
        device = self.schema_lengths.device
        columns = torch.arange(self.schema_width, device=device)
        behind_schema = columns[None, :] >= self.schema_lengths[:, None]
        schema_count = len(self.schema_lengths)
        blocked = torch.zeros(schema_count, 1, 1, self.pair_width, self.schema_width + self.pair_width,
                              dtype=torch.bool, device=device)
        blocked[..., :self.schema_width] = behind_schema[:, None, None, None, :]
        blocked[..., self.schema_width:] = torch.ones(self.pair_width, self.pair_width, dtype=torch.bool,
                                                      device=device).triu(1)
        return torch.zeros(blocked.shape, device=device).masked_fill_(blocked, float("-inf"))


class RmsNorm(nn.Module):
    def __init__(self, width: int, epsilon: float):
        super().__init__()
        self.weight = nn.Parameter(torch.ones(width))
        self.epsilon = epsilon

    def forward(self, values: Tensor) -> Tensor:
        exact = values.float()
        scale = torch.rsqrt(exact.square().mean(-1, keepdim=True) + self.epsilon)
        return (exact * scale * self.weight).to(values.dtype)


def rotate(values: Tensor, cosine: Tensor, sine: Tensor) -> Tensor:
    """Turns each pair of neighbouring channels by its token's angle (interleaved rotary positions)."""
    even, odd = values.unflatten(-1, (-1, 2)).unbind(-1)
    turned = torch.stack((even * cosine - odd * sine, even * sine + odd * cosine), -1)
    return turned.flatten(-2).to(values.dtype)


def causal_attention(query: Tensor, key: Tensor, value: Tensor) -> Tensor:
    """Attention over ``[..., tokens, channels]``; the queries are the last of the keys' tokens.

    Written out: on CPUs torch's scaled_dot_product_attention has a slow backward pass at these sizes, and
    torch 1.13 has none.
    """
    query_count, key_count = query.shape[-2], key.shape[-2]
    scores = (query * query.shape[-1] ** -0.5) @ key.transpose(-1, -2)
    future = torch.ones(query_count, key_count, dtype=torch.bool, device=query.device)
    future = future.triu(key_count - query_count + 1)
    weights = torch.softmax(scores.float().masked_fill(future, float("-inf")), -1)
    return weights.to(value.dtype) @ value


class KeyValueCache:
    """Keys and values of the tokens seen so far, block by block."""

    def __init__(self, block_count: int):
        self._blocks: List[Optional[Tuple[Tensor, Tensor]]] = [None] * block_count
        self.length = 0

    def extend(self, block: int, key: Tensor, value: Tensor) -> Tuple[Tensor, Tensor]:
        seen = self._blocks[block]
        if seen is not None:
            key, value = torch.cat((seen[0], key), -2), torch.cat((seen[1], value), -2)
        self._blocks[block] = (key, value)
        return key, value

    def copy(self) -> "KeyValueCache":
        """A cache that starts with the same tokens; cheap, since tensors are never changed in place."""
        other = KeyValueCache(len(self._blocks))
        other._blocks = list(self._blocks)
        other.length = self.length
        return other


class Attention(nn.Module):
    def __init__(self, config: ModelConfig):
        super().__init__()
        width = config.embedding_length
        self.head_count, self.head_length = config.head_count, config.head_length
        self.query_key_value = nn.Linear(width, 3 * width, bias=False)
        self.output = nn.Linear(width, width, bias=False)

    def _project(self, hidden: Tensor, cosine: Tensor, sine: Tensor) -> Tensor:
        """``[tokens, 3, heads, channels]``: queries, keys (both turned by their position) and values."""
        projected = self.query_key_value(hidden).view(-1, 3, self.head_count, self.head_length)
        query_key, value = projected.split((2, 1), 1)
        return torch.cat((rotate(query_key, cosine[:, None, None], sine[:, None, None]), value), 1)

    def forward(self, hidden: Tensor, cosine: Tensor, sine: Tensor,
                cache: Optional[KeyValueCache], block: int) -> Tensor:
        query, key, value = self._project(hidden, cosine, sine).permute(1, 2, 0, 3)
        if cache is not None:
            key, value = cache.extend(block, key, value)
        attended = causal_attention(query, key, value)
        return self.output(attended.transpose(0, 1).reshape(hidden.shape))

    def forward_shared(self, hidden: Tensor, cosine: Tensor, sine: Tensor,
                       batch: SharedSchemaBatch, bias: Tensor) -> Tensor:
        """Every schema attends to itself once; each of its pairs attends to it and to itself.

        The result is that of plain attention over schema + pair, one pair at a time.
        """
        width = hidden.shape[-1]
        schema_part, pair_part = self._project(hidden, cosine, sine).split(
            (len(batch.schema_slots), len(batch.pair_slots)))
        schema = self._scatter(schema_part, batch.schema_slots, len(batch.schema_lengths) * batch.schema_width)
        # [3, schemas, heads, tokens, channels]
        schema = schema.view(len(batch.schema_lengths), batch.schema_width, 3, self.head_count, self.head_length)
        schema_query, schema_key, schema_value = schema.permute(2, 0, 3, 1, 4)
        schema_attended = causal_attention(schema_query, schema_key, schema_value)
        schema_attended = schema_attended.transpose(1, 2).reshape(-1, width).index_select(0, batch.schema_slots)
        pair_attended = self._attend_pairs(pair_part, schema_key, schema_value, batch, bias)
        return self.output(torch.cat((schema_attended, pair_attended)))

    def _attend_pairs(self, projected: Tensor, schema_key: Tensor, schema_value: Tensor,
                      batch: SharedSchemaBatch, bias: Tensor) -> Tensor:
        schemas, heads, channels = len(batch.schema_lengths), self.head_count, self.head_length
        pairs, pair_width, schema_width = batch.pairs_per_schema, batch.pair_width, batch.schema_width
        padded = self._scatter(projected, batch.pair_slots, schemas * pairs * pair_width)
        padded = padded.view(schemas, pairs, pair_width, 3, heads, channels)
        # [3, schemas, heads, pairs, tokens, channels]
        query, key, value = padded.permute(3, 0, 4, 1, 2, 5)
        query = query * channels ** -0.5

        def by_pair(values: Tensor) -> Tensor:
            return values.reshape(schemas * heads * pairs, pair_width, -1)

        def by_schema(values: Tensor) -> Tensor:
            return values.reshape(schemas * heads, pairs * pair_width, -1)

        flat_schema_key = schema_key.reshape(schemas * heads, schema_width, channels)
        flat_schema_value = schema_value.reshape(schemas * heads, schema_width, channels)
        scores = torch.cat((
            torch.bmm(by_schema(query), flat_schema_key.transpose(1, 2)).view(schemas, heads, pairs, pair_width, -1),
            torch.bmm(by_pair(query), by_pair(key).transpose(1, 2)).view(schemas, heads, pairs, pair_width, -1)), -1)
        weights = torch.softmax(scores.float() + bias, -1).to(value.dtype)
        schema_weights, own_weights = weights.split((schema_width, pair_width), -1)
        attended = (
            torch.bmm(by_schema(schema_weights), flat_schema_value)
            .view(schemas, heads, pairs, pair_width, channels)
            + torch.bmm(by_pair(own_weights), by_pair(value))
            .view(schemas, heads, pairs, pair_width, channels))
        attended = attended.permute(0, 2, 3, 1, 4).reshape(-1, heads * channels)
        return attended.index_select(0, batch.pair_slots)

    @staticmethod
    def _scatter(values: Tensor, slots: Tensor, slot_count: int) -> Tensor:
        grid = values.new_zeros((slot_count,) + tuple(values.shape[1:]))
        return grid.index_copy(0, slots, values)


class FeedForward(nn.Module):
    def __init__(self, config: ModelConfig):
        super().__init__()
        self.gate_up = nn.Linear(config.embedding_length, 2 * config.feed_forward_length, bias=False)
        self.down = nn.Linear(config.feed_forward_length, config.embedding_length, bias=False)

    def forward(self, hidden: Tensor) -> Tensor:
        gate, up = self.gate_up(hidden).chunk(2, -1)
        return self.down(functional.silu(gate) * up)


class Block(nn.Module):
    def __init__(self, config: ModelConfig):
        super().__init__()
        self.attention_norm = RmsNorm(config.embedding_length, config.norm_epsilon)
        self.attention = Attention(config)
        self.feed_forward_norm = RmsNorm(config.embedding_length, config.norm_epsilon)
        self.feed_forward = FeedForward(config)


class LanguageModel(nn.Module):
    def __init__(self, config: ModelConfig):
        super().__init__()
        self.config = config
        self.embedding = nn.Embedding(config.vocabulary_size, config.embedding_length)
        self.blocks = nn.ModuleList(Block(config) for _ in range(config.block_count))
        self.output_norm = RmsNorm(config.embedding_length, config.norm_epsilon)
        angles = self._angles(config)
        self.register_buffer("cosine", angles.cos(), persistent=False)
        self.register_buffer("sine", angles.sin(), persistent=False)
        self._initialise()

    @staticmethod
    def _angles(config: ModelConfig) -> Tensor:
        channels = torch.arange(0, config.head_length, 2).float() / config.head_length
        return torch.arange(config.context_length).float()[:, None] / config.rope_base ** channels

    def _initialise(self) -> None:
        """Small random weights, smaller still where a block adds to the residual stream."""
        residual_scale = 1 / math.sqrt(2 * self.config.block_count)
        for name, parameter in self.named_parameters():
            if parameter.dim() > 1:
                adds_to_residual = name.endswith(("output.weight", "down.weight"))
                nn.init.normal_(parameter, 0, 0.02 * (residual_scale if adds_to_residual else 1))

    @torch.no_grad()
    def initialise_for_copying(self, value_scale: float = 0.5, match_scale: float = 0.6) -> None:
        """Attention starts out looking for equal tokens and handing their content on unchanged.

        Value and output projections undo each other, and in half of the heads queries and keys share a
        component, so that a token scores high against its equal. From ordinary random weights a model of
        this size does not learn to connect a question's word with the schema's within hours; from here it
        does within minutes.
        """
        width = self.config.embedding_length
        half = (self.config.head_count // 2) * self.config.head_length
        for block in self.blocks:
            projection = block.attention.query_key_value.weight
            value = _random_orthogonal(width)
            projection[2 * width:] = value * value_scale
            block.attention.output.weight.copy_(value.t() * value_scale)
            match = _random_orthogonal(width)[:half] * match_scale
            projection[:half] += match
            projection[width:width + half] += match

    def forward(self, token_ids: Tensor, cache: Optional[KeyValueCache] = None) -> Tensor:
        """Hidden states of one sequence of tokens, which continues what the cache holds."""
        start = 0 if cache is None else cache.length
        positions = torch.arange(start, start + len(token_ids), device=token_ids.device)
        cosine, sine = self.cosine[positions], self.sine[positions]
        hidden = self.embedding(token_ids)
        for index, block in enumerate(self.blocks):
            hidden = hidden + block.attention(block.attention_norm(hidden), cosine, sine, cache, index)
            hidden = hidden + block.feed_forward(block.feed_forward_norm(hidden))
        if cache is not None:
            cache.length += len(token_ids)
        return self.output_norm(hidden)

    def forward_shared(self, batch: SharedSchemaBatch) -> Tensor:
        """Hidden states of the pairs' tokens, each schema computed once for all of its pairs."""
        cosine, sine = self.cosine[batch.positions], self.sine[batch.positions]
        bias = batch.attention_bias()
        hidden = self.embedding(batch.token_ids)
        for block in self.blocks:
            attended = block.attention.forward_shared(block.attention_norm(hidden), cosine, sine, batch, bias)
            hidden = hidden + attended
            hidden = hidden + block.feed_forward(block.feed_forward_norm(hidden))
        return self.output_norm(hidden[len(batch.schema_slots):])

    def logits(self, hidden: Tensor) -> Tensor:
        return functional.linear(hidden, self.embedding.weight)

    @torch.no_grad()
    def greedy(self, prompt: Sequence[int], end_id: int, limit: int,
               cache: Optional[KeyValueCache] = None) -> List[int]:
        """The most likely completion, token by token, without the end token.

        With a cache the prompt continues what it holds, so that a schema is read once for many questions.
        """
        device = self.embedding.weight.device
        cache = KeyValueCache(self.config.block_count) if cache is None else cache
        completion: List[int] = []
        pending = torch.tensor(list(prompt), device=device)
        while len(completion) < limit:
            hidden = self.forward(pending, cache)
            token = int(self.logits(hidden[-1]).argmax())
            if token == end_id:
                break
            completion.append(token)
            pending = torch.tensor([token], device=device)
        return completion

    @torch.no_grad()
    def read(self, token_ids: Sequence[int]) -> KeyValueCache:
        """A cache that holds these tokens."""
        cache = KeyValueCache(self.config.block_count)
        self.forward(torch.tensor(list(token_ids), device=self.embedding.weight.device), cache)
        return cache

    def parameter_count(self) -> int:
        return sum(parameter.numel() for parameter in self.parameters())


def _random_orthogonal(width: int) -> Tensor:
    return torch.linalg.qr(torch.randn(width, width))[0]
