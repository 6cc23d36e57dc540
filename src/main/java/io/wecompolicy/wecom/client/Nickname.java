package io.wecompolicy.wecom.client;

import java.util.Optional;

/** Fills {@code [客户昵称]} in a welcome. */
final class Nickname {
    static final String PLACEHOLDER = "[客户昵称]";
    private static final String MARKS = "，,、：: 　";
    private static final String ENDS = "，,、。！!？?；;~～\n";

    private Nickname() {}

    static boolean isIn(String text) {
        return text.contains(PLACEHOLDER);
    }

    /**
     * The text with the name; without one the fallback, and without that the text as it reads when nobody is addressed:
     * {@code [客户昵称]，您好} becomes {@code 您好}, and {@code 您好，[客户昵称]！} becomes {@code 您好！}.
     */
    static String fill(String text, Optional<String> name, Optional<String> fallback) {
        if (!isIn(text)) {
            return text;
        }
        return name.map(known -> text.replace(PLACEHOLDER, known))
                .or(() -> fallback.map(Nickname::without))
                .orElseGet(() -> without(text));
    }

    private static String without(String text) {
        String rest = text;
        for (int at = rest.indexOf(PLACEHOLDER); at >= 0; at = rest.indexOf(PLACEHOLDER)) {
            String before = rest.substring(0, at);
            String after = rest.substring(at + PLACEHOLDER.length());
            boolean begins = before.isBlank() || before.endsWith("\n");
            boolean closes = after.isEmpty() || ENDS.indexOf(after.charAt(0)) >= 0;
            if (begins) {
                after = afterMarks(after);
            } else if (closes) {
                before = beforeMarks(before);
            }
            rest = before + after;
        }
        return rest;
    }

    private static String afterMarks(String text) {
        int start = 0;
        while (start < text.length() && MARKS.indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        return text.substring(start);
    }

    private static String beforeMarks(String text) {
        int end = text.length();
        while (end > 0 && MARKS.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return text.substring(0, end);
    }
}
