"""Makes a checkpoint of a published GGUF file, so that a further training need not begin with random weights.

The tokens of the new corpus may differ: rows of the embedding are carried over by the text of their tokens, and tokens
that the file does not know begin as the mean of its SQL tokens. The pieces of words stay those of the file. The model
may be given more blocks than the file has: each copies the block before it, and at first adds nothing to what passes.
"""
from __future__ import annotations

import argparse
import dataclasses
from typing import Any, Dict, List, Optional, Sequence

import numpy as np
import torch

from checkpoint import write_checkpoint
from gguf import TokenType
from gguf_reader import GgufReader
from model import LanguageModel, ModelConfig
from tokenizer import Tokenizer, read_special_tokens

_NOISE = 0.02


def config_of(reader: GgufReader, vocabulary_size: int) -> ModelConfig:
    value = reader.metadata
    return ModelConfig(
        vocabulary_size, value["llama.embedding_length"], value["llama.block_count"],
        value["llama.attention.head_count"], value["llama.feed_forward_length"], value["llama.context_length"],
        value["llama.rope.freq_base"], round(value["llama.attention.layer_norm_rms_epsilon"], 12))


def carried_embedding(reader: GgufReader, tokenizer: Tokenizer) -> torch.Tensor:
    """A row for each token of the tokenizer, of the file where it has that token."""
    old = torch.from_numpy(reader.tensor("token_embd.weight").copy())
    tokens = reader.metadata["tokenizer.ggml.tokens"]
    row_of = {token: row for row, token in enumerate(tokens)}
    special = [row for row, kind in enumerate(reader.metadata["tokenizer.ggml.token_type"])
               if kind != TokenType.NORMAL and tokens[row].startswith("<|")]
    mean = old[special].mean(0)
    rows = [old[row_of[token]] if token in row_of else mean + _NOISE * mean.norm() * torch.randn_like(mean)
            for token in tokenizer.vocabulary]
    return torch.stack(rows)


def weights_of(reader: GgufReader, config: ModelConfig, tokenizer: Tokenizer) -> Dict[str, torch.Tensor]:
    """The file's weights under the names of the model here: what export.py does, backwards."""

    def weight(name: str) -> torch.Tensor:
        return torch.from_numpy(reader.tensor(name).copy())

    def joined(*names: str) -> torch.Tensor:
        return torch.from_numpy(np.concatenate([reader.tensor(name) for name in names]))

    weights = {"embedding.weight": carried_embedding(reader, tokenizer),
               "output_norm.weight": weight("output_norm.weight")}
    for index in range(config.block_count):
        source, target = f"blk.{index}.", f"blocks.{index}."
        weights[target + "attention_norm.weight"] = weight(source + "attn_norm.weight")
        weights[target + "attention.query_key_value.weight"] = joined(
            source + "attn_q.weight", source + "attn_k.weight", source + "attn_v.weight")
        weights[target + "attention.output.weight"] = weight(source + "attn_output.weight")
        weights[target + "feed_forward_norm.weight"] = weight(source + "ffn_norm.weight")
        weights[target + "feed_forward.gate_up.weight"] = joined(source + "ffn_gate.weight", source + "ffn_up.weight")
        weights[target + "feed_forward.down.weight"] = weight(source + "ffn_down.weight")
    return weights


def source_blocks(file_blocks: int, block_count: int) -> List[int]:
    """Which of the file's blocks each block comes from; one that comes up again is a new block. New ones are spread evenly."""
    if not file_blocks <= block_count <= 2 * file_blocks:
        raise ValueError(f"the file has {file_blocks} blocks: {block_count} is fewer, or more than twice as many")
    new = block_count - file_blocks
    return [index for index in range(file_blocks)
            for _ in range(1 + (index + 1) * new // file_blocks - index * new // file_blocks)]


def grown(weights: Dict[str, torch.Tensor], file_blocks: int, block_count: int) -> Dict[str, torch.Tensor]:
    """The weights with further blocks, which hand on what they get unchanged until training moves them."""
    result = {name: tensor for name, tensor in weights.items() if not name.startswith("blocks.")}
    sources = source_blocks(file_blocks, block_count)
    for index, source in enumerate(sources):
        is_new = index > 0 and sources[index - 1] == source
        for name, tensor in weights.items():
            if name.startswith(f"blocks.{source}."):
                adds_to_residual = name.endswith(("output.weight", "down.weight"))
                result[f"blocks.{index}." + name.split(".", 2)[2]] = (
                    torch.zeros_like(tensor) if is_new and adds_to_residual else tensor.clone())
    return result


def warm_start(gguf: str, special_tokens: Sequence[str], seed: int,
               block_count: Optional[int] = None) -> tuple[Tokenizer, Dict[str, Any]]:
    """The tokenizer with those special tokens and the file's merges, and a checkpoint that goes with it."""
    torch.manual_seed(seed)
    reader = GgufReader(gguf)
    merges = [tuple(merge.split(" ")) for merge in reader.metadata["tokenizer.ggml.merges"]]
    tokenizer = Tokenizer(special_tokens, merges)
    of_file = config_of(reader, len(tokenizer))
    config = dataclasses.replace(of_file, block_count=block_count or of_file.block_count)
    model = LanguageModel(config)
    state = model.state_dict()
    state.update(grown(weights_of(reader, of_file, tokenizer), of_file.block_count, config.block_count))
    model.load_state_dict(state)
    return tokenizer, {"config": {name: getattr(config, name) for name in config.__dataclass_fields__},
                       "tokenizer": tokenizer.fingerprint(), "model": model.state_dict()}


def main(arguments: Optional[Sequence[str]] = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--gguf", required=True, help="the published file")
    parser.add_argument("--tokens", required=True, help="tokens.txt of the new corpus")
    parser.add_argument("--tokenizer", required=True, help="tokenizer file to write")
    parser.add_argument("--out", required=True, help="checkpoint to write, for train.py --start-from")
    parser.add_argument("--blocks", type=int, help="so many blocks instead of the file's, up to twice as many")
    parser.add_argument("--seed", type=int, default=42)
    options = parser.parse_args(arguments)
    tokenizer, state = warm_start(options.gguf, read_special_tokens(options.tokens), options.seed,
                                  options.blocks)
    tokenizer.save(options.tokenizer)
    write_checkpoint(options.out, state)
    print(f"{len(tokenizer)} tokens, {len(tokenizer.merges)} merges, {state['config']}")


if __name__ == "__main__":
    main()
