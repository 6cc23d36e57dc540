package io.wecompolicy.platform;

import java.util.List;

/**
 * What a room checks of its settings before anything starts, so that a refused start has changed nothing: no database was
 * made, migrated or filled. There are no beans yet: implementations are listed in {@code META-INF/services}.
 */
public interface SettingsCheck {
    /** One sentence for each, which names the setting and says what to do, and never shows a secret; empty when all are right. */
    List<String> mistakes(Settings settings);
}
