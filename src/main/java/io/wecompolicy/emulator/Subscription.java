package io.wecompolicy.emulator;

import java.net.URI;
import java.util.Set;

/**
 * Where a company wants its callbacks: what an administrator types into the console's "receive events" form.
 *
 * @param corpId the company whose events are sent; also {@code ToUserName}
 * @param token letters and digits, at most 32
 * @param encodingAesKey exactly 43 characters of {@code [a-zA-Z0-9]}
 * @param receiveId the trailing id inside the ciphertext: the corp id for self-built apps
 * @param agentId the app, or empty when the envelope names none
 * @param topics customer events, directory events, or both
 */
public record Subscription(
        URI url,
        String corpId,
        String token,
        String encodingAesKey,
        String receiveId,
        String agentId,
        Set<Topic> topics) {

    /** WeCom sends employee events to the directory app only, and customer events to the others. */
    public enum Topic {
        CONTACT,
        DIRECTORY
    }

    public Subscription {
        if (encodingAesKey.length() != 43) {
            throw new IllegalArgumentException(
                    "the encodingAesKey needs 43 characters and has " + encodingAesKey.length());
        }
        topics = Set.copyOf(topics);
    }

    /** Everything that happens in the company, for a self-built app. */
    public static Subscription of(URI url, String corpId, String token, String encodingAesKey, String agentId) {
        return new Subscription(
                url, corpId, token, encodingAesKey, corpId, agentId, Set.of(Topic.CONTACT, Topic.DIRECTORY));
    }
}
