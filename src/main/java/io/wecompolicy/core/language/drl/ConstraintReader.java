package io.wecompolicy.core.language.drl;

import io.wecompolicy.core.language.text.SourceText;
import io.wecompolicy.core.rule.Constraint;
import io.wecompolicy.core.rule.FactType;
import io.wecompolicy.core.rule.Field;
import io.wecompolicy.core.rule.Operator;
import io.wecompolicy.core.rule.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads one constraint of a pattern: bindings, comparisons, {@code &&}, {@code ||} and {@code !}. */
final class ConstraintReader {
    private static final int MOST_VARIABLES = 4;

    private final TokenCursor cursor;
    private final SourceText source;
    private final Scope scope;
    private final Optional<FactType> type;
    private final Map<String, Field> ownBindings;
    private final ComparisonChecker checker;

    /**
     * @param type of the fact; absent for constraints on results
     * @param ownBindings is added to
     */
    ConstraintReader(
            TokenCursor cursor,
            SourceText source,
            Scope scope,
            Optional<FactType> type,
            Map<String, Field> ownBindings) {
        this.cursor = cursor;
        this.source = source;
        this.scope = scope;
        this.type = type;
        this.ownBindings = ownBindings;
        this.checker = new ComparisonChecker(new OperandReader(scope, type, ownBindings));
    }

    /** One constraint, or two when a binding is compared at once: {@code $s : state != ""}. */
    List<Constraint> read() throws Misreading {
        List<Constraint> constraints = new ArrayList<>();
        Token start = cursor.peek();
        if (cursor.peek(1).is(":") || cursor.peek(1).is(":=")) {
            Token field = cursor.peek(2);
            constraints.add(binding());
            if (cursor.isDone()) {
                return constraints;
            }
            constraints.add(either(both(comparison(new Raw.Name(field)))));
        } else {
            constraints.add(either(both(unary())));
        }
        if (checker.variables().size() > MOST_VARIABLES) {
            throw new Misreading(DrlComplaint.MANY_VARIABLES, start.start(), MOST_VARIABLES);
        }
        if (!cursor.isDone()) {
            throw new Misreading(DrlComplaint.AFTER_CONSTRAINT, cursor.peek().start(), cursor.shown());
        }
        return constraints;
    }

    private Constraint binding() throws Misreading {
        Token variable = cursor.next();
        Token colon = cursor.next();
        if (!colon.is(":")
                || !variable.text().startsWith("$")
                || variable.text().length() == 1) {
            throw new Misreading(DrlComplaint.BINDING_FORM, variable.start());
        }
        if (scope.lookUp(variable.text()).isPresent() || ownBindings.containsKey(variable.text())) {
            throw new Misreading(DrlComplaint.DUPLICATE_FIELD_BINDING, variable.start(), variable.text());
        }
        Raw bound = new ExpressionReader(cursor).expression();
        if (!(bound instanceof Raw.Name) || type.isEmpty()) {
            scope.bind(variable.text(), Scope.Bound.UNKNOWN);
            throw new Misreading(DrlComplaint.BINDING_OF_FIELD, bound.token().start(), variable.text());
        }
        Optional<Field> field = type.flatMap(fact -> fact.field(bound.token().text()));
        if (field.isEmpty()) {
            scope.bind(variable.text(), Scope.Bound.UNKNOWN);
        }
        Field known = new OperandReader(scope, type, ownBindings).field(bound.token());
        ownBindings.put(variable.text(), known);
        return new Constraint.Binding(variable.text(), known, span(variable));
    }

    private Constraint either(Constraint first) throws Misreading {
        List<Constraint> parts = new ArrayList<>(List.of(first));
        while (cursor.take("||")) {
            parts.add(both(unary()));
        }
        return parts.size() == 1 ? first : new Constraint.Any(parts, first.span());
    }

    private Constraint both(Constraint first) throws Misreading {
        List<Constraint> parts = new ArrayList<>(List.of(first));
        while (cursor.take("&&")) {
            parts.add(unary());
        }
        return parts.size() == 1 ? first : new Constraint.All(parts, first.span());
    }

    private Constraint unary() throws Misreading {
        Token token = cursor.peek();
        if (cursor.take("!")) {
            return new Constraint.Negation(unary(), span(token));
        }
        if (cursor.take("(")) {
            Constraint inner = either(both(unary()));
            cursor.expect(")", DrlComplaint.UNPAIRED_BRACKET, "");
            return inner;
        }
        if (cursor.peek(1).is(":")) {
            throw new Misreading(DrlComplaint.BINDING_INSIDE, token.start());
        }
        if (token.is("not") && cursor.peek(1).kind() == Token.Kind.NAME) {
            throw new Misreading(
                    DrlComplaint.NOT_BEFORE_FIELD, token.start(), cursor.peek(1).text());
        }
        if (OperatorNames.at(cursor).isPresent()) {
            throw new Misreading(DrlComplaint.MISSING_FIELD, token.start(), token.text());
        }
        return comparison(new ExpressionReader(cursor).expression());
    }

    private Constraint comparison(Raw left) throws Misreading {
        Span span = span(left.token());
        if (cursor.isDone() || cursor.sees("&&") || cursor.sees("||") || cursor.sees(")")) {
            return checker.truth(left, span);
        }
        Token written = cursor.peek();
        Optional<Operator> operator = OperatorNames.at(cursor);
        if (operator.isEmpty()) {
            throw OperatorNames.unknown(cursor);
        }
        OperatorNames.take(cursor);
        if (operator.get().positive() != Operator.IN) {
            return checker.comparison(
                    left, operator.get(), List.of(new ExpressionReader(cursor).expression()), written, span);
        }
        List<Raw> values = new ExpressionReader(cursor).arguments();
        if (values.isEmpty()) {
            throw new Misreading(DrlComplaint.EMPTY_LIST, written.start());
        }
        return checker.comparison(left, operator.get(), values, written, span);
    }

    private Span span(Token token) {
        return source.span(token.start());
    }
}
