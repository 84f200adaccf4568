// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.dbeaver.handlers;

import java.util.Map;
import java.util.Optional;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.handlers.IHandlerService;
import org.jkiss.dbeaver.model.struct.DBSEntity;
import org.jkiss.dbeaver.ui.editors.sql.SQLEditor;
import org.lfed.dbeaver.Messages;

/** Opens the view with the beginning of a question about the table that is selected, in the editor or the navigator. */
public final class AskAboutTableHandler extends AbstractHandler {

    private static final String OPEN = "org.lfed.ui.open";
    private static final String QUESTION = "org.lfed.ui.open.question";

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        Optional<String> table = table(event);
        Command open = window.getService(ICommandService.class).getCommand(OPEN);
        Map<String, String> parameters = table.map(name -> Map.of(QUESTION, NLS.bind(Messages.askAboutTable, name)))
                .orElse(Map.of());
        try {
            window.getService(IHandlerService.class)
                    .executeCommand(ParameterizedCommand.generateCommand(open, parameters), null);
        } catch (CommandException failure) {
            throw new ExecutionException("The view cannot be opened", failure);
        }
        return null;
    }

    private static Optional<String> table(ExecutionEvent event) {
        ISelection selection = HandlerUtil.getCurrentSelection(event);
        if (selection instanceof IStructuredSelection structured && !structured.isEmpty()) {
            DBSEntity entity = Adapters.adapt(structured.getFirstElement(), DBSEntity.class);
            if (entity != null) {
                return Optional.of(entity.getName());
            }
        }
        if (selection instanceof ITextSelection text
                && HandlerUtil.getActiveEditor(event) instanceof SQLEditor editor) {
            IDocument document = editor.getDocument();
            return document == null
                    ? Optional.empty()
                    : SelectedTable.at(document.get(), text.getOffset(), text.getLength());
        }
        return Optional.empty();
    }
}
