package io.wecompolicy.access;

import io.wecompolicy.platform.Settings;
import io.wecompolicy.platform.SettingsCheck;
import java.util.ArrayList;
import java.util.List;

/** What must be set before somebody can log in, and before the first user is made with it. */
public final class AccessSettings implements SettingsCheck {
    static final String PASSWORD_REQUIRED = "`policy.access.bootstrap-password` (environment"
            + " POLICY_ACCESS_BOOTSTRAP_PASSWORD) is required with an external database; it becomes the password of the"
            + " first user `admin`";

    @Override
    public List<String> mistakes(Settings settings) {
        List<String> mistakes = new ArrayList<>();
        if (!settings.isEmbedded()
                && !settings.isDev()
                && settings.text("policy.access.bootstrap-password").isEmpty()) {
            mistakes.add(PASSWORD_REQUIRED);
        }
        settings.text("policy.access.session-key")
                .filter(SessionKey::isTooShort)
                .ifPresent(key -> mistakes.add(SessionKey.TOO_SHORT));
        return mistakes;
    }
}
