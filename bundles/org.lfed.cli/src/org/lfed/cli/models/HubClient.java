// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.cli.models;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.lfed.core.catalog.Sha256;
import org.lfed.core.catalog.Source;

/**
 * Talks to a model hub as Hugging Face does: {@code REPOSITORY/resolve/main/FILE} states a file's SHA-256 and size in
 * headers of its own, then redirects to wherever the bytes are. This is the only class that opens a socket.
 */
final class HubClient {

    private static final int MAX_REDIRECTS = 5;
    private static final int MAX_LISTING_BYTES = 4_000_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HubAddress hub;
    private final Patience patience;
    private final HttpClient http;

    HubClient(HubAddress hub, Patience patience) {
        this.hub = hub;
        this.patience = patience;
        // Redirects are followed here, one by one, because only some of them may be.
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(patience.connect())
                .build();
    }

    /**
     * Asks what the hub says about a file.
     *
     * @param source the file; where its name is a pattern, the repository's list decides which file it is
     * @throws FetchException when there is no such file, the hub does not state its checksum, or cannot be reached
     */
    HubFile describe(Source.Hub source) throws FetchException {
        String path = source.isPattern() ? only(source, ggufFiles(source.repository())) : source.file();
        HttpResponse<InputStream> response = follow("HEAD", hub.file(source.repository(), path), 0);
        closeQuietly(response);
        if (response.statusCode() == 404) {
            throw notThere(source);
        }
        requireSuccess(response, source.repository());
        HttpHeaders headers = response.headers();
        Optional<Sha256> sha256 = etag(headers, "X-Linked-ETag").or(() -> etag(headers, "ETag"));
        OptionalLong bytes = headers.firstValueAsLong("X-Linked-Size");
        if (bytes.isEmpty() && response.statusCode() == 200) {
            bytes = headers.firstValueAsLong("Content-Length");
        }
        if (sha256.isEmpty() || bytes.orElse(0) < 1) {
            throw FetchException.lasting(
                    "The hub does not state the SHA-256 and size of " + source.repository() + "/" + path
                            + ", so that a download could not be checked.",
                    "Get the file another way, compare its checksum yourself, and add it with: lfed models add FILE");
        }
        return new HubFile(source.repository(), path, bytes.getAsLong(), sha256.get());
    }

    /**
     * Opens a file's bytes.
     *
     * @param offset the first byte that is wanted, less than the file's size
     * @throws FetchException when they do not come
     */
    HubContent open(HubFile file, long offset) throws FetchException {
        HttpResponse<InputStream> response = follow("GET", hub.file(file.repository(), file.path()), offset);
        if (response.statusCode() == 200) {
            return content(0, response);
        }
        if (response.statusCode() == 206) {
            String range = response.headers().firstValue("Content-Range").orElse("");
            if (range.startsWith("bytes " + offset + "-")) {
                return content(offset, response);
            }
            closeQuietly(response);
            throw FetchException.lasting(
                    "The server sent another part of " + file.path() + " than the one asked for: '" + range + "'.",
                    "Try again later, or get the file another way and add it with: lfed models add FILE");
        }
        closeQuietly(response);
        requireSuccess(response, file.repository());
        throw refused(response, file.repository());
    }

    @SuppressWarnings("resource") // The content closes what it reads.
    private HubContent content(long offset, HttpResponse<InputStream> response) {
        return new HubContent(offset, new StallGuard(response.body(), patience.stall()));
    }

    private FetchException notThere(Source.Hub source) {
        String hint;
        try {
            List<String> files = ggufFiles(source.repository());
            hint = files.isEmpty()
                    ? "The repository holds no GGUF file."
                    : "Choose one of its files with --file: " + String.join(", ", files);
        } catch (FetchException e) {
            hint = e.nextStep();
        }
        return FetchException.lasting(
                "The repository " + source.repository() + " has no file " + source.file() + ".", hint);
    }

    private static String only(Source.Hub source, List<String> files) throws FetchException {
        List<String> matches = files.stream().filter(source::matches).toList();
        if (matches.size() == 1) {
            return matches.get(0);
        }
        String message = "The repository " + source.repository() + " has "
                + (matches.isEmpty() ? "no file" : matches.size() + " files") + " named as in " + source.file() + ".";
        List<String> choice = matches.isEmpty() ? files : matches;
        throw FetchException.lasting(
                message,
                choice.isEmpty()
                        ? "Look at the repository in a browser; it may have moved."
                        : "Choose one of its files with --file: " + String.join(", ", choice));
    }

    private List<String> ggufFiles(String repository) throws FetchException {
        HttpResponse<InputStream> response = follow("GET", hub.listing(repository), 0);
        try (InputStream body = new StallGuard(response.body(), patience.stall())) {
            requireSuccess(response, repository);
            JsonNode listing = JSON.readTree(new String(body.readNBytes(MAX_LISTING_BYTES), StandardCharsets.UTF_8));
            List<String> files = new ArrayList<>();
            for (JsonNode file : listing) {
                String path = file.path("path").asText();
                if (path.toLowerCase(Locale.ROOT).endsWith(".gguf")) {
                    files.add(path);
                }
            }
            return files;
        } catch (JsonProcessingException e) {
            throw FetchException.lasting(
                    "The hub's list of the files in " + repository + " is not JSON.", "Name the file with --file.", e);
        } catch (IOException e) {
            throw FetchException.passing("The connection to " + hub.base().getHost() + " dropped.", e);
        }
    }

    private HttpResponse<InputStream> follow(String method, URI start, long offset) throws FetchException {
        URI address = start;
        for (int redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
            HttpResponse<InputStream> response = send(method, address, offset);
            boolean described = method.equals("HEAD")
                    && response.headers().firstValue("X-Linked-ETag").isPresent();
            Optional<String> location = response.headers().firstValue("Location");
            if (described || !isRedirect(response.statusCode()) || location.isEmpty()) {
                return response;
            }
            closeQuietly(response);
            address = target(address, location.get());
        }
        throw FetchException.lasting(
                "The hub redirects in a circle.", "Try again later, or name a mirror in " + HubAddress.VARIABLE + ".");
    }

    private URI target(URI from, String location) throws FetchException {
        Optional<URI> target;
        try {
            target = Optional.of(from.resolve(location)).filter(hub::allows);
        } catch (IllegalArgumentException e) {
            throw FetchException.lasting("The hub redirects to something that is no address.", "Try again later.", e);
        }
        return target.orElseThrow(() -> FetchException.lasting(
                "The hub redirects to an address that is not secure: " + location,
                "Nothing was fetched from there. Try again later, or name a mirror in " + HubAddress.VARIABLE + "."));
    }

    private HttpResponse<InputStream> send(String method, URI address, long offset) throws FetchException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .method(method, HttpRequest.BodyPublishers.noBody())
                .timeout(patience.connect())
                // A compressed answer would have another length and no ranges.
                .header("Accept-Encoding", "identity")
                .header("User-Agent", "lfed");
        if (offset > 0) {
            request.header("Range", "bytes=" + offset + "-");
        }
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw FetchException.lasting("The download was interrupted.", "Run the same command again.", e);
        } catch (IOException e) {
            String reason = e instanceof InterruptedIOException || e.getMessage() == null ? "" : ": " + e.getMessage();
            throw FetchException.passing(address.getHost() + " cannot be reached" + reason + ".", e);
        }
    }

    private void requireSuccess(HttpResponse<InputStream> response, String repository) throws FetchException {
        int status = response.statusCode();
        boolean described = isRedirect(status)
                && response.headers().firstValue("X-Linked-ETag").isPresent();
        if (status / 100 != 2 && !described) {
            throw refused(response, repository);
        }
    }

    private FetchException refused(HttpResponse<InputStream> response, String repository) {
        int status = response.statusCode();
        String host = response.uri().getHost();
        if (status == 429 || status >= 500) {
            return FetchException.passing(host + " is busy or out of order (HTTP " + status + ").", null);
        }
        if (status == 401 || status == 403 || status == 404) {
            return FetchException.lasting(
                    "The repository " + repository + " does not exist at " + host + " or is not public (HTTP " + status
                            + ").",
                    "Look at " + hub.base() + "/" + repository
                            + " in a browser; a file you downloaded yourself is added with: lfed models add FILE");
        }
        return FetchException.lasting(
                host + " refused the file (HTTP " + status + ").",
                "Try again later, or get the file another way and add it with: lfed models add FILE");
    }

    private static Optional<Sha256> etag(HttpHeaders headers, String name) {
        return headers.firstValue(name)
                .map(value -> value.replaceFirst("^W/", "").replace("\"", ""))
                .flatMap(Sha256::parse);
    }

    private static boolean isRedirect(int status) {
        return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
    }

    private static void closeQuietly(HttpResponse<InputStream> response) {
        try {
            response.body().close();
        } catch (IOException e) {
            throw new IllegalStateException("Closing a body that nobody reads does no input or output", e);
        }
    }
}
