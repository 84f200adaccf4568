import os
import random
import tempfile
import unittest

from tokenizer import (SPACE_SYMBOL, Tokenizer, WHOLE_NUMBERS, corpus_texts, count_words, number_merges,
                       read_special_tokens, split_words, train_merges)
from toy_corpus import SPECIAL_TOKENS, TOY_TEXTS, toy_tokenizer, write_toy_corpus

class SplitTest(unittest.TestCase):
    def test_words_keep_the_space_before_them(self):
        self.assertEqual([" how", " many", " 12", " ab", "34", " -", "x"], split_words(" how many 12 ab34 -x"))

    def test_contractions_are_words(self):
        self.assertEqual([" it", "'s", " we", "'ll", " '", "t"], split_words(" it's we'll 't"))

    def test_of_several_spaces_the_last_goes_with_the_word(self):
        self.assertEqual(["  ", " a", "\t", "b", " \n"], split_words("   a\tb \n"))

    def test_separator_characters_that_only_python_takes_for_white_space(self):
        self.assertEqual(["a", "\x1c", "b"], split_words("a\x1cb"))

    def test_nothing_is_lost(self):
        generator = random.Random(1)
        alphabet = "ab é学½²7 \n\t\u00a0'_.<|>😀\u0301\u3000\x1c"
        for _ in range(300):
            text = "".join(generator.choice(alphabet) for _ in range(20))
            self.assertEqual(text, "".join(split_words(text)))


class TokenizerTest(unittest.TestCase):
    def test_round_trip(self):
        tokenizer = toy_tokenizer()
        for text in (*TOY_TEXTS, "", " ", "\x00\x7f é", "<|", "<C64> <T12>"):
            self.assertEqual(text, tokenizer.decode(tokenizer.encode(text)))

    def test_training_is_deterministic(self):
        self.assertEqual(toy_tokenizer().to_json(), toy_tokenizer().to_json())
        words = {" ab": 5, " ba": 5, " cd": 5}
        self.assertEqual(train_merges(words, 4), train_merges(dict(reversed(list(words.items()))), 4))

    def test_merges_stay_inside_words(self):
        for left, right in toy_tokenizer().merges:
            self.assertNotIn(SPACE_SYMBOL, right)
            self.assertEqual(0, (left + right).rfind(SPACE_SYMBOL) if SPACE_SYMBOL in left + right else 0)

    def test_all_bytes_are_tokens(self):
        tokenizer = toy_tokenizer()
        single = {tokenizer.token_bytes(token_id) for token_id in range(len(SPECIAL_TOKENS), len(tokenizer))}
        for byte in range(256):
            self.assertIn(bytes([byte]), single)

    def test_numbers_and_years_are_one_token(self):
        tokenizer = toy_tokenizer()
        for number in (*range(101), *range(1990, 2036)):
            self.assertEqual(1, len(tokenizer.encode(f" {number}")), number)
        self.assertEqual(2, len(tokenizer.encode(" 2036")))

    def test_number_merges_build_on_earlier_ones(self):
        built = set()
        for left, right in number_merges(WHOLE_NUMBERS):
            self.assertTrue(left == SPACE_SYMBOL or left in built)
            built.add(left + right)

    def test_special_tokens_are_cut_out_first(self):
        tokenizer = toy_tokenizer()
        ids = tokenizer.encode("<|SELECT|><C10><|ROUND(AVG(|><C1>")
        self.assertEqual([tokenizer.special_id(token) for token in
                          ("<|SELECT|>", "<C10>", "<|ROUND(AVG(|>", "<C1>")], ids)

    def test_the_longest_special_token_wins(self):
        tokenizer = Tokenizer(["<|end|>", "<|LIMIT|>", "<|LIMIT|> 1"], [])
        self.assertEqual([2], tokenizer.encode("<|LIMIT|> 1"))
        self.assertEqual([1], tokenizer.encode("<|LIMIT|>"))

    def test_a_word_is_tokenized_alike_everywhere(self):
        tokenizer = toy_tokenizer()
        word = tokenizer.encode(" attendance")
        self.assertEqual(word, tokenizer.encode("<|table|> attendance<T1>")[1:-1])
        self.assertEqual(word, tokenizer.encode(" how attendance")[-len(word):])

    def test_the_most_frequent_pair_is_merged_first(self):
        merges = train_merges({" aab": 3, " ab": 4, " xy": 2}, 2)
        self.assertEqual([("a", "b"), (SPACE_SYMBOL, "ab")], merges)

    def test_repeated_letters(self):
        self.assertEqual([("a", "a"), ("aa", "aa")], train_merges({"aaaaaaa": 4}, 2))

    def test_saved_and_loaded(self):
        with tempfile.TemporaryDirectory() as directory:
            path = os.path.join(directory, "tokenizer.json")
            tokenizer = toy_tokenizer()
            tokenizer.save(path)
            loaded = Tokenizer.load(path)
        self.assertEqual(tokenizer.fingerprint(), loaded.fingerprint())
        self.assertEqual(tokenizer.encode(TOY_TEXTS[2]), loaded.encode(TOY_TEXTS[2]))

    def test_special_tokens_do_not_count_as_words(self):
        counts = count_words(["<|schema|> a<C1> a<|s|>", " b"], SPECIAL_TOKENS)
        self.assertEqual({" a": 2, " b": 1}, dict(counts))

    def test_corpus_files(self):
        with tempfile.TemporaryDirectory() as directory:
            write_toy_corpus(directory, 3)
            self.assertEqual(list(SPECIAL_TOKENS), read_special_tokens(os.path.join(directory, "tokens.txt")))
            self.assertEqual(3 * 13, len(list(corpus_texts(os.path.join(directory, "train.jsonl")))))
            with open(os.path.join(directory, "tokens.txt"), "w", encoding="utf-8") as out:
                out.write("<C0>\n")
            with self.assertRaises(ValueError):
                read_special_tokens(os.path.join(directory, "tokens.txt"))


if __name__ == "__main__":
    unittest.main()
