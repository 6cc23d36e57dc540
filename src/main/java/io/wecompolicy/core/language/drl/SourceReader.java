package io.wecompolicy.core.language.drl;

import io.wecompolicy.core.language.drl.Token.Kind;
import io.wecompolicy.core.language.text.NearestName;
import io.wecompolicy.core.rule.FactType;
import io.wecompolicy.core.rule.Field;
import io.wecompolicy.core.rule.Operand;
import io.wecompolicy.core.rule.ValueKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Reads what stands after {@code from}: {@code $tags} or {@code $relation.tags}, a collection of texts that a fact has. */
final class SourceReader {
    private static final Set<String> VALUES = Set.of("true", "false", "null");
    /** What Drools reads as sources of another kind, and is refused as such. */
    private static final Set<String> OTHERS = Set.of("accumulate", "acc", "groupby", "collect", "entry");

    private final TokenCursor cursor;
    private final Scope scope;

    /** @param cursor behind {@code from} */
    SourceReader(TokenCursor cursor, Scope scope) {
        this.cursor = cursor;
        this.scope = scope;
    }

    /** The first source of a condition that can be none, where Drools' parser made nothing of the whole. */
    static Optional<Misreading> fault(List<Token> conditions) {
        for (int index = 1; index < conditions.size(); index++) {
            boolean source = conditions.get(index).is("from")
                    && conditions.get(index - 1).is(")");
            TokenCursor rest = new TokenCursor(
                    conditions.subList(index + 1, conditions.size()),
                    conditions.get(conditions.size() - 1).end());
            if (source && OTHERS.stream().noneMatch(rest::sees)) {
                try {
                    new SourceReader(rest, Scope.empty()).written();
                    if (rest.sees("from") || rest.sees(",")) {
                        throw after(rest.peek());
                    }
                } catch (Misreading misreading) {
                    return Optional.of(misreading);
                }
            }
        }
        return Optional.empty();
    }

    Operand read() throws Misreading {
        Raw written = written();
        cursor.take(";");
        if (!cursor.isDone()) {
            throw after(cursor.peek());
        }
        Operand source = new OperandReader(scope, Optional.empty(), Map.of()).read(written);
        if (source.kind() == ValueKind.FACT) {
            throw new Misreading(
                    DrlComplaint.FACT_AS_SOURCE, written.token().start(), source.text(), candidates(source.text()));
        }
        if (source.kind() != ValueKind.TEXTS) {
            throw new Misreading(
                    DrlComplaint.NOT_A_COLLECTION,
                    written.token().start(),
                    source.text(),
                    source.kind(),
                    candidates(source.text()));
        }
        return source;
    }

    /** A variable or a field of one, whatever they stand for. */
    private Raw written() throws Misreading {
        Token first = cursor.next();
        return switch (first.kind()) {
            case TEXT, NUMBER -> throw literal(first);
            case BROKEN -> throw Misreading.alreadyReported(first.start());
            case END -> throw new Misreading(DrlComplaint.MISSING_SOURCE, cursor.lastEnd(), candidates(""));
            case SYMBOL -> throw symbol(first);
            case NAME -> first.text().startsWith("$") ? variable(first) : name(first);
        };
    }

    private Raw variable(Token variable) throws Misreading {
        if (cursor.sees("(")) {
            throw bracket(variable.text());
        }
        Token dot = cursor.peek();
        if (!cursor.take(".")) {
            return new Raw.Variable(variable);
        }
        Token field = cursor.next();
        if (field.kind() != Kind.NAME) {
            throw after(dot);
        }
        String written = variable.text() + "." + field.text();
        if (cursor.sees("(")) {
            throw cursor.peek().start() == field.end() ? call(field, written) : bracket(written);
        }
        if (cursor.sees(".") && cursor.peek(2).is("(")) {
            throw call(cursor.peek(1), written);
        }
        return new Raw.VariableField(variable, field);
    }

    private Raw name(Token first) throws Misreading {
        if (VALUES.contains(first.text())) {
            throw literal(first);
        }
        if (first.is("new")) {
            throw new Misreading(DrlComplaint.NEW_SOURCE, first.start(), candidates(""));
        }
        if (first.is("decide")) {
            throw new Misreading(DrlComplaint.GLOBAL_AS_SOURCE, first.start(), first.text(), candidates(""));
        }
        Token last = first;
        while (cursor.take(".") && cursor.peek().kind() == Kind.NAME) {
            last = cursor.next();
        }
        throw cursor.sees("(")
                ? call(last, last.text())
                : new Misreading(DrlComplaint.NAME_AS_SOURCE, first.start(), first.text(), candidates(first.text()));
    }

    private Misreading symbol(Token symbol) {
        Token inside = cursor.peek();
        if (symbol.is("[") || (symbol.is("(") && (inside.kind() == Kind.TEXT || inside.kind() == Kind.NUMBER))) {
            return literal(symbol);
        }
        for (int ahead = 0; symbol.is("(") && cursor.peek(ahead).kind() != Kind.END; ahead++) {
            if (cursor.peek(ahead).is("from")) {
                return new Misreading(DrlComplaint.NESTED_SOURCE, symbol.start());
            }
        }
        return after(symbol);
    }

    /** What stands where the source is over, or where it should begin. */
    private static Misreading after(Token token) {
        return token.is("from")
                ? new Misreading(DrlComplaint.NESTED_SOURCE, token.start())
                : new Misreading(DrlComplaint.AFTER_SOURCE, token.start(), token.text());
    }

    private static Misreading literal(Token token) {
        return new Misreading(DrlComplaint.LITERAL_AS_SOURCE, token.start());
    }

    private Misreading call(Token method, String written) {
        return new Misreading(DrlComplaint.CALL_AS_SOURCE, method.start(), method.text(), candidates(written));
    }

    /** To Drools what follows in parentheses belongs to the source. */
    private Misreading bracket(String written) {
        return new Misreading(DrlComplaint.BRACKET_AFTER_SOURCE, cursor.peek().start(), written);
    }

    /** The nearest collection that could stand here, else how to bind one. */
    private Object candidates(String written) {
        Set<String> collections = new TreeSet<>();
        for (String name : scope.names()) {
            Optional<Scope.Bound> bound = scope.lookUp(name);
            bound.flatMap(Scope.Bound::value).filter(ValueKind.TEXTS::equals).ifPresent(texts -> collections.add(name));
            bound.flatMap(Scope.Bound::fact).stream()
                    .flatMap(SourceReader::collections)
                    .forEach(field -> collections.add(name + "." + field.name()));
        }
        return collections.isEmpty() ? DrlPhrase.BIND_COLLECTION : NearestName.hint(written, collections);
    }

    private static Stream<Field> collections(FactType type) {
        return type.fields().values().stream().filter(field -> field.kind() == ValueKind.TEXTS);
    }
}
