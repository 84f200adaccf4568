"""Reads GGUF version 3 back: metadata, and tensors as numbers."""
from __future__ import annotations

import struct
from typing import Any, Dict, Tuple

import numpy as np

from gguf import TensorType

_SCALARS = {4: "<I", 5: "<i", 6: "<f", 7: "<?"}


class GgufReader:
    """A file as the format describes it, read whole: independent of the writer, which the tests hold against it."""

    def __init__(self, path: str):
        with open(path, "rb") as source:
            self._content = source.read()
        self._at = 0
        self.metadata: Dict[str, Any] = {}
        self.tensors: Dict[str, Tuple[Tuple[int, ...], int, int]] = {}
        assert self._content[:4] == b"GGUF"
        self._at = 4
        self.version, tensor_count, metadata_count = self._take("<IQQ")
        for _ in range(metadata_count):
            key = self._string()
            self.metadata[key] = self._value(self._take("<I")[0])
        for _ in range(tensor_count):
            name = self._string()
            shape = self._take("<%dQ" % self._take("<I")[0])
            tensor_type, offset = self._take("<IQ")
            self.tensors[name] = tuple(reversed(shape)), tensor_type, offset
        self.data_start = -(-self._at // 32) * 32
        self.size = len(self._content)

    def _take(self, layout: str) -> Tuple[Any, ...]:
        values = struct.unpack_from(layout, self._content, self._at)
        self._at += struct.calcsize(layout)
        return values

    def _string(self) -> str:
        length, = self._take("<Q")
        self._at += length
        return self._content[self._at - length:self._at].decode("utf-8")

    def _value(self, value_type: int) -> Any:
        if value_type == 8:
            return self._string()
        if value_type == 9:
            item_type, count = self._take("<IQ")
            return [self._value(item_type) for _ in range(count)]
        return self._take(_SCALARS[value_type])[0]

    def tensor(self, name: str) -> np.ndarray:
        shape, tensor_type, offset = self.tensors[name]
        count = int(np.prod(shape))
        start = self.data_start + offset
        if tensor_type == TensorType.F32:
            return np.frombuffer(self._content, "<f4", count, start).reshape(shape)
        if tensor_type == TensorType.F16:
            return np.frombuffer(self._content, "<f2", count, start).astype(np.float32).reshape(shape)
        blocks = np.frombuffer(self._content, np.dtype([("scale", "<f2"), ("quants", "i1", 32)]), count // 32, start)
        return (blocks["scale"].astype(np.float32)[:, None] * blocks["quants"]).reshape(shape)
