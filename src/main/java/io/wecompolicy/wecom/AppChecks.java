package io.wecompolicy.wecom;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/** Checks of single values of one app; what is wrong is added to the mistakes. */
record AppChecks(String app, List<String> mistakes) {
    private static final int KEY_LENGTH = 43;
    private static final Pattern KEY_CHARACTERS = Pattern.compile("[a-zA-Z0-9]*");
    private static final Pattern TOKEN = Pattern.compile("[a-zA-Z0-9]{1,32}");
    private static final Pattern PRINTABLE = Pattern.compile("[!-~]{1,128}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

    void required(String key, Optional<String> value, BiConsumer<String, String> check) {
        value.ifPresentOrElse(present -> check.accept(key, present), () -> wrong(key, "is missing"));
    }

    void text(String key, String value) {
        if (!PRINTABLE.matcher(value).matches()) {
            wrong(key, "must be 1 to 128 printable ASCII characters without spaces, it has " + value.length());
        }
    }

    void token(String key, String value) {
        if (!TOKEN.matcher(value).matches()) {
            wrong(key, "must be 1 to 32 characters of [a-zA-Z0-9], it has " + count(value));
        }
    }

    void aesKey(String key, String value) {
        if (value.length() != KEY_LENGTH || !KEY_CHARACTERS.matcher(value).matches()) {
            wrong(key, "must be 43 characters of [a-zA-Z0-9], it has " + count(value));
        }
    }

    void number(String key, String value) {
        if (!NUMBER.matcher(value).matches()) {
            wrong(key, "must be the number of the app, such as 1000002");
        }
    }

    void someOf(String key, String value, Set<String> known) {
        List<String> named = Arrays.stream(value.split(","))
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
        if (!known.containsAll(named)) {
            wrong(key, "must name at least one of contact, directory, checkin, message, and no other");
        }
    }

    private void wrong(String key, String what) {
        mistakes.add(app + "." + key + " " + what);
    }

    private static String count(String value) {
        return KEY_CHARACTERS.matcher(value).matches()
                ? String.valueOf(value.length())
                : value.length() + ", some of them others";
    }
}
