import os
import tempfile
import unittest

import numpy as np
import torch

from export import write_gguf
from gguf import FileType, TensorType, encode_tensor, quantize_q8_0
from gguf_reader import GgufReader
from model import LanguageModel, ModelConfig
from toy_corpus import toy_tokenizer

class ExportTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        torch.manual_seed(1)
        cls.tokenizer = toy_tokenizer()
        cls.config = ModelConfig(len(cls.tokenizer), embedding_length=64, block_count=2, head_count=2,
                                 feed_forward_length=96)
        cls.weights = LanguageModel(cls.config).state_dict()
        cls.directory = tempfile.TemporaryDirectory()
        cls.addClassCleanup(cls.directory.cleanup)
        cls.files = {}
        for file_type in FileType:
            path = os.path.join(cls.directory.name, file_type.name)
            write_gguf(path, cls.config, cls.weights, cls.tokenizer, file_type, 1024)
            cls.files[file_type] = GgufReader(path)

    def test_metadata(self):
        metadata = self.files[FileType.Q8_0].metadata
        self.assertEqual(3, self.files[FileType.Q8_0].version)
        expected = {
            "general.architecture": "llama", "general.name": "lfed-demo", "general.license": "apache-2.0",
            "general.file_type": 7, "llama.context_length": 1024, "llama.block_count": 2,
            "llama.embedding_length": 64, "llama.feed_forward_length": 96, "llama.attention.head_count": 2,
            "llama.rope.dimension_count": 32, "llama.vocab_size": len(self.tokenizer),
            "tokenizer.ggml.model": "gpt2", "tokenizer.ggml.pre": "gpt-2", "tokenizer.ggml.eos_token_id": 0,
            "tokenizer.ggml.add_bos_token": False}
        self.assertEqual(expected, {key: metadata[key] for key in expected})

    def test_tokens(self):
        metadata = self.files[FileType.F32].metadata
        special = len(self.tokenizer.special_tokens)
        self.assertEqual(self.tokenizer.vocabulary, metadata["tokenizer.ggml.tokens"])
        self.assertEqual([3] + [4] * (special - 1) + [1] * (len(self.tokenizer) - special),
                         metadata["tokenizer.ggml.token_type"])
        merges = [tuple(merge.split(" ")) for merge in metadata["tokenizer.ggml.merges"]]
        self.assertEqual(self.tokenizer.merges, merges)

    def test_weights_survive(self):
        source = self.weights["blocks.1.attention.query_key_value.weight"].numpy()
        for file_type, tolerance in ((FileType.F32, 0), (FileType.F16, 1e-4), (FileType.Q8_0, 1e-3)):
            reader = self.files[file_type]
            self.assertEqual(2 + 9 * self.config.block_count, len(reader.tensors))
            for part, name in enumerate(("attn_q", "attn_k", "attn_v")):
                stored = reader.tensor(f"blk.1.{name}.weight")
                np.testing.assert_allclose(source[64 * part:64 * (part + 1)], stored, atol=tolerance)
            np.testing.assert_array_equal(np.ones(64), reader.tensor("output_norm.weight"))

    def test_tensors_are_aligned_and_inside_the_file(self):
        sizes = {TensorType.F32: 4.0, TensorType.F16: 2.0, TensorType.Q8_0: 34 / 32}
        for reader in self.files.values():
            expected_offset = 0
            for shape, tensor_type, offset in reader.tensors.values():
                self.assertEqual(expected_offset, offset)
                expected_offset += -(-int(np.prod(shape) * sizes[TensorType(tensor_type)]) // 32) * 32
            self.assertEqual(reader.size, reader.data_start + expected_offset)

    def test_tokenizer_and_model_must_fit(self):
        with self.assertRaises(ValueError):
            write_gguf("unused", ModelConfig(7), {}, self.tokenizer, FileType.F32)


class QuantizationTest(unittest.TestCase):
    def test_zeros_stay_zero(self):
        self.assertEqual(bytes(34), quantize_q8_0(np.zeros((1, 32), np.float32)))

    def test_the_largest_value_gets_the_largest_quant(self):
        values = np.zeros(32, np.float32)
        values[3], values[4] = -2.54, 0.2
        quants = np.frombuffer(quantize_q8_0(values)[2:], np.int8)
        self.assertEqual((-127, 10, 0), (quants[3], quants[4], quants[5]))

    def test_rows_must_fill_blocks(self):
        with self.assertRaises(ValueError):
            encode_tensor(np.zeros((2, 40), np.float32), TensorType.Q8_0)


if __name__ == "__main__":
    unittest.main()
