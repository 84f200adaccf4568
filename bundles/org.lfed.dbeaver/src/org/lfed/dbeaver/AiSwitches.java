// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.dbeaver;

import java.util.Optional;
import org.eclipse.core.runtime.Platform;
import org.eclipse.osgi.util.NLS;
import org.jkiss.dbeaver.model.preferences.DBPPreferenceStore;
import org.jkiss.dbeaver.runtime.DBWorkbench;
import org.osgi.framework.Bundle;

/** The switches by which whoever administers a machine turns off everything that has to do with AI in DBeaver. */
final class AiSwitches {

    /** The preference of DBeaver 25 and later, and the system property of the same name. */
    private static final String DISABLED = "ai.disabled";

    /** The preference of DBeaver 24. */
    private static final String COMPLETION_DISABLED = "ai.completion.disabled";

    private static final String ENVIRONMENT = "DBEAVER_AI_DISABLED";
    private static final String AI_BUNDLE = "org.jkiss.dbeaver.model.ai";
    private static final String[] SETTINGS = {
        "org.jkiss.dbeaver.model.ai.AISettingsManager", "org.jkiss.dbeaver.model.ai.AISettingsRegistry"
    };

    /** Why nothing may be asked, in one sentence, or empty. */
    Optional<String> reason() {
        DBPPreferenceStore preferences = DBWorkbench.getPlatform().getPreferenceStore();
        if (preferences.getBoolean(DISABLED) || preferences.getBoolean(COMPLETION_DISABLED)) {
            return Optional.of(Messages.aiOffByPreference);
        }
        if (Boolean.getBoolean(DISABLED)) {
            return Optional.of(NLS.bind(Messages.aiOffByProperty, DISABLED));
        }
        String environment = System.getenv(ENVIRONMENT);
        // Set but empty counts as well.
        if (environment != null && !environment.equalsIgnoreCase("false")) {
            return Optional.of(NLS.bind(Messages.aiOffByEnvironment, ENVIRONMENT));
        }
        return isCheckboxOff() ? Optional.of(Messages.aiOffByPreference) : Optional.empty();
    }

    /** Its classes change from version to version; whatever goes wrong means that it did not switch anything off. */
    private static boolean isCheckboxOff() {
        Bundle bundle = Platform.getBundle(AI_BUNDLE);
        if (bundle == null) {
            return false;
        }
        for (String name : SETTINGS) {
            try {
                Class<?> type = bundle.loadClass(name);
                Object registry = type.getMethod("getInstance").invoke(null);
                Object settings = type.getMethod("getSettings").invoke(registry);
                return Boolean.TRUE.equals(
                        settings.getClass().getMethod("isAiDisabled").invoke(settings));
            } catch (ReflectiveOperationException | LinkageError | RuntimeException other) {
                System.getLogger(AiSwitches.class.getName())
                        .log(System.Logger.Level.DEBUG, "This DBeaver has no " + name, other);
            }
        }
        return false;
    }
}
