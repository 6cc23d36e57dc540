package io.wecompolicy.console;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;

/** What the pages show. */
@ConfigMapping(prefix = "policy.console")
public interface ConsoleConfig {
    /** Whether the page offers to let the emulator's next customer scan a code; only where the emulator runs. */
    @WithName("emulator-button")
    @WithDefault("false")
    boolean emulatorButton();

    /** How many decisions the page shows. More make each refresh slower; fewer scroll away unseen at a peak. */
    @WithDefault("30")
    int decisions();
}
