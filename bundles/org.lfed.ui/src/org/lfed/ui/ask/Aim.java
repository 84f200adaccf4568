// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.ui.ask;

import static org.lfed.ui.Texts.text;

import java.util.Optional;
import org.eclipse.ui.IWorkbenchWindow;
import org.lfed.ui.host.ActiveSource;
import org.lfed.ui.host.HostConnection;
import org.lfed.ui.host.SqlHost;

/**
 * Which connection a question goes to.
 *
 * @param chosen the connection that the user chose and that is still there
 * @param connection the connection that is asked, or empty when there is none
 * @param obstacle why nothing can be asked, or an empty string
 */
record Aim(Optional<HostConnection> chosen, Optional<HostConnection> connection, String obstacle) {

    /**
     * Looks. UI thread.
     *
     * @param wanted the connection that the user chose, if any
     * @param before what was asked before; it stays when nothing else is active
     */
    static Aim look(SqlHost host, IWorkbenchWindow window, Optional<HostConnection> wanted, AskTarget before) {
        Aim aim = look(host, window, wanted.flatMap(known -> current(host, known)), before.connection());
        return host.switchedOff()
                .map(why -> new Aim(aim.chosen(), aim.connection(), why))
                .orElse(aim);
    }

    private static Aim look(
            SqlHost host, IWorkbenchWindow window, Optional<HostConnection> chosen, Optional<HostConnection> before) {
        if (chosen.isPresent()) {
            return new Aim(chosen, chosen, "");
        }
        ActiveSource active = host.active(window);
        if (active instanceof ActiveSource.DuckDb duckDb) {
            return new Aim(chosen, Optional.of(duckDb.connection()), "");
        }
        if (active instanceof ActiveSource.Other other) {
            return new Aim(chosen, Optional.empty(), text("target.other", other.name(), other.product()));
        }
        Optional<HostConnection> kept = before.flatMap(known -> current(host, known));
        return new Aim(chosen, kept, kept.isPresent() ? "" : text("target.none"));
    }

    /** The connection as the IDE describes it now; empty when it is gone. */
    private static Optional<HostConnection> current(SqlHost host, HostConnection known) {
        return host.connections().stream()
                .filter(candidate -> candidate.id().equals(known.id()))
                .findFirst();
    }
}
