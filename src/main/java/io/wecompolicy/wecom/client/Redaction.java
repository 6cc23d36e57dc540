package io.wecompolicy.wecom.client;

import java.util.regex.Pattern;

/** Takes credentials out of texts that come from outside: WeCom's errmsg and the words of exceptions. */
final class Redaction {
    private static final Pattern CREDENTIAL =
            Pattern.compile("(access_token|corpsecret|welcome_code)([\"']?\\s*[=:]\\s*[\"']?)[^&\\s\"',;}]+", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST = 200;

    private Redaction() {}

    static String of(String text) {
        String clean = CREDENTIAL.matcher(text).replaceAll("$1$2***");
        return clean.length() <= LONGEST ? clean : clean.substring(0, LONGEST) + "…";
    }
}
