"""Checks that llama.cpp sees the same tokens and gives the same completions as the trained model.

Runs ``parity/LlamaProbe.java`` from source on a java-llama.cpp jar and compares, prompt by prompt.
"""
from __future__ import annotations

import argparse
import base64
import dataclasses
import json
import os
import random
import statistics
import subprocess
import sys
import tempfile
from typing import List, Optional, Sequence

import torch

from checkpoint import read_checkpoint, trained_model
from model import LanguageModel
from tokenizer import Tokenizer

PROBE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "parity", "LlamaProbe.java")

# Text that tokenizers like to disagree on: contractions, digits, runs of spaces, other scripts, symbols.
AWKWARD_TEXTS = (
    " it's they're we'll i'd 'tis o'clock student's", " 2019 2036 100 101 1,234.50 007 ½ ²",
    "  two  spaces\tand\n\nlines \n", " schüler élève 学生 студент ученик مدرسة", " 😀 e\u0301 \u200b \u00a0nbsp",
    " a_b-c/d (e) [f] {g} #1 $5 50% <tag> <|", " x\u2003y\u3000z\x1cend\x85", "no space first", " ", "   ", "\u0e01\u0e33",
    " İstanbul ǅ ﬁ Ⅷ ٣ 🏫🏫 __ ''", " <C5> <C99> <|unknown|> <|end|")


@dataclasses.dataclass(frozen=True)
class Probe:
    """What llama.cpp made of one prompt."""
    token_ids: List[int]
    completion: str
    microseconds: int


def run_llama(jar: str, gguf: str, prompts: Sequence[str], limit: int, java: str = "java") -> List[Probe]:
    with tempfile.TemporaryDirectory() as directory:
        prompts_file, answers_file = os.path.join(directory, "prompts"), os.path.join(directory, "answers")
        with open(prompts_file, "w", encoding="ascii") as out:
            out.writelines(base64.b64encode(prompt.encode("utf-8")).decode("ascii") + "\n" for prompt in prompts)
        subprocess.run([java, "-cp", jar, f"-Dde.kherud.llama.tmpdir={directory}", PROBE, gguf, prompts_file,
                        answers_file, str(limit)], check=True, stdout=subprocess.DEVNULL)
        with open(answers_file, encoding="ascii") as lines:
            return [_parse_probe(line.rstrip("\n")) for line in lines]


def _parse_probe(line: str) -> Probe:
    ids, completion, microseconds = line.split("\t")
    return Probe([int(token_id) for token_id in ids.split(",") if token_id],
                 base64.b64decode(completion).decode("utf-8"), int(microseconds))


def corpus_prompts(path: str, count: int, seed: int = 0) -> List[str]:
    """Prompts of pairs picked at random, one of each schema."""
    with open(path, encoding="utf-8") as lines:
        groups = [json.loads(line) for line in lines]
    generator = random.Random(seed)
    chosen = generator.sample(groups, min(count, len(groups)))
    return [group["schema"] + generator.choice(group["pairs"])["q"] for group in chosen]


def compare(tokenizer: Tokenizer, model: LanguageModel, prompts: Sequence[str], probes: Sequence[Probe],
            limit: int) -> bool:
    same_ids = [tokenizer.encode(prompt) == probe.token_ids for prompt, probe in zip(prompts, probes)]
    completions = [tokenizer.decode(model.greedy(tokenizer.encode(prompt), tokenizer.end_id, limit))
                   for prompt in prompts]
    same_completions = [ours == probe.completion for ours, probe in zip(completions, probes)]
    median = statistics.median(probe.microseconds for probe in probes) / 1000
    print(f"token ids equal: {sum(same_ids)}/{len(prompts)}")
    print(f"greedy completions equal: {sum(same_completions)}/{len(prompts)} (median {median:.1f} ms)")
    for prompt, ours, probe, same in zip(prompts, completions, probes, same_completions):
        if not same:
            print(f"  prompt    ...{prompt[-120:]!r}\n  torch     {ours!r}\n  llama.cpp {probe.completion!r}")
    return all(same_ids) and all(same_completions)


def main(arguments: Optional[Sequence[str]] = None) -> None:
    parser = argparse.ArgumentParser(description="Compare a GGUF file in llama.cpp with its checkpoint.")
    parser.add_argument("--jar", required=True, help="java-llama.cpp jar")
    parser.add_argument("--gguf", required=True)
    parser.add_argument("--checkpoint", required=True)
    parser.add_argument("--tokenizer", required=True)
    parser.add_argument("--prompts", required=True, help="corpus file to take prompts from, such as dev.jsonl")
    parser.add_argument("--count", type=int, default=100, help="number of prompts (default %(default)s)")
    parser.add_argument("--limit", type=int, default=64, help="most tokens to generate (default %(default)s)")
    parser.add_argument("--java", default="java", help="java command (default %(default)s)")
    options = parser.parse_args(arguments)
    torch.set_num_threads(1)
    tokenizer = Tokenizer.load(options.tokenizer)
    model = trained_model(read_checkpoint(options.checkpoint), tokenizer)

    awkward = run_llama(options.jar, options.gguf, AWKWARD_TEXTS, 0, options.java)
    differing = [text for text, probe in zip(AWKWARD_TEXTS, awkward) if tokenizer.encode(text) != probe.token_ids]
    print(f"awkward texts with equal token ids: {len(AWKWARD_TEXTS) - len(differing)}/{len(AWKWARD_TEXTS)}")
    for text in differing:
        print(f"  {text!r}")
    prompts = corpus_prompts(options.prompts, options.count)
    probes = run_llama(options.jar, options.gguf, prompts, options.limit, options.java)
    alike = compare(tokenizer, model, prompts, probes, options.limit)
    sys.exit(0 if alike and not differing else 1)


if __name__ == "__main__":
    main()
