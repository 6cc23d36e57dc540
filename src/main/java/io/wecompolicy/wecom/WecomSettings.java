package io.wecompolicy.wecom;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;

/** Refuses to start with settings that can not work. Names the keys; the values are secrets. */
@ApplicationScoped
class WecomSettings {
    private static final Logger LOG = Logger.getLogger(WecomSettings.class);
    private static final int KEY_LENGTH = 43;
    private static final Pattern KEY_CHARACTERS = Pattern.compile("[a-zA-Z0-9]*");
    private static final Pattern TOKEN = Pattern.compile("[a-zA-Z0-9]{1,32}");
    private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9][a-zA-Z0-9_-]{0,63}");
    private static final Pattern PRINTABLE = Pattern.compile("[!-~]{1,128}");

    private final WecomConfig config;

    WecomSettings(WecomConfig config) {
        this.config = config;
    }

    /** @throws IllegalStateException with every mistake, so that one restart is enough to mend them */
    void onStart(@Observes @Priority(1) StartupEvent started) {
        List<String> mistakes = mistakes(config);
        if (!mistakes.isEmpty()) {
            throw new IllegalStateException(String.join("; ", mistakes));
        }
        if (config.apps().isEmpty() && LaunchMode.current() == LaunchMode.NORMAL) {
            LOG.warn("no WeCom app is configured, so nothing can come in; set wecom.apps.<app>.corp-id and its kind");
        }
    }

    static List<String> mistakes(WecomConfig config) {
        List<String> mistakes = new ArrayList<>();
        String scheme = String.valueOf(config.apiBaseUrl().getScheme());
        if (!scheme.equals("https") && !scheme.equals("http")) {
            mistakes.add("wecom.api-base-url must start with https:// or http://");
        }
        for (Map.Entry<String, WecomConfig.App> entry : config.apps().entrySet()) {
            String prefix = "wecom.apps." + entry.getKey() + ".";
            if (!NAME.matcher(entry.getKey()).matches()) {
                mistakes.add("wecom.apps." + entry.getKey()
                        + ": the name of an app is part of a URL, use letters, digits, - and _");
            }
            check(mistakes, prefix, entry.getValue());
        }
        return mistakes;
    }

    private static void check(List<String> mistakes, String prefix, WecomConfig.App app) {
        text(mistakes, prefix + "corp-id", app.corpId());
        text(mistakes, prefix + "agent-secret", app.agentSecret());
        token(mistakes, prefix + "token", app.token());
        aesKey(mistakes, prefix + "encoding-aes-key", app.encodingAesKey());
        app.receiveId().ifPresent(value -> text(mistakes, prefix + "receive-id", value));
        app.previousToken().ifPresent(value -> token(mistakes, prefix + "previous-token", value));
        app.previousEncodingAesKey().ifPresent(value -> aesKey(mistakes, prefix + "previous-encoding-aes-key", value));
        if (app.uses().isEmpty()) {
            mistakes.add(prefix + "uses must name at least one of contact, directory, checkin, message");
        }
    }

    private static void text(List<String> mistakes, String key, String value) {
        if (!PRINTABLE.matcher(value).matches()) {
            mistakes.add(key + " must be 1 to 128 printable ASCII characters without spaces, it has " + value.length());
        }
    }

    private static void token(List<String> mistakes, String key, String value) {
        if (!TOKEN.matcher(value).matches()) {
            mistakes.add(key + " must be 1 to 32 characters of [a-zA-Z0-9], it has " + count(value));
        }
    }

    private static void aesKey(List<String> mistakes, String key, String value) {
        if (value.length() != KEY_LENGTH || !KEY_CHARACTERS.matcher(value).matches()) {
            mistakes.add(key + " must be 43 characters of [a-zA-Z0-9], it has " + count(value));
        }
    }

    private static String count(String value) {
        return KEY_CHARACTERS.matcher(value).matches()
                ? String.valueOf(value.length())
                : value.length() + ", some of them others";
    }
}
