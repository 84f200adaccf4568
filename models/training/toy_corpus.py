"""A tiny made-up corpus in the format of the real one, for tests and for trying out the pipeline."""
from __future__ import annotations

import argparse
import json
import os
import random
from typing import Dict, List, Optional, Sequence, Tuple

from tokenizer import Tokenizer, train_tokenizer

COLUMN_PLACEHOLDERS, TABLE_PLACEHOLDERS, VALUE_PLACEHOLDERS = 64, 12, 8

SPECIAL_TOKENS: Tuple[str, ...] = (
    "<|end|>", "<|schema|>", "<|question|>", "<|sql|>", "<|table|>", "<|s|>", "<|:int|>", "<|:text|>", "<|:bool|>",
    "<|SELECT|>", "<|COUNT(*)|>", "<|ROUND(AVG(|>", "<|), 2)|>", "<|FROM|>", "<|WHERE|>", "<|=|>", "<|ORDER BY|>",
    *(f"<C{index}>" for index in range(COLUMN_PLACEHOLDERS)),
    *(f"<T{index}>" for index in range(TABLE_PLACEHOLDERS)),
    *(f"<V{index}>" for index in range(VALUE_PLACEHOLDERS)))

_TABLE_WORDS = ("school student course teacher grade attendance district enrollment assessment program bus meal "
                "library club room event transfer staff survey award").split()
_COLUMN_WORDS = ("name year count score level date total rate absent present language gender age count capacity code "
                 "title status reason area budget start finish weight minimum average quality distance owner region "
                 "street city phone kind group section number mark").split()
_TYPES = ("<|:int|>", "<|:text|>", "<|:bool|>")

TOY_TEXTS = (
    "<|schema|><|table|> attendance<T3><|:int|> student id<C5>",
    "<|question|> how many student<|s|> were late<C9> in<V0><C2> 2019<|sql|>",
    "<|question|> élèves 学生 ½ it's  two\nlines 😀<|ROUND(AVG(|><C1><|), 2)|>")


def toy_tokenizer() -> Tokenizer:
    """A tokenizer of some hundred tokens that knows the words of ``TOY_TEXTS``."""
    return train_tokenizer(TOY_TEXTS * 3, SPECIAL_TOKENS, len(SPECIAL_TOKENS) + 256 + 200)


class ToySchema:
    """A few tables with columns, under placeholders chosen at random."""

    def __init__(self, generator: random.Random, table_count: int, columns_per_table: int):
        self._generator = generator
        table_tokens = generator.sample(range(TABLE_PLACEHOLDERS), table_count)
        column_tokens = generator.sample(range(COLUMN_PLACEHOLDERS), table_count * columns_per_table)
        self.tables: List[Tuple[str, str, List[Tuple[str, str, str]]]] = []
        for word, token in zip(generator.sample(_TABLE_WORDS, table_count), table_tokens):
            columns = []
            for column_word in generator.sample(_COLUMN_WORDS, columns_per_table):
                extra = " " + generator.choice(_COLUMN_WORDS) if generator.random() < 0.5 else ""
                columns.append((generator.choice(_TYPES), f" {column_word}{extra}", f"<C{column_tokens.pop()}>"))
            self.tables.append((" " + word, f"<T{token}>", columns))

    def text(self) -> str:
        parts = ["<|schema|>"]
        for words, token, columns in self.tables:
            parts.append(f"<|table|>{words}{token}")
            parts.extend(f"{kind}{column_words}{column}" for kind, column_words, column in columns)
        return "".join(parts)

    def pair(self, filler_words: int) -> Dict[str, str]:
        table_words, table, columns = self._generator.choice(self.tables)
        _, words, column = self._generator.choice(columns)
        _, other_words, other = self._generator.choice(columns)
        question, completion = self._generator.choice((
            (f" how many{table_words}<|s|>{table}", f"<|SELECT|><|COUNT(*)|><|FROM|>{table}"),
            (f" show the{words}{column} of every{table_words}{table}", f"<|SELECT|>{column}<|FROM|>{table}"),
            (f" average{words}{column} per{table_words}{table}",
             f"<|SELECT|><|ROUND(AVG(|>{column}<|), 2)|><|FROM|>{table}"),
            (f"{words}{column} of{table_words}<|s|>{table} with{other_words}<V0>{other}",
             f"<|SELECT|>{column}<|FROM|>{table}<|WHERE|>{other}<|=|><V0>")))
        filler = "".join(" " + self._generator.choice(_COLUMN_WORDS) for _ in range(filler_words))
        return {"q": f"<|question|>{question}{filler}<|sql|>", "a": completion + "<|end|>"}


def write_toy_corpus(directory: str, schema_count: int, pairs_per_schema: int = 12, dev_schema_count: int = 4,
                     table_count: int = 2, columns_per_table: int = 3, filler_words: int = 0, seed: int = 0) -> None:
    os.makedirs(directory, exist_ok=True)
    generator = random.Random(seed)
    with open(os.path.join(directory, "tokens.txt"), "w", encoding="utf-8", newline="\n") as out:
        out.write("".join(token + "\n" for token in SPECIAL_TOKENS))
    for split, count in (("train", schema_count), ("dev", dev_schema_count)):
        with open(os.path.join(directory, split + ".jsonl"), "w", encoding="utf-8", newline="\n") as out:
            for _ in range(count):
                schema = ToySchema(generator, table_count, columns_per_table)
                group = {"schema": schema.text(), "pairs": [schema.pair(filler_words) for _ in range(pairs_per_schema)]}
                out.write(json.dumps(group, ensure_ascii=False) + "\n")


def main(arguments: Optional[Sequence[str]] = None) -> None:
    parser = argparse.ArgumentParser(description="Write a toy corpus.")
    parser.add_argument("--out", required=True, help="directory to write")
    parser.add_argument("--schemas", type=int, default=500)
    parser.add_argument("--pairs", type=int, default=12, help="pairs of each schema (default %(default)s)")
    parser.add_argument("--tables", type=int, default=2, help="tables of each schema (default %(default)s)")
    parser.add_argument("--columns", type=int, default=3, help="columns of each table (default %(default)s)")
    parser.add_argument("--filler", type=int, default=0, help="words added to each question (default %(default)s)")
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args(arguments)
    write_toy_corpus(options.out, options.schemas, options.pairs, table_count=options.tables,
                     columns_per_table=options.columns, filler_words=options.filler, seed=options.seed)


if __name__ == "__main__":
    main()
