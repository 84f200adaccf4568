// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.llama;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Reads the header of one GGUF file: the metadata and the list of tensors. */
final class GgufReader {

    private static final int MAGIC = 0x46554747;
    private static final int DEFAULT_ALIGNMENT = 32;
    private static final int MAX_DIMENSIONS = 4;
    /** Longer metadata strings are skipped; only chat templates are, and of them only the existence counts. */
    private static final int LONGEST_STRING = 4096;

    private static final int BUFFER = 1 << 16;

    /** Tokenizers that begin a text with a token unless the file says otherwise, by model and pre-tokenizer. */
    private static final Set<String> BEGINNING =
            Set.of("llama", "gpt2/llama3", "gpt2/llama-v3", "gpt2/llama-bpe", "gpt2/tekken");

    private final Path file;
    private final Map<String, Object> values = new HashMap<>();
    private long length;
    private long position;
    private InputStream input;

    GgufReader(Path file) {
        this.file = file;
    }

    /** How many elements an array of the metadata has, and the largest of them if they are whole numbers. */
    private record Elements(long count, long largest) {}

    GgufHeader read() throws IOException {
        length = Files.size(file);
        try (InputStream stream = new BufferedInputStream(Files.newInputStream(file), BUFFER)) {
            input = stream;
            if (length < Integer.BYTES || int32() != MAGIC) {
                throw new GgufFormatException("It does not begin with GGUF", false);
            }
            int version = int32();
            if (version < 2 || version > 3) {
                throw new GgufFormatException("It is GGUF of version " + version + " and not 2 or 3", false);
            }
            long tensors = count();
            long pairs = count();
            for (long i = 0; i < pairs; i++) {
                String key = string();
                values.put(key, value(GgufValueType.of(int32())));
            }
            return header(tensors);
        } catch (EOFException e) {
            throw truncated();
        }
    }

    private GgufHeader header(long tensors) throws IOException {
        long end = 0;
        for (long i = 0; i < tensors; i++) {
            end = Math.max(end, tensorEnd());
        }
        long alignment = Math.max(1, number("general.alignment", DEFAULT_ALIGNMENT));
        long start = (position + alignment - 1) / alignment * alignment;
        String architecture = text("general.architecture");
        if (architecture.isEmpty()) {
            throw new GgufFormatException("It names no architecture", false);
        }
        String prefix = architecture + '.';
        long embedding = number(prefix + "embedding_length", 0);
        long heads = Math.max(1, number(prefix + "attention.head_count", 1));
        long keyHeads = number(prefix + "attention.head_count_kv", heads);
        long headLength = embedding / heads;
        return new GgufHeader(
                architecture,
                text("general.name"),
                bounded(number(prefix + "context_length", 0)),
                bounded(number(prefix + "block_count", 0)),
                bounded(embedding),
                bounded(keyHeads * number(prefix + "attention.key_length", headLength)),
                bounded(keyHeads * number(prefix + "attention.value_length", headLength)),
                bounded(vocabulary(prefix)),
                values.containsKey("tokenizer.chat_template"),
                addedTokens(),
                end,
                start + end);
    }

    private long vocabulary(String prefix) {
        return values.get("tokenizer.ggml.tokens") instanceof Elements tokens
                ? tokens.count()
                : number(prefix + "vocab_size", 0);
    }

    private int addedTokens() {
        String tokenizer = text("tokenizer.ggml.model");
        boolean begins =
                BEGINNING.contains(tokenizer) || BEGINNING.contains(tokenizer + '/' + text("tokenizer.ggml.pre"));
        return (flag("tokenizer.ggml.add_bos_token", begins) ? 1 : 0)
                + (flag("tokenizer.ggml.add_eos_token", false) ? 1 : 0);
    }

    /** Where the data of the tensor described next ends, from where all data begins. */
    private long tensorEnd() throws IOException {
        string();
        int dimensions = int32();
        if (dimensions < 0 || dimensions > MAX_DIMENSIONS) {
            throw new GgufFormatException("A tensor has " + dimensions + " dimensions", false);
        }
        long elements = 1;
        try {
            for (int i = 0; i < dimensions; i++) {
                elements = Math.multiplyExact(elements, int64());
            }
            GgmlType type = GgmlType.of(int32());
            long offset = int64();
            return Math.addExact(offset, type.bytes(elements));
        } catch (ArithmeticException e) {
            throw new GgufFormatException("A tensor is larger than any file", false);
        }
    }

    private Object value(GgufValueType type) throws IOException {
        return switch (type) {
            case UINT8, INT8 -> (long) int8();
            case BOOL -> int8() != 0;
            case UINT16, INT16 -> (long) (int8() | int8() << Byte.SIZE);
            case UINT32 -> Integer.toUnsignedLong(int32());
            case INT32 -> (long) int32();
            case UINT64, INT64 -> int64();
            case FLOAT32 -> Float.intBitsToFloat(int32());
            case FLOAT64 -> Double.longBitsToDouble(int64());
            case STRING -> string();
            case ARRAY -> array();
        };
    }

    private Elements array() throws IOException {
        GgufValueType type = GgufValueType.of(int32());
        long count = count();
        long largest = 0;
        for (long i = 0; i < count; i++) {
            if (type == GgufValueType.STRING) {
                skip(int64());
            } else if (value(type) instanceof Long number) {
                largest = Math.max(largest, number);
            }
        }
        return new Elements(count, largest);
    }

    private long number(String key, long otherwise) {
        Object value = values.get(key);
        if (value instanceof Long number) {
            return number;
        }
        // Some architectures give the heads for each layer.
        return value instanceof Elements elements ? elements.largest() : otherwise;
    }

    private String text(String key) {
        return values.get(key) instanceof String text ? text : "";
    }

    private boolean flag(String key, boolean otherwise) {
        return values.get(key) instanceof Boolean flag ? flag : otherwise;
    }

    private static int bounded(long number) {
        return (int) Math.min(Math.max(number, 0), Integer.MAX_VALUE);
    }

    /** A number of things, each of which takes at least a byte. */
    private long count() throws IOException {
        long count = int64();
        if (count < 0 || count > length) {
            throw new GgufFormatException("It announces more than it can hold", false);
        }
        return count;
    }

    private String string() throws IOException {
        long size = int64();
        if (size < 0 || size > LONGEST_STRING) {
            skip(size);
            return "";
        }
        byte[] bytes = input.readNBytes((int) size);
        if (bytes.length < size) {
            throw truncated();
        }
        position += size;
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private void skip(long size) throws IOException {
        if (size < 0) {
            throw new GgufFormatException("A text has a negative length", false);
        }
        if (size > length - position) {
            throw truncated();
        }
        input.skipNBytes(size);
        position += size;
    }

    private static GgufFormatException truncated() {
        return new GgufFormatException("It ends within its header", true);
    }

    private int int8() throws IOException {
        int value = input.read();
        if (value < 0) {
            throw new EOFException();
        }
        position++;
        return value;
    }

    private int int32() throws IOException {
        return int8() | int8() << 8 | int8() << 16 | int8() << 24;
    }

    private long int64() throws IOException {
        return Integer.toUnsignedLong(int32()) | (long) int32() << Integer.SIZE;
    }
}
