// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.lab.corpus;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sentences with gaps, by name, from the resource {@code templates.txt}. */
final class Templates {

    private static final String POST = "post";

    /** A template that begins with the restrictions. */
    private static final Pattern FRONTED = Pattern.compile("\\{post\\}[ ,:-]*(.*)");

    /** Restrictions that people also say first: "in 2023, how many", but not "who were suspended, how many". */
    private static final Pattern MAY_BE_FRONTED = Pattern.compile(
            "(?:in|for|at|from|during|since|among|before|after|on|within|between|across|over|throughout|under|through"
                    + "|until|back in|this|last|excluding|except|outside|besides|starting|beginning|looking at) ");

    /** What is left of a template when nothing is said after its last comma. */
    private static final Pattern DANGLING = Pattern.compile("\\s*[,:-]\\s*$");

    private final Map<String, List<String>> sections;

    private Templates(Map<String, List<String>> sections) {
        this.sections = sections;
    }

    static Templates bundled() {
        Map<String, List<String>> sections = new HashMap<>();
        try (InputStream in = Templates.class.getResourceAsStream("templates.txt")) {
            if (in == null) {
                throw new IllegalStateException("Missing resource templates.txt");
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            List<String> current = new ArrayList<>();
            for (String raw = reader.readLine(); raw != null; raw = reader.readLine()) {
                String line = raw.strip();
                if (line.startsWith("[")) {
                    current = sections.computeIfAbsent(line.substring(1, line.length() - 1), key -> new ArrayList<>());
                } else if (!line.isEmpty() && !line.startsWith("#")) {
                    for (String template : line.split("\\|")) {
                        current.add(template.strip());
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Templates(sections);
    }

    /** One template of a section. */
    String pick(Rng rng, String section) {
        List<String> templates = sections.get(section);
        if (templates == null) {
            throw new IllegalArgumentException("No section " + section);
        }
        return rng.pick(templates);
    }

    /**
     * A template of a section with its gaps filled.
     *
     * @param gaps what goes into its gaps
     */
    String fill(Rng rng, String section, Gaps gaps) {
        return fill(pick(rng, section), gaps);
    }

    /** Whether a template consists of gaps only. */
    static boolean isBare(String template) {
        return template.replaceAll("\\{[^}]*\\}|[ ,.?]", "").isEmpty();
    }

    /** A template with its gaps filled; a restriction that cannot stand in front is said at the end. */
    static String fill(String template, Gaps gaps) {
        Matcher fronted = FRONTED.matcher(template);
        if (fronted.matches()) {
            String post = gaps.text(POST);
            return MAY_BE_FRONTED.matcher(post).lookingAt()
                    ? filled(template, gaps)
                    : filled(fronted.group(1), gaps) + " " + post;
        }
        return DANGLING.matcher(filled(template, gaps)).replaceAll("");
    }

    private static String filled(String template, Gaps gaps) {
        StringBuilder out = new StringBuilder();
        int at = 0;
        while (at < template.length()) {
            int open = template.indexOf('{', at);
            if (open < 0) {
                out.append(template, at, template.length());
                break;
            }
            int close = template.indexOf('}', open);
            out.append(template, at, open).append(gaps.text(template.substring(open + 1, close)));
            at = close + 1;
        }
        return out.toString();
    }
}
