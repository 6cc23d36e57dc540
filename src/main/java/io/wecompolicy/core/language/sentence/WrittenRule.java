package io.wecompolicy.core.language.sentence;

import io.wecompolicy.core.rule.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The lines of one rule, as the file has them. */
final class WrittenRule {
    private final Span keyword;
    private final Optional<Piece> name;
    private final Line nameLine;
    private final List<Line> header = new ArrayList<>();
    private final List<Line> conditions = new ArrayList<>();
    private final List<Line> consequences = new ArrayList<>();
    private Optional<Line> endWithoutThen = Optional.empty();
    private boolean broken;

    WrittenRule(Span keyword, Optional<Piece> name, Line nameLine) {
        this.keyword = keyword;
        this.name = name;
        this.nameLine = nameLine;
        this.broken = name.isEmpty();
    }

    Span keyword() {
        return keyword;
    }

    /** Of a name without quotes, which is reported, nothing. */
    Optional<Piece> name() {
        return name;
    }

    Span namePlace() {
        return name.map(piece -> nameLine.span(piece.start())).orElse(keyword);
    }

    /** The name in diagnostics. */
    Optional<String> shownName() {
        return name.map(Piece::text).map(text -> text.length() > 64 ? text.substring(0, 64) + "…" : text);
    }

    /** Lines that begin with {@code @}. */
    List<Line> header() {
        return header;
    }

    List<Line> lines(Half half) {
        return half == Half.WHEN ? conditions : consequences;
    }

    /** A part is missing or in the wrong place, and reported: it can be checked, but it is no rule. */
    void markBroken() {
        broken = true;
    }

    boolean isBroken() {
        return broken;
    }

    /**
     * The rule ended among its conditions.
     *
     * @param end where
     */
    void endWithoutThen(Line end) {
        endWithoutThen = Optional.of(end);
        broken = true;
    }

    Optional<Line> endWithoutThen() {
        return endWithoutThen;
    }
}
