// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.dbeaver.connection;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Driver;
import java.util.List;
import java.util.Optional;
import org.jkiss.dbeaver.model.connection.DBPDriver;
import org.jkiss.dbeaver.model.runtime.DBRProgressMonitor;
import org.jkiss.dbeaver.model.runtime.VoidProgressMonitor;
import org.jkiss.dbeaver.runtime.DBWorkbench;

/**
 * The DuckDB driver that DBeaver has. Where DBeaver keeps a driver's classes moved from {@code DBPDriver} to a loader
 * object in 2025: this is the one place that knows, by reflection.
 */
public final class LoadedDriver {

    private static final System.Logger LOG = System.getLogger(LoadedDriver.class.getName());

    /**
     * The driver, if DBeaver has loaded it or has its files; nothing is ever downloaded for it. Background.
     *
     * @return a driver object, or empty until the first connection to DuckDB was opened
     */
    public Optional<Driver> find() {
        DBPDriver driver =
                DBWorkbench.getPlatform().getDataSourceProviderRegistry().findDriver(DuckDbConnections.DRIVER_ID);
        if (driver == null) {
            return Optional.empty();
        }
        try {
            Object loader = loader(driver);
            if (call(loader, "getClassLoader") instanceof ClassLoader classes) {
                return Optional.of((Driver) Class.forName(driver.getDriverClassName(), true, classes)
                        .getConstructor()
                        .newInstance());
            }
            return hasFiles(driver) ? Optional.of(load(loader)) : Optional.empty();
        } catch (ReflectiveOperationException | RuntimeException | LinkageError failure) {
            LOG.log(System.Logger.Level.WARNING, "This DBeaver keeps its drivers in another way", failure);
            return Optional.empty();
        }
    }

    /** The object that has the driver's classes: the driver itself in 24.2, its default loader since 2025. */
    private static Object loader(DBPDriver driver) throws ReflectiveOperationException {
        try {
            return call(driver, "getDefaultDriverLoader");
        } catch (NoSuchMethodException older) {
            return driver;
        }
    }

    /** Whether every jar is a plain file on this machine, so that loading the driver fetches nothing. */
    private static boolean hasFiles(DBPDriver driver) throws ReflectiveOperationException {
        boolean any = false;
        for (Object library : (List<?>) call(driver, "getDriverLibraries")) {
            if (Boolean.TRUE.equals(call(library, "isDisabled"))) {
                continue;
            }
            if (Boolean.TRUE.equals(call(library, "isDownloadable"))
                    || !(call(library, "getLocalFile") instanceof Path file)
                    || !Files.exists(file)) {
                return false;
            }
            any = true;
        }
        return any;
    }

    private static Driver load(Object loader) throws ReflectiveOperationException {
        Method method = loader.getClass().getMethod("getDriverInstance", DBRProgressMonitor.class);
        return (Driver) method.invoke(loader, new VoidProgressMonitor());
    }

    private static Object call(Object target, String name) throws ReflectiveOperationException {
        try {
            return target.getClass().getMethod(name).invoke(target);
        } catch (InvocationTargetException failure) {
            throw new ReflectiveOperationException(name + " failed", failure.getCause());
        }
    }
}
