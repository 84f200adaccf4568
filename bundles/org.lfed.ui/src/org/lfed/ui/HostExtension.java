// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.ui;

import java.util.Optional;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.lfed.ui.host.SqlHost;

/** Finds a host through the extension point, for bundles that nobody has started yet. */
final class HostExtension {

    private static final String POINT = "org.lfed.ui.host";

    private HostExtension() {}

    static Optional<SqlHost> create() {
        for (IConfigurationElement element : Platform.getExtensionRegistry().getConfigurationElementsFor(POINT)) {
            try {
                return Optional.of((SqlHost) element.createExecutableExtension("class"));
            } catch (CoreException | ClassCastException failure) {
                ILog.of(HostExtension.class)
                        .error("The SQL host of " + element.getContributor().getName() + " cannot be used", failure);
            }
        }
        return Optional.empty();
    }
}
