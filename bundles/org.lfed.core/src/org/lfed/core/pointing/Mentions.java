// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.pointing;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lfed.core.link.ColumnIdentity;
import org.lfed.core.link.Link;
import org.lfed.core.link.LinkedQuestion;
import org.lfed.core.link.Stems;
import org.lfed.core.link.ValueSlot;
import org.lfed.core.schema.TableName;
import org.lfed.core.schema.ValueKind;

/**
 * What the words of a question name beyond doubt, against which an answer is checked.
 *
 * @param tables the tables that are named
 * @param keys the keys whose things are named
 * @param columns the columns that are named
 * @param dates the dates that are named, or may be
 * @param flags the flags among the columns, true where they are said to hold and false where a negation stands before them
 * @param implied the constants that the question does not say but imply
 * @param ordinals the constants that are said as "third" or "3rd" and not as "three" or "3"
 * @param stems the singulars of its words
 * @param yearsOfMonths the years among the constants that stand right behind a month, as in "May 2023"
 * @param newestYear whether it speaks of this year or the last one without saying which that is
 */
public record Mentions(
        Set<TableName> tables,
        Set<ColumnIdentity> keys,
        Set<ColumnIdentity> columns,
        Set<ColumnIdentity> dates,
        Map<ColumnIdentity, Boolean> flags,
        Set<Integer> implied,
        Set<Integer> ordinals,
        Set<String> stems,
        Set<Integer> yearsOfMonths,
        boolean newestYear) {

    /** As questions are read: without apostrophes. */
    private static final Set<String> NEGATIONS = Set.of(
            "not", "never", "non", "no", "without", "nor", "neither", "isnt", "arent", "wasnt", "werent", "dont",
            "doesnt", "didnt", "havent", "hasnt", "hadnt", "cannot", "cant", "wont", "nobody", "none");

    private static final Pattern ORDINAL = Pattern.compile("\\d+(?:st|nd|rd|th)|first|second|third|\\p{L}+th");

    private static final Set<String> NEWEST = Set.of("this", "last", "latest", "current", "newest", "recent");

    /** More words ago than matter. */
    private static final int NEVER = 9;

    /** How many words before a flag are searched for a negation. */
    private static final int REACH = 5;

    /** Copies everything. */
    public Mentions {
        tables = Set.copyOf(tables);
        keys = Set.copyOf(keys);
        columns = Set.copyOf(columns);
        dates = Set.copyOf(dates);
        flags = Map.copyOf(flags);
        implied = Set.copyOf(implied);
        ordinals = Set.copyOf(ordinals);
        stems = Set.copyOf(stems);
        yearsOfMonths = Set.copyOf(yearsOfMonths);
    }

    /** What a linked question names. */
    static Mentions of(LinkedQuestion question) {
        Set<TableName> tables = new LinkedHashSet<>();
        Set<ColumnIdentity> keys = new LinkedHashSet<>();
        Set<ColumnIdentity> columns = new LinkedHashSet<>();
        Set<ColumnIdentity> dates = new LinkedHashSet<>();
        Map<ColumnIdentity, Boolean> flags = new LinkedHashMap<>();
        Set<Integer> implied = new LinkedHashSet<>();
        List<LinkedQuestion.Element> elements = question.elements();
        for (int i = 0; i < elements.size(); i++) {
            if (elements.get(i) instanceof LinkedQuestion.Value value && value.implied()) {
                implied.add(value.slot());
            } else if (elements.get(i) instanceof LinkedQuestion.Links links) {
                for (Link link : links.candidates()) {
                    if (link instanceof Link.ToKey key) {
                        keys.add(key.column());
                    }
                    if (link instanceof Link.ToTable table && !link.weak()) {
                        tables.add(table.table());
                    }
                    if (link instanceof Link.ToColumn column && column.column().kind() == ValueKind.DATE) {
                        dates.add(column.column());
                    }
                    if (link instanceof Link.ToColumn column && !link.weak()) {
                        columns.add(column.column());
                        if (column.column().kind() == ValueKind.BOOLEAN
                                && links.candidates().size() == 1) {
                            flags.put(column.column(), !isNegated(elements, i));
                        }
                    }
                }
            }
        }
        return new Mentions(
                tables,
                keys,
                columns,
                dates,
                flags,
                implied,
                ordinals(question),
                stems(question),
                yearsOfMonths(question),
                isOfNewestYear(question));
    }

    private static Set<Integer> ordinals(LinkedQuestion question) {
        return question.elements().stream()
                .filter(LinkedQuestion.Value.class::isInstance)
                .map(LinkedQuestion.Value.class::cast)
                .filter(value -> value.words().stream()
                        .anyMatch(word -> ORDINAL.matcher(word).matches()))
                .map(LinkedQuestion.Value::slot)
                .collect(Collectors.toSet());
    }

    private static Set<String> stems(LinkedQuestion question) {
        return question.elements().stream()
                .filter(LinkedQuestion.Word.class::isInstance)
                .map(word -> Stems.stem(((LinkedQuestion.Word) word).text()))
                .collect(Collectors.toSet());
    }

    /** "This year", "the current school year": not "the last three years". */
    private static boolean isOfNewestYear(LinkedQuestion question) {
        int since = NEVER;
        for (LinkedQuestion.Element element : question.elements()) {
            if (element instanceof LinkedQuestion.Value) {
                since = NEVER;
            } else if (element instanceof LinkedQuestion.Word word) {
                since = NEWEST.contains(word.text()) ? 0 : Math.min(NEVER, since + 1);
                if (word.text().equals("year") && since <= 2) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Set<Integer> yearsOfMonths(LinkedQuestion question) {
        Set<Integer> years = new LinkedHashSet<>();
        List<LinkedQuestion.Element> elements = question.elements();
        for (int i = 1; i < elements.size(); i++) {
            if (elements.get(i - 1) instanceof LinkedQuestion.Value month
                    && elements.get(i) instanceof LinkedQuestion.Value year
                    && question.slots().get(month.slot()).hint() == ValueSlot.Hint.MONTH
                    && question.slots().get(year.slot()).hint() == ValueSlot.Hint.YEAR) {
                years.add(year.slot());
            }
        }
        return years;
    }

    private static boolean isNegated(List<LinkedQuestion.Element> elements, int at) {
        int words = 0;
        for (int i = at - 1; i >= 0 && words < REACH; i--) {
            if (elements.get(i) instanceof LinkedQuestion.Word word) {
                if (NEGATIONS.contains(word.text())) {
                    return true;
                }
                words++;
            }
        }
        return false;
    }
}
