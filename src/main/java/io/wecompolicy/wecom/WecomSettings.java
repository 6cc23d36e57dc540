package io.wecompolicy.wecom;

import io.wecompolicy.platform.Settings;
import io.wecompolicy.platform.SettingsCheck;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds settings that can not work. Names the keys; the values are secrets. */
public final class WecomSettings implements SettingsCheck {
    private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9][a-zA-Z0-9_-]{0,63}");
    private static final Pattern ADDRESS = Pattern.compile("https?://[^/\\s]+/?");
    private static final Set<String> USES = Arrays.stream(AppUse.values())
            .map(use -> use.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());

    @Override
    public List<String> mistakes(Settings settings) {
        WecomTexts texts = settings.read(WecomTexts.class, "wecom");
        List<String> mistakes = new ArrayList<>();
        texts.apiBaseUrl()
                .filter(url -> !ADDRESS.matcher(url).matches())
                .ifPresent(url ->
                        mistakes.add("wecom.api-base-url must be https:// or http:// and a host, without a path"));
        for (Map.Entry<String, WecomTexts.App> entry : texts.apps().entrySet()) {
            String app = "wecom.apps." + entry.getKey();
            if (!NAME.matcher(entry.getKey()).matches()) {
                mistakes.add(app + ": the name of an app is part of a URL, use letters, digits, - and _");
            }
            check(new AppChecks(app, mistakes), entry.getValue());
        }
        return mistakes;
    }

    private static void check(AppChecks checks, WecomTexts.App app) {
        checks.required("corp-id", app.corpId(), checks::text);
        checks.required("agent-secret", app.agentSecret(), checks::text);
        checks.required("token", app.token(), checks::token);
        checks.required("encoding-aes-key", app.encodingAesKey(), checks::aesKey);
        optional("receive-id", app.receiveId(), checks::text);
        optional("previous-token", app.previousToken(), checks::token);
        optional("previous-encoding-aes-key", app.previousEncodingAesKey(), checks::aesKey);
        optional("agent-id", app.agentId(), checks::number);
        optional("uses", app.uses(), (key, value) -> checks.someOf(key, value, USES));
    }

    private static void optional(String key, Optional<String> value, BiConsumer<String, String> check) {
        value.ifPresent(present -> check.accept(key, present));
    }
}
