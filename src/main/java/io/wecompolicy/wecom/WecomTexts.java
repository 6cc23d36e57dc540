package io.wecompolicy.wecom;

import java.util.Map;
import java.util.Optional;

/** {@link WecomConfig} before anything is known of it: every value a text, or missing. */
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
