// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.ui.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lfed.fixtures.ScriptedModel.says;

import java.sql.SQLException;
import java.util.List;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lfed.core.model.ModelException;
import org.lfed.fixtures.ScriptedModel;
import org.lfed.fixtures.TestDatabases;
import org.lfed.ui.ask.Remedy;
import org.lfed.ui.fixture.AskPage;
import org.lfed.ui.fixture.Bench;
import org.lfed.ui.fixture.NoErrorsLogged;
import org.lfed.ui.fixture.Ui;
import org.lfed.ui.host.ActiveSource;
import org.lfed.ui.settings.Setting;
import org.lfed.ui.settings.SettingsStore;

/** The view with a model that says what it is told. */
class AskViewTest {

    private static final String QUESTION = "How many students are there?";
    private static final String SQL = "SELECT COUNT(*) AS students FROM students";
    private static final String ENDLESS = "SELECT sum(a.range * b.range % 7) FROM range(10000000) a, range(10000000) b";

    @RegisterExtension
    final NoErrorsLogged log = new NoErrorsLogged();

    @RegisterExtension
    final Bench bench = new Bench();

    private AskPage page;

    @BeforeEach
    void connect() throws SQLException {
        bench.connect("District", TestDatabases.district());
    }

    private AskPage with(ScriptedModel model) {
        bench.use(model);
        page = bench.open();
        return page;
    }

    @Test
    void aQuestionIsAnswered() {
        with(ScriptedModel.answering(SQL));

        assertEquals("Students: 120.", page.answer(QUESTION));
        assertEquals("-- " + QUESTION + "\n" + SQL, page.editor());
        assertEquals(List.of(List.of("120")), page.rows());
    }

    @Test
    void theTopSaysWhatIsAskedAndByWhom() {
        with(ScriptedModel.answering(SQL));
        page.answer(QUESTION);

        assertEquals("District \u25be", page.button("ask.connection"));
        assertEquals("main \u25be", page.button("ask.schema"));
        assertEquals("Scripted on CPU \u25be", page.button("ask.model"));
        assertEquals("Guard only", page.button("ask.protection"));
    }

    @Test
    void tokensAppearInTheEditorAsTheyAreWritten() {
        with(ScriptedModel.playing(ScriptedModel.saysSlowly(SQL, 300)));

        page.ask(QUESTION);

        StyledText editor = Ui.find(StyledText.class, "editor.text");
        Ui.until("a part is there", () -> editor.getText().strip().endsWith("SELECT COUNT(*) AS"));
        page.awaitPhase("Writing the SQL");
        assertEquals("Students: 120.", page.answer());
    }

    @Test
    void whoLoadsCanBeStopped() {
        stoppedIn("Loading the model", ScriptedModel.answering(SQL).loadingForever());
    }

    @Test
    void whoReadsCanBeStopped() {
        stoppedIn("Reading the question", ScriptedModel.playing(ScriptedModel.diesWhenCancelled()));
    }

    @Test
    void whoWritesCanBeStopped() {
        stoppedIn("Writing the SQL", ScriptedModel.playing(ScriptedModel.blocksUntilCancelled()));
    }

    @Test
    void whatIsConnectedCanBeStopped() {
        bench.host().blockOpening();
        stoppedIn("Reading the schema", ScriptedModel.answering(SQL));
    }

    @Test
    void whatIsCheckedCanBeStopped() {
        bench.host().block("json_serialize_sql");
        stoppedIn("Checking the SQL", ScriptedModel.answering(SQL));
    }

    @Test
    void whatIsPlannedCanBeStopped() {
        bench.host().block("EXPLAIN");
        stoppedIn("Checking the SQL", ScriptedModel.answering(SQL));
    }

    @Test
    void whatRunsCanBeStopped() {
        stoppedIn("Running the SQL", ScriptedModel.answering(ENDLESS));
    }

    private void stoppedIn(String phase, ScriptedModel model) {
        with(model);
        page.ask(QUESTION);
        page.awaitPhase(phase);

        page.stop();

        assertEquals("Stopped. Nothing more will happen.", page.problem());
        assertTrue(page.offers(Remedy.ASK_AGAIN));
    }

    @Test
    void afterACrashTheNextQuestionIsAnswered() {
        with(ScriptedModel.playing(ScriptedModel.crashes(), says(SQL)));
        page.ask(QUESTION);
        assertEquals("The model's process ended.", page.problem());
        assertEquals("Ask again.", page.label("ask.nextStep"));

        page.take(Remedy.ASK_AGAIN);

        assertEquals("Students: 120.", page.answer());
    }

    @Test
    void aModelThatDoesNotLoadSaysWhyAndOffersAnother() {
        with(ScriptedModel.answering(SQL).failingToLoad(ModelException.Problem.TOO_BIG));
        page.ask(QUESTION);

        assertEquals("The scripted model does not load.", page.problem());
        assertTrue(page.offers(Remedy.CHOOSE_MODEL) && page.offers(Remedy.OPEN_PREFERENCES));
    }

    @Test
    void proseIsNeverRun() {
        refused("I am sorry, I cannot answer that question about students.");
        assertTrue(page.offers(Remedy.CHOOSE_MODEL));
    }

    @Test
    void garbageIsNeverRun() {
        refused("\ufffd\ufffd }{ ;; %%% 0xDEADBEEF");
    }

    @Test
    void whatDoesMoreThanReadIsRefused() {
        refused("DELETE FROM students");
        assertTrue(page.offers(Remedy.EDIT_SQL) && page.offers(Remedy.RUN_EDITED));
        assertEquals("-- " + QUESTION + "\nDELETE FROM students", page.editor());
    }

    private void refused(String answer) {
        with(ScriptedModel.answering(answer));
        page.ask(QUESTION);

        assertTrue(page.problem().startsWith("Not run: "), page.label("ask.reason"));
        assertEquals(List.of(), page.rows());
        assertFalse(Ui.isThere(Label.class, "ask.answer"));
    }

    @Test
    void anErrorOfTheEngineIsMendedByTheModel() {
        ScriptedModel model = ScriptedModel.answering("SELECT COUNT(*) AS students FROM pupils", SQL);
        with(model);

        assertEquals("Students: 120.", page.answer(QUESTION));

        Ui.click("ask.computed");
        Text sql = Ui.find(Text.class, "ask.computed.sql");
        assertTrue(Ui.on(sql::getText).contains("There is no table pupils"), Ui.on(sql::getText));
        assertEquals(2, model.requests().size());
    }

    @Test
    void anErrorThatStaysOffersFixIt() {
        with(ScriptedModel.answering("SELECT * FROM pupils", "SELECT * FROM kids", SQL));
        page.ask(QUESTION);
        assertTrue(page.problem().contains("There is no table kids"), page.label("ask.reason"));

        page.take(Remedy.FIX);

        assertEquals("Students: 120.", page.answer());
        assertEquals("-- " + QUESTION + "\n" + SQL, page.editor());
    }

    @Test
    void sqlThatWasEditedIsCheckedAndRun() {
        with(ScriptedModel.answering("SELECT COUNT(*) AS students FROM pupils"));
        page.ask(QUESTION);
        page.problem();

        page.edit("pupils", "students");
        page.take(Remedy.RUN_EDITED);

        assertEquals("Students: 120.", page.answer());
        assertTrue(page.label("ask.answerFacts").endsWith("run without the model"));
    }

    @Test
    void sqlThatWasEditedIsGuardedToo() {
        with(ScriptedModel.answering("SELECT COUNT(*) AS students FROM pupils"));
        page.ask(QUESTION);
        page.problem();

        page.edit("SELECT COUNT(*) AS students FROM pupils", "DROP TABLE attendance");
        page.take(Remedy.RUN_EDITED);

        assertTrue(page.problem().startsWith("Not run: "));
    }

    @Test
    void aLostConnectionIsSaidAndANewOneWorks() throws SQLException {
        with(ScriptedModel.answering(SQL));
        page.answer(QUESTION);
        bench.host().disconnect();

        page.ask(QUESTION);
        assertEquals("The connection to the database is lost.", page.problem());
        assertTrue(page.offers(Remedy.CHOOSE_CONNECTION));

        bench.connect("Spare", TestDatabases.district());
        assertEquals("Students: 120.", page.answer(QUESTION));
    }

    @Test
    void closingTheEditorStopsTheQuestion() {
        with(ScriptedModel.playing(ScriptedModel.blocksUntilCancelled()));
        page.ask(QUESTION);
        page.awaitPhase("Writing the SQL");

        Ui.run(() -> Bench.page().closeAllEditors(false));

        assertEquals("You closed the editor, so the question was stopped.", page.problem());
    }

    @Test
    void closingTheViewStopsTheQuestionAndTheNextViewWorks() {
        ScriptedModel model = ScriptedModel.playing(ScriptedModel.blocksUntilCancelled(), says(SQL));
        with(model);
        page.ask(QUESTION);
        page.awaitPhase("Writing the SQL");

        Ui.run(() -> Bench.page().hideView(page.view()));
        page = bench.open();

        assertEquals("Students: 120.", page.answer(QUESTION));
    }

    @Test
    void aCheckedStatementWaitsForTheUserWhoWantsThat() {
        bench.services().settings().choose(Setting.CONFIRM, "true");
        with(ScriptedModel.answering(SQL));
        page.ask(QUESTION);
        page.awaitPhase("The SQL is checked");
        assertEquals(List.of(), page.rows());

        Ui.click("ask.run");

        assertEquals("Students: 120.", page.answer());
    }

    @Test
    void whatRunsTooLongIsStopped() {
        bench.services().settings().choose(Setting.TIMEOUT, "1");
        with(ScriptedModel.answering(ENDLESS));
        page.ask(QUESTION);

        assertEquals("The query took longer than 1 second.", page.problem());
        assertTrue(page.offers(Remedy.OPEN_PREFERENCES) && page.offers(Remedy.EDIT_SQL));
    }

    @Test
    void whatWaitsForTheUserCanBeStopped() {
        bench.services().settings().choose(Setting.CONFIRM, "true");
        stoppedIn("The SQL is checked", ScriptedModel.answering(SQL));
        assertEquals(List.of(), page.rows());
    }

    @Test
    void thePreviousAnswerComesBack() {
        with(ScriptedModel.answering(SQL)
                .when("schools", says("SELECT school_name FROM schools ORDER BY school_name")));
        page.answer(QUESTION);
        page.answer("Which schools are there?");
        assertEquals("Previous: " + QUESTION + "  \u2192  Students: 120.", page.label("ask.previous"));
        assertEquals(3, page.rows().size());

        Ui.click("ask.bringBack");

        assertEquals("Students: 120.", page.answer());
        assertEquals(List.of(List.of("120")), page.rows());
        assertTrue(page.label("ask.previous").contains("Which schools are there?"));
    }

    @Test
    void aConnectionToSomethingElseGetsAFriendlyNo() {
        bench.host().activate(new ActiveSource.Other("Payroll", "PostgreSQL"));
        with(ScriptedModel.answering(SQL));

        assertTrue(page.label("ask.obstacle").startsWith("Payroll is a PostgreSQL connection."));
        page.ask(QUESTION);
        assertTrue(page.problem().startsWith("Payroll is a PostgreSQL connection."));
        assertTrue(page.offers(Remedy.OPEN_SAMPLE));
    }

    @Test
    void nothingIsAskedWhenAiIsSwitchedOff() {
        ScriptedModel model = ScriptedModel.answering(SQL);
        bench.host().switchOff("AI is switched off by the administrator (ai.disabled).");
        with(model);

        page.ask(QUESTION);

        assertEquals("AI is switched off by the administrator (ai.disabled).", page.problem());
        assertFalse(page.offers(Remedy.OPEN_SAMPLE) || page.offers(Remedy.CHOOSE_CONNECTION));
        assertTrue(model.requests().isEmpty());
    }

    @Test
    void aChosenConnectionStaysWhateverIsActive() throws SQLException {
        bench.host().add("Archive", TestDatabases.warehouse());
        with(ScriptedModel.answering(SQL));

        page.choose("ask.connection", "Archive");
        bench.host().activate(new ActiveSource.None());

        Button connection = Ui.find(Button.class, "ask.connection");
        Ui.until("the archive is asked", () -> connection.getText().startsWith("Archive"));
        page.choose("ask.schema", "operations");
        Button schema = Ui.find(Button.class, "ask.schema");
        Ui.until("one schema is asked", () -> schema.getText().startsWith("operations"));
    }

    @Test
    void startersOfAnyDatabaseAreMadeFromItsTables() {
        with(ScriptedModel.answering(SQL));

        Ui.find(Combo.class, "ask.starters.0");
        page.chooseStarter(0, 1);

        assertTrue(page.question().startsWith("How many "), page.question());
        assertFalse(Ui.isThere(Button.class, "ask.remedy.FIX"));
    }

    @Test
    void whatTheModelSawIsShownWithItsTokens() {
        with(ScriptedModel.answering(SQL));
        page.answer(QUESTION);

        Ui.click("ask.computed");
        Ui.tab("ask.computedTabs", 1);

        Text seen = Ui.find(Text.class, "ask.computed.seen");
        String words = Ui.on(seen::getText);
        assertTrue(words.contains("The model saw 3 tables"), words);
        assertTrue(words.contains("in the prompt") && words.contains("is_chronically_absent"), words);
    }

    @Test
    void theSqlIsCopied() {
        with(ScriptedModel.answering(SQL));
        page.answer(QUESTION);

        Ui.click("ask.copySql");

        assertEquals(SQL, Ui.on(() -> {
            Clipboard clipboard = new Clipboard(Ui.display());
            try {
                return clipboard.getContents(TextTransfer.getInstance());
            } finally {
                clipboard.dispose();
            }
        }));
    }

    @Test
    void thePlanIsShown() {
        with(ScriptedModel.answering("SELECT school_name FROM schools WHERE level = 'High'"));
        page.answer("Which high schools are there?");

        Ui.click("ask.explain");

        Text plan = Ui.find(Text.class, "text.content");
        assertTrue(Ui.on(plan::getText).contains("schools"), Ui.on(plan::getText));
    }

    @Test
    void theConnectionsSettingsAreOneClickFromTheProtection() {
        with(ScriptedModel.answering(SQL));
        page.answer(QUESTION);

        Ui.click("ask.protection");
        Shell dialog = Ui.shell("What protects this database");
        Ui.press(dialog, "Connection Settings...");

        Ui.until("they are open", () -> bench.host().edited() != null);
        assertEquals("District", bench.host().edited().name());
    }

    @Test
    void aNewUserIsToldWhatThisIsUntilTheyHaveSeenIt() {
        InstanceScope.INSTANCE.getNode(SettingsStore.NODE).remove("nudgeDismissed");
        with(ScriptedModel.answering(SQL));
        assertTrue(page.label("ask.nudge").contains("no row of data leaves this machine"));

        Ui.click("ask.nudge.dismiss");

        assertFalse(Ui.isThere(Label.class, "ask.nudge"));
        Ui.run(() -> Bench.page().hideView(page.view()));
        page = bench.open();
        assertFalse(Ui.isThere(Label.class, "ask.nudge"));
    }

    @Test
    void theHelpOpensWithoutABrowserAndWithoutANetwork() throws Exception {
        with(ScriptedModel.answering(SQL));

        Ui.run(() -> Bench.execute("org.lfed.ui.help"));

        StyledText help = Ui.find(StyledText.class, "help.page");
        assertTrue(Ui.on(help::getText).contains("Where does my data go?"));
    }

    @Test
    void aCommandBringsAQuestionAlong() {
        with(ScriptedModel.answering(SQL));

        Ui.run(() -> Bench.execute("org.lfed.ui.open(org.lfed.ui.open.question=How many?)"));

        assertEquals("How many?", page.question());
    }
}
