package io.wecompolicy.wecom;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * WeCom and our apps in it. Checked as a whole before the start by {@link WecomSettings}: a wrong value stops the service
 * and names its key, never its value.
 */
@ConfigMapping(prefix = "wecom")
public interface WecomConfig {
    /** Where WeCom's API is, without a path. Another address sends tokens and secrets to whoever answers there. */
    @WithDefault("https://qyapi.weixin.qq.com")
    URI apiBaseUrl();

    /** By our own name for the app, which is the last part of its callback URL. Without any, nothing comes in or goes out. */
    Map<String, App> apps();

    /** One app of one corp. Two apps of one corp and several corps in one service are normal. */
    interface App {
        /** The company, {@code ww…} or {@code wx…}. A wrong one refuses every callback as somebody else's. */
        String corpId();

        /** The app's secret, with which tokens are fetched. */
        String agentSecret();

        /** The token of the app's callback: letters and digits, at most 32. */
        String token();

        /** The key of the app's callback: 43 letters and digits. */
        String encodingAesKey();

        /** The app's number, needed to send application messages. */
        Optional<Integer> agentId();

        /** What this app's secret is used for. A use that no app of the corp has makes those calls fail. */
        @WithDefault("contact")
        Set<AppUse> uses();

        /** Whom the encrypted callbacks name as their receiver; the corp id by default, the suite id for third-party suites. */
        Optional<String> receiveId();

        /** Still accepted while WeCom's console is being switched to {@link #token()}. Remove it afterwards. */
        Optional<String> previousToken();

        /** Still accepted while WeCom's console is being switched to {@link #encodingAesKey()}. Remove it afterwards. */
        Optional<String> previousEncodingAesKey();
    }
}
