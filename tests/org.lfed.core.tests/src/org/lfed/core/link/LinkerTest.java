// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lfed.core.schema.Schema;

class LinkerTest {

    private final Linker linker = new Linker(Schemas.school());

    /** What a question's words are linked to: tables and columns by name, keys with a # before them. */
    private static List<String> links(Linker linker, String question) {
        List<String> names = new ArrayList<>();
        for (LinkedQuestion.Element element : linker.link(question).elements()) {
            if (element instanceof LinkedQuestion.Links links) {
                for (Link link : links.candidates()) {
                    names.add((link.weak() ? "~" : "") + name(link));
                }
            }
        }
        return names;
    }

    private static String name(Link link) {
        if (link instanceof Link.ToTable table) {
            return table.table().name();
        }
        return link instanceof Link.ToKey key
                ? "#" + key.column().name()
                : ((Link.ToColumn) link).column().name();
    }

    private static ValueSlot slot(Linker linker, String question) {
        List<ValueSlot> slots = linker.link(question).slots();
        assertEquals(1, slots.size(), () -> question + " " + slots);
        return slots.get(0);
    }

    private static String literal(ValueSlot slot, String column) {
        return slot.perColumn().entrySet().stream()
                .filter(entry -> entry.getKey().name().equals(column))
                .map(entry -> entry.getValue().sql())
                .findFirst()
                .orElse("not held by " + column);
    }

    @Nested
    class Names {

        @ParameterizedTest
        @CsvSource({
            "average gpa,gpa",
            "chronically absent,is_chronically_absent",
            "by course,course_name",
            "each severity,severity"
        })
        void areFoundByTheirTellingWords(String words, String column) {
            assertEquals(List.of(column), links(linker, words));
        }

        @Test
        void areFoundInTheSingularAndInThePlural() {
            assertEquals(
                    links(linker, "school").get(0), links(linker, "schools").get(0));
        }

        @Test
        void areFoundByALongCommonBeginning() {
            assertEquals(List.of("enrollment", "student_count"), links(linker, "enrolled"));
        }

        @Test
        void thatAreShortenedAreFoundInFullAndAsTheyAreSpelled() {
            Linker orders = new Linker(Schemas.schema(Schemas.table(
                    "deliveries",
                    Schemas.column("delivery_id", "INTEGER"),
                    Schemas.column("qty", "INTEGER"),
                    Schemas.column("bal_due", "DOUBLE"),
                    Schemas.column("donor_no", "INTEGER"))));

            assertEquals(List.of("qty"), links(orders, "quantity"));
            assertEquals(List.of("qty"), links(orders, "qty"));
            assertEquals(List.of("bal_due"), links(orders, "balance due"));
            assertEquals(List.of("bal_due"), links(orders, "bal due"));
        }

        @Test
        void areFoundWithoutTheUnitThatTheyEndWith() {
            Linker spots = new Linker(Schemas.schema(Schemas.table(
                    "spots", Schemas.column("fee_usd", "DOUBLE"), Schemas.column("delay_min", "INTEGER"))));

            assertEquals(List.of("fee_usd"), links(spots, "total fees"));
            assertEquals(List.of("delay_min"), links(spots, "average delay"));
        }

        @Test
        void ofCodesAreKeysOfTheTableThatIsCalledAfterThem() {
            Linker ferries = new Linker(Schemas.schema(
                    Schemas.table(
                            "vessels", Schemas.column("vessel_code", "VARCHAR"), Schemas.column("fuel", "VARCHAR")),
                    Schemas.table(
                            "sailings",
                            Schemas.column("sailing_id", "INTEGER"),
                            Schemas.column("vessel_code", "VARCHAR"),
                            Schemas.column("zip_code", "VARCHAR"))));

            assertEquals(List.of("vessels", "#vessel_code"), links(ferries, "vessels"));
            assertEquals(List.of("zip_code"), links(ferries, "by zip code"));
        }

        @Test
        void thatAreSpelledOutHideWhatMatchesInsideThem() {
            assertEquals(List.of("incident_type"), links(linker, "incident types"));
            assertEquals(List.of("incident_type"), links(linker, "types of incident"));
        }

        @Test
        void ofThingsMeanTheirTable() {
            assertEquals(List.of("discipline", "#incident_id"), links(linker, "incidents"));
        }

        @Test
        void ofThingsThatWereCountedAlsoMeanTheirCount() {
            assertEquals(List.of("students", "student_count", "#student_id"), links(linker, "students"));
        }

        @Test
        void nextToANumberMeanTheColumn() {
            assertEquals(List.of("grade_level"), links(linker, "9th graders"));
            assertEquals(List.of("grade_level"), links(linker, "grade 9"));
        }

        @ParameterizedTest
        @CsvSource({
            "ELL students,english_learner",
            "SPED students,special_education",
            "IEP students,special_education",
            "low income students,economically_disadvantaged",
            "students on free lunch,economically_disadvantaged"
        })
        void haveSynonyms(String words, String column) {
            assertTrue(links(linker, words).contains(column), words);
        }

        @ParameterizedTest
        @ValueSource(strings = {"pupils", "kids", "children", "students"})
        void ofStudentsAreMany(String noun) {
            assertTrue(links(linker, noun).contains("students"), noun);
        }

        @Test
        void withASlipOfTheFingerAreFoundWeakly() {
            assertEquals(List.of("~severity"), links(linker, "sevrity"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"isOverdue", "IS_OVERDUE", "is_overdue", "IsOverdue"})
        void areReadInEveryStyle(String name) {
            Linker loans = new Linker(Schemas.schema(Schemas.table("loans", Schemas.column(name, "BOOLEAN"))));

            assertEquals(List.of(name.toLowerCase(Locale.ROOT)), links(loans, "overdue"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"dim_customer", "fact_customers", "tbl_customers", "stg_customer", "v_customers"})
        void ofWarehouseTablesLoseTheirPrefix(String name) {
            Linker warehouse = new Linker(Schemas.schema(Schemas.table(name, Schemas.column("city", "VARCHAR"))));

            assertEquals(List.of(name), links(warehouse, "customers"));
        }
    }

    @Nested
    class Values {

        @Test
        void areSpelledAsTheDatabaseSpellsThem() {
            assertEquals("'Lincoln Elementary'", literal(slot(linker, "at LINCOLN elementary"), "school_name"));
        }

        @Test
        void ofSeveralWordsAreFoundByOneOfThem() {
            assertEquals("'Lincoln Elementary'", literal(slot(linker, "at lincoln"), "school_name"));
        }

        @Test
        void areFoundDespiteASlipOfTheFinger() {
            assertEquals("'Lincoln Elementary'", literal(slot(linker, "at lincon elementary"), "school_name"));
        }

        @Test
        void thatTwoColumnsHoldKeepBoth() {
            Linker library = new Linker(Schemas.schema(Schemas.table(
                    "loans",
                    Schemas.column("branch", "VARCHAR", "Central", "North"),
                    Schemas.column("region", "VARCHAR", "North", "South"))));

            assertEquals(
                    List.of("branch", "region"),
                    slot(library, "loans in the north").perColumn().keySet().stream()
                            .map(ColumnIdentity::name)
                            .toList());
        }

        @Test
        void thatShareTheWordAskForAPattern() {
            Linker schools = new Linker(Schemas.schema(Schemas.table(
                    "schools",
                    Schemas.column("school_name", "VARCHAR", "Oak Elementary", "Pine Elementary", "Oak High"))));

            ValueSlot slot = slot(schools, "elementary schools");

            assertEquals(ValueSlot.Hint.PART, slot.hint());
            assertEquals("'Elementary'", slot.literal().sql());
        }

        @ParameterizedTest
        @CsvSource({"boys,gender,'''Male'''", "girls,gender,'''Female'''", "latino,race_ethnicity,'''Hispanic'''"})
        void haveSynonyms(String word, String column, String literal) {
            assertEquals(literal, literal(slot(linker, word), column));
        }

        @ParameterizedTest
        @CsvSource({
            "failed,letter_grade,'''F'''",
            "suspended,action_taken,'''Suspension'''",
            "expelled,action_taken,'''Expulsion'''"
        })
        void thatAreOnlyImpliedKeepTheirWord(String word, String column, String literal) {
            LinkedQuestion linked = linker.link("students who " + word);

            assertTrue(linked.elements().contains(new LinkedQuestion.Word(word)));
            assertEquals(literal, literal(linked.slots().get(0), column));
        }

        @Test
        void ofOneLetterNeedACapitalOrAnAnnouncement() {
            assertEquals("'F'", literal(slot(linker, "how many got an F"), "letter_grade"));
            assertEquals("'B'", literal(slot(linker, "letter grade b"), "letter_grade"));
            assertEquals(List.of(), linker.link("what is a student").slots());
        }

        @Test
        void inQuotesAreTakenAsTheyAre() {
            ValueSlot slot = slot(linker, "students named \"Zoë O'Neil\"");

            assertEquals("'Zoë O''Neil'", slot.literal().sql());
            assertEquals(ValueSlot.Hint.TEXT, slot.hint());
        }

        @Test
        void thatLookLikeNamesAreTakenAsTheyAre() {
            assertEquals(
                    "'New Haven'",
                    slot(linker, "students from New Haven").literal().sql());
        }

        @ParameterizedTest
        @CsvSource({
            "Tina Wolf total hours,'Tina Wolf'",
            "jobs at Blue Mesa,'Blue Mesa'",
            "tickets with refund in the subject,'refund'",
            "tickets that mention refund,'refund'"
        })
        void thatNoColumnIsKnownToHoldAreTakenFromWhatIsAroundThem(String words, String name) {
            Linker jobs = new Linker(Schemas.schema(
                    Schemas.table(
                            "jobs",
                            Schemas.column("client", "VARCHAR"),
                            Schemas.column("hours", "INTEGER"),
                            Schemas.column("crew", "VARCHAR", "Blue Crew", "Blue Team")),
                    Schemas.table("tickets", Schemas.column("subject", "VARCHAR"))));

            assertEquals("'" + name + "'", slot(jobs, words).literal().sql());
        }

        @ParameterizedTest
        @CsvSource({
            "denial rate,Denied",
            "claims we approved or denied,Denied",
            "high or critical claims,High",
            "spanish claims,Spain"
        })
        void areFoundByWordsOfTheirRoot(String words, String value) {
            Linker claims = new Linker(Schemas.schema(Schemas.table(
                    "claims",
                    Schemas.column("status", "VARCHAR", "Approved", "Denied"),
                    Schemas.column("country", "VARCHAR", "Spain", "Italy"),
                    Schemas.column("urgency", "VARCHAR", "High", "Critical"))));

            assertTrue(
                    claims.link(words).slots().stream()
                            .anyMatch(slot -> slot.literal().equals(new Literal.Text(value))),
                    () -> claims.link(words).slots().toString());
        }

        @Test
        void areNeverMoreThanThereArePlaceholders() {
            assertEquals(
                    Linker.MAX_SLOTS,
                    linker.link("1, 22, 33, 44, 55, 66, 77, 88, 99, 111")
                            .slots()
                            .size());
        }
    }

    @Nested
    class Years {

        @ParameterizedTest
        @ValueSource(strings = {"2023-2024", "2023-24", "2023/24", "2023", "23-24", "2023–2024"})
        void areWrittenAsTheColumnWritesThem(String year) {
            assertEquals("'2023-2024'", literal(slot(linker, "incidents in " + year), "school_year"));
        }

        @Test
        void areNumbersInColumnsOfNumbers() {
            Linker sales = new Linker(Schemas.schema(Schemas.table("sales", Schemas.column("fiscal_year", "INTEGER"))));

            assertEquals("2023", literal(slot(sales, "sales in 2023-24"), "fiscal_year"));
        }

        @Test
        void meanADateWhereThereIsNoYear() {
            Linker sales = new Linker(Schemas.schema(Schemas.table("sales", Schemas.column("sold_on", "DATE"))));

            assertEquals("2023", literal(slot(sales, "sales in 2023"), "sold_on"));
        }

        @Test
        void thatNoColumnHoldsAreNumbers() {
            ValueSlot slot =
                    slot(new Linker(Schemas.schema(Schemas.table("t", Schemas.column("x", "VARCHAR")))), "since 2023");

            assertEquals("2023", slot.literal().sql());
            assertEquals(ValueSlot.Hint.YEAR, slot.hint());
        }

        @Test
        void farApartAreARange() {
            assertEquals(2, linker.link("enrollment 2021-2024").slots().size());
        }

        @Test
        void thatAreOnlyPointedToStayWords() {
            assertEquals(List.of(), linker.link("enrollment last year").slots());
        }
    }

    @Nested
    class Numbers {

        @ParameterizedTest
        @CsvSource({
            "3rd grade,3",
            "third grade,3",
            "first graders,1",
            "kindergarten,0",
            "'over 1,500 days',1500",
            "five days,5",
            "gpa above 3.5,3.5",
            "over $20 fine,20",
            "second highest gpa,2",
            "at least twice,2",
            "seniors,12",
            "freshmen,9",
            "over 2 million,2000000",
            "more than a thousand,1000",
            "1.5 million,1500000",
            "the 2nd most incidents,2"
        })
        void areReadInWordsAndDigits(String words, String number) {
            assertEquals(number, slot(linker, words).literal().sql());
        }

        @Test
        void besideATextColumnMayBeItsValues() {
            Linker grades = new Linker(
                    Schemas.schema(Schemas.table("pupils", Schemas.column("grade", "VARCHAR", "K", "01", "02", "09"))));

            assertEquals("'09'", literal(slot(grades, "9th grade pupils"), "grade"));
            assertEquals("'K'", literal(slot(grades, "pupils in kindergarten"), "grade"));
        }

        @Test
        void canBeDates() {
            assertEquals(
                    new Literal.Day(LocalDate.of(2024, 3, 5)),
                    slot(linker, "since 2024-03-05").literal());
            assertEquals(
                    new Literal.Day(LocalDate.of(2024, 3, 5)),
                    slot(linker, "since 3/5/2024").literal());
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "since 5 march 2024",
                    "since the 5th of March 2024",
                    "since March 5th, 2024",
                    "on 5 Mar. 2024"
                })
        void canBeDatesInWords(String words) {
            assertEquals(
                    new Literal.Day(LocalDate.of(2024, 3, 5)),
                    slot(linker, words).literal());
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "since July 2024",
                    "before july 2024",
                    "earlier than July 2024",
                    "prior to July 2024",
                    "from Jul. 2024",
                    "starting in July 2024"
                })
        void areTheFirstDayOfAMonthThatSomethingBeginsOrEndsWith(String words) {
            assertEquals(
                    new Literal.Day(LocalDate.of(2024, 7, 1)),
                    slot(linker, words).literal());
        }

        @ParameterizedTest
        @CsvSource({
            "after July 2024,7 2024",
            "in July 2024,7 2024",
            "in June and August 2024,6 8 2024",
            "from March 2023 to May 2023,3 2023 5 2023",
            "the top 10 March 2024 incidents,10 3 2024"
        })
        void areMonthsAndYearsElsewhere(String words, String constants) {
            assertEquals(
                    constants,
                    linker.link(words).slots().stream()
                            .map(slot -> slot.literal().sql())
                            .collect(Collectors.joining(" ")));
        }

        @Test
        void areGradesOfPupilsOnlyWhereThereAreGrades() {
            Linker clubs = new Linker(Schemas.schema(Schemas.table("clubs", Schemas.column("members", "INTEGER"))));

            assertEquals(List.of(), clubs.link("juniors and seniors").slots());
            assertEquals(
                    List.of(),
                    linker.link("junior high").slots().stream()
                            .filter(slot -> slot.literal() instanceof Literal.Numeric)
                            .toList());
        }

        @Test
        void canBePartsOfAYearWhereThereAreDays() {
            Linker sales = new Linker(Schemas.schema(Schemas.table("sales", Schemas.column("sold_on", "DATE"))));

            assertEquals(
                    List.of(new Literal.Day(LocalDate.of(2024, 4, 1)), new Literal.Day(LocalDate.of(2024, 6, 30))),
                    sales.link("sales in Q2 2024").slots().stream()
                            .map(ValueSlot::literal)
                            .toList());
        }

        @Test
        void canBeDaysOfTheWeekWhereThereAreDays() {
            assertEquals(
                    "'Monday'", slot(linker, "incidents on mondays").literal().sql());
        }

        @ParameterizedTest
        @CsvSource({"december incidents,12", "incidents in oct,10", "for sept incidents,9", "incidents may drop,''"})
        void canBeMonthsWithoutAWordBefore(String words, String month) {
            String found = linker.link(words).slots().isEmpty()
                    ? ""
                    : slot(linker, words).literal().sql();
            assertEquals(month, found);
        }

        @Test
        void canBeMonths() {
            ValueSlot slot = slot(linker, "incidents in March");

            assertEquals("3", slot.literal().sql());
            assertEquals(ValueSlot.Hint.MONTH, slot.hint());
        }

        @Test
        void thatAreNoDateAreStillNumbers() {
            assertEquals(3, linker.link("99/99/2024").slots().size());
        }
    }

    @Nested
    class Synonyms {

        private final Linker ferry = new Linker(Schemas.schema(Schemas.table(
                "sailings",
                Schemas.column("sailing_id", "INTEGER"),
                Schemas.column("vessel", "VARCHAR"),
                Schemas.column("pax", "INTEGER"),
                Schemas.column("revenue", "DOUBLE"),
                Schemas.column("dur_min", "INTEGER"),
                Schemas.column("cancelled", "BOOLEAN"),
                Schemas.column("weekday", "VARCHAR", "Mon", "Tue"),
                Schemas.column("status", "VARCHAR", "Canceled", "Done", "In Progress"))));

        @ParameterizedTest
        @CsvSource({
            "by boat,vessel",
            "riders,pax",
            "total income,revenue",
            "cancellation rate,cancelled",
            "how long,dur_min",
            "duration in minutes,dur_min"
        })
        void nameColumns(String question, String column) {
            assertEquals(List.of(column), links(ferry, question));
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '"',
                value = {"on Mondays|weekday|'Mon'", "ongoing ones|status|'In Progress'"})
        void nameValues(String question, String column, String literal) {
            assertEquals(literal, literal(slot(ferry, question), column));
        }

        @Test
        void ofSuspensionsTellThemApart() {
            Linker discipline = new Linker(Schemas.schema(Schemas.table(
                    "discipline",
                    Schemas.column("action", "VARCHAR", "In-School Suspension", "Out-of-School Suspension"))));

            assertEquals("'Out-of-School Suspension'", literal(slot(discipline, "how many got OSS"), "action"));
            assertEquals("'In-School Suspension'", literal(slot(discipline, "how many got ISS"), "action"));
        }

        @Test
        void standInOneGroupOnly() {
            List<List<String>> phrases = Linker.synonymGroups().stream()
                    .flatMap(group -> group.stream()
                            .map(phrase -> Arrays.stream(phrase.split(" "))
                                    .map(Stems::stem)
                                    .toList())
                            .distinct())
                    .toList();
            List<List<String>> repeated = new ArrayList<>(phrases);
            new HashSet<>(phrases).forEach(repeated::remove);

            assertEquals(List.of(), repeated);
        }
    }

    @Nested
    class Spellings {

        @Test
        void ofNumeralsAreTheSame() {
            Linker courses = new Linker(Schemas.schema(Schemas.table(
                    "courses", Schemas.column("course", "VARCHAR", "Algebra I", "Level 3", "World War II"))));

            assertEquals("'Algebra I'", literal(slot(courses, "who takes Algebra 1"), "course"));
            assertEquals("'Level 3'", literal(slot(courses, "who takes level III"), "course"));
            assertEquals("'World War II'", literal(slot(courses, "who takes world war 2"), "course"));
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '"',
                value = {"how many A's|'A'", "how many a's|'A'", "how many B's|'B'", "how many Fs|'F'"})
        void ofLettersInThePluralAreTheLetters(String question, String letter) {
            assertEquals(letter, literal(slot(linker, question), "letter_grade"));
        }

        @Test
        void thatTheSchemaShortensAreFoundInFull() {
            Linker shows = new Linker(Schemas.schema(
                    Schemas.table("shows", Schemas.column("frag", "VARCHAR"), Schemas.column("cars", "INTEGER"))));

            assertEquals(List.of("~frag"), links(shows, "fragments"));
            assertEquals(List.of(), links(shows, "carpentry"));
        }
    }

    @Nested
    class Relevance {

        @Test
        void putsTheTablesThatWereNamedFirst() {
            assertEquals(
                    "attendance",
                    linker.relevance("who was chronically absent")
                            .get(0)
                            .table()
                            .name()
                            .name());
        }

        @Test
        void reachesTablesThatShareAKey() {
            Schema orders = Schemas.schema(
                    Schemas.table(
                            "orders", Schemas.column("order_id", "INTEGER"), Schemas.column("customer_id", "INTEGER")),
                    Schemas.table(
                            "customers", Schemas.column("customer_id", "INTEGER"), Schemas.column("city", "VARCHAR")),
                    Schemas.table("weather", Schemas.column("rain", "DOUBLE")));

            List<ScoredTable> scored = new Linker(orders).relevance("how many orders");

            assertEquals(
                    List.of("orders", "customers", "weather"),
                    scored.stream().map(table -> table.table().name().name()).toList());
            assertTrue(scored.get(1).score() > 0);
            assertEquals(0, scored.get(2).score());
        }
    }

    @Test
    void theSameQuestionIsAlwaysLinkedAlike() {
        String question = "How many Hispanic students failed Algebra I in 2023-24 at Lincoln?";

        assertEquals(linker.link(question), new Linker(Schemas.school()).link(question));
    }

    @ParameterizedTest
    @CsvSource({
        "students w/ 5+ absences,students with 5 or more absences",
        "incidents w/o a severity,incidents without a severity"
    })
    void whatIsWrittenShortIsReadAsItIsSaid(String shortened, String written) {
        assertEquals(linker.link(written), linker.link(shortened));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "?!", "\u0000\u0007", "\uD83D\uDE00", "''", "\"", "-", "99999999999999999999999999"})
    void nothingAPersonTypesBreaksIt(String question) {
        linker.link(question);
    }

    @Test
    void whatLiesBeyondTheLongestQuestionIsIgnored() {
        assertTrue(linker.link("student ".repeat(10_000)).elements().size() < 1_000);
    }
}
