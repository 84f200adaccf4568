// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.lab.corpus;

import java.util.ArrayList;
import java.util.List;

/** Makes up words, names, years and values. */
final class Inventor {

    private static final String SYLLABLES =
            "ba|be|bi|bo|da|do|fa|fi|ga|go|ka|ke|ko|la|le|li|lo|ma|me|mo|na|ne|no|pa|pe|"
                    + "po|ra|re|ri|ro|sa|se|so|ta|te|to|va|ve|vo|za|zo|tar|lin|mer|nor|sol|ven|kor|dan|bel|fen|gri|pla|"
                    + "stra|tion|ing|er|al|chu|sho|ment";

    private static final String PEOPLE = "Smith|Garcia|Nguyen|Patel|Kim|Lopez|Brown|Cohen|Ali|Novak|Rossi|Mbeki|Olsen|"
            + "Ivanov|Tanaka|Murphy|Silva|Khan|Weber|Dubois|Maria Lopez|James Chen|Anna Berg|Omar Haddad|Grace Obi";

    private static final String PLACES = "Springfield|Fairview|Riverton|Oakdale|Greenville|Madison|Georgetown|Ashland|"
            + "Milton|Newport|Salem|Clayton|Dayton|Lakewood|Bristol|Auburn|Cedar Falls|Mount Vernon|Glen Ridge";

    private final Rng rng;

    Inventor(Rng rng) {
        this.rng = rng;
    }

    /** A word that means nothing: it forces a reader to bind by form. */
    String word() {
        int syllables = rng.number(2, 3, 3);
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < syllables; i++) {
            word.append(rng.of(SYLLABLES));
        }
        return word.toString();
    }

    /** A few different values for a text column that the lexicon gives none. */
    List<Lexicon.ValueSpec> values() {
        List<String> names = new ArrayList<>();
        int count = rng.number(2, 3, 4, 5, 6);
        int tries = 0;
        double kind = rng.fraction();
        while (names.size() < count && tries++ < 40) {
            String name = kind < 0.35 ? rng.of(PEOPLE) : kind < 0.6 ? rng.of(PLACES) : place();
            if (!names.contains(name)) {
                names.add(name);
            }
        }
        return names.stream().map(Lexicon.ValueSpec::of).toList();
    }

    /** Some of the values of one kind share a word, as schools of one level do. */
    List<Lexicon.ValueSpec> buildings() {
        List<String> names = new ArrayList<>();
        int tries = 0;
        int count = rng.number(3, 4, 5, 6);
        while (names.size() < count && tries++ < 40) {
            String first = rng.of("Lincoln|Washington|Jefferson|Roosevelt|Kennedy|Franklin|Adams|Oak|Pine|Cedar|Maple|"
                    + "North|South|East|West|Hillside|Riverside|Lakeview|Sunset|Central|Madison|Garfield|King|Chavez");
            String name = first + " " + rng.of("Elementary|Elementary|Middle|High|Academy|Prep|Charter|School");
            if (names.stream().noneMatch(name::equals)) {
                names.add(name);
            }
        }
        return names.stream().map(Lexicon.ValueSpec::of).toList();
    }

    /** A name of a person, thing or place that no value list holds. */
    List<Lexicon.ValueSpec> names() {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            String name = rng.chance(0.5) ? rng.of(PEOPLE) : rng.chance(0.5) ? rng.of(PLACES) : capitalised(word());
            if (!names.contains(name)) {
                names.add(name);
            }
        }
        return names.stream().map(Lexicon.ValueSpec::of).toList();
    }

    /** School years such as 2023-2024, in one spelling. */
    List<Lexicon.ValueSpec> schoolYears(boolean plain) {
        int from = rng.number(2018, 2019, 2020, 2021, 2021, 2021);
        int to = rng.number(2023, 2024, 2024, 2024);
        int spelling = plain ? 0 : rng.weighted(80, 14, 3, 3);
        List<Lexicon.ValueSpec> years = new ArrayList<>();
        for (int year = from; year <= to; year++) {
            String shortNext = String.format("%02d", (year + 1) % 100);
            years.add(Lexicon.ValueSpec.of(
                    switch (spelling) {
                        case 1 -> year + "-" + shortNext;
                        case 2 -> year + "/" + shortNext;
                        case 3 -> "SY " + year + "-" + shortNext;
                        default -> year + "-" + (year + 1);
                    }));
        }
        return years;
    }

    /** Calendar years. */
    List<Lexicon.ValueSpec> years() {
        List<Lexicon.ValueSpec> years = new ArrayList<>();
        for (int year = rng.number(2015, 2017, 2019, 2020); year <= 2024; year++) {
            years.add(Lexicon.ValueSpec.of(String.valueOf(year)));
        }
        return years;
    }

    private String place() {
        String name = capitalised(word());
        return rng.chance(0.3)
                ? name + " "
                        + (rng.chance(0.8)
                                ? rng.of("Hall|Center|North|Park|House|Group|Street|Point")
                                : capitalised(word()))
                : name;
    }

    static String capitalised(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
