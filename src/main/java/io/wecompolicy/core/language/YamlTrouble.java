package io.wecompolicy.core.language;

import io.wecompolicy.core.rule.Span;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Why a text is no YAML, as its writer would see it; a parser only says where it gave up, which is often a line later. */
final class YamlTrouble {
    private static final Pattern TAB = Pattern.compile("^ *\\t");
    private static final Pattern WIDE_COLON = Pattern.compile("^[^\"'#]*?(：)");
    private static final Pattern TIGHT_COLON = Pattern.compile("^\\s*[\\p{L}\\p{N}.]+(:)[^\\s:/]");
    private static final Pattern RESERVED = Pattern.compile("(?:^|[:,\\[{]\\s*|-\\s+)([@`%])");
    private static final Pattern COLON_INSIDE = Pattern.compile("[:{,]\\s*[^\\s\"'\\[{,:]+(: )");
    private static final Pattern EMPTY_ITEM = Pattern.compile("[\\[,]\\s*(,)");

    private final String path;
    private final List<String> lines;

    YamlTrouble(String path, String text) {
        this.path = path;
        this.lines = text.lines().toList();
    }

    /** @param place where it is told */
    record Found(TreeComplaint complaint, Span place) {}

    /**
     * @param line where the parser gave up, from 1
     * @param shape whether it read the text, but as something else than keys with values
     */
    Optional<Found> near(int line, boolean shape) {
        for (int number = Math.max(1, line - 1); number <= Math.min(lines.size(), line + 1); number++) {
            Optional<Found> found = at(number, lines.get(number - 1), shape);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<Found> at(int number, String line, boolean shape) {
        return match(TAB, TreeComplaint.YAML_TAB, number, line)
                .or(() -> match(WIDE_COLON, TreeComplaint.WIDE_COLON, number, line))
                .or(() -> match(TIGHT_COLON, TreeComplaint.TIGHT_COLON, number, line))
                .or(() -> shape ? Optional.empty() : value(number, line));
    }

    private Optional<Found> value(int number, String line) {
        return match(RESERVED, TreeComplaint.RESERVED_SIGN, number, line)
                .or(() -> match(EMPTY_ITEM, TreeComplaint.EMPTY_ITEM, number, line))
                .or(() -> unclosed(number, line))
                .or(() -> match(COLON_INSIDE, TreeComplaint.COLON_INSIDE, number, line));
    }

    private Optional<Found> match(Pattern pattern, TreeComplaint complaint, int number, String line) {
        Matcher matcher = pattern.matcher(line);
        if (!matcher.find()) {
            return Optional.empty();
        }
        int column = matcher.groupCount() > 0 ? matcher.start(1) : matcher.end() - 1;
        return Optional.of(new Found(complaint, Span.of(path, number, column + 1)));
    }

    /** A bracket or quote that its line does not close. */
    private Optional<Found> unclosed(int number, String line) {
        int open = -1;
        char closing = ' ';
        for (int at = 0; at < line.length(); at++) {
            char here = line.charAt(at);
            if (open >= 0 && here == closing) {
                open = -1;
            } else if (open < 0 && "\"'[{".indexOf(here) >= 0) {
                open = at;
                closing = "\"']}".charAt("\"'[{".indexOf(here));
            } else if (open >= 0 && "\"'".indexOf(here) >= 0 && "]}".indexOf(closing) >= 0) {
                open = at;
                closing = here;
            }
        }
        return open < 0
                ? Optional.empty()
                : Optional.of(new Found(TreeComplaint.UNCLOSED_YAML, Span.of(path, number, open + 1)));
    }
}
