package io.wecompolicy.core.language.sheet;

import io.wecompolicy.core.rule.Span;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Columns that stand under one object, and so make one pattern; or a column whose snippet is a whole pattern.
 *
 * @param object the fact, and what comes before it; empty when the snippet says it
 * @param header where the object stands
 */
record Block(String object, Part variables, Span header, List<Column> columns) {
    private static final Pattern EMPTY_BRACKETS = Pattern.compile("\\(\\s*\\)\\s*$");
    /** What the object is asked of, behind its brackets: {@code String() from $tags}. */
    private static final Pattern SOURCE = Pattern.compile("(?s)\\s+from\\s+\\S+\\s*$");

    Block {
        columns = List.copyOf(columns);
    }

    static Block of(String object, Span header, List<Column> columns) {
        return new Block(object, Part.of(List.of(new Piece.Fixed(object))), header, columns);
    }

    boolean isWhole() {
        return object.isEmpty();
    }

    /** The object up to and with its opening bracket. */
    String opening() {
        return EMPTY_BRACKETS.matcher(SOURCE.matcher(object).replaceFirst("")).replaceAll("") + "(";
    }

    /** The closing bracket and what comes behind it. */
    String closing() {
        Matcher source = SOURCE.matcher(object);
        return ")" + (source.find() ? source.group() : "") + "\n";
    }
}
