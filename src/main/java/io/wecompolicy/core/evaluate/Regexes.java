package io.wecompolicy.core.evaluate;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Regular expressions made ready: as many as the rules have. */
final class Regexes {
    private final Map<String, Pattern> compiled = new ConcurrentHashMap<>();

    boolean fits(String regex, CharSequence text) {
        return compiled.computeIfAbsent(regex, Pattern::compile).matcher(text).matches();
    }
}
