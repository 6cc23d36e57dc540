package io.wecompolicy.core.language.drl;

import io.wecompolicy.core.language.text.NearestName;
import io.wecompolicy.core.language.text.SourceText;
import io.wecompolicy.core.rule.Aggregate;
import io.wecompolicy.core.rule.Condition;
import io.wecompolicy.core.rule.Operand;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what {@code accumulate} makes of its source: {@code $sum : sum($a), $n : count()}. */
final class AccumulateReader {
    private static final int MOST_RESULTS = 4;
    private static final int MOST_SOURCES = 3;

    private final TokenCursor cursor;
    private final SourceText source;
    private final Scope scope;
    private final int start;

    /**
     * @param cursor over the whole condition
     * @param scope of the rule, to which the results are added
     * @param start offset of the condition
     */
    AccumulateReader(TokenCursor cursor, SourceText source, Scope scope, int start) {
        this.cursor = cursor;
        this.source = source;
        this.scope = scope;
        this.start = start;
    }

    /** Facts that match together are what can be counted and added up. */
    static void checkSource(List<Condition> parts, Scope inner, int start) throws Misreading {
        if (parts.isEmpty() && inner.isIncomplete()) {
            throw Misreading.alreadyReported(start);
        }
        boolean patterns = parts.stream().allMatch(Condition.Pattern.class::isInstance);
        if (parts.isEmpty() || parts.size() > MOST_SOURCES || !patterns) {
            throw new Misreading(DrlComplaint.ACCUMULATE_SOURCE, start, MOST_SOURCES);
        }
    }

    /** @param inner what the source has bound */
    List<Condition.Result> results(Scope inner) throws Misreading {
        skipSource();
        List<Condition.Result> results = new ArrayList<>();
        do {
            results.add(result(inner));
        } while (cursor.take(","));
        if (!cursor.sees(";") && !cursor.sees(")")) {
            throw new Misreading(DrlComplaint.AFTER_RESULT, cursor.peek().start(), cursor.shown());
        }
        if (results.size() > MOST_RESULTS) {
            throw new Misreading(DrlComplaint.MANY_RESULTS, start, MOST_RESULTS);
        }
        return results;
    }

    /** To behind the semicolon that ends it. */
    private void skipSource() throws Misreading {
        int depth = 0;
        Optional<Token> comma = Optional.empty();
        while (!cursor.isDone() && !(depth == 1 && cursor.sees(";"))) {
            Token token = cursor.next();
            comma = depth == 1 && token.is(",") && comma.isEmpty() ? Optional.of(token) : comma;
            depth += token.is("(") ? 1 : 0;
            depth -= token.is(")") ? 1 : 0;
        }
        if (cursor.isDone() && comma.isPresent()) {
            throw new Misreading(DrlComplaint.SOURCE_END, comma.get().start());
        }
        cursor.next();
    }

    private Condition.Result result(Scope inner) throws Misreading {
        Token binding = cursor.next();
        if (!binding.text().startsWith("$") || binding.text().length() == 1 || !cursor.take(":")) {
            throw new Misreading(DrlComplaint.RESULT_FORM, binding.start());
        }
        if (inner.lookUp(binding.text()).isPresent()
                || scope.lookUp(binding.text()).isPresent()) {
            throw new Misreading(DrlComplaint.DUPLICATE_BINDING, binding.start(), binding.text());
        }
        scope.bind(binding.text(), Scope.Bound.UNKNOWN);
        Token name = cursor.next();
        Aggregate aggregate = Aggregate.ofLabel(name.text())
                .orElseThrow(() -> new Misreading(
                        DrlComplaint.UNKNOWN_AGGREGATE,
                        name.start(),
                        name.text(),
                        NearestName.hint(name.text(), Aggregate.labels())));
        List<Raw> arguments = new ExpressionReader(cursor).arguments();
        if (arguments.size() != (aggregate.takesValues() ? 1 : 0)) {
            throw new Misreading(
                    aggregate.takesValues() ? DrlComplaint.AGGREGATE_ARGUMENT : DrlComplaint.COUNT_ARGUMENT,
                    name.start(),
                    name.text());
        }
        Optional<Operand> argument = arguments.isEmpty()
                ? Optional.empty()
                : Optional.of(argument(name, aggregate, arguments.get(0), inner));
        Condition.Result result =
                new Condition.Result(binding.text(), aggregate, argument, source.span(binding.start()));
        scope.bind(binding.text(), Scope.Bound.to(result.kind()));
        return result;
    }

    private Operand argument(Token name, Aggregate aggregate, Raw raw, Scope inner) throws Misreading {
        boolean variable = raw instanceof Raw.Variable || raw instanceof Raw.VariableField;
        if (!variable || scope.lookUp(raw.token().text()).isPresent()) {
            throw new Misreading(DrlComplaint.AGGREGATE_ARGUMENT, raw.token().start(), name.text());
        }
        Operand operand = new OperandReader(inner, Optional.empty(), Map.of()).read(raw);
        if (!aggregate.takes(operand.kind())) {
            throw new Misreading(
                    DrlComplaint.AGGREGATE_KIND, raw.token().start(), name.text(), operand.text(), operand.kind());
        }
        return operand;
    }
}
