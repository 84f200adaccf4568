import os
import tempfile
import unittest

import numpy as np

from corpus import BatchSettings, CorpusPass, Placeholders, load_corpus
from renaming import WordRenaming
from toy_corpus import SPECIAL_TOKENS, toy_tokenizer, write_toy_corpus
from tokenizer import train_tokenizer


def words_of(text, tokenizer, renaming):
    return [tokenizer.decode(word) for word in renaming.words(tokenizer.encode(text))]


class WordRenamingTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        directory = tempfile.TemporaryDirectory()
        cls.addClassCleanup(directory.cleanup)
        cls.directory = directory.name
        write_toy_corpus(cls.directory, 40, pairs_per_schema=6)
        with open(os.path.join(cls.directory, "train.jsonl"), encoding="utf-8") as lines:
            cls.tokenizer = train_tokenizer(list(lines), SPECIAL_TOKENS, len(SPECIAL_TOKENS) + 256 + 300)
        cls.corpus = load_corpus(cls.directory, "train", cls.tokenizer)
        cls.always = WordRenaming(cls.tokenizer, cls.corpus, 1.0, 1.0)

    def encode(self, text):
        return self.tokenizer.encode(text)

    def draw(self, schema, seed=1):
        return self.always.draw(self.encode(schema), np.random.default_rng(seed))

    def test_words_are_the_letters_after_a_space(self):
        self.assertEqual([" school", " count"],
                         words_of("<|table|> school<|s|><T3><|:int|> count<C5> 2019", self.tokenizer, self.always))

    def test_the_language_of_questions_keeps_its_words(self):
        for word in (" how", " many", " show", " average", " every"):
            self.assertIn(tuple(self.encode(word)), self.always.kept)

    def test_words_that_mean_the_same_in_every_field_are_kept(self):
        renaming = self.draw("<|schema|><|table|> school<T3><|:text|> name<C1><|:int|> year<C2>")
        self.assertEqual([tuple(self.encode(" school"))], list(renaming))

    def test_schema_and_question_are_renamed_alike(self):
        schema = "<|schema|><|table|> library<T3><|:int|> capacity<C5>"
        question = "<|question|> show the capacity<C5> of every library<T3><|sql|>"
        renaming = self.draw(schema)
        new_schema = self.always.words(self.always.apply(self.encode(schema), renaming))
        new_question = self.always.words(self.always.apply(self.encode(question), renaming))
        self.assertEqual(2, len(new_schema))
        self.assertEqual([" show", " the", " of", " every"],
                         [self.tokenizer.decode(word) for word in new_question if word not in new_schema])
        self.assertEqual(2, len([word for word in new_question if word in new_schema]))

    def test_nothing_but_words_changes(self):
        text = "<|question|> how many library<|s|><T3> with capacity<C5> 2019<|sql|>"
        renamed = self.always.apply(self.encode(text), self.draw("<|table|> library<T3> capacity<C5>"))
        special = [token for token in self.encode(text) if self.tokenizer.is_special(token)]
        self.assertEqual(special, [token for token in renamed if self.tokenizer.is_special(token)])

    def test_a_schema_that_is_left_alone_is_the_same(self):
        never = WordRenaming(self.tokenizer, self.corpus, 0.0, 1.0)
        self.assertEqual({}, never.draw(self.encode("<|table|> library<T3>"), np.random.default_rng(0)))

    def test_a_question_that_calls_a_renamed_column_by_another_name_cannot_be_answered(self):
        schema = self.encode("<|schema|><|table|> library<T3><|:int|> capacity<C5>")
        renaming = self.always.draw(schema, np.random.default_rng(1))
        completion = self.encode("<|SELECT|><C5><|FROM|><T3><|end|>")
        by_word = self.encode("<|question|> capacity<|sql|>")
        by_link = self.encode("<|question|> size<C5><|sql|>")
        by_neither = self.encode("<|question|> size<|sql|>")
        self.assertTrue(self.always.is_answerable(schema, by_word, completion, renaming))
        self.assertTrue(self.always.is_answerable(schema, by_link, completion, renaming))
        self.assertFalse(self.always.is_answerable(schema, by_neither, completion, renaming))
        self.assertTrue(self.always.is_answerable(schema, by_neither, completion, {}))

    def test_a_pass_in_other_words_can_be_asked_for_again(self):
        settings = BatchSettings(schemas_per_batch=3, pairs_per_schema=2)

        def batch(number):
            corpus_pass = CorpusPass(self.corpus, Placeholders(self.tokenizer), settings, 7, number, None, self.always)
            return corpus_pass.batch(2).tokens.token_ids.tolist()

        self.assertEqual(batch(0), batch(0))
        plain = CorpusPass(self.corpus, Placeholders(self.tokenizer), settings, 7, 0)
        self.assertNotEqual(plain.batch(2).tokens.token_ids.tolist(), batch(0))


if __name__ == "__main__":
    unittest.main()
