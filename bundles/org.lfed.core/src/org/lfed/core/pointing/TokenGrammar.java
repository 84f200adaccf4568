// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.pointing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A context-free grammar whose terminals are whole tokens of the demo model; it can be written for llama.cpp, and can
 * itself say whether it accepts a completion.
 *
 * <p>A rule is written as symbols with spaces between them: the name of a {@link SqlMacro}, a placeholder such as
 * {@code <C3>}, or the name of a rule in lower case, which may end in {@code ?} or {@code *}.
 */
final class TokenGrammar {

    private static final Pattern TOKEN = Pattern.compile("<\\|[^|]*\\|>|<[CTV]\\d+>");

    private final Map<String, List<List<String>>> rules = new LinkedHashMap<>();

    /** Adds alternatives to a rule; the rule that is added to first is where completions begin. */
    TokenGrammar rule(String name, String... alternatives) {
        return rule(name, Arrays.asList(alternatives));
    }

    /** Adds alternatives to a rule, possibly none. */
    TokenGrammar rule(String name, List<String> alternatives) {
        List<List<String>> known = rules.computeIfAbsent(name, key -> new ArrayList<>());
        alternatives.forEach(alternative -> known.add(List.of(alternative.split(" "))));
        return this;
    }

    /**
     * Takes out what cannot be completed: alternatives that need a rule without any. A schema without dates has no years
     * of dates.
     */
    TokenGrammar pruned() {
        boolean changed = true;
        while (changed) {
            changed = false;
            for (List<List<String>> alternatives : rules.values()) {
                changed |= alternatives.removeIf(symbols -> symbols.stream().anyMatch(this::isDead));
            }
        }
        // What is optional and dead may simply be left out.
        rules.values()
                .forEach(alternatives -> alternatives.replaceAll(symbols -> symbols.stream()
                        .filter(symbol ->
                                !isRule(symbol) || !rules.get(name(symbol)).isEmpty())
                        .toList()));
        rules.values().removeIf(List::isEmpty);
        return this;
    }

    private boolean isDead(String symbol) {
        return isRule(symbol)
                && !symbol.endsWith("?")
                && !symbol.endsWith("*")
                && rules.get(symbol).isEmpty();
    }

    private static boolean isRule(String symbol) {
        return Character.isLowerCase(symbol.charAt(0));
    }

    private static String name(String symbol) {
        return symbol.endsWith("?") || symbol.endsWith("*") ? symbol.substring(0, symbol.length() - 1) : symbol;
    }

    private static String token(String symbol) {
        return symbol.startsWith("<") ? symbol : SqlMacro.valueOf(symbol).token();
    }

    /** The grammar in llama.cpp's notation, GBNF. */
    String gbnf() {
        StringBuilder out = new StringBuilder();
        out.append("root ::= ").append(rules.keySet().iterator().next()).append('\n');
        rules.forEach((name, alternatives) -> {
            out.append(name).append(" ::= ");
            for (int i = 0; i < alternatives.size(); i++) {
                out.append(i == 0 ? "" : " | ");
                for (String symbol : alternatives.get(i)) {
                    out.append(isRule(symbol) ? symbol : '"' + token(symbol) + '"')
                            .append(' ');
                }
            }
            out.append('\n');
        });
        return out.toString();
    }

    /** Whether a completion, without its end token, can be derived. */
    boolean accepts(String completion) {
        List<String> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(completion);
        while (matcher.find()) {
            tokens.add(matcher.group());
        }
        String start = rules.keySet().iterator().next();
        return new Recognition(tokens).ends(start, 0).contains(tokens.size());
    }

    /** The recognition of one completion: where each rule may end that begins at a place. */
    private final class Recognition {

        private final List<String> tokens;
        private final Map<String, Set<Integer>> known = new HashMap<>();

        Recognition(List<String> tokens) {
            this.tokens = tokens;
        }

        Set<Integer> ends(String rule, int from) {
            String key = rule + "@" + from;
            Set<Integer> ends = known.get(key);
            if (ends == null) {
                ends = new LinkedHashSet<>();
                for (List<String> alternative : rules.getOrDefault(rule, List.of())) {
                    Set<Integer> at = Set.of(from);
                    for (String symbol : alternative) {
                        at = after(symbol, at);
                    }
                    ends.addAll(at);
                }
                known.put(key, ends);
            }
            return ends;
        }

        private Set<Integer> after(String symbol, Set<Integer> starts) {
            Set<Integer> ends = new LinkedHashSet<>();
            if (!isRule(symbol)) {
                String token = token(symbol);
                starts.stream()
                        .filter(at -> at < tokens.size() && tokens.get(at).equals(token))
                        .forEach(at -> ends.add(at + 1));
                return ends;
            }
            if (symbol.endsWith("?")) {
                ends.addAll(starts);
                starts.forEach(at -> ends.addAll(ends(name(symbol), at)));
            } else if (symbol.endsWith("*")) {
                Set<Integer> fresh = starts;
                while (ends.addAll(fresh)) {
                    Set<Integer> next = new LinkedHashSet<>();
                    fresh.forEach(at -> next.addAll(ends(name(symbol), at)));
                    fresh = next;
                }
            } else {
                starts.forEach(at -> ends.addAll(ends(symbol, at)));
            }
            return ends;
        }
    }
}
