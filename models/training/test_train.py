import json
import os
import tempfile
import unittest

import torch

import train
from toy_corpus import toy_tokenizer, write_toy_corpus

SMALL = ["--embedding", "32", "--layers", "2", "--heads", "2", "--feed-forward", "64", "--schemas-per-step", "2",
         "--pairs-per-schema", "4", "--warm-up-steps", "2", "--log-steps", "2", "--checkpoint-steps", "1000",
         "--evaluation-steps", "0", "--evaluation-pairs", "8", "--greedy-pairs", "0", "--device", "cpu"]


class TrainTest(unittest.TestCase):
    def setUp(self):
        directory = tempfile.TemporaryDirectory()
        self.addCleanup(directory.cleanup)
        self.directory = directory.name
        self.corpus = self.path("corpus")
        self.threads = torch.get_num_threads()
        self.addCleanup(torch.set_num_threads, self.threads)

    def path(self, name: str) -> str:
        return os.path.join(self.directory, name)

    def write_corpus(self, schemas: int, **shape: int) -> None:
        write_toy_corpus(self.corpus, schemas, **shape)
        toy_tokenizer().save(self.path("tokenizer.json"))

    def arguments(self, out: str, *more: str):
        return ["--corpus", self.corpus, "--tokenizer", self.path("tokenizer.json"), "--out", self.path(out),
                *SMALL, *more]

    def train(self, out: str, *more: str) -> None:
        train.main(self.arguments(out, *more))

    def checkpoint(self, out: str):
        return torch.load(os.path.join(self.path(out), train.CHECKPOINT_FILE), map_location="cpu")

    def log(self, out: str):
        with open(os.path.join(self.path(out), train.LOG_FILE), encoding="utf-8") as lines:
            return [json.loads(line) for line in lines]

    def assert_same_weights(self, one, other, tolerance=0.0):
        for name, weight in one["model"].items():
            self.assertLessEqual(float((weight - other["model"][name]).abs().max()), tolerance, name)

    def interrupted(self, out: str, at_step: int, *more: str) -> None:
        """Trains up to a step as if the process had then been ended right after its checkpoint."""
        settings = train.settings_from(train.argument_parser().parse_args(self.arguments(out, *more)))
        os.makedirs(settings.out, exist_ok=True)
        trainer = train.Trainer(settings, train.parallel.Peers())
        keep_saving = trainer.save

        class Interruption(Exception):
            pass

        def save_and_stop():
            keep_saving()
            if trainer.step == at_step:
                raise Interruption

        trainer.save = save_and_stop
        with self.assertRaises(Interruption):
            trainer.train()

    def test_a_further_stage_begins_with_the_weights_of_another_checkpoint(self):
        self.write_corpus(8)
        self.train("first", "--steps", "4")
        start = os.path.join(self.path("first"), train.CHECKPOINT_FILE)
        settings = train.settings_from(train.argument_parser().parse_args(
            self.arguments("second", "--steps", "4", "--start-from", start)))
        trainer = train.Trainer(settings, train.parallel.Peers())
        self.assert_same_weights(self.checkpoint("first"), {"model": trainer.model.state_dict()})
        self.assertEqual(trainer.step, 0)

    def test_resuming_gives_the_weights_of_an_uninterrupted_run(self):
        self.write_corpus(schemas=12)
        # The run passes from the curriculum to the whole corpus and into a second pass.
        length = ("--steps", "14", "--curriculum-steps", "4", "--curriculum-schema-tokens", "100",
                  "--precision", "fp32", "--checkpoint-steps", "9")
        self.train("whole", *length)
        self.interrupted("parts", 9, *length)
        self.train("parts", *length, "--resume")
        whole, parts = self.checkpoint("whole"), self.checkpoint("parts")
        self.assertEqual(14, parts["step"])
        self.assertEqual(whole["position"], parts["position"])
        self.assert_same_weights(whole, parts)

    def test_same_seed_same_weights(self):
        self.write_corpus(schemas=6)
        for out in ("one", "two"):
            self.train(out, "--steps", "3", "--seed", "5")
        self.assert_same_weights(self.checkpoint("one"), self.checkpoint("two"))

    def test_two_processes_train_like_one_with_twice_the_batch(self):
        self.write_corpus(schemas=4)
        # Each batch is renamed in its own way, so two small batches only equal a large one when nothing is renamed.
        shape = ("--steps", "1", "--precision", "fp32", "--warm-up-steps", "1", "--keep-placeholders",
                 "--renamed-schemas", "0")
        self.train("one", *shape, "--schemas-per-step", "4")
        self.train("two", *shape, "--schemas-per-step", "2", "--pairs-per-schema", "12", "--processes", "2")
        self.train("all", *shape, "--schemas-per-step", "4", "--pairs-per-schema", "12")
        # One step sees all pairs in both runs, so the gradients are the same up to rounding, which AdamW's
        # first step can blow up to the size of the learning rate where a gradient is next to nothing.
        two, whole = self.checkpoint("two")["model"], self.checkpoint("all")["model"]
        far = sum(int(((two[name] - whole[name]).abs() > 1e-5).sum()) for name in two)
        self.assertLess(far, 0.01 * sum(weight.numel() for weight in two.values()))

    def test_a_few_pairs_are_learned_by_heart(self):
        self.write_corpus(schemas=2, pairs_per_schema=4, dev_schema_count=1)
        os.replace(os.path.join(self.corpus, "train.jsonl"), os.path.join(self.corpus, "dev.jsonl"))
        write_train = os.path.join(self.corpus, "train.jsonl")
        with open(os.path.join(self.corpus, "dev.jsonl"), encoding="utf-8") as dev:
            groups = dev.read()
        with open(write_train, "w", encoding="utf-8") as out:
            out.write(groups)
        self.train("heart", "--steps", "250", "--embedding", "64", "--feed-forward", "128", "--log-steps", "50",
                   "--keep-placeholders", "--learning-rate", "3e-3", "--warm-up-steps", "20", "--greedy-pairs", "8",
                   "--precision", "fp32")
        log = self.log("heart")
        self.assertEqual(1.0, log[-1]["greedy_exact"])
        self.assertEqual(1.0, log[-2]["dev_exact"])
        self.assertLess(log[-3]["loss"], log[0]["loss"])

    def test_another_tokenizer_is_refused(self):
        self.write_corpus(schemas=2)
        self.train("run", "--steps", "1")
        tokenizer = toy_tokenizer()
        type(tokenizer)(tokenizer.special_tokens, tokenizer.merges[:-1]).save(self.path("tokenizer.json"))
        with self.assertRaisesRegex(ValueError, "another tokenizer"):
            self.train("run", "--steps", "2", "--resume")


class ScheduleTest(unittest.TestCase):
    def schedule(self, steps=None, minutes=None):
        return train.Schedule(steps, minutes, learning_rate=1.0, warm_up_steps=10, decay_share=0.5,
                              curriculum_steps=0, curriculum_minutes=1.0 if minutes else 0.0)

    def test_rate_rises_stays_and_falls(self):
        schedule = self.schedule(steps=100)
        rates = [schedule.rate(step, schedule.progress(step, 0.0)) for step in (0, 9, 50, 75, 100)]
        for expected, rate in zip((0.1, 1.0, 1.0, 0.515, 0.03), rates):
            self.assertAlmostEqual(expected, rate)

    def test_minutes_go_by_the_clock(self):
        schedule = self.schedule(minutes=10.0)
        self.assertEqual(0.5, schedule.progress(7, 300.0))
        self.assertTrue(schedule.in_curriculum(1000, 59.0))
        self.assertFalse(schedule.in_curriculum(1000, 61.0))


if __name__ == "__main__":
    unittest.main()
