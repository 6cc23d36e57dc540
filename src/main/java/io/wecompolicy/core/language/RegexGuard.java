package io.wecompolicy.core.language;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Lets through only regular expressions that can not run away. */
final class RegexGuard {
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
    static Optional<String> complaint(String regex) {
        if (regex.length() > LONGEST) {
            return Optional.of("正则表达式不能超过 " + LONGEST + " 个字符");
        }
        Optional<String> complaint = new RegexGuard(regex).scan();
        if (complaint.isPresent()) {
            return complaint;
        }
        try {
            Pattern.compile(regex);
            return Optional.empty();
        } catch (PatternSyntaxException broken) {
            return Optional.of("正则表达式第 " + Math.max(1, broken.getIndex() + 1) + " 个字符处有错");
        }
    }

    private Optional<String> scan() {
        // For every open group: whether repeating it could try one text in several ways.
        Deque<Boolean> groups = new ArrayDeque<>();
        boolean repeatable = true;
        for (; at < regex.length(); at++) {
            char here = regex.charAt(at);
            if (here == '\\') {
                at++;
                char escaped = at < regex.length() ? regex.charAt(at) : ' ';
                if ((escaped >= '1' && escaped <= '9') || escaped == 'k') {
                    return Optional.of("正则表达式不能用反向引用");
                }
                if (escaped == 'Q') {
                    return Optional.of("正则表达式不能用 `\\Q`");
                }
                repeatable = true;
            } else if (here == '[') {
                skipClass();
                repeatable = true;
            } else if (here == '(') {
                if (regex.startsWith("(?", at) && !regex.startsWith("(?:", at)) {
                    return Optional.of("正则表达式的括号只能是 `(…)` 或 `(?:…)`");
                }
                groups.push(true);
            } else if (here == ')') {
                repeatable = groups.isEmpty() || groups.pop();
                taintIf(groups, !repeatable);
            } else if (here == '|') {
                taintIf(groups, true);
            } else if (here == '*' || here == '+' || here == '?' || here == '{') {
                if (!repeatable) {
                    return Optional.of("正则表达式的重复不能套在另一个重复或选择外面");
                }
                Optional<String> tooMuch = quantifier(here);
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

    private Optional<String> quantifier(char here) {
        boolean endless = here == '*' || here == '+';
        if (here == '{') {
            int close = regex.indexOf('}', at);
            String range = close < 0 ? "" : regex.substring(at + 1, close);
            for (String bound : range.split(",", -1)) {
                if (bound.length() > 4 || (bound.matches("\\d+") && Integer.parseInt(bound) > MOST_REPEATS)) {
                    return Optional.of("正则表达式的重复不能超过 " + MOST_REPEATS + " 次");
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
                ? Optional.of("正则表达式最多有 " + MOST_UNBOUNDED + " 个 `*` 或 `+`")
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
