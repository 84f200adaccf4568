// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.lab.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lfed.core.link.Linker;

/** Roughens a sentence the way people type: jargon, politeness, small letters, slips of the finger. */
final class Surface {

    private static final Set<String> QUESTION_WORDS = Set.of(
            "how", "what", "which", "is", "are", "who", "in", "has", "what's", "did", "does", "whats", "who's", "how's",
            "hows", "do", "have", "when", "where", "can", "at", "for", "of", "among", "out", "by", "per", "within",
            "any", "since", "during", "between", "over", "back");

    private static final Set<String> VERBS = Set.of(
            "show",
            "list",
            "find",
            "count",
            "give",
            "tell",
            "rank",
            "compare",
            "calculate",
            "break",
            "sort",
            "order",
            "name",
            "get",
            "display",
            "pull",
            "split",
            "group",
            "tally",
            "add",
            "chart",
            "plot",
            "track",
            "search",
            "look",
            "identify",
            "bring",
            "export",
            "print",
            "put",
            "arrange",
            "run",
            "summarize",
            "compute",
            "work",
            "view",
            "filter",
            "open");

    /** "Count of", "list of": nouns that look like verbs. */
    private static final Pattern NOUN = Pattern.compile("^\\w+ (?:of|count|rank|line) ", Pattern.CASE_INSENSITIVE);

    private static final Pattern WORD = Pattern.compile("\\b[a-z]{5,}\\b");

    /** Phrases that mean a column without being a noun: nobody asks for "the average how long". */
    private static final Pattern OF_QUESTIONS = Pattern.compile("how .*|most .*|.*est");

    private final Templates templates;
    private final List<Jargon> jargon = new ArrayList<>();

    /** A phrase and others that mean the same. */
    private record Jargon(Pattern pattern, String phrase, List<String> others) {}

    Surface(Templates templates) {
        this.templates = templates;
        for (List<String> synonyms : Linker.synonymGroups()) {
            List<String> group = synonyms.stream()
                    .filter(phrase -> !OF_QUESTIONS.matcher(phrase).matches())
                    .toList();
            for (String phrase : group) {
                List<String> others =
                        group.stream().filter(other -> !other.equals(phrase)).toList();
                if (phrase.length() > 3 && !others.isEmpty()) {
                    jargon.add(new Jargon(Pattern.compile("\\b" + phrase + "(e?s)?\\b(?! year)"), phrase, others));
                }
            }
        }
    }

    /** The sentence as somebody could have typed it. */
    String roughen(String sentence, Rng rng) {
        String text = sentence.replaceAll("\\s+", " ").strip();
        text = text.replace(" 's", "'s").replace(" ,", ",").replace(" :", ":");
        if (rng.chance(0.05)) {
            text = text + " " + templates.pick(rng, "filler");
        }
        if (rng.chance(0.16)) {
            text = jargon(text, rng);
        }
        if (rng.chance(0.07)) {
            text = polite(text, rng);
        }
        if (rng.chance(0.06)) {
            text = slip(text, rng);
        }
        if (rng.chance(0.1)) {
            text = text.toLowerCase(Locale.ROOT);
        } else if (rng.chance(0.8)) {
            text = Inventor.capitalised(text);
        }
        return rng.chance(0.75) ? text + (asks(text) ? "?" : rng.chance(0.5) ? "." : "") : text;
    }

    private static String first(String text) {
        int space = text.indexOf(' ');
        return (space < 0 ? text : text.substring(0, space)).toLowerCase(Locale.ROOT);
    }

    private static boolean asks(String text) {
        return QUESTION_WORDS.contains(first(text));
    }

    private String jargon(String text, Rng rng) {
        for (Jargon entry : rng.shuffled(jargon)) {
            Matcher matcher = entry.pattern().matcher(text);
            if (matcher.find() && !insideLonger(entry, matcher, text)) {
                String other = rng.pick(entry.others());
                boolean plural = matcher.group(1) != null || entry.phrase().endsWith("children");
                String said = plural && !other.endsWith("d") && !other.endsWith("ren") ? Plurals.of(other) : other;
                return text.substring(0, matcher.start()) + said + text.substring(matcher.end());
            }
        }
        return text;
    }

    /** Whether a phrase only occurs as a part of a longer one: "absent" in "chronically absent". */
    private boolean insideLonger(Jargon entry, Matcher found, String text) {
        for (Jargon other : jargon) {
            if (other.phrase().length() > entry.phrase().length()) {
                Matcher matcher = other.pattern().matcher(text);
                if (matcher.find() && matcher.start() <= found.start() && found.end() <= matcher.end()) {
                    return true;
                }
            }
        }
        return false;
    }

    private String polite(String text, Rng rng) {
        String gap = asks(text)
                ? "{q}"
                : VERBS.contains(first(text)) && !NOUN.matcher(text).find() ? "{v}" : "{n}";
        for (int tries = 0; tries < 12; tries++) {
            String template = templates.pick(rng, "polite");
            if (template.contains(gap)) {
                return template.replace(gap, text);
            }
        }
        return text;
    }

    /** Two letters swapped, one left out or one doubled, inside a longer word. */
    private static String slip(String text, Rng rng) {
        List<int[]> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(new int[] {matcher.start(), matcher.end()});
        }
        if (words.isEmpty()) {
            return text;
        }
        int[] word = rng.pick(words);
        int at = word[0] + 1 + rng.below(word[1] - word[0] - 2);
        return switch (rng.weighted(40, 40, 20)) {
            case 0 -> text.substring(0, at) + text.charAt(at + 1) + text.charAt(at) + text.substring(at + 2);
            case 1 -> text.substring(0, at) + text.substring(at + 1);
            default -> text.substring(0, at) + text.charAt(at) + text.substring(at);
        };
    }
}
