// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.ui.view;

import static org.lfed.ui.Texts.text;
import static org.lfed.ui.view.Widgets.setText;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.lfed.ui.ask.AskState;
import org.lfed.ui.ask.AskTarget;
import org.lfed.ui.host.HostConnection;

/** Says at the top what will be asked, and by whom; every fact is a button that changes it. */
final class FactsBar implements Part {

    private final Button connection;
    private final Button schema;
    private final Button model;
    private final Button protection;
    private final Label obstacle;

    /** What the buttons do; each opens its choices below the button. */
    interface Actions {

        void chooseConnection(Button below);

        void chooseSchema(Button below);

        void chooseModel(Button below);

        void explainProtection();
    }

    FactsBar(Composite parent, Actions actions) {
        Composite flow = Widgets.flow(parent);
        connection = fact(flow, "connection", () -> {});
        connection.addListener(SWT.Selection, event -> actions.chooseConnection(connection));
        schema = fact(flow, "schema", () -> {});
        schema.addListener(SWT.Selection, event -> actions.chooseSchema(schema));
        model = fact(flow, "model", () -> {});
        model.addListener(SWT.Selection, event -> actions.chooseModel(model));
        protection = fact(flow, "protection", actions::explainProtection);
        obstacle = Widgets.wrapped(parent, "ask.obstacle");
    }

    private static Button fact(Composite parent, String name, Runnable action) {
        Button button = Widgets.button(parent, "ask." + name, "", action);
        button.setToolTipText(text("facts." + name + ".tip"));
        return Widgets.named(button, "ask." + name, shown -> text("facts." + name) + ": " + shown.getText());
    }

    @Override
    public boolean show(AskState state) {
        AskTarget target = state.target();
        boolean changed = setText(
                connection,
                target.connection().map(HostConnection::name).orElse(text("facts.connection.none")) + arrow());
        changed |= setText(schema, schema(target) + arrow());
        changed |= setText(model, model(target) + arrow());
        changed |= setText(
                protection,
                target.facts()
                        .map(facts -> text("protection." + facts.protection()))
                        .orElse(text("protection.unknown")));
        schema.setEnabled(target.schemaNames().size() > 1);
        protection.setEnabled(target.connection().isPresent());
        changed |= setText(obstacle, target.obstacle());
        changed |= Widgets.show(obstacle, !target.obstacle().isEmpty());
        return changed;
    }

    private static String arrow() {
        return " \u25be";
    }

    private static String schema(AskTarget target) {
        if (target.schemaName().isPresent()) {
            return target.schemaName().get();
        }
        return switch (target.schemaNames().size()) {
            case 0 -> text("facts.schema.unknown");
            case 1 -> target.schemaNames().get(0);
            default -> text("facts.schema.all", target.schemaNames().size());
        };
    }

    private static String model(AskTarget target) {
        if (target.model().isEmpty()) {
            return text("facts.model.unknown");
        }
        return target.device().isEmpty()
                ? text("facts.model.notLoaded", target.model())
                : text("facts.model.on", target.model(), target.device());
    }
}
