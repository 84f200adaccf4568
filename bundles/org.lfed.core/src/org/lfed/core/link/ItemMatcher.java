// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lfed.core.schema.TableName;

/** Finds the tables, columns and keys that the words of one question name. */
final class ItemMatcher {

    /** Below this share of its telling words a name was not meant. */
    private static final double MIN_SCORE = 0.33;

    /** What a misspelt word is worth, or one that the schema shortens: just under a similar one. */
    private static final double MISSPELT = 0.65;

    /** Words of a flag's name that nobody says when spelling it out. */
    private static final List<String> FLAG_WORDS = List.of("is", "has", "was");

    /** Words before a noun in the singular that show that rows are told apart by it. */
    private static final List<String> GROUPING = List.of("by", "per", "each", "every", "and", "which", "what");

    private final SchemaIndex index;
    private final List<QuestionToken> tokens;
    private final List<String> stems;

    /** One telling word of an item found in the question. */
    private record Hit(int item, int from, int to, int coreWord, double similarity) {}

    /** An item and its best place. */
    private record Matched(SchemaItem.Target target, ItemMatch match) {}

    ItemMatcher(SchemaIndex index, List<QuestionToken> tokens) {
        this.index = index;
        this.tokens = tokens;
        this.stems = tokens.stream().map(QuestionToken::stem).toList();
    }

    /** The best match of every item that was named, in the order of the schema's items. */
    Map<SchemaItem.Target, ItemMatch> match() {
        List<Hit> hits = new ArrayList<>();
        for (int at = 0; at < tokens.size(); at++) {
            collect(at, hits);
        }
        for (Synonyms.Span span : index.synonyms().find(stems)) {
            add(hits, index.postings().exact(span.group()), span.from(), span.to(), 1);
        }
        Map<SchemaItem.Target, ItemMatch> best = new LinkedHashMap<>();
        for (Matched matched : worthwhile(matched(hits))) {
            best.merge(matched.target(), matched.match(), (old, fresh) -> fresh.score() > old.score() ? fresh : old);
        }
        hideInsideSpelledOut(best);
        preferTables(best);
        return best;
    }

    private List<Matched> matched(List<Hit> hits) {
        hits.sort(Comparator.comparingInt(Hit::item));
        List<Matched> matched = new ArrayList<>();
        int from = 0;
        while (from < hits.size()) {
            int number = hits.get(from).item();
            int to = from + 1;
            while (to < hits.size() && hits.get(to).item() == number) {
                to++;
            }
            SchemaItem item = index.items().get(number);
            ItemMatch match = bestWindow(item, hits.subList(from, to));
            if (match.score() >= MIN_SCORE) {
                matched.add(new Matched(item.target(), match));
            }
            from = to;
        }
        return matched;
    }

    /** In a large schema a word occurs in hundreds of names: those that are far from the best at a place are noise. */
    private List<Matched> worthwhile(List<Matched> all) {
        double[] bestAt = new double[tokens.size()];
        for (Matched matched : all) {
            if (!(matched.target() instanceof SchemaItem.KeyTarget)) {
                int to = matched.match().to();
                bestAt[to] = Math.max(bestAt[to], Math.min(1, matched.match().score()));
            }
        }
        return all.stream()
                .filter(matched -> matched.match().complete()
                        || matched.match().score() >= bestAt[matched.match().to()] - Linker.CANDIDATE_MARGIN)
                .toList();
    }

    private void collect(int at, List<Hit> hits) {
        QuestionToken token = tokens.get(at);
        if (token.stem().isEmpty()) {
            return;
        }
        if (WordLists.STOP.contains(token.word()) || !token.isWord()) {
            add(hits, index.postings().exact(token.stem()), at, at, 1);
            return;
        }
        List<StemIndex.Match<SchemaIndex.Posting>> matches = index.postings().similar(token.stem());
        matches.forEach(match -> add(hits, match.entries(), at, at, match.similarity()));
        if (matches.isEmpty()) {
            String corrected = index.postings().correct(token.stem());
            if (corrected == null && !WordLists.GENERIC.contains(token.stem())) {
                corrected = index.postings().abbreviate(token.stem());
            }
            if (corrected != null) {
                add(hits, index.postings().exact(corrected), at, at, MISSPELT);
            }
        }
    }

    private static void add(List<Hit> hits, List<SchemaIndex.Posting> postings, int from, int to, double similarity) {
        for (SchemaIndex.Posting posting : postings) {
            hits.add(new Hit(posting.item(), from, to, posting.word(), similarity));
        }
    }

    /** The window, one word longer than the name, that holds the largest part of the name's telling words. */
    private ItemMatch bestWindow(SchemaItem item, List<Hit> hits) {
        int size = item.core().size();
        if (hits.size() == 1 && size > 1) {
            Hit hit = hits.get(0);
            return new ItemMatch(item.weight() * hit.similarity() / size, hit.from(), hit.to(), size);
        }
        ItemMatch best = new ItemMatch(0, 0, 0, size);
        for (Hit start : hits) {
            double[] got = new double[size];
            int end = start.from();
            for (Hit hit : hits) {
                if (hit.from() >= start.from()
                        && hit.from() <= start.from() + size
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
        List<String> full =
                item.full().stream().filter(stem -> !FLAG_WORDS.contains(stem)).toList();
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
                if (stems.get(at).equals(full.get(1))
                        && stems.get(at + 1).equals("of")
                        && stems.get(to).equals(full.get(0))) {
                    return new ItemMatch(ItemMatch.SPELLED_OUT, at, to, coreSize);
                }
            }
        }
        return null;
    }

    /** A complete name hides whatever else matched inside it. */
    private static void hideInsideSpelledOut(Map<SchemaItem.Target, ItemMatch> best) {
        List<ItemMatch> spans =
                best.values().stream().filter(ItemMatch::spelledOut).toList();
        if (!spans.isEmpty()) {
            best.values()
                    .removeIf(match -> !match.spelledOut()
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
            if (entry.getKey() instanceof SchemaItem.ColumnTarget target
                    && !entry.getValue().spelledOut()
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
        return last.word().equals(last.stem())
                && match.from() > 0
                && GROUPING.contains(tokens.get(match.from() - 1).word());
    }

    private boolean isNumber(int at) {
        if (at < 0 || at >= tokens.size()) {
            return false;
        }
        QuestionToken.Kind kind = tokens.get(at).kind();
        return kind == QuestionToken.Kind.NUMBER
                || kind == QuestionToken.Kind.ORDINAL
                || NumberWords.value(tokens.get(at).word()) != null;
    }
}
