// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.catalog;

import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Pattern;

/** Where a model's file comes from. */
public sealed interface Source {

    /** Where it comes from, for people. */
    String text();

    /**
     * A file of a repository on the model hub, fetched only when somebody asks for it.
     *
     * @param repository owner and name, for example {@code Qwen/Qwen2.5-Coder-7B-Instruct-GGUF}
     * @param file the file's path in the repository; one {@code *} stands for any text where only a part of the name
     *     is known, and then case does not matter
     */
    record Hub(String repository, String file) implements Source {

        private static final Pattern REPOSITORY = Pattern.compile("[\\w.-]+/[\\w.-]+");
        private static final Pattern FILE = Pattern.compile("(?!.*\\.\\.)[\\w.*-]+(/[\\w.*-]+)*");

        /** Checks that both are plain names, since they become part of an address. */
        public Hub {
            if (!REPOSITORY.matcher(repository).matches()) {
                throw new IllegalArgumentException("Not a repository as in owner/name: " + repository);
            }
            if (!FILE.matcher(file).matches()) {
                throw new IllegalArgumentException("Not a file name in a repository: " + file);
            }
            if (file.indexOf('*') != file.lastIndexOf('*')) {
                throw new IllegalArgumentException("More than one * in " + file);
            }
        }

        /** Whether the file's name is known only in part. */
        public boolean isPattern() {
            return file.indexOf('*') >= 0;
        }

        /** Whether a file of the repository is the one that is meant. */
        public boolean matches(String candidate) {
            int star = file.indexOf('*');
            if (star < 0) {
                return candidate.equals(file);
            }
            int tail = file.length() - star - 1;
            return candidate.length() >= file.length() - 1
                    && candidate.regionMatches(true, 0, file, 0, star)
                    && candidate.regionMatches(true, candidate.length() - tail, file, star + 1, tail);
        }

        @Override
        public String text() {
            return repository;
        }
    }

    /** Ships with the product. */
    record Bundled() implements Source {

        @Override
        public String text() {
            return "bundled";
        }
    }

    /**
     * A file of the user's own, left where it is.
     *
     * @param path absolute
     */
    record Local(Path path) implements Source {

        /** Checks that the path means the same from every folder. */
        public Local {
            Objects.requireNonNull(path, "path");
            if (!path.isAbsolute()) {
                throw new IllegalArgumentException("Not an absolute path: " + path);
            }
        }

        @Override
        public String text() {
            return path.toString();
        }
    }
}
