// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.ui;

import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** Starts and ends what lives as long as this bundle. */
public final class Activator implements BundleActivator {

    private Services services;

    @Override
    public void start(BundleContext context) {
        services = new Services(context);
        services.register();
    }

    @Override
    public void stop(BundleContext context) {
        services.close();
    }
}
