package io.wecompolicy.core.language;

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
    private final FactType type;
    private final Map<String, Field> ownBindings;
    private final ComparisonChecker checker;

    /** @param ownBindings is added to */
    ConstraintReader(
            TokenCursor cursor, SourceText source, Scope scope, FactType type, Map<String, Field> ownBindings) {
        this.cursor = cursor;
        this.source = source;
        this.scope = scope;
        this.type = type;
        this.ownBindings = ownBindings;
        this.checker = new ComparisonChecker(new OperandReader(scope, Optional.of(type), ownBindings));
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
            throw new Misreading("too-many", start.start(), "一个条件里最多用 " + MOST_VARIABLES + " 个变量", "请拆成几个条件");
        }
        if (!cursor.isDone()) {
            throw new Misreading("syntax", cursor.peek().start(), "这里不应该有 " + cursor.shown(), "条件之间用 `,`、`&&` 或 `||`");
        }
        return constraints;
    }

    private Constraint binding() throws Misreading {
        Token variable = cursor.next();
        Token colon = cursor.next();
        if (!colon.is(":")
                || !variable.text().startsWith("$")
                || variable.text().length() == 1) {
            throw new Misreading("bad-binding", variable.start(), "绑定要写成 `$变量 : 字段`", "变量名以 `$` 开头，如 `$state : state`");
        }
        if (scope.lookUp(variable.text()).isPresent() || ownBindings.containsKey(variable.text())) {
            throw new Misreading(
                    "duplicate-binding",
                    variable.start(),
                    "变量 `" + variable.text() + "` 已经绑定过",
                    "请换一个名字；要求相等请写 `字段 == " + variable.text() + "`");
        }
        Raw bound = new ExpressionReader(cursor).expression();
        if (!(bound instanceof Raw.Name)) {
            scope.bind(variable.text(), Scope.Bound.UNKNOWN);
            throw new Misreading("bad-binding", bound.token().start(), "只能绑定字段", "请写成 `" + variable.text() + " : 字段`");
        }
        Optional<Field> field = type.field(bound.token().text());
        if (field.isEmpty()) {
            scope.bind(variable.text(), Scope.Bound.UNKNOWN);
        }
        Field known = new OperandReader(scope, Optional.of(type), ownBindings).field(bound.token());
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
            cursor.expect(")", "syntax", "括号没有配对");
            return inner;
        }
        if (cursor.peek(1).is(":")) {
            throw new Misreading("bad-binding", token.start(), "`||`、`!` 和括号里不能绑定变量", "请把绑定单独写成一个条件");
        }
        if (OperatorNames.at(cursor).isPresent()) {
            throw new Misreading(
                    "syntax", token.start(), "`" + token.text() + "` 前面少了字段", "请把字段再写一遍，如 `grade > 3 && grade < 5`");
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
            throw OperatorNames.unknown(written);
        }
        OperatorNames.take(cursor);
        if (operator.get().positive() != Operator.IN) {
            return checker.comparison(
                    left, operator.get(), List.of(new ExpressionReader(cursor).expression()), written, span);
        }
        List<Raw> values = new ExpressionReader(cursor).arguments();
        if (values.isEmpty()) {
            throw new Misreading("syntax", written.start(), "`in` 的括号里没有值", "请写成 `in (\"甲\", \"乙\")`");
        }
        return checker.comparison(left, operator.get(), values, written, span);
    }

    private Span span(Token token) {
        return source.span(token.start());
    }
}
