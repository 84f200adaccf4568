import os
import tempfile
import unittest

import numpy as np
import torch

from corpus import BatchSettings, CorpusPass, Placeholders, assemble_batch, load_corpus
from toy_corpus import toy_tokenizer, write_toy_corpus


class CorpusTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        directory = tempfile.TemporaryDirectory()
        cls.addClassCleanup(directory.cleanup)
        cls.directory = directory.name
        write_toy_corpus(cls.directory, 20, pairs_per_schema=5)
        cls.tokenizer = toy_tokenizer()
        cls.corpus = load_corpus(cls.directory, "train", cls.tokenizer)
        cls.placeholders = Placeholders(cls.tokenizer)

    def corpus_pass(self, number=0, settings=BatchSettings(schemas_per_batch=3, pairs_per_schema=2), limit=None):
        return CorpusPass(self.corpus, self.placeholders, settings, 7, number, limit)

    def texts_of(self, corpus_pass):
        """Every schema with one of its pairs, as text."""
        found = []
        for index in range(len(corpus_pass)):
            tokens = corpus_pass.batch(index).tokens
            schema_count = len(tokens.schema_slots)
            schema_rows = torch.div(tokens.schema_slots, tokens.schema_width, rounding_mode="floor")
            pair_rows = torch.div(tokens.pair_slots, tokens.pair_width, rounding_mode="floor")
            for row in pair_rows.unique().tolist():
                schema = tokens.token_ids[:schema_count][schema_rows == row // tokens.pairs_per_schema]
                pair = tokens.token_ids[schema_count:][pair_rows == row]
                found.append(self.tokenizer.decode(schema.tolist() + pair.tolist()))
        return sorted(found)

    def test_arrays_hold_the_corpus(self):
        self.assertEqual((20, 100), (self.corpus.schema_count, self.corpus.pair_count))
        self.assertEqual(range(5, 10), self.corpus.pairs_of(1))
        pair, length = self.corpus.pair(7).tolist(), self.corpus.question_lengths[7]
        self.assertTrue(self.tokenizer.decode(pair[:length]).endswith("<|sql|>"))
        self.assertEqual(self.tokenizer.end_id, pair[-1])

    def test_the_cache_is_used_again_and_not_for_another_corpus(self):
        caches = [name for name in os.listdir(self.directory) if name.startswith("train.") and name.endswith(".npz")]
        self.assertEqual(1, len(caches))
        again = load_corpus(self.directory, "train", self.tokenizer)
        np.testing.assert_array_equal(self.corpus.pair_tokens, again.pair_tokens)
        with tempfile.TemporaryDirectory() as other:
            write_toy_corpus(other, 2, seed=5)
            load_corpus(other, "train", self.tokenizer)
            self.assertNotIn(caches[0], os.listdir(other))

    def test_a_pass_visits_every_pair_once(self):
        expected = sorted(self.tokenizer.decode(self.corpus.schema(schema).tolist() + self.corpus.pair(pair).tolist())
                          for schema in range(20) for pair in self.corpus.pairs_of(schema))
        kept = BatchSettings(schemas_per_batch=3, pairs_per_schema=2, permute_placeholders=False)
        self.assertEqual(expected, self.texts_of(self.corpus_pass(settings=kept)))

    def test_every_pass_renames_placeholders_anew(self):
        kept = BatchSettings(schemas_per_batch=3, pairs_per_schema=2, permute_placeholders=False)
        first, second = self.texts_of(self.corpus_pass(0)), self.texts_of(self.corpus_pass(1))
        self.assertNotEqual(first, second)
        self.assertNotEqual(self.texts_of(self.corpus_pass(settings=kept)), first)
        without_numbers = [sorted("".join(letter for letter in text if not letter.isdigit()) for text in texts)
                           for texts in (first, second)]
        self.assertEqual(*without_numbers)

    def test_renaming_is_a_permutation_within_columns_and_tables(self):
        renaming = self.placeholders.random_renaming(np.random.default_rng(0))
        self.assertEqual(list(range(len(self.tokenizer))), sorted(renaming))
        for token_id, renamed in enumerate(renaming):
            old, new = self.tokenizer.vocabulary[token_id], self.tokenizer.vocabulary[renamed]
            self.assertTrue(old == new or (old[:2] == new[:2] and old[:2] in ("<C", "<T")))

    def test_any_batch_can_be_asked_for_again(self):
        for number in (0, 1):
            one, other = self.corpus_pass(number).batch(3), self.corpus_pass(number).batch(3)
            self.assertTrue(torch.equal(one.tokens.token_ids, other.tokens.token_ids))

    def test_a_curriculum_takes_small_schemas_only(self):
        lengths = self.corpus.schema_lengths()
        limit = int(np.median(lengths))
        small = self.texts_of(self.corpus_pass(limit=limit))
        self.assertEqual(5 * int((lengths <= limit).sum()), len(small))

    def test_targets_are_the_next_tokens(self):
        batch = assemble_batch([[1, 2]], [[[3, 4, 5, 6], [7, 8]]], [2, 1])
        self.assertEqual([4, 5, 6, 8], batch.targets.tolist())
        self.assertEqual([0, 1, 2, 4], batch.predicting.tolist())
        self.assertEqual([False, True, True, True], batch.is_completion.tolist())
        self.assertEqual([0, 0, 0, 1], batch.pair_of_target.tolist())
        self.assertEqual([0, 1, 2, 3, 4, 5, 2, 3], batch.tokens.positions.tolist())


if __name__ == "__main__":
    unittest.main()
