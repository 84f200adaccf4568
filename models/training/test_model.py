import unittest

import torch

from model import KeyValueCache, LanguageModel, ModelConfig, SharedSchemaBatch, causal_attention, rotate

CONFIG = ModelConfig(vocabulary_size=50, embedding_length=32, block_count=2, head_count=4, feed_forward_length=64,
                     context_length=64)


def small_model() -> LanguageModel:
    torch.manual_seed(3)
    model = LanguageModel(CONFIG)
    model.initialise_for_copying()
    with torch.no_grad():
        model.embedding.weight.mul_(30)
    return model


class RotaryTest(unittest.TestCase):
    def setUp(self):
        angles = LanguageModel._angles(CONFIG)
        self.cosine, self.sine = angles.cos(), angles.sin()

    def turned(self, vector: torch.Tensor, position: int) -> torch.Tensor:
        return rotate(vector, self.cosine[position], self.sine[position])

    def test_position_zero_changes_nothing(self):
        vector = torch.randn(CONFIG.head_length)
        self.assertTrue(torch.allclose(vector, self.turned(vector, 0)))

    def test_neighbouring_channels_are_turned_together(self):
        vector = torch.zeros(CONFIG.head_length)
        vector[2] = 1.0
        turned = self.turned(vector, 5)
        self.assertEqual([2, 3], turned.nonzero().flatten().tolist())
        self.assertAlmostEqual(1.0, float(turned.norm()), places=5)

    def test_products_depend_on_the_distance_only(self):
        query, key = torch.randn(2, CONFIG.head_length)
        near = self.turned(query, 9) @ self.turned(key, 4)
        far = self.turned(query, 45) @ self.turned(key, 40)
        self.assertAlmostEqual(float(near), float(far), places=4)


class AttentionTest(unittest.TestCase):
    def test_later_tokens_change_nothing_before_them(self):
        model = small_model()
        tokens = torch.arange(10)
        changed = tokens.clone()
        changed[7] = 40
        before, after = model(tokens), model(changed)
        self.assertTrue(torch.equal(before[:7], after[:7]))
        self.assertFalse(torch.allclose(before[7:], after[7:]))

    def test_queries_are_the_last_tokens(self):
        query, key, value = torch.randn(3, 2, 6, 8)
        whole = causal_attention(query, key, value)
        self.assertTrue(torch.allclose(whole[:, 4:], causal_attention(query[:, 4:], key, value), atol=1e-6))

    def test_cache_gives_the_same_as_reading_at_once(self):
        model = small_model()
        tokens = torch.arange(12)
        cache = KeyValueCache(CONFIG.block_count)
        parts = torch.cat([model(part, cache) for part in tokens.split([5, 1, 4, 2])])
        self.assertTrue(torch.allclose(model(tokens), parts, atol=1e-5))
        self.assertEqual(12, cache.length)

    def test_a_shared_schema_equals_plain_attention(self):
        model = small_model()
        generator = torch.Generator().manual_seed(1)

        def tokens(count):
            return torch.randint(0, 50, (count,), generator=generator).tolist()

        schemas = [tokens(9), tokens(17)]
        pairs = [[tokens(5), tokens(11), tokens(3)], [tokens(8), tokens(2)]]
        shared = model.forward_shared(SharedSchemaBatch.build(schemas, pairs))
        plain = torch.cat([model(torch.tensor(schema + pair))[len(schema):]
                           for schema, group in zip(schemas, pairs) for pair in group])
        self.assertTrue(torch.allclose(plain, shared, atol=1e-5))

    def test_shared_gradients_equal_plain_ones(self):
        schema, pairs = [1, 2, 3, 4], [[5, 6, 7], [8, 9]]
        gradients = []
        for hidden_of in (
                lambda model: model.forward_shared(SharedSchemaBatch.build([schema], [pairs])),
                lambda model: torch.cat([model(torch.tensor(schema + pair))[4:] for pair in pairs])):
            model = small_model()
            (hidden_of(model) ** 3).sum().backward()
            gradients.append(model.blocks[0].attention.query_key_value.weight.grad)
        self.assertTrue(torch.allclose(*gradients, atol=1e-2, rtol=1e-3))

    def test_greedy_from_a_cache_equals_greedy_from_the_start(self):
        model = small_model()
        schema, question = [4, 8, 15, 16], [23, 42]
        cache = model.read(schema)
        expected = model.greedy(schema + question, end_id=0, limit=10)
        self.assertEqual(expected, model.greedy(question, 0, 10, cache.copy()))
        self.assertEqual(len(schema), cache.length)


class CopyFriendlyTest(unittest.TestCase):
    def test_values_pass_through_unchanged(self):
        weights = small_model().blocks[1].attention
        value = weights.query_key_value.weight[2 * CONFIG.embedding_length:]
        self.assertTrue(torch.allclose(weights.output.weight @ value, torch.eye(32) * 0.25, atol=1e-5))

    @torch.no_grad()
    def test_half_of_the_heads_look_for_equal_tokens(self):
        torch.manual_seed(0)
        config = ModelConfig(vocabulary_size=200, embedding_length=128, block_count=1, head_count=4)
        model = LanguageModel(config)
        model.initialise_for_copying()
        attention = model.blocks[0].attention
        tokens = model.blocks[0].attention_norm(model.embedding.weight)
        query, key = attention.query_key_value(tokens).view(200, 3, 4, 32).unbind(1)[:2]
        for head in range(4):
            scores = query[:, head] @ key[:, head].t()
            equal, other = scores.diag().mean(), (scores.sum() - scores.diag().sum()) / (200 * 199)
            self.assertEqual(head < 2, float(equal - other) > 4.0)


if __name__ == "__main__":
    unittest.main()
