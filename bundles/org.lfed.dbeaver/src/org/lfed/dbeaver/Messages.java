// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.dbeaver;

import java.util.ResourceBundle;

/** What users read, from {@code messages.properties}; {@code NLS.bind} puts names into it. */
public final class Messages {

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("org.lfed.dbeaver.messages");

    public static final String aiOffByEnvironment = TEXTS.getString("aiOffByEnvironment");
    public static final String aiOffByPreference = TEXTS.getString("aiOffByPreference");
    public static final String aiOffByProperty = TEXTS.getString("aiOffByProperty");
    public static final String askAboutTable = TEXTS.getString("askAboutTable");
    public static final String connectJob = TEXTS.getString("connectJob");
    public static final String connectionClosed = TEXTS.getString("connectionClosed");
    public static final String connectionDeleted = TEXTS.getString("connectionDeleted");
    public static final String connectionNotOpened = TEXTS.getString("connectionNotOpened");
    public static final String connectionRefused = TEXTS.getString("connectionRefused");
    public static final String consoleTitle = TEXTS.getString("consoleTitle");
    public static final String editorClosed = TEXTS.getString("editorClosed");
    public static final String editorNotOpened = TEXTS.getString("editorNotOpened");
    public static final String fileLocked = TEXTS.getString("fileLocked");
    public static final String noDriver = TEXTS.getString("noDriver");
    public static final String noProject = TEXTS.getString("noProject");
    public static final String queryCancelled = TEXTS.getString("queryCancelled");
    public static final String queryNotStarted = TEXTS.getString("queryNotStarted");
    public static final String queryTimeout = TEXTS.getString("queryTimeout");
    public static final String questionCancelled = TEXTS.getString("questionCancelled");
    public static final String sampleName = TEXTS.getString("sampleName");
    public static final String statementFailed = TEXTS.getString("statementFailed");

    private Messages() {}
}
