// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.ui.view;

import static org.lfed.ui.Texts.text;

import java.util.List;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.lfed.ui.ask.Remedy;

/** The next steps beside a problem, as buttons. */
final class RemedyBar {

    private final Composite bar;
    private final Consumer<Button> chooseModel;
    private final Consumer<Button> chooseConnection;
    private final Consumer<Remedy> act;
    private List<Remedy> shown = List.of();

    /**
     * An empty bar.
     *
     * @param chooseModel opens the choice of models below a button
     * @param chooseConnection opens the choice of connections below a button
     * @param act does everything else
     */
    RemedyBar(Composite parent, Consumer<Button> chooseModel, Consumer<Button> chooseConnection, Consumer<Remedy> act) {
        this.bar = Widgets.flow(parent);
        this.chooseModel = chooseModel;
        this.chooseConnection = chooseConnection;
        this.act = act;
    }

    boolean show(List<Remedy> remedies) {
        if (remedies.equals(shown)) {
            return false;
        }
        shown = remedies;
        for (Control old : bar.getChildren()) {
            old.dispose();
        }
        remedies.forEach(this::add);
        Widgets.show(bar, !remedies.isEmpty());
        return true;
    }

    private void add(Remedy remedy) {
        Button button = Widgets.button(bar, "ask.remedy." + remedy, text("remedy." + remedy), () -> {});
        button.addListener(SWT.Selection, event -> {
            switch (remedy) {
                case CHOOSE_MODEL -> chooseModel.accept(button);
                case CHOOSE_CONNECTION -> chooseConnection.accept(button);
                default -> act.accept(remedy);
            }
        });
        button.setToolTipText(text("remedy." + remedy + ".tip"));
    }
}
