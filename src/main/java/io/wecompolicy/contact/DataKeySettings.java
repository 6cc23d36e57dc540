package io.wecompolicy.contact;

import io.wecompolicy.platform.Settings;
import io.wecompolicy.platform.SettingsCheck;
import java.util.List;

/** The data key is there and has the right shape; whether it is the right one only the database can say. */
public final class DataKeySettings implements SettingsCheck {
    @Override
    public List<String> mistakes(Settings settings) {
        try {
            DataKeySource.of(settings.text("policy.data-key"), settings.dataDir(), settings.isEmbedded())
                    .check();
            return List.of();
        } catch (IllegalStateException e) {
            return List.of(String.valueOf(e.getMessage()));
        }
    }
}
