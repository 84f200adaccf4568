// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.cli.models;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.lfed.core.catalog.Sha256;

/**
 * A model hub on the loopback interface that answers as Hugging Face does: {@code /REPOSITORY/resolve/main/FILE} states
 * checksum and size and redirects to {@code /cdn/}, which knows ranges. It can also misbehave on demand.
 */
@SuppressWarnings("resource") // Ending the exchange closes its streams.
final class FakeHub implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, byte[]> files = new ConcurrentHashMap<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);

    private volatile int dropAfter = -1;
    private volatile int drops;
    private volatile boolean stalls;
    private volatile boolean knowsRanges = true;
    private volatile boolean statesChecksums = true;
    private volatile byte[] wrongBytes;
    private volatile int status;
    private volatile String redirect;

    FakeHub() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    /** The address to give as the hub. */
    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Puts a file there, or another version of it. */
    void publish(String repository, String file, byte[] bytes) {
        files.put(repository + "/" + file, bytes);
    }

    /** What was asked, in order: method, path and range. */
    List<String> requests() {
        return List.copyOf(requests);
    }

    /** What was asked of the place where the bytes are. */
    List<String> downloads() {
        return requests.stream().filter(request -> request.contains("/cdn/")).toList();
    }

    /** Drops the next connections after so many bytes each. */
    void dropAfter(int bytes, int times) {
        dropAfter = bytes;
        drops = times;
    }

    /** Sends so many bytes, then nothing, without ending the connection; once. */
    void stallAfter(int bytes) {
        dropAfter(bytes, 1);
        stalls = true;
    }

    /** Sends everything from the start, whatever was asked for. */
    void forgetRanges() {
        knowsRanges = false;
    }

    /** Sends these bytes under the right checksum. */
    void sendWrongBytes(byte[] bytes) {
        wrongBytes = bytes;
    }

    /** No longer states checksums. */
    void hideChecksums() {
        statesChecksums = false;
    }

    /** Answers everything with a status. */
    void refuseWith(int httpStatus) {
        status = httpStatus;
    }

    /** Redirects to that address instead of its own. */
    void redirectTo(String address) {
        redirect = address;
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            Headers asked = exchange.getRequestHeaders();
            String range = asked.getFirst("Range");
            String path = exchange.getRequestURI().getPath();
            requests.add(exchange.getRequestMethod() + " " + path + (range == null ? "" : " " + range));
            if (status != 0) {
                exchange.sendResponseHeaders(status, -1);
            } else if (path.startsWith("/api/models/")) {
                list(exchange, path);
            } else if (path.startsWith("/cdn/")) {
                send(exchange, files.get(path.substring("/cdn/".length())), range);
            } else {
                describe(exchange, path.substring(1).replace("/resolve/main/", "/"));
            }
        }
    }

    private void list(HttpExchange exchange, String path) throws IOException {
        String repository = path.replace("/api/models/", "").replace("/tree/main", "");
        String json = files.keySet().stream()
                .filter(file -> file.startsWith(repository + "/"))
                .sorted()
                .map(file -> "{\"type\": \"file\", \"path\": \"" + file.substring(repository.length() + 1) + "\"}")
                .collect(Collectors.joining(",", "[{\"type\": \"file\", \"path\": \"README.md\"},", "]"));
        byte[] body = json.replace(",]", "]").getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
    }

    private void describe(HttpExchange exchange, String file) throws IOException {
        byte[] bytes = files.get(file);
        if (bytes == null) {
            exchange.sendResponseHeaders(404, -1);
            return;
        }
        Headers headers = exchange.getResponseHeaders();
        if (statesChecksums) {
            headers.set("X-Linked-ETag", "\"" + sha256(bytes) + "\"");
            headers.set("X-Linked-Size", Integer.toString(bytes.length));
        }
        headers.set("Location", redirect == null ? "/cdn/" + file : redirect);
        exchange.sendResponseHeaders(302, -1);
    }

    private void send(HttpExchange exchange, byte[] right, String range) throws IOException {
        byte[] bytes = wrongBytes == null ? right : wrongBytes;
        int offset = 0;
        if (range != null && knowsRanges) {
            offset = Integer.parseInt(range.replace("bytes=", "").replace("-", ""));
            exchange.getResponseHeaders()
                    .set("Content-Range", "bytes " + offset + "-" + (bytes.length - 1) + "/" + bytes.length);
        }
        exchange.sendResponseHeaders(
                offset > 0 ? 206 : 200, exchange.getRequestMethod().equals("HEAD") ? -1 : bytes.length - offset);
        if (exchange.getRequestMethod().equals("HEAD")) {
            return;
        }
        OutputStream body = exchange.getResponseBody();
        if (drops == 0) {
            body.write(bytes, offset, bytes.length - offset);
            return;
        }
        drops--;
        body.write(bytes, offset, Math.min(dropAfter, bytes.length - offset));
        body.flush();
        if (stalls) {
            awaitEnd();
        }
        // Ending the exchange before everything was sent closes the connection.
    }

    private void awaitEnd() throws IOException {
        try {
            closed.await();
        } catch (InterruptedException e) {
            throw new IOException("The hub was closed while it kept silent", e);
        }
    }

    static Sha256 sha256(byte[] bytes) {
        MessageDigest digest = Sha256.newDigest();
        digest.update(bytes);
        return Sha256.of(digest);
    }
}
