// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.cli.models;

import java.io.IOException;
import java.io.InputStream;

/** The bytes of a file on their way. */
final class HubContent implements AutoCloseable {

    private final long offset;
    private final InputStream stream;

    /**
     * Bytes from a place in the file on.
     *
     * @param offset that place: where it was asked for, or 0 when the server sends all of the file
     * @param stream the bytes, closed with this object
     */
    HubContent(long offset, InputStream stream) {
        this.offset = offset;
        this.stream = stream;
    }

    long offset() {
        return offset;
    }

    /**
     * Waits for the next bytes.
     *
     * @return how many came, at least 1
     * @throws FetchException when the connection drops or ends
     */
    int read(byte[] buffer, int atMost) throws FetchException {
        int count;
        try {
            count = stream.read(buffer, 0, atMost);
        } catch (IOException e) {
            throw FetchException.passing("The connection dropped: " + e.getMessage() + ".", e);
        }
        if (count < 0) {
            throw FetchException.passing("The connection ended before the file did.", null);
        }
        return count;
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
