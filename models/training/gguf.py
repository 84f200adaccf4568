"""Writes GGUF version 3, the file format that llama.cpp loads: metadata, then aligned tensors."""
from __future__ import annotations

import enum
import os
import struct
from typing import Dict, List, Sequence, Tuple, Union

import numpy as np

MAGIC = b"GGUF"
VERSION = 3
ALIGNMENT = 32
Q8_0_BLOCK = 32


class TensorType(enum.IntEnum):
    """How the numbers of a tensor are stored (ggml_type)."""
    F32 = 0
    F16 = 1
    Q8_0 = 8


class FileType(enum.IntEnum):
    """How most tensors of a file are stored (general.file_type)."""
    F32 = 0
    F16 = 1
    Q8_0 = 7


class TokenType(enum.IntEnum):
    """tokenizer.ggml.token_type: user-defined tokens are cut out of a prompt and shown in the output."""
    NORMAL = 1
    CONTROL = 3
    USER_DEFINED = 4


class ValueType(enum.IntEnum):
    """Types of metadata values (gguf_type), as far as they are written here."""
    UINT32 = 4
    INT32 = 5
    FLOAT32 = 6
    BOOL = 7
    STRING = 8
    ARRAY = 9


_SCALAR_FORMATS = {ValueType.UINT32: "<I", ValueType.INT32: "<i", ValueType.FLOAT32: "<f", ValueType.BOOL: "<?"}

MetadataValue = Union[int, float, bool, str, Sequence[int], Sequence[str]]


def _packed_string(text: str) -> bytes:
    encoded = text.encode("utf-8")
    return struct.pack("<Q", len(encoded)) + encoded


def _packed_value(value_type: ValueType, value: MetadataValue) -> bytes:
    if value_type == ValueType.STRING:
        return _packed_string(value)
    return struct.pack(_SCALAR_FORMATS[value_type], value)


def _value_type(value: MetadataValue) -> ValueType:
    if isinstance(value, bool):
        return ValueType.BOOL
    if isinstance(value, enum.IntEnum) and isinstance(value, TokenType):
        return ValueType.INT32
    if isinstance(value, int):
        return ValueType.UINT32
    if isinstance(value, float):
        return ValueType.FLOAT32
    if isinstance(value, str):
        return ValueType.STRING
    raise TypeError(f"no GGUF type for {type(value).__name__}")


def _packed_metadata(key: str, value: MetadataValue) -> bytes:
    if isinstance(value, (list, tuple)):
        item_type = _value_type(value[0]) if value else ValueType.STRING
        items = b"".join(_packed_value(item_type, item) for item in value)
        return _packed_string(key) + struct.pack("<IIQ", ValueType.ARRAY, item_type, len(value)) + items
    value_type = _value_type(value)
    return _packed_string(key) + struct.pack("<I", value_type) + _packed_value(value_type, value)


def quantize_q8_0(values: np.ndarray) -> bytes:
    """Blocks of 32 numbers: one half-precision scale, then 32 signed bytes."""
    if values.shape[-1] % Q8_0_BLOCK:
        raise ValueError(f"Q8_0 needs rows of a multiple of {Q8_0_BLOCK}, not {values.shape[-1]}")
    blocks = values.astype(np.float32).reshape(-1, Q8_0_BLOCK)
    scales = np.abs(blocks).max(axis=1) / 127.0
    inverse = np.divide(1.0, scales, out=np.zeros_like(scales), where=scales > 0)
    quants = np.clip(np.rint(blocks * inverse[:, None]), -127, 127).astype(np.int8)
    packed = np.empty((len(blocks), 2 + Q8_0_BLOCK), np.uint8)
    packed[:, :2] = scales.astype("<f2")[:, None].view(np.uint8)
    packed[:, 2:] = quants.view(np.uint8)
    return packed.tobytes()


def encode_tensor(values: np.ndarray, tensor_type: TensorType) -> bytes:
    if tensor_type == TensorType.F32:
        return values.astype("<f4").tobytes()
    if tensor_type == TensorType.F16:
        return values.astype("<f2").tobytes()
    return quantize_q8_0(values)


class GgufWriter:
    """Collects metadata and tensors, in the order in which the file shall hold them."""

    def __init__(self) -> None:
        self._metadata: Dict[str, MetadataValue] = {}
        self._tensors: List[Tuple[str, Tuple[int, ...], TensorType, bytes]] = []

    def add(self, key: str, value: MetadataValue) -> None:
        if key in self._metadata:
            raise ValueError(f"metadata key {key} given twice")
        self._metadata[key] = value

    def add_tensor(self, name: str, values: np.ndarray, tensor_type: TensorType) -> None:
        """Vectors (norm weights) always stay F32: they are tiny and llama.cpp wants them so."""
        stored_type = TensorType.F32 if values.ndim == 1 else tensor_type
        self._tensors.append((name, values.shape, stored_type, encode_tensor(values, stored_type)))

    def write(self, path: str) -> None:
        header = MAGIC + struct.pack("<IQQ", VERSION, len(self._tensors), len(self._metadata))
        header += b"".join(_packed_metadata(key, value) for key, value in self._metadata.items())
        offset = 0
        for name, shape, tensor_type, content in self._tensors:
            # GGUF names dimensions from the fastest varying one.
            dimensions = struct.pack(f"<I{len(shape)}Q", len(shape), *reversed(shape))
            header += _packed_string(name) + dimensions + struct.pack("<IQ", tensor_type, offset)
            offset += len(content) + _padding(len(content))
        temporary = path + ".part"
        with open(temporary, "wb") as out:
            out.write(header + bytes(_padding(len(header))))
            for _, _, _, content in self._tensors:
                out.write(content + bytes(_padding(len(content))))
        os.replace(temporary, path)


def _padding(length: int) -> int:
    return -length % ALIGNMENT
