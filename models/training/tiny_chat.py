"""Makes a tiny chat model of the qwen2 architecture with random weights, through the exporter's own GGUF writer.

It proves that llama.cpp loads that family, applies its form of conversations and streams its answers, without anybody's
weights. What it says means nothing; it is held to letters, so that a test can read it.
"""
from __future__ import annotations

import argparse
from typing import Dict, List, Optional, Sequence, Tuple

import numpy as np

from gguf import FileType, GgufWriter, TensorType, TokenType
from tokenizer import BYTE_SYMBOL

SPECIAL_TOKENS = ("<|endoftext|>", "<|im_start|>", "<|im_end|>")
WIDTH, HEADS, FEED_FORWARD, LAYERS, CONTEXT = 64, 2, 128, 1, 512

# ChatML, the form of Qwen's conversations, in a few words of our own.
CHAT_TEMPLATE = ("{% for message in messages %}{{ '<|im_start|>' + message.role + '\n' + message.content "
                 "+ '<|im_end|>\n' }}{% endfor %}"
                 "{% if add_generation_prompt %}{{ '<|im_start|>assistant\n' }}{% endif %}")


def tokens() -> List[str]:
    return [BYTE_SYMBOL[byte] for byte in range(256)] + list(SPECIAL_TOKENS)


def tensors(seed: int) -> Dict[str, np.ndarray]:
    random = np.random.default_rng(seed)

    def matrix(rows: int, columns: int) -> np.ndarray:
        return (random.standard_normal((rows, columns)) / np.sqrt(columns)).astype(np.float32)

    embedding = matrix(len(tokens()), WIDTH)
    # The embedding is also the output matrix: rows of zero never win against one of the letters.
    said = np.zeros(len(embedding), bool)
    said[[byte for byte in range(256) if chr(byte).isascii() and chr(byte).isalpha()]] = True
    output = np.where(said[:, None], embedding, 0).astype(np.float32)
    named = {"token_embd.weight": embedding, "output.weight": output,
             "output_norm.weight": np.ones(WIDTH, np.float32)}
    for index in range(LAYERS):
        prefix = f"blk.{index}."
        named[prefix + "attn_norm.weight"] = np.ones(WIDTH, np.float32)
        for part in ("q", "k", "v"):
            named[f"{prefix}attn_{part}.weight"] = matrix(WIDTH, WIDTH)
            named[f"{prefix}attn_{part}.bias"] = matrix(1, WIDTH)[0]
        named[prefix + "attn_output.weight"] = matrix(WIDTH, WIDTH)
        named[prefix + "ffn_norm.weight"] = np.ones(WIDTH, np.float32)
        named[prefix + "ffn_gate.weight"] = matrix(FEED_FORWARD, WIDTH)
        named[prefix + "ffn_up.weight"] = matrix(FEED_FORWARD, WIDTH)
        named[prefix + "ffn_down.weight"] = matrix(WIDTH, FEED_FORWARD)
    return named


def metadata() -> List[Tuple[str, object]]:
    special = len(tokens()) - len(SPECIAL_TOKENS)
    return [
        ("general.architecture", "qwen2"), ("general.name", "tiny-qwen2"), ("general.license", "apache-2.0"),
        ("general.description", "Random weights, for tests."),
        ("general.file_type", int(FileType.Q8_0)), ("general.quantization_version", 2),
        ("qwen2.block_count", LAYERS), ("qwen2.context_length", CONTEXT), ("qwen2.embedding_length", WIDTH),
        ("qwen2.feed_forward_length", FEED_FORWARD), ("qwen2.attention.head_count", HEADS),
        ("qwen2.attention.head_count_kv", HEADS), ("qwen2.attention.layer_norm_rms_epsilon", 1e-6),
        ("qwen2.rope.freq_base", 1e6),
        ("tokenizer.ggml.model", "gpt2"), ("tokenizer.ggml.pre", "qwen2"), ("tokenizer.ggml.tokens", tokens()),
        ("tokenizer.ggml.token_type", [TokenType.NORMAL] * special + [TokenType.CONTROL] * len(SPECIAL_TOKENS)),
        ("tokenizer.ggml.merges", []),
        ("tokenizer.ggml.eos_token_id", special + 2), ("tokenizer.ggml.padding_token_id", special),
        ("tokenizer.ggml.add_bos_token", False), ("tokenizer.chat_template", CHAT_TEMPLATE)]


def write(path: str, seed: int = 7) -> None:
    writer = GgufWriter()
    for key, value in metadata():
        writer.add(key, value)
    for name, values in tensors(seed).items():
        writer.add_tensor(name, values, TensorType.Q8_0)
    writer.write(path)


def main(arguments: Optional[Sequence[str]] = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--out", required=True, help="GGUF file to write")
    write(parser.parse_args(arguments).out)


if __name__ == "__main__":
    main()
