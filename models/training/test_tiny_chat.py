import os
import tempfile
import unittest

import numpy as np

import tiny_chat
from gguf_reader import GgufReader

COMMITTED = os.path.join(os.path.dirname(__file__), "../../tests/org.lfed.llama.tests/models/tiny-qwen2.gguf")


class TinyChatTest(unittest.TestCase):
    def test_the_committed_file_is_what_the_script_makes(self):
        with tempfile.TemporaryDirectory() as directory:
            path = os.path.join(directory, "tiny.gguf")
            tiny_chat.write(path)
            with open(path, "rb") as made, open(COMMITTED, "rb") as committed:
                self.assertEqual(committed.read(), made.read())

    def test_has_the_parts_of_its_architecture(self):
        reader = GgufReader(COMMITTED)
        self.assertEqual("qwen2", reader.metadata["general.architecture"])
        self.assertIn("<|im_start|>", reader.metadata["tokenizer.chat_template"])
        self.assertEqual((tiny_chat.WIDTH,), reader.tensors["blk.0.attn_q.bias"][0])

    def test_can_say_letters_only(self):
        output = GgufReader(COMMITTED).tensor("output.weight")
        said = [chr(row) for row in range(len(output)) if np.abs(output[row]).max() > 0]
        self.assertTrue(all(letter.isalpha() for letter in said))
        self.assertEqual(52, len(said))


if __name__ == "__main__":
    unittest.main()
