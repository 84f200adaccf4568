// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.pointing;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.lfed.core.link.Keys;
import org.lfed.core.link.NameWords;
import org.lfed.core.pointing.PointingToken.ColumnRef;
import org.lfed.core.pointing.PointingToken.Macro;

/** Gives computed columns names that a person can read: {@code avg_gpa}, {@code student_count}, {@code percent}. */
final class Aliases {

    private Aliases() {}

    /**
     * The name of one expression.
     *
     * @param item its tokens
     * @param scope the query it is selected by; names that this one uses already are avoided
     * @return a name in snake case, or null when the expression is a plain column and keeps its own
     */
    static String of(List<PointingToken> item, QueryScope scope) {
        String name = name(item);
        if (name == null) {
            return null;
        }
        Set<String> taken = scope.items().stream()
                .map(QueryScope.Item::alias)
                .filter(alias -> alias != null)
                .collect(Collectors.toSet());
        String unique = name;
        for (int number = 2; taken.contains(unique); number++) {
            unique = name + "_" + number;
        }
        return unique;
    }

    private static String name(List<PointingToken> item) {
        if (item.isEmpty() || item.size() == 1 && item.get(0) instanceof ColumnRef) {
            return null;
        }
        if (!(item.get(0) instanceof Macro first)) {
            return noun(item);
        }
        if (isDifference(item)) {
            return first.macro() == SqlMacro.PER_HUNDRED ? "percent_change" : "difference";
        }
        return switch (first.macro()) {
            case COUNT_ALL -> "count";
            case COUNT -> noun(item) + "_count";
            case COUNT_DISTINCT -> distinct(item);
            case SUM -> prefixed("total_", item);
            case AVG, ROUND_AVG, AVG_CASE -> prefixed("avg_", item);
            case ROUND_MEDIAN -> prefixed("median_", item);
            case MIN -> prefixed("min_", item);
            case MAX -> prefixed("max_", item);
            case PERCENT, SHARE, SHARE_OF_ALL, SHARE_OF_SUM -> "percent";
            case PER_HUNDRED -> "per_100";
            case SUM_CASE -> "count";
            case YEAR -> "year";
            case MONTH -> "month";
            case WEEKDAY -> "weekday";
            case DAYS_BETWEEN, MINUTES_BETWEEN -> noun(item);
            case RANK, RANK_WITHIN -> "rank";
            default -> null;
        };
    }

    /** Whether two aggregates are subtracted, and not two columns of each row before they are aggregated. */
    private static boolean isDifference(List<PointingToken> item) {
        return item.stream().anyMatch(token -> PointingToken.is(token, SqlMacro.MINUS))
                && !combinesColumns(item, SqlMacro.MINUS);
    }

    private static boolean combinesColumns(List<PointingToken> item, SqlMacro macro) {
        for (int i = 1; i + 1 < item.size(); i++) {
            if (PointingToken.is(item.get(i), macro)
                    && item.get(i - 1) instanceof ColumnRef
                    && item.get(i + 1) instanceof ColumnRef) {
                return true;
            }
        }
        return false;
    }

    private static String distinct(List<PointingToken> item) {
        List<String> words = words(item);
        return Keys.isKey(words) && words.size() > 1
                ? String.join("_", words.subList(0, words.size() - 1)) + "_count"
                : "distinct_" + noun(item);
    }

    private static String prefixed(String prefix, List<PointingToken> item) {
        String noun = noun(item);
        return noun.startsWith(prefix) ? noun : prefix + noun;
    }

    private static String noun(List<PointingToken> item) {
        List<String> words = words(item);
        return words.isEmpty() ? "count" : String.join("_", words);
    }

    /** What is computed with: the last column, which in CASE WHEN a THEN b END is b, unless that is computed itself. */
    private static List<String> words(List<PointingToken> item) {
        if (combinesColumns(item, SqlMacro.DIVIDE)) {
            return List.of("ratio");
        }
        for (PointingToken token : item) {
            if (token instanceof Macro macro) {
                switch (macro.macro()) {
                    case TIMES, PLUS -> {
                        return List.of("amount");
                    }
                    case MINUS -> {
                        return List.of("difference");
                    }
                    case DAYS_BETWEEN -> {
                        return List.of("days");
                    }
                    case MINUTES_BETWEEN -> {
                        return List.of("minutes");
                    }
                    default -> {}
                }
            }
        }
        for (int i = item.size() - 1; i >= 0; i--) {
            if (item.get(i) instanceof ColumnRef column) {
                return NameWords.asSpelled(column.name());
            }
        }
        return List.of();
    }
}
