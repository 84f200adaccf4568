"""How often a model's completion is exactly the expected one."""
from __future__ import annotations

import argparse
import contextlib
import dataclasses
from typing import ContextManager, List, Optional, Sequence, Tuple

import torch

from checkpoint import read_checkpoint, trained_model
from corpus import Batch, BatchSettings, CorpusPass, Placeholders, TokenizedCorpus, load_corpus
from model import LanguageModel
from parallel import Peers
from tokenizer import Tokenizer

_EVALUATION_SEED = 20230
_MARGIN = 8


@dataclasses.dataclass(frozen=True)
class Accuracy:
    """Shares of completion tokens, of placeholders among them, and of whole completions that are right."""
    tokens: float
    placeholders: float
    completions: float
    pair_count: int


def sample_batches(corpus: TokenizedCorpus, placeholders: Placeholders, settings: BatchSettings,
                   pair_count: int) -> List[Batch]:
    """Batches with about this many pairs, always the same ones."""
    settings = dataclasses.replace(settings, permute_placeholders=False)
    whole = CorpusPass(corpus, placeholders, settings, _EVALUATION_SEED)
    batches: List[Batch] = []
    for index in range(len(whole)):
        if sum(batch.pair_count for batch in batches) >= pair_count:
            break
        batches.append(whole.batch(index))
    return batches


@torch.no_grad()
def forced_accuracy(model: LanguageModel, batches: Sequence[Batch], placeholders: Placeholders,
                    precision: Optional[ContextManager] = None, peers: Optional[Peers] = None) -> Accuracy:
    """Accuracy when each token is predicted after the expected ones before it.

    A completion in which every token is predicted right is the one that greedy decoding gives, so this
    measures exact match for the price of a training step.
    """
    peers = peers or Peers()
    device = model.embedding.weight.device
    is_placeholder = placeholders.is_placeholder.to(device)
    right = torch.zeros(3, dtype=torch.float64)
    total = torch.zeros(3, dtype=torch.float64)
    for batch in batches[peers.rank::peers.count]:
        batch = batch.to(device)
        with precision or contextlib.nullcontext():
            completion = batch.is_completion
            hidden = model.forward_shared(batch.tokens)[batch.predicting[completion]]
            hit = model.logits(hidden).argmax(-1) == batch.targets[completion]
        points = is_placeholder[batch.targets[completion]]
        missed_pairs = batch.pair_of_target[completion][~hit].unique()
        right += torch.tensor([int(hit.sum()), int(hit[points].sum()), batch.pair_count - len(missed_pairs)])
        total += torch.tensor([len(hit), int(points.sum()), batch.pair_count])
    counts = peers.sum(torch.cat((right, total)))
    shares = (counts[:3] / counts[3:].clamp(min=1)).tolist()
    return Accuracy(*shares, pair_count=int(counts[5]))


@torch.no_grad()
def greedy_exact_match(model: LanguageModel, corpus: TokenizedCorpus, end_id: int, pair_count: int,
                       peers: Optional[Peers] = None) -> Tuple[float, int]:
    """Share of pairs spread over the corpus whose greedy completion is the expected one, and their number."""
    peers = peers or Peers()
    counts = torch.zeros(2, dtype=torch.float64)
    stride = max(1, corpus.pair_count // max(1, pair_count))
    chosen = range(0, corpus.pair_count, stride)[:pair_count]
    schema_of_pair = torch.bucketize(torch.tensor(list(chosen)), torch.from_numpy(corpus.first_pairs), right=True) - 1
    for position in range(peers.rank, len(chosen), peers.count):
        pair = chosen[position]
        tokens = corpus.pair(pair).tolist()
        question_length = int(corpus.question_lengths[pair])
        expected = tokens[question_length:-1]
        prompt = corpus.schema(int(schema_of_pair[position])).tolist() + tokens[:question_length]
        counts[0] += model.greedy(prompt, end_id, len(expected) + _MARGIN) == expected
        counts[1] += 1
    counts = peers.sum(counts)
    return float(counts[0] / counts[1].clamp(min=1)), int(counts[1])


def main(arguments: Optional[Sequence[str]] = None) -> None:
    parser = argparse.ArgumentParser(description="Exact match of a checkpoint on a corpus.")
    parser.add_argument("--checkpoint", required=True)
    parser.add_argument("--tokenizer", required=True)
    parser.add_argument("--corpus", required=True)
    parser.add_argument("--split", default="dev", help="dev or train (default %(default)s)")
    parser.add_argument("--pairs", type=int, default=2000, help="pairs to predict (default %(default)s)")
    parser.add_argument("--greedy", type=int, default=200, help="pairs to decode token by token (default %(default)s)")
    options = parser.parse_args(arguments)
    tokenizer = Tokenizer.load(options.tokenizer)
    checkpoint = read_checkpoint(options.checkpoint)
    model = trained_model(checkpoint, tokenizer)
    corpus = load_corpus(options.corpus, options.split, tokenizer)
    placeholders = Placeholders(tokenizer)
    batches = sample_batches(corpus, placeholders, BatchSettings(), options.pairs)
    accuracy = forced_accuracy(model, batches, placeholders)
    print(f"step {checkpoint['step']}: {accuracy.pair_count} pairs, exact {accuracy.completions:.4f}, "
          f"tokens {accuracy.tokens:.4f}, placeholders {accuracy.placeholders:.4f}")
    if options.greedy:
        exact, count = greedy_exact_match(model, corpus, tokenizer.end_id, options.greedy)
        print(f"greedy decoding of {count} pairs: exact {exact:.4f}")


if __name__ == "__main__":
    main()
