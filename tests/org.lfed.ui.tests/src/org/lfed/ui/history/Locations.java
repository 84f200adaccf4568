// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.ui.history;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import org.eclipse.core.runtime.FileLocator;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/** Finds where classes of bundles lie, for the class path of another process. */
final class Locations {

    private Locations() {}

    static String of(Class<?> type) throws IOException {
        URL location = type.getProtectionDomain().getCodeSource().getLocation();
        Bundle bundle = FrameworkUtil.getBundle(type);
        File file = location == null
                ? FileLocator.getBundleFileLocation(bundle).orElseThrow()
                : new File(FileLocator.toFileURL(location).getPath());
        File classes = new File(file, "target/classes");
        return (classes.isDirectory() ? classes : file).toString();
    }
}
