import os
import tempfile
import unittest

import torch

from checkpoint import read_checkpoint, trained_model, write_checkpoint
from export import write_gguf
from gguf import FileType
from model import LanguageModel, ModelConfig
from toy_corpus import SPECIAL_TOKENS, TOY_TEXTS, toy_tokenizer
from warm_start import source_blocks, warm_start


class WarmStartTest(unittest.TestCase):
    """A model that goes on from a published file says what the file's model says, until it learns more."""

    @classmethod
    def setUpClass(cls):
        torch.manual_seed(5)
        cls.tokenizer = toy_tokenizer()
        cls.model = LanguageModel(ModelConfig(len(cls.tokenizer), embedding_length=64, block_count=2, head_count=2,
                                              feed_forward_length=96)).eval()
        cls.directory = tempfile.TemporaryDirectory()
        cls.addClassCleanup(cls.directory.cleanup)
        cls.gguf = os.path.join(cls.directory.name, "published.gguf")
        write_gguf(cls.gguf, cls.model.config, cls.model.state_dict(), cls.tokenizer, FileType.F32)

    def test_the_same_tokens_give_the_same_model(self):
        tokenizer, state = warm_start(self.gguf, SPECIAL_TOKENS, seed=1)
        self.assertEqual(self.tokenizer.fingerprint(), tokenizer.fingerprint())
        for name, weights in self.model.state_dict().items():
            self.assertTrue(torch.equal(weights, state["model"][name]), name)

    def test_a_new_token_moves_the_others_and_changes_nothing_that_they_say(self):
        grown = SPECIAL_TOKENS[:9] + ("<|NEW|>",) + SPECIAL_TOKENS[9:]
        tokenizer, state = warm_start(self.gguf, grown, seed=1)
        checkpoint = os.path.join(self.directory.name, "start.pt")
        write_checkpoint(checkpoint, state)
        model = trained_model(read_checkpoint(checkpoint), tokenizer)
        self.assertEqual(len(self.tokenizer) + 1, len(tokenizer))
        for text in TOY_TEXTS:
            old = self.model.logits(self.model(torch.tensor([self.tokenizer.encode(text)])))
            new = model.logits(model(torch.tensor([tokenizer.encode(text)])))
            old, new = old[0, -1], new[0, -1]
            kept = [tokenizer.vocabulary.index(token) for token in self.tokenizer.vocabulary]
            self.assertTrue(torch.allclose(old, new[kept], atol=1e-5))

    def test_further_blocks_are_spread_evenly(self):
        self.assertEqual([0, 1, 2, 2, 3, 4, 5, 5], source_blocks(6, 8))
        self.assertEqual([0, 0, 1, 1], source_blocks(2, 4))
        with self.assertRaisesRegex(ValueError, "the file has 6 blocks: 5"):
            source_blocks(6, 5)

    def test_a_model_with_further_blocks_says_what_the_file_says_and_can_learn_in_all_of_them(self):
        tokenizer, state = warm_start(self.gguf, SPECIAL_TOKENS, seed=1, block_count=3)
        checkpoint = os.path.join(self.directory.name, "grown.pt")
        write_checkpoint(checkpoint, state)
        model = trained_model(read_checkpoint(checkpoint), tokenizer)
        self.assertEqual(3, len(model.blocks))
        for text in TOY_TEXTS:
            tokens = torch.tensor([tokenizer.encode(text)])
            logits = model.logits(model(tokens))
            self.assertTrue(torch.allclose(self.model.logits(self.model(tokens)), logits, atol=1e-5))
        logits.square().mean().backward()
        for name, parameter in model.blocks[2].named_parameters():
            if name.endswith(("output.weight", "down.weight")):
                self.assertGreater(float(parameter.grad.abs().max()), 0, name)


if __name__ == "__main__":
    unittest.main()
