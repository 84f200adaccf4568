// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.link;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lfed.core.schema.TableName;

/** Finds the tables, columns and keys that the words of one question name. */
final class ItemMatcher {

    /** Below this share of its telling words a name was not meant. */
    private static final double MIN_SCORE = 0.33;

    /** What a misspelt word is worth, just under a similar one. */
    private static final double MISSPELT = 0.65;

    /** Words of a flag's name that nobody says when spelling it out. */
    private static final List<String> FLAG_WORDS = List.of("is", "has", "was");

    /** Words before a noun in the singular that show that rows are told apart by it. */
    private static final List<String> GROUPING = List.of("by", "per", "each", "every", "and", "which", "what");

    private final SchemaIndex index;
    private final List<QuestionToken> tokens;
    private final List<String> stems;

    /** One telling word of an item found in the question. */
    private record Hit(int from, int to, int coreWord, double similarity) {
    }

    ItemMatcher(SchemaIndex index, List<QuestionToken> tokens) {
        this.index = index;
        this.tokens = tokens;
        this.stems = tokens.stream().map(QuestionToken::stem).toList();
    }

    /** The best match of every item that was named at all, in the order of the schema's items. */
    Map<SchemaItem.Target, ItemMatch> match() {
        Map<Integer, List<Hit>> hits = new TreeMap<>();
        for (int at = 0; at < tokens.size(); at++) {
            collect(at, hits);
        }
        for (Synonyms.Span span : index.synonyms().find(stems)) {
            for (Integer item : index.postings().exact(span.group())) {
                addHit(hits, item, span.group(), span.from(), span.to(), 1);
            }
        }
        Map<SchemaItem.Target, ItemMatch> best = new LinkedHashMap<>();
        hits.forEach((number, found) -> {
            SchemaItem item = index.items().get(number);
            ItemMatch match = bestWindow(item, found);
            if (match.score() >= MIN_SCORE) {
                best.merge(item.target(), match, (old, fresh) -> fresh.score() > old.score() ? fresh : old);
            }
        });
        hideInsideSpelledOut(best);
        preferTables(best);
        return best;
    }

    private void collect(int at, Map<Integer, List<Hit>> hits) {
        QuestionToken token = tokens.get(at);
        if (token.stem().isEmpty()) {
            return;
        }
        if (WordLists.STOP.contains(token.word()) || !token.isWord()) {
            for (Integer item : index.postings().exact(token.stem())) {
                addHit(hits, item, token.stem(), at, at, 1);
            }
            return;
        }
        List<StemIndex.Match<Integer>> matches = index.postings().similar(token.stem());
        for (StemIndex.Match<Integer> match : matches) {
            for (Integer item : match.entries()) {
                addHit(hits, item, match.stem(), at, at, match.similarity());
            }
        }
        if (matches.isEmpty()) {
            String corrected = index.postings().correct(token.stem());
            if (corrected != null) {
                for (Integer item : index.postings().exact(corrected)) {
                    addHit(hits, item, corrected, at, at, MISSPELT);
                }
            }
        }
    }

    private void addHit(Map<Integer, List<Hit>> hits, int item, String stem, int from, int to, double similarity) {
        List<String> core = index.items().get(item).core();
        for (int i = 0; i < core.size(); i++) {
            if (core.get(i).equals(stem)) {
                hits.computeIfAbsent(item, key -> new ArrayList<>(4)).add(new Hit(from, to, i, similarity));
            }
        }
    }

    /** The window, one word longer than the name, that holds the largest part of the name's telling words. */
    private ItemMatch bestWindow(SchemaItem item, List<Hit> hits) {
        int size = item.core().size();
        ItemMatch best = new ItemMatch(0, 0, 0, size);
        for (Hit start : hits) {
            double[] got = new double[size];
            int end = start.from();
            for (Hit hit : hits) {
                if (hit.from() >= start.from() && hit.from() <= start.from() + size
                        && hit.similarity() > got[hit.coreWord()]) {
                    got[hit.coreWord()] = hit.similarity();
                    end = Math.max(end, hit.to());
                }
            }
            double sum = 0;
            for (double similarity : got) {
                sum += similarity;
            }
            ItemMatch match = new ItemMatch(item.weight() * sum / size, start.from(), end, size);
            if (match.betterThan(best)) {
                best = match;
            }
        }
        if (item.isColumn() && item.weight() == 1 && best.complete()) {
            ItemMatch spelledOut = spelledOut(item, size);
            return spelledOut == null ? best : spelledOut;
        }
        return best;
    }

    /** Where the complete name stands, as it is or turned round ("type of incident"); null when nowhere. */
    private ItemMatch spelledOut(SchemaItem item, int coreSize) {
        List<String> full = item.full().stream().filter(stem -> !FLAG_WORDS.contains(stem)).toList();
        int length = full.size();
        if (length < 2) {
            return null;
        }
        for (int at = tokens.size() - length; at >= 0; at--) {
            if (stems.subList(at, at + length).equals(full)) {
                return new ItemMatch(ItemMatch.SPELLED_OUT, at, at + length - 1, coreSize);
            }
        }
        if (length == 2) {
            for (int at = 0; at + 2 < tokens.size(); at++) {
                int to = stems.get(at + 2).equals("the") && at + 3 < tokens.size() ? at + 3 : at + 2;
                if (stems.get(at).equals(full.get(1)) && stems.get(at + 1).equals("of")
                        && stems.get(to).equals(full.get(0))) {
                    return new ItemMatch(ItemMatch.SPELLED_OUT, at, to, coreSize);
                }
            }
        }
        return null;
    }

    /** A complete name hides whatever else matched inside it. */
    private static void hideInsideSpelledOut(Map<SchemaItem.Target, ItemMatch> best) {
        List<ItemMatch> spans = best.values().stream().filter(ItemMatch::spelledOut).toList();
        if (!spans.isEmpty()) {
            best.values().removeIf(match -> !match.spelledOut()
                    && spans.stream().anyMatch(span -> span.from() <= match.to() && match.to() <= span.to()));
        }
    }

    /**
     * "Incidents" means the table, not {@code incident_type}, unless the full column name is spelled out. "3rd grade"
     * means the column though, and "by grade" may mean either, when there is just one column of that name.
     */
    private void preferTables(Map<SchemaItem.Target, ItemMatch> best) {
        Map<TableName, List<SchemaItem.Target>> rivals = new LinkedHashMap<>();
        for (Map.Entry<SchemaItem.Target, ItemMatch> entry : best.entrySet()) {
            if (entry.getKey() instanceof SchemaItem.ColumnTarget target && !entry.getValue().spelledOut()
                    && !SchemaIndex.looksCounted(target.column().name())) {
                TableName table = index.tableSharingName(target);
                if (table != null) {
                    rivals.computeIfAbsent(table, key -> new ArrayList<>()).add(target);
                }
            }
        }
        rivals.forEach((table, columns) -> {
            ItemMatch match = best.get(columns.get(0));
            if (columns.size() == 1 && isNumbered(match)) {
                best.remove(new SchemaItem.TableTarget(table));
                return;
            }
            if (columns.size() == 1 && isGrouping(match)) {
                return;
            }
            columns.forEach(best::remove);
            best.putIfAbsent(new SchemaItem.TableTarget(table), match);
        });
    }

    private boolean isNumbered(ItemMatch match) {
        return isNumber(match.from() - 1) || isNumber(match.to() + 1);
    }

    private boolean isGrouping(ItemMatch match) {
        QuestionToken last = tokens.get(match.to());
        return last.word().equals(last.stem()) && match.from() > 0
                && GROUPING.contains(tokens.get(match.from() - 1).word());
    }

    private boolean isNumber(int at) {
        if (at < 0 || at >= tokens.size()) {
            return false;
        }
        QuestionToken.Kind kind = tokens.get(at).kind();
        return kind == QuestionToken.Kind.NUMBER || kind == QuestionToken.Kind.ORDINAL
                || NumberWords.value(tokens.get(at).word()) != null;
    }
}
