// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.ui;

import static org.lfed.ui.Texts.text;

import java.nio.file.Path;
import java.sql.Driver;
import java.time.Clock;
import java.util.Hashtable;
import java.util.Optional;
import org.eclipse.core.runtime.Platform;
import org.lfed.core.catalog.BundledFiles;
import org.lfed.core.catalog.ModelAdvice;
import org.lfed.core.catalog.ModelCatalog;
import org.lfed.core.catalog.ModelStore;
import org.lfed.core.catalog.UserFolder;
import org.lfed.core.sql.QueryException;
import org.lfed.llama.GgufHeaderInspector;
import org.lfed.llama.LlamaSqlModel;
import org.lfed.llama.ModelFileCheck;
import org.lfed.ui.ask.SampleCopy;
import org.lfed.ui.history.History;
import org.lfed.ui.host.SqlHost;
import org.lfed.ui.models.LocalModelSource;
import org.lfed.ui.models.ModelSource;
import org.lfed.ui.settings.SettingsStore;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.util.tracker.ServiceTracker;

/** What the views and pages of this bundle work with; there is one as long as the bundle is active. */
public final class Services implements AutoCloseable {

    /** Tests and other engines outrank the models of this machine. */
    private static final int LAST_CHOICE = -1000;

    private final BundleContext context;
    private final ServiceTracker<SqlHost, SqlHost> hosts;
    private final ServiceTracker<ModelSource, ModelSource> sources;
    private final SettingsStore settings = new SettingsStore();
    private final Path home = UserFolder.ofThisUser();
    private final LocalModelSource localModels;
    private final History history;

    Services(BundleContext context) {
        this.context = context;
        this.hosts = new ServiceTracker<>(context, SqlHost.class, null);
        this.sources = new ServiceTracker<>(context, ModelSource.class, null);
        ModelFileCheck check = new ModelFileCheck();
        BundledFiles bundled =
                Sample.isInstalled() ? new Sample(home.resolve("sample")).files() : name -> Optional.empty();
        this.localModels = new LocalModelSource(
                new ModelStore(
                        home, ModelCatalog.ofThisProduct(), bundled, new GgufHeaderInspector(check), Clock.systemUTC()),
                check,
                settings::read,
                System.getenv(),
                new ModelAdvice(ModelCatalog.ofThisProduct(), LlamaSqlModel.physicalMemory()));
        this.history = new History(
                Platform.getStateLocation(context.getBundle())
                        .append("history.duckdb")
                        .toPath(),
                this::driver,
                settings::read,
                Clock.systemDefaultZone());
    }

    /** The services of this bundle, which starts when one of its classes is used. */
    public static Services ofThisBundle() {
        BundleContext own = FrameworkUtil.getBundle(Services.class).getBundleContext();
        return own.getService(own.getServiceReference(Services.class));
    }

    void register() {
        hosts.open();
        sources.open();
        Hashtable<String, Object> ranking = new Hashtable<>();
        ranking.put(Constants.SERVICE_RANKING, LAST_CHOICE);
        context.registerService(ModelSource.class, localModels, ranking);
        context.registerService(Services.class, this, null);
    }

    /** The IDE. */
    public SqlHost host() {
        SqlHost host = hosts.getService();
        if (host == null) {
            host = HostExtension.create().orElse(null);
        }
        if (host == null) {
            return new NoHost();
        }
        if (hosts.getService() == null) {
            context.registerService(SqlHost.class, host, null);
        }
        return host;
    }

    /** Where the model comes from. */
    public ModelSource models() {
        return sources.getService();
    }

    /** The settings. */
    public SettingsStore settings() {
        return settings;
    }

    /** The questions that were asked in this workspace. */
    public History history() {
        return history;
    }

    /** The sample database. */
    public SampleCopy sample() {
        return () -> {
            if (!Sample.isInstalled()) {
                throw new QueryException(QueryException.Problem.CONNECTION, text("sample.missing"), null);
            }
            // Not the copy that the command line reads: an IDE may write to its own.
            return new Sample(home.resolve("sample-database")).database();
        };
    }

    private Optional<Driver> driver() {
        return host().duckDbDriver();
    }

    @Override
    public void close() {
        history.close();
        localModels.close();
        sources.close();
        hosts.close();
    }
}
