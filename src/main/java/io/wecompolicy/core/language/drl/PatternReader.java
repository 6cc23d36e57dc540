package io.wecompolicy.core.language.drl;

import io.wecompolicy.core.language.text.Findings;
import io.wecompolicy.core.language.text.SourceText;
import io.wecompolicy.core.rule.Condition;
import io.wecompolicy.core.rule.Constraint;
import io.wecompolicy.core.rule.Element;
import io.wecompolicy.core.rule.FactType;
import io.wecompolicy.core.rule.FactTypes;
import io.wecompolicy.core.rule.Field;
import io.wecompolicy.core.rule.Operand;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.FromDescr;
import org.drools.drl.ast.descr.PatternDescr;

/** Reads one pattern: which facts or texts it asks, and what it wants of them. */
final class PatternReader {
    private static final int MOST_CONSTRAINTS = 32;

    private final List<Token> tokens;
    private final SourceText source;
    private final Findings findings;
    private final Optional<String> rule;
    private final int base;

    /** @param base what must be added to the offsets of the tree */
    PatternReader(List<Token> tokens, SourceText source, Findings findings, Optional<String> rule, int base) {
        this.tokens = tokens;
        this.source = source;
        this.findings = findings;
        this.rule = rule;
        this.base = base;
    }

    /** @param scope is added to */
    Condition.Pattern read(PatternDescr written, Scope scope) throws Misreading {
        int start = offset(written);
        Optional<Misreading> outside = Unsupported.in(written, start);
        if (outside.isPresent()) {
            throw outside.get();
        }
        FactType type = type(written);
        Map<String, Field> bindings = new LinkedHashMap<>();
        List<Constraint> constraints = constraints(written, type, bindings, scope);
        Optional<Operand> elementsOf = written.getSource() instanceof FromDescr
                ? Optional.of(new SourceReader(behindFrom(written), scope).read())
                : Optional.empty();
        Optional<String> binding = Optional.ofNullable(written.getIdentifier());
        if (binding.isPresent()) {
            checkBinding(binding.get(), type, bindings, scope, start);
        }
        if (elementsOf.isPresent() && binding.isPresent()) {
            bindings.put(binding.get(), Element.THIS);
            constraints.add(0, new Constraint.Binding(binding.get(), Element.THIS, source.span(start)));
        }
        binding.ifPresent(name -> scope.bind(name, Scope.Bound.to(type)));
        bindings.forEach((name, field) -> scope.bind(name, Scope.Bound.to(field.kind())));
        return new Condition.Pattern(
                type, elementsOf, binding.filter(name -> elementsOf.isEmpty()), constraints, source.span(start));
    }

    private FactType type(PatternDescr written) throws Misreading {
        String name = written.getObjectType();
        boolean text = name.equals(Element.TYPE.name());
        boolean from = written.getSource() instanceof FromDescr;
        if (text && from) {
            return Element.TYPE;
        }
        if (text || from) {
            throw new Misreading(
                    text ? DrlComplaint.NO_SOURCE : DrlComplaint.TYPE_OF_ELEMENT, typeOffset(written), name);
        }
        return FactTypes.ALL
                .type(name)
                .orElseThrow(() ->
                        new Misreading(DrlComplaint.UNKNOWN_TYPE, typeOffset(written), name, FactGuess.hint(name)));
    }

    private static void checkBinding(String name, FactType type, Map<String, Field> own, Scope scope, int start)
            throws Misreading {
        if (!name.startsWith("$") || name.length() == 1) {
            throw new Misreading(DrlComplaint.FACT_BINDING, start, name, type.name());
        }
        if (scope.lookUp(name).isPresent() || own.containsKey(name)) {
            throw new Misreading(DrlComplaint.DUPLICATE_BINDING, start, name);
        }
    }

    private List<Constraint> constraints(PatternDescr written, FactType type, Map<String, Field> bindings, Scope scope)
            throws Misreading {
        List<? extends BaseDescr> parts = written.getConstraint().getDescrs();
        if (parts.size() > MOST_CONSTRAINTS) {
            throw new Misreading(DrlComplaint.MANY_CONSTRAINTS, offset(written), MOST_CONSTRAINTS);
        }
        List<Constraint> constraints = new ArrayList<>();
        for (BaseDescr part : parts) {
            int start = base + part.getStartCharacter();
            try {
                boolean named = part instanceof ExprConstraintDescr expression
                        && expression.getType() == ExprConstraintDescr.Type.NAMED;
                if (!named) {
                    throw new Misreading(DrlComplaint.POSITIONAL, start);
                }
                TokenCursor cursor = TokenCursor.between(tokens, start, base + part.getEndCharacter() + 1);
                constraints.addAll(new ConstraintReader(cursor, source, scope, Optional.of(type), bindings).read());
            } catch (Misreading misreading) {
                misreading.report(findings, source, rule);
            }
        }
        return constraints;
    }

    /** The word stands behind the parentheses of the pattern. */
    private TokenCursor behindFrom(PatternDescr written) {
        TokenCursor cursor = TokenCursor.between(tokens, offset(written), base + written.getEndCharacter() + 1);
        int depth = 0;
        while (!cursor.isDone() && !(depth == 0 && cursor.sees("from"))) {
            Token token = cursor.next();
            depth += token.is("(") ? 1 : 0;
            depth -= token.is(")") ? 1 : 0;
        }
        cursor.next();
        return cursor;
    }

    /** The type stands after the variable. */
    private int typeOffset(PatternDescr written) {
        TokenCursor cursor = TokenCursor.between(tokens, offset(written), Integer.MAX_VALUE);
        return written.getIdentifier() == null
                ? offset(written)
                : cursor.peek(2).start();
    }

    private int offset(BaseDescr part) {
        return base + Math.max(0, part.getStartCharacter());
    }
}
