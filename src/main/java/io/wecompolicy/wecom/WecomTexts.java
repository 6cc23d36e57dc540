package io.wecompolicy.wecom;

import io.smallrye.config.ConfigMapping;
import java.util.Map;
import java.util.Optional;

/**
 * {@link WecomConfig} before anything is known of it: every value a text, or missing. A mapping like it, because the package
 * can not make the classes of mappings that the build does not know.
 */
@ConfigMapping(prefix = "wecom")
interface WecomTexts {
    Optional<String> apiBaseUrl();

    Map<String, App> apps();

    /** {@link WecomConfig.App}. */
    interface App {
        Optional<String> corpId();

        Optional<String> agentSecret();

        Optional<String> token();

        Optional<String> encodingAesKey();

        Optional<String> agentId();

        Optional<String> uses();

        Optional<String> receiveId();

        Optional<String> previousToken();

        Optional<String> previousEncodingAesKey();
    }
}
