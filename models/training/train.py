"""Trains the language model on a corpus; resumable, on one or several processes."""
from __future__ import annotations

import argparse
import contextlib
import dataclasses
import json
import os
import time
from typing import Any, ContextManager, Dict, Optional, Sequence, Tuple

import torch
from torch.nn import functional

import evaluate
import parallel
from checkpoint import check_tokenizer, read_checkpoint, write_checkpoint
from corpus import Batch, BatchSettings, CorpusPass, Placeholders, load_corpus
from model import LanguageModel, ModelConfig
from renaming import WordRenaming
from tokenizer import Tokenizer

CHECKPOINT_FILE = "checkpoint.pt"
LOG_FILE = "log.jsonl"

# Checked at the start of a step: training has ended when the schedule's progress gets here.
_FINISHED = 1.0
_LEAST_RATE = 0.03


@dataclasses.dataclass(frozen=True)
class Schedule:
    """How long to train, in steps or in minutes, and the learning rate on the way.

    The rate rises for some steps, stays, and falls in a straight line over the last part. A curriculum is a
    first phase of small schemas only, which gets attention to connect equal words early.
    """
    steps: Optional[int]
    minutes: Optional[float]
    learning_rate: float
    warm_up_steps: int
    decay_share: float
    curriculum_steps: int
    curriculum_minutes: float

    def progress(self, step: int, seconds: float) -> float:
        """0 at the start, 1 at the end."""
        if self.steps is not None:
            return step / max(1, self.steps)
        return seconds / max(1e-9, self.minutes * 60)

    def in_curriculum(self, step: int, seconds: float) -> bool:
        return step < self.curriculum_steps or seconds < self.curriculum_minutes * 60

    def rate(self, step: int, progress: float) -> float:
        warm_up = min(1.0, (step + 1) / max(1, self.warm_up_steps))
        into_decay = max(0.0, progress - (1 - self.decay_share)) / max(1e-9, self.decay_share)
        return self.learning_rate * warm_up * max(_LEAST_RATE, 1 - into_decay * (1 - _LEAST_RATE))

    def seconds_left(self, step: int, seconds: float, seconds_per_step: float) -> float:
        if self.steps is not None:
            return (self.steps - step) * seconds_per_step
        return max(0.0, self.minutes * 60 - seconds)


@dataclasses.dataclass
class Position:
    """Where in the corpus training stands: the next batch of all processes together in this pass."""
    pass_number: int = 0
    batch: int = 0
    in_curriculum: bool = False


@dataclasses.dataclass
class Tally:
    """Sums since the last progress line, over all processes."""
    loss: float = 0.0
    completion_tokens: float = 0.0
    right_tokens: float = 0.0
    placeholders: float = 0.0
    right_placeholders: float = 0.0
    tokens: float = 0.0
    pairs: float = 0.0

    def add(self, other: Sequence[float]) -> None:
        for field, value in zip(dataclasses.fields(self), other):
            setattr(self, field.name, getattr(self, field.name) + value)

    def values(self) -> Tuple[float, ...]:
        return dataclasses.astuple(self)


@dataclasses.dataclass(frozen=True)
class Settings:
    """Everything that a training process needs to know."""
    corpus: str
    tokenizer: str
    out: str
    model: Dict[str, Any]
    copy_friendly: bool
    schedule: Schedule
    batches: BatchSettings
    curriculum_schema_tokens: int
    renamed_schemas: float
    renamed_words: float
    question_weight: float
    weight_decay: float
    clip_norm: float
    seed: int
    threads: int
    precision: str
    device: str
    log_steps: int
    checkpoint_steps: int
    evaluation_steps: int
    evaluation_pairs: int
    greedy_pairs: int
    resume: bool
    start_from: Optional[str]


class Trainer:
    def __init__(self, settings: Settings, peers: parallel.Peers):
        self.settings = settings
        self.peers = peers
        self.device = torch.device(settings.device)
        self.tokenizer = Tokenizer.load(settings.tokenizer)
        self.placeholders = Placeholders(self.tokenizer)
        self._is_placeholder = self.placeholders.is_placeholder.to(self.device)
        self.corpus = load_corpus(settings.corpus, "train", self.tokenizer)
        self.words = (WordRenaming(self.tokenizer, self.corpus, settings.renamed_schemas, settings.renamed_words)
                      if settings.renamed_schemas else None)
        self.dev_corpus = load_corpus(settings.corpus, "dev", self.tokenizer)
        self.dev_batches = evaluate.sample_batches(self.dev_corpus, self.placeholders, settings.batches,
                                                   settings.evaluation_pairs)
        torch.manual_seed(settings.seed)
        config = ModelConfig(len(self.tokenizer), **settings.model)
        self._check_lengths(config)
        model = LanguageModel(config)
        if settings.start_from:
            state = read_checkpoint(settings.start_from)
            check_tokenizer(state, self.tokenizer)
            model.load_state_dict(state["model"])
        elif settings.copy_friendly:
            model.initialise_for_copying()
        self.model = model.to(self.device)
        self.parameters = list(self.model.parameters())
        self.optimizer = self._new_optimizer()
        self.step = 0
        self.seconds = 0.0
        self.position = Position(in_curriculum=settings.schedule.in_curriculum(0, 0.0))
        self._pass: Optional[CorpusPass] = None

    def _check_lengths(self, config: ModelConfig) -> None:
        longest = self.settings.batches.longest_schema + self.settings.batches.longest_pair
        if longest > config.context_length:
            raise ValueError(f"schema and pair may have {longest} tokens together, the context has "
                             f"{config.context_length}")

    def _new_optimizer(self) -> torch.optim.Optimizer:
        """AdamW; norm weights are not decayed."""
        groups = [
            {"params": [p for p in self.parameters if p.dim() > 1], "weight_decay": self.settings.weight_decay},
            {"params": [p for p in self.parameters if p.dim() < 2], "weight_decay": 0.0}]
        return torch.optim.AdamW(groups, lr=self.settings.schedule.learning_rate, betas=(0.9, 0.98))

    def precision(self) -> ContextManager:
        if self.settings.precision == "bf16":
            return torch.autocast(self.device.type, dtype=torch.bfloat16)
        return contextlib.nullcontext()

    def train(self) -> None:
        schedule = self.settings.schedule
        tally = Tally()
        logged_seconds, logged_step = self.seconds, self.step
        started = time.monotonic() - self.seconds
        while True:
            seconds = self.peers.from_first(self.seconds)
            progress = schedule.progress(self.step, seconds)
            if progress >= _FINISHED:
                break
            self._enter_phase(schedule.in_curriculum(self.step, seconds))
            tally.add(self._train_step(schedule.rate(self.step, progress)))
            self.step += 1
            self.seconds = time.monotonic() - started
            if self.step % self.settings.log_steps == 0:
                self._log_progress(tally, self.seconds - logged_seconds, self.step - logged_step)
                tally, logged_seconds, logged_step = Tally(), self.seconds, self.step
            if self.settings.evaluation_steps and self.step % self.settings.evaluation_steps == 0:
                self._log_accuracy()
            if self.step % self.settings.checkpoint_steps == 0:
                self.save()
        self.save()

    def _enter_phase(self, in_curriculum: bool) -> None:
        if in_curriculum != self.position.in_curriculum:
            self.position = Position(in_curriculum=in_curriculum)
            self._pass = None

    def _next_batch(self) -> Batch:
        """Processes take turns: of each round of batches the first process trains on the first one."""
        position = self.position
        if self._pass is None:
            self._pass = self._open_pass()
        if position.batch + self.peers.count > len(self._pass):
            position.pass_number, position.batch = position.pass_number + 1, 0
            self._pass = self._open_pass()
        batch = self._pass.batch(position.batch + self.peers.rank)
        position.batch += self.peers.count
        return batch.to(self.device)

    def _open_pass(self) -> CorpusPass:
        limit = self.settings.curriculum_schema_tokens if self.position.in_curriculum else None
        corpus_pass = CorpusPass(self.corpus, self.placeholders, self.settings.batches, self.settings.seed,
                                 self.position.pass_number, limit, self.words)
        if len(corpus_pass) < self.peers.count:
            raise ValueError(f"too few schemas of at most {limit or self.settings.batches.longest_schema} tokens")
        return corpus_pass

    def _train_step(self, learning_rate: float) -> Sequence[float]:
        batch = self._next_batch()
        for group in self.optimizer.param_groups:
            group["lr"] = learning_rate
        with self.precision():
            hidden = self.model.forward_shared(batch.tokens).index_select(0, batch.predicting)
            logits = self.model.logits(hidden)
        losses = functional.cross_entropy(logits.float(), batch.targets, reduction="none")
        weights = torch.where(batch.is_completion, 1.0, self.settings.question_weight)
        self.optimizer.zero_grad(set_to_none=True)
        (losses * weights).sum().backward()
        self.peers.sum_gradients(self.parameters, float(batch.is_completion.sum()))
        torch.nn.utils.clip_grad_norm_(self.parameters, self.settings.clip_norm)
        self.optimizer.step()
        return self._measure(batch, losses.detach(), logits.detach())

    def _measure(self, batch: Batch, losses: torch.Tensor, logits: torch.Tensor) -> Sequence[float]:
        completion = batch.is_completion
        hit = logits[completion].argmax(-1) == batch.targets[completion]
        points = self._is_placeholder[batch.targets[completion]]
        return Tally(loss=float(losses[completion].sum()), completion_tokens=len(hit), right_tokens=float(hit.sum()),
                     placeholders=float(points.sum()), right_placeholders=float(hit[points].sum()),
                     tokens=batch.token_count, pairs=batch.pair_count).values()

    def _log_progress(self, tally: Tally, seconds: float, steps: int) -> None:
        total = Tally(*self.peers.sum(torch.tensor(tally.values(), dtype=torch.float64)).tolist())
        left = self.settings.schedule.seconds_left(self.step, self.seconds, seconds / steps)
        self._log({
            "step": self.step, "seconds": round(self.seconds, 1),
            "loss": round(total.loss / max(1, total.completion_tokens), 4),
            "token_accuracy": round(total.right_tokens / max(1, total.completion_tokens), 4),
            "placeholder_accuracy": round(total.right_placeholders / max(1, total.placeholders), 4),
            "learning_rate": self.optimizer.param_groups[0]["lr"],
            "tokens_per_second": round(total.tokens / seconds), "pairs_per_second": round(total.pairs / seconds, 1),
            "curriculum": self.position.in_curriculum, "pass": self.position.pass_number, "eta_seconds": round(left)})

    def _log_accuracy(self) -> evaluate.Accuracy:
        self.model.eval()
        accuracy = evaluate.forced_accuracy(self.model, self.dev_batches, self.placeholders, self.precision(),
                                            self.peers)
        self.model.train()
        self._log({"step": self.step, "dev_pairs": accuracy.pair_count, "dev_exact": round(accuracy.completions, 4),
                   "dev_token_accuracy": round(accuracy.tokens, 4),
                   "dev_placeholder_accuracy": round(accuracy.placeholders, 4)})
        return accuracy

    def evaluate_at_end(self) -> None:
        self._log_accuracy()
        if self.settings.greedy_pairs:
            exact, count = evaluate.greedy_exact_match(self.model.eval(), self.dev_corpus, self.tokenizer.end_id,
                                                       self.settings.greedy_pairs, self.peers)
            self._log({"step": self.step, "greedy_pairs": count, "greedy_exact": round(exact, 4)})

    def _log(self, entry: Dict[str, Any]) -> None:
        if not self.peers.is_first:
            return
        print("  ".join(f"{name} {value:.2e}" if name == "learning_rate" else f"{name} {value}"
                        for name, value in entry.items()), flush=True)
        with open(os.path.join(self.settings.out, LOG_FILE), "a", encoding="utf-8") as log:
            log.write(json.dumps(entry) + "\n")

    def save(self) -> None:
        if not self.peers.is_first:
            return
        write_checkpoint(checkpoint_path(self.settings), {
            "config": dataclasses.asdict(self.model.config), "tokenizer": self.tokenizer.fingerprint(),
            "model": self.model.state_dict(), "optimizer": self.optimizer.state_dict(),
            "random_state": torch.get_rng_state(), "position": dataclasses.asdict(self.position),
            "step": self.step, "seconds": self.seconds, "precision": self.settings.precision})

    def resume(self) -> bool:
        """Continues from the checkpoint; False when there is none yet."""
        path = checkpoint_path(self.settings)
        if not os.path.exists(path):
            return False
        state = read_checkpoint(path)
        check_tokenizer(state, self.tokenizer)
        if state["config"] != dataclasses.asdict(self.model.config):
            raise ValueError(f"the checkpoint has another shape: {state['config']}")
        self.model.load_state_dict(state["model"])
        self.optimizer.load_state_dict(state["optimizer"])
        torch.set_rng_state(state["random_state"])
        self.position = Position(**state["position"])
        self.step, self.seconds = state["step"], state["seconds"]
        return True


def checkpoint_path(settings: Settings) -> str:
    return os.path.join(settings.out, CHECKPOINT_FILE)


def train(peers: parallel.Peers, settings: Settings) -> None:
    """What each process does."""
    torch.set_num_threads(settings.threads)
    trainer = Trainer(settings, peers)
    resumed = settings.resume and trainer.resume()
    if peers.is_first:
        print(f"{trainer.model.parameter_count()} parameters, {len(trainer.tokenizer)} tokens, {settings.precision} on "
              f"{settings.device}, {peers.count} process(es) with {settings.threads} thread(s)"
              + (f", resumed at step {trainer.step}" if resumed else ""), flush=True)
        print(f"training: {trainer.corpus.describe()}", flush=True)
    trainer.train()
    trainer.evaluate_at_end()


def choose_device(wanted: str) -> str:
    if wanted != "auto":
        return wanted
    return "cuda" if torch.cuda.is_available() else "cpu"


def choose_precision(wanted: str, device: str) -> str:
    """bf16 where it is faster: processors without instructions for it only imitate it, at a loss."""
    if wanted != "auto":
        return wanted
    if device != "cpu":
        return "bf16"
    return "bf16" if int(torch.__version__.split(".")[0]) >= 2 and _processor_has_bf16() else "fp32"


def _processor_has_bf16() -> bool:
    try:
        with open("/proc/cpuinfo", encoding="ascii", errors="replace") as description:
            features = {word for line in description if line.lower().startswith(("flags", "features"))
                        for word in line.split()}
    except OSError:
        return False
    return not features.isdisjoint({"avx512_bf16", "amx_bf16", "bf16"})


def argument_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.ArgumentDefaultsHelpFormatter)
    add = parser.add_argument
    add("--corpus", required=True, help="directory with train.jsonl and dev.jsonl")
    add("--tokenizer", required=True, help="tokenizer file written by tokenizer.py")
    add("--out", required=True, help="directory for checkpoint and log")
    add("--resume", action="store_true", help="continue from the checkpoint, if there is one")
    length = parser.add_mutually_exclusive_group(required=True)
    length.add_argument("--steps", type=int, help="train for so many steps")
    length.add_argument("--minutes", type=float, help="train for so many minutes")
    add("--embedding", type=int, default=256, help="embedding length")
    add("--layers", type=int, default=6, help="number of blocks")
    add("--heads", type=int, default=4, help="attention heads")
    add("--feed-forward", type=int, default=640, help="feed-forward length")
    add("--context", type=int, default=2048, help="context length")
    add("--start-from", help="checkpoint whose weights to begin with, for a further stage on another corpus")
    add("--plain-start", action="store_true", help="ordinary random weights instead of copy-friendly ones")
    add("--schemas-per-step", type=int, default=6, help="schemas in a batch of one process")
    add("--pairs-per-schema", type=int, default=12, help="pairs of each schema in a batch")
    add("--longest-schema", type=int, default=1024, help="leave longer schemas out")
    add("--longest-pair", type=int, default=256, help="leave longer pairs out")
    add("--keep-placeholders", action="store_true", help="do not rename placeholders")
    add("--renamed-schemas", type=float, default=0.6, help="share of schemas that come in other words; 0: none")
    add("--renamed-words", type=float, default=0.7, help="share of their words that are renamed")
    add("--curriculum-steps", type=int, default=0, help="first so many steps on small schemas only")
    add("--curriculum-minutes", type=float, default=0.0, help="first so many minutes on small schemas only")
    add("--curriculum-schema-tokens", type=int, default=80, help="what counts as a small schema")
    add("--learning-rate", type=float, default=1.5e-3)
    add("--warm-up-steps", type=int, default=150)
    add("--decay-share", type=float, default=0.45, help="last part of training, in which the learning rate falls")
    add("--question-weight", type=float, default=0.2, help="loss weight of question tokens")
    add("--weight-decay", type=float, default=0.05)
    add("--clip-norm", type=float, default=1.0)
    add("--seed", type=int, default=42)
    add("--processes", type=int, default=1, help="data-parallel processes (CPU)")
    add("--threads", type=int, default=1, help="threads of each process")
    add("--precision", choices=("auto", "bf16", "fp32"), default="auto")
    add("--device", default="auto", help="auto, cpu or cuda")
    add("--log-steps", type=int, default=100)
    add("--checkpoint-steps", type=int, default=250)
    add("--evaluation-steps", type=int, default=1000, help="0: only at the end")
    add("--evaluation-pairs", type=int, default=1000, help="pairs of dev.jsonl predicted at each evaluation")
    add("--greedy-pairs", type=int, default=200, help="pairs of dev.jsonl decoded token by token at the end")
    return parser


def settings_from(options: argparse.Namespace) -> Settings:
    device = choose_device(options.device)
    return Settings(
        corpus=options.corpus, tokenizer=options.tokenizer, out=options.out,
        model={"embedding_length": options.embedding, "block_count": options.layers, "head_count": options.heads,
               "feed_forward_length": options.feed_forward, "context_length": options.context},
        copy_friendly=not options.plain_start,
        schedule=Schedule(options.steps, options.minutes, options.learning_rate, options.warm_up_steps,
                          options.decay_share, options.curriculum_steps, options.curriculum_minutes),
        batches=BatchSettings(options.schemas_per_step, options.pairs_per_schema, options.longest_schema,
                              options.longest_pair, not options.keep_placeholders),
        curriculum_schema_tokens=options.curriculum_schema_tokens, renamed_schemas=options.renamed_schemas,
        renamed_words=options.renamed_words, question_weight=options.question_weight,
        weight_decay=options.weight_decay, clip_norm=options.clip_norm, seed=options.seed, threads=options.threads,
        precision=choose_precision(options.precision, device), device=device, log_steps=options.log_steps,
        checkpoint_steps=options.checkpoint_steps, evaluation_steps=options.evaluation_steps,
        evaluation_pairs=options.evaluation_pairs, greedy_pairs=options.greedy_pairs, resume=options.resume,
        start_from=options.start_from)


def main(arguments: Optional[Sequence[str]] = None) -> None:
    options = argument_parser().parse_args(arguments)
    os.makedirs(options.out, exist_ok=True)
    settings = settings_from(options)
    if options.precision == "auto" and options.resume and os.path.exists(checkpoint_path(settings)):
        # The same arithmetic as before, also on another machine.
        precision = read_checkpoint(checkpoint_path(settings))["precision"]
        settings = dataclasses.replace(settings, precision=precision)
    # Tokenizes once, before several processes look for the arrays.
    tokenizer = Tokenizer.load(settings.tokenizer)
    for split in ("train", "dev"):
        load_corpus(settings.corpus, split, tokenizer)
    parallel.run(options.processes, train, settings)


if __name__ == "__main__":
    main()
