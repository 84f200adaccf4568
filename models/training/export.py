"""Writes a trained model and its tokenizer as one GGUF file that llama.cpp runs."""
from __future__ import annotations

import argparse
import hashlib
from typing import Dict, Iterator, List, Optional, Sequence, Tuple

import numpy as np
import torch

from checkpoint import read_checkpoint, trained_model
from gguf import FileType, GgufWriter, TensorType, TokenType
from model import ModelConfig
from tokenizer import END_OF_TEXT, Tokenizer

MODEL_NAME = "lfed-demo"
LICENSE = "apache-2.0"
DESCRIPTION = ("Writes SQL for a question and a schema in which tables, columns and values are placeholders. "
               "Trained from scratch on generated data; for demonstration.")


def token_types(tokenizer: Tokenizer) -> List[TokenType]:
    """Special tokens are user-defined: llama.cpp then finds them in a prompt and shows them in the output."""
    types = []
    for token_id, token in enumerate(tokenizer.vocabulary):
        if token == END_OF_TEXT:
            types.append(TokenType.CONTROL)
        elif tokenizer.is_special(token_id):
            types.append(TokenType.USER_DEFINED)
        else:
            types.append(TokenType.NORMAL)
    return types


def named_tensors(config: ModelConfig, weights: Dict[str, torch.Tensor]) -> Iterator[Tuple[str, np.ndarray]]:
    """llama.cpp's names for the model's weights. Without output.weight it uses the embedding for it."""

    def weight(name: str) -> np.ndarray:
        return weights[name].detach().float().cpu().numpy()

    yield "token_embd.weight", weight("embedding.weight")
    yield "output_norm.weight", weight("output_norm.weight")
    for index in range(config.block_count):
        source, target = f"blocks.{index}.", f"blk.{index}."
        query, key, value = np.split(weight(source + "attention.query_key_value.weight"), 3)
        gate, up = np.split(weight(source + "feed_forward.gate_up.weight"), 2)
        yield target + "attn_norm.weight", weight(source + "attention_norm.weight")
        yield target + "attn_q.weight", query
        yield target + "attn_k.weight", key
        yield target + "attn_v.weight", value
        yield target + "attn_output.weight", weight(source + "attention.output.weight")
        yield target + "ffn_norm.weight", weight(source + "feed_forward_norm.weight")
        yield target + "ffn_gate.weight", gate
        yield target + "ffn_up.weight", up
        yield target + "ffn_down.weight", weight(source + "feed_forward.down.weight")


def add_metadata(writer: GgufWriter, config: ModelConfig, tokenizer: Tokenizer, file_type: FileType,
                 context_length: int) -> None:
    writer.add("general.architecture", "llama")
    writer.add("general.name", MODEL_NAME)
    writer.add("general.license", LICENSE)
    writer.add("general.description", DESCRIPTION)
    writer.add("general.file_type", int(file_type))
    writer.add("general.quantization_version", 2)
    writer.add("llama.block_count", config.block_count)
    writer.add("llama.context_length", context_length)
    writer.add("llama.embedding_length", config.embedding_length)
    writer.add("llama.feed_forward_length", config.feed_forward_length)
    writer.add("llama.attention.head_count", config.head_count)
    writer.add("llama.attention.head_count_kv", config.head_count)
    writer.add("llama.attention.layer_norm_rms_epsilon", config.norm_epsilon)
    writer.add("llama.rope.freq_base", config.rope_base)
    writer.add("llama.rope.dimension_count", config.head_length)
    writer.add("llama.vocab_size", config.vocabulary_size)
    writer.add("tokenizer.ggml.model", "gpt2")
    writer.add("tokenizer.ggml.pre", "gpt-2")
    writer.add("tokenizer.ggml.tokens", tokenizer.vocabulary)
    writer.add("tokenizer.ggml.token_type", token_types(tokenizer))
    writer.add("tokenizer.ggml.merges", [" ".join(merge) for merge in tokenizer.merges])
    writer.add("tokenizer.ggml.eos_token_id", tokenizer.end_id)
    writer.add("tokenizer.ggml.padding_token_id", tokenizer.end_id)
    writer.add("tokenizer.ggml.add_bos_token", False)
    writer.add("tokenizer.ggml.add_eos_token", False)


def write_gguf(path: str, config: ModelConfig, weights: Dict[str, torch.Tensor], tokenizer: Tokenizer,
               file_type: FileType, context_length: Optional[int] = None) -> None:
    if config.vocabulary_size != len(tokenizer):
        raise ValueError(f"the model has {config.vocabulary_size} tokens, the tokenizer {len(tokenizer)}")
    writer = GgufWriter()
    add_metadata(writer, config, tokenizer, file_type, context_length or config.context_length)
    tensor_type = TensorType[file_type.name]
    for name, values in named_tensors(config, weights):
        writer.add_tensor(name, values, tensor_type)
    writer.write(path)


def sha256_of_file(path: str) -> str:
    digest = hashlib.sha256()
    with open(path, "rb") as content:
        for part in iter(lambda: content.read(1 << 20), b""):
            digest.update(part)
    return digest.hexdigest()


def main(arguments: Optional[Sequence[str]] = None) -> None:
    parser = argparse.ArgumentParser(description="Export a checkpoint as GGUF.")
    parser.add_argument("--checkpoint", required=True, help="checkpoint written by train.py")
    parser.add_argument("--tokenizer", required=True, help="tokenizer file written by tokenizer.py")
    parser.add_argument("--out", required=True, help="GGUF file to write")
    parser.add_argument("--type", choices=[kind.name for kind in FileType], default="Q8_0",
                        help="how weights are stored (default %(default)s)")
    parser.add_argument("--context", type=int, default=2048, help="context length (default %(default)s)")
    options = parser.parse_args(arguments)
    tokenizer = Tokenizer.load(options.tokenizer)
    model = trained_model(read_checkpoint(options.checkpoint), tokenizer)
    write_gguf(options.out, model.config, model.state_dict(), tokenizer, FileType[options.type], options.context)
    print(f"{sha256_of_file(options.out)}  {options.out}")


if __name__ == "__main__":
    main()
