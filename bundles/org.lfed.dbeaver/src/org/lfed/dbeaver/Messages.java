// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.dbeaver;

import org.eclipse.osgi.util.NLS;

/** What users read, from {@code messages.properties}. */
public final class Messages extends NLS {

    public static String aiOffByEnvironment;
    public static String aiOffByPreference;
    public static String aiOffByProperty;
    public static String askAboutTable;
    public static String connectJob;
    public static String connectionClosed;
    public static String connectionDeleted;
    public static String connectionNotOpened;
    public static String connectionRefused;
    public static String consoleTitle;
    public static String editorClosed;
    public static String editorNotOpened;
    public static String fileLocked;
    public static String noDriver;
    public static String noProject;
    public static String queryCancelled;
    public static String queryNotStarted;
    public static String queryTimeout;
    public static String questionCancelled;
    public static String sampleName;
    public static String statementFailed;

    static {
        NLS.initializeMessages("org.lfed.dbeaver.messages", Messages.class);
    }

    private Messages() {}
}
