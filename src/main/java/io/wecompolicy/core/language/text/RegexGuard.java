package io.wecompolicy.core.language.text;

import io.wecompolicy.core.rule.Bilingual;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Lets through only regular expressions that can not run away. */
public final class RegexGuard {
    private static final int LONGEST = 200;
    private static final int MOST_UNBOUNDED = 3;
    private static final int MOST_REPEATS = 200;

    private final String regex;
    private int at;
    private int unbounded;

    private RegexGuard(String regex) {
        this.regex = regex;
    }

    /** What is wrong with it, in words. */
    public static Optional<Bilingual> complaint(String regex) {
        if (regex.length() > LONGEST) {
            return Optional.of(TextPhrase.REGEX_TOO_LONG.say(LONGEST));
        }
        Optional<Bilingual> complaint = new RegexGuard(regex).scan();
        if (complaint.isPresent()) {
            return complaint;
        }
        try {
            Pattern.compile(regex);
            return Optional.empty();
        } catch (PatternSyntaxException broken) {
            return Optional.of(TextPhrase.REGEX_WRONG_AT.say(Math.max(1, broken.getIndex() + 1)));
        }
    }

    private Optional<Bilingual> scan() {
        // For every open group: whether repeating it could try one text in several ways.
        Deque<Boolean> groups = new ArrayDeque<>();
        boolean repeatable = true;
        for (; at < regex.length(); at++) {
            char here = regex.charAt(at);
            if (here == '\\') {
                at++;
                char escaped = at < regex.length() ? regex.charAt(at) : ' ';
                if ((escaped >= '1' && escaped <= '9') || escaped == 'k') {
                    return Optional.of(TextPhrase.REGEX_BACK_REFERENCE.say());
                }
                if (escaped == 'Q') {
                    return Optional.of(TextPhrase.REGEX_QUOTED.say());
                }
                repeatable = true;
            } else if (here == '[') {
                skipClass();
                repeatable = true;
            } else if (here == '(') {
                if (regex.startsWith("(?", at) && !regex.startsWith("(?:", at)) {
                    return Optional.of(TextPhrase.REGEX_GROUP.say());
                }
                groups.push(true);
            } else if (here == ')') {
                repeatable = groups.isEmpty() || groups.pop();
                taintIf(groups, !repeatable);
            } else if (here == '|') {
                taintIf(groups, true);
            } else if (here == '*' || here == '+' || here == '?' || here == '{') {
                if (!repeatable) {
                    return Optional.of(TextPhrase.REGEX_NESTED_REPEAT.say());
                }
                Optional<Bilingual> tooMuch = quantifier(here);
                if (tooMuch.isPresent()) {
                    return tooMuch;
                }
                taintIf(groups, true);
            } else {
                repeatable = true;
            }
        }
        return Optional.empty();
    }

    private static void taintIf(Deque<Boolean> groups, boolean taints) {
        if (taints && !groups.isEmpty()) {
            groups.pop();
            groups.push(false);
        }
    }

    private Optional<Bilingual> quantifier(char here) {
        boolean endless = here == '*' || here == '+';
        if (here == '{') {
            int close = regex.indexOf('}', at);
            String range = close < 0 ? "" : regex.substring(at + 1, close);
            for (String bound : range.split(",", -1)) {
                if (bound.length() > 4 || (bound.matches("\\d+") && Integer.parseInt(bound) > MOST_REPEATS)) {
                    return Optional.of(TextPhrase.REGEX_MANY_REPEATS.say(MOST_REPEATS));
                }
            }
            endless = range.endsWith(",");
            at = close < 0 ? at : close;
        }
        if (at + 1 < regex.length() && "?+".indexOf(regex.charAt(at + 1)) >= 0) {
            at++;
        }
        unbounded += endless ? 1 : 0;
        return unbounded > MOST_UNBOUNDED
                ? Optional.of(TextPhrase.REGEX_MANY_STARS.say(MOST_UNBOUNDED))
                : Optional.empty();
    }

    private void skipClass() {
        int depth = 0;
        for (; at < regex.length(); at++) {
            char here = regex.charAt(at);
            if (here == '\\') {
                at++;
            } else if (here == '[') {
                depth++;
            } else if (here == ']' && --depth == 0) {
                return;
            }
        }
    }
}
