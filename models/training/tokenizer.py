"""Byte-level BPE that yields the same token ids as llama.cpp does for a GGUF file made from it.

Three things decide whether training and inference see the same tokens:

* special tokens are cut out of the text before anything else,
* the rest is split into words exactly as llama.cpp's pre-tokenizer ``gpt-2`` does,
* inside a word, the pair with the lowest merge rank is joined first, leftmost first.

Merges never cross a word, so a word is tokenized alike wherever it stands: in a table name, in a
column name or in a question. That is what lets a small model recognise it again.
"""
from __future__ import annotations

import argparse
import collections
import functools
import hashlib
import heapq
import json
import os
import re
import sys
import unicodedata
from typing import Dict, Iterable, Iterator, List, Mapping, Optional, Sequence, Set, Tuple

END_OF_TEXT = "<|end|>"
FORMAT = "lfed-bpe-1"

Merge = Tuple[str, str]

# What llama.cpp counts as white space (unicode_set_whitespace); Python's \s also has U+001C..U+001F.
_WHITE_SPACE = "\t-\r \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"


def byte_to_unicode() -> Dict[int, str]:
    """GPT-2's map: every byte gets a printable character, so that a vocabulary is plain text."""
    printable = [*range(0x21, 0x7F), *range(0xA1, 0xAD), *range(0xAE, 0x100)]
    mapping = {byte: chr(byte) for byte in printable}
    for byte in range(256):
        if byte not in mapping:
            mapping[byte] = chr(256 + len(mapping) - len(printable))
    return mapping


BYTE_SYMBOL = byte_to_unicode()
SYMBOL_BYTE = {symbol: byte for byte, symbol in BYTE_SYMBOL.items()}
SPACE_SYMBOL = BYTE_SYMBOL[0x20]


def _character_class(major_category: str) -> str:
    """The code points of a Unicode major category (L or N) as the inside of a regex class."""
    ranges: List[str] = []
    start = None
    for code_point in range(sys.maxunicode + 2):
        inside = code_point <= sys.maxunicode and unicodedata.category(chr(code_point))[0] == major_category
        if inside and start is None:
            start = code_point
        elif not inside and start is not None:
            ranges.append("\\U%08x-\\U%08x" % (start, code_point - 1))
            start = None
    return "".join(ranges)


@functools.lru_cache(maxsize=1)
def word_pattern() -> "re.Pattern[str]":
    """The ``gpt-2`` pre-tokenizer. Python's re knows no \\p{L}, so the classes are spelled out."""
    letter, number, space = _character_class("L"), _character_class("N"), _WHITE_SPACE
    return re.compile(
        "'s|'t|'re|'ve|'m|'ll|'d"
        f"| ?[{letter}]+"
        f"| ?[{number}]+"
        f"| ?[^{space}{letter}{number}]+"
        f"|[{space}]+(?![^{space}])"
        f"|[{space}]+"
    )


def split_words(text: str) -> List[str]:
    """The words of text that holds no special tokens. Joined together they give the text back."""
    return word_pattern().findall(text)


def special_pattern(special_tokens: Iterable[str]) -> "re.Pattern[str]":
    """Matches any special token, the longest one where several begin at the same place."""
    longest_first = sorted(special_tokens, key=lambda token: (-len(token), token))
    return re.compile("(" + "|".join(map(re.escape, longest_first)) + ")")


def read_special_tokens(path: str) -> List[str]:
    """The special tokens of a corpus (tokens.txt), in id order; the first one ends a completion."""
    with open(path, encoding="utf-8", newline="\n") as lines:
        tokens = [line.rstrip("\r\n") for line in lines]
    tokens = [token for token in tokens if token]
    if not tokens or tokens[0] != END_OF_TEXT:
        raise ValueError(f"{path}: the first token must be {END_OF_TEXT}")
    if len(set(tokens)) != len(tokens):
        repeated = [token for token, count in collections.Counter(tokens).items() if count > 1]
        raise ValueError(f"{path}: repeated tokens {repeated[:5]}")
    return tokens


class Tokenizer:
    """Special tokens first, then the 256 byte symbols, then one token for every merge."""

    _CACHED_WORDS = 500_000

    def __init__(self, special_tokens: Sequence[str], merges: Sequence[Merge]):
        self.special_tokens = list(special_tokens)
        self.merges = [tuple(merge) for merge in merges]
        byte_symbols = [BYTE_SYMBOL[byte] for byte in range(256)]
        # Two merges may build the same string; it is one token then.
        joined = list(dict.fromkeys(left + right for left, right in self.merges))
        self.vocabulary: List[str] = self.special_tokens + byte_symbols + joined
        self._special_ids = {token: index for index, token in enumerate(self.special_tokens)}
        offset = len(self.special_tokens)
        self._piece_ids = {piece: offset + index for index, piece in enumerate(byte_symbols + joined)}
        self._ranks = {merge: rank for rank, merge in enumerate(self.merges)}
        self._special_split = special_pattern(self.special_tokens)
        self._word_cache: Dict[str, Tuple[int, ...]] = {}
        if len(set(self.vocabulary)) != len(self.vocabulary):
            raise ValueError("a special token has the text of an ordinary one")

    @property
    def end_id(self) -> int:
        return self._special_ids[END_OF_TEXT]

    def __len__(self) -> int:
        return len(self.vocabulary)

    def special_id(self, token: str) -> int:
        return self._special_ids[token]

    def is_special(self, token_id: int) -> bool:
        return token_id < len(self.special_tokens)

    def encode(self, text: str) -> List[int]:
        ids: List[int] = []
        # re.split with one group alternates ordinary text and special tokens.
        for position, part in enumerate(self._special_split.split(text)):
            if position % 2:
                ids.append(self._special_ids[part])
            elif part:
                for word in split_words(part):
                    ids.extend(self._encode_word(word))
        return ids

    def decode(self, ids: Iterable[int]) -> str:
        """The text of the tokens; bytes that are no UTF-8 become U+FFFD."""
        return b"".join(self.token_bytes(token_id) for token_id in ids).decode("utf-8", "replace")

    def token_bytes(self, token_id: int) -> bytes:
        token = self.vocabulary[token_id]
        if self.is_special(token_id):
            return token.encode("utf-8")
        return bytes(SYMBOL_BYTE[symbol] for symbol in token)

    def _encode_word(self, word: str) -> Tuple[int, ...]:
        cached = self._word_cache.get(word)
        if cached is None:
            cached = tuple(self._piece_ids[piece] for piece in self._merge_word(word))
            if len(self._word_cache) < self._CACHED_WORDS:
                self._word_cache[word] = cached
        return cached

    def _merge_word(self, word: str) -> List[str]:
        pieces = [BYTE_SYMBOL[byte] for byte in word.encode("utf-8")]
        unknown = len(self._ranks)
        while len(pieces) > 1:
            ranks = [self._ranks.get(pair, unknown) for pair in zip(pieces, pieces[1:])]
            lowest = min(ranks)
            if lowest == unknown:
                break
            at = ranks.index(lowest)
            pieces[at:at + 2] = [pieces[at] + pieces[at + 1]]
        return pieces

    def to_json(self) -> str:
        content = {"format": FORMAT, "special_tokens": self.special_tokens, "merges": self.merges}
        return json.dumps(content, ensure_ascii=False, indent=0) + "\n"

    def save(self, path: str) -> None:
        temporary = path + ".part"
        with open(temporary, "w", encoding="utf-8", newline="\n") as out:
            out.write(self.to_json())
        os.replace(temporary, path)

    @classmethod
    def load(cls, path: str) -> "Tokenizer":
        with open(path, encoding="utf-8") as source:
            content = json.load(source)
        if content.get("format") != FORMAT:
            raise ValueError(f"{path}: expected format {FORMAT}, found {content.get('format')}")
        return cls(content["special_tokens"], [(left, right) for left, right in content["merges"]])

    def fingerprint(self) -> str:
        """Changes when any token or merge does; used as part of cache keys."""
        return hashlib.sha256(self.to_json().encode("utf-8")).hexdigest()


def count_words(texts: Iterable[str], special_tokens: Sequence[str]) -> "collections.Counter[str]":
    """How often each word stands in the texts, special tokens left out."""
    split_special = special_pattern(special_tokens).split
    # Stretches between special tokens repeat a lot; splitting each distinct one once is much faster.
    stretches: "collections.Counter[str]" = collections.Counter()
    for text in texts:
        stretches.update(split_special(text)[::2])
    words: "collections.Counter[str]" = collections.Counter()
    for stretch, count in stretches.items():
        for word in split_words(stretch):
            words[word] += count
    return words


def number_merges(numbers: Iterable[int]) -> List[Merge]:
    """Merges that make each number, written after a space, one token: `` 2019`` grows from left to right.

    They have to come before all learned merges, which could otherwise take the digits apart.
    """
    merges: Dict[Merge, None] = {}
    for number in numbers:
        digits = str(number)
        for length in range(len(digits)):
            merges[(SPACE_SYMBOL + digits[:length], digits[length])] = None
    # By length, so that no merge uses a piece that is built after it.
    return sorted(merges, key=lambda merge: (len(merge[0]), merge))


WHOLE_NUMBERS: Tuple[int, ...] = (*range(101), *range(1990, 2036))


def train_merges(word_counts: Mapping[str, int], merge_count: int,
                 first_merges: Sequence[Merge] = (), least_pair_count: int = 2) -> List[Merge]:
    """Learns byte-pair merges until there are ``merge_count`` distinct merged tokens.

    Each step joins the most frequent pair of neighbours; among equals the pair that sorts first, so
    that the same corpus always gives the same tokenizer. ``first_merges`` are taken as they are.
    """
    state = _MergeState(word_counts)
    merges: List[Merge] = []
    tokens: Set[str] = set()
    for merge in first_merges:
        state.apply(merge)
        merges.append(merge)
        tokens.add(merge[0] + merge[1])
    while len(tokens) < merge_count:
        merge = state.most_frequent_pair(least_pair_count)
        if merge is None:
            break
        state.apply(merge)
        merges.append(merge)
        tokens.add(merge[0] + merge[1])
    return merges


class _MergeState:
    """The words as pieces, with pair counts kept up to date merge by merge."""

    def __init__(self, word_counts: Mapping[str, int]):
        self._words: List[List[str]] = []
        self._counts: List[int] = []
        self._pair_counts: Dict[Merge, int] = collections.defaultdict(int)
        self._pair_words: Dict[Merge, Set[int]] = collections.defaultdict(set)
        for word, count in sorted(word_counts.items()):
            pieces = [BYTE_SYMBOL[byte] for byte in word.encode("utf-8")]
            for pair in zip(pieces, pieces[1:]):
                self._pair_counts[pair] += count
                self._pair_words[pair].add(len(self._words))
            self._words.append(pieces)
            self._counts.append(count)
        # Entries grow stale when counts change: a pair is pushed again whenever its count does.
        self._queue = [(-count, pair) for pair, count in self._pair_counts.items()]
        heapq.heapify(self._queue)

    def most_frequent_pair(self, least_count: int) -> Optional[Merge]:
        while self._queue:
            negative_count, pair = self._queue[0]
            if self._pair_counts.get(pair, 0) != -negative_count:
                heapq.heappop(self._queue)
            elif -negative_count < least_count:
                return None
            else:
                return pair
        return None

    def apply(self, merge: Merge) -> None:
        changed: Set[Merge] = set()
        for index in self._pair_words.pop(merge, ()):
            old = self._words[index]
            new = self._joined(old, merge)
            count = self._counts[index]
            for pair in zip(old, old[1:]):
                self._pair_counts[pair] -= count
                changed.add(pair)
            for pair in zip(new, new[1:]):
                self._pair_counts[pair] += count
                self._pair_words[pair].add(index)
                changed.add(pair)
            self._words[index] = new
        for pair in changed:
            count = self._pair_counts[pair]
            if count > 0:
                heapq.heappush(self._queue, (-count, pair))
            else:
                del self._pair_counts[pair]

    @staticmethod
    def _joined(pieces: List[str], merge: Merge) -> List[str]:
        left, right = merge
        joined: List[str] = []
        position = 0
        while position < len(pieces):
            if position + 1 < len(pieces) and pieces[position] == left and pieces[position + 1] == right:
                joined.append(left + right)
                position += 2
            else:
                joined.append(pieces[position])
                position += 1
        return joined


def train_tokenizer(texts: Iterable[str], special_tokens: Sequence[str], vocabulary_size: int) -> Tokenizer:
    """A tokenizer of at most ``vocabulary_size`` tokens, special tokens and bytes counted in."""
    first_merges = number_merges(WHOLE_NUMBERS)
    merge_count = vocabulary_size - len(special_tokens) - 256
    if merge_count < len(first_merges):
        raise ValueError(f"a vocabulary of {vocabulary_size} has no room for {len(special_tokens)} special "
                         f"tokens, 256 bytes and {len(first_merges)} numbers")
    words = count_words(texts, special_tokens)
    return Tokenizer(special_tokens, train_merges(words, merge_count, first_merges))


def corpus_texts(path: str) -> Iterator[str]:
    """Every schema and question of a corpus file. Completions hold special tokens only."""
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            group = json.loads(line)
            yield group["schema"]
            for pair in group["pairs"]:
                yield pair["q"]


def main(arguments: Optional[Sequence[str]] = None) -> None:
    parser = argparse.ArgumentParser(description="Train the byte-level BPE of a corpus.")
    parser.add_argument("--corpus", required=True, help="directory with tokens.txt and train.jsonl")
    parser.add_argument("--out", required=True, help="tokenizer file to write (JSON)")
    parser.add_argument("--vocabulary", type=int, default=3072, help="number of tokens (default %(default)s)")
    options = parser.parse_args(arguments)
    special_tokens = read_special_tokens(os.path.join(options.corpus, "tokens.txt"))
    texts = corpus_texts(os.path.join(options.corpus, "train.jsonl"))
    tokenizer = train_tokenizer(texts, special_tokens, options.vocabulary)
    tokenizer.save(options.out)
    print(f"{len(tokenizer)} tokens: {len(special_tokens)} special, 256 bytes, "
          f"{len(tokenizer) - len(special_tokens) - 256} merged")


if __name__ == "__main__":
    main()
