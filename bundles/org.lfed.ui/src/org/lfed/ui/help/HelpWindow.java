// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.ui.help;

import static org.lfed.ui.Texts.text;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.lfed.ui.view.Widgets;

/** Shows the help page where the IDE has no help of its own. Needs no browser and no network. */
final class HelpWindow extends Dialog {

    private static final int WIDTH = 90;
    private static final int LINES = 34;
    private static final int MARGIN = 10;

    HelpWindow(Shell parent) {
        super(parent);
        setShellStyle(SWT.CLOSE | SWT.TITLE | SWT.RESIZE | SWT.MAX);
        setBlockOnOpen(false);
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(text("help.title"));
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        StyledText page = Widgets.named(
                new StyledText(area, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL | SWT.BORDER),
                "help.page",
                text("help.title"));
        page.setMargins(MARGIN, MARGIN, MARGIN, MARGIN);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(page);
        HelpPage content = HelpPage.read(HelpWindow.class.getResourceAsStream("/help/about.html"));
        page.setText(content.text());
        for (HelpPage.Heading heading : content.headings()) {
            StyleRange style = new StyleRange(heading.start(), heading.length(), null, null, SWT.BOLD);
            if (heading.level() == 1) {
                style.font = JFaceResources.getHeaderFont();
            }
            page.setStyleRange(style);
        }
        indent(page);
        return area;
    }

    /** The later lines of a list's item stand below its words, not below its dot. */
    private static void indent(StyledText page) {
        GC gc = new GC(page);
        int dot = gc.textExtent(HelpPage.DOT).x;
        gc.dispose();
        for (int line = 0; line < page.getLineCount(); line++) {
            if (page.getLine(line).startsWith(HelpPage.DOT)) {
                page.setLineWrapIndent(line, 1, dot);
            }
        }
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, IDialogConstants.CLOSE_LABEL, true);
    }

    @Override
    protected Point getInitialSize() {
        return new Point(convertWidthInCharsToPixels(WIDTH), convertHeightInCharsToPixels(LINES));
    }
}
