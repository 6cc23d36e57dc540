package io.wecompolicy.core.language.drl;

import io.wecompolicy.core.language.text.Findings;
import io.wecompolicy.core.language.text.SourceText;
import io.wecompolicy.core.rule.Condition;
import io.wecompolicy.core.rule.Constraint;
import io.wecompolicy.core.rule.FactType;
import io.wecompolicy.core.rule.FactTypes;
import io.wecompolicy.core.rule.Field;
import io.wecompolicy.core.rule.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.OrDescr;
import org.drools.drl.ast.descr.PatternDescr;

/** Reads conditions from Drools' tree; the inside of patterns from our tokens, which have the better places. */
final class ConditionReader {
    private static final int MOST_PATTERNS = 8;
    private static final int MOST_CONSTRAINTS = 32;
    private static final int MOST_ALTERNATIVES = 16;
    private static final int DEEPEST = 4;

    private final List<Token> tokens;
    private final SourceText source;
    private final Findings findings;
    private final Optional<String> rule;
    private final int base;
    private int patterns;

    /** @param base what must be added to the offsets of the tree */
    ConditionReader(List<Token> tokens, SourceText source, Findings findings, Optional<String> rule, int base) {
        this.tokens = tokens;
        this.source = source;
        this.findings = findings;
        this.rule = rule;
        this.base = base;
    }

    List<Condition> read(AndDescr conditions, Scope scope) {
        List<Condition> read = all(conditions, scope, 0);
        if (patterns > MOST_PATTERNS) {
            findings.error(DrlComplaint.MANY_PATTERNS, span(conditions), rule, MOST_PATTERNS, patterns);
        }
        if (alternatives(read) > MOST_ALTERNATIVES) {
            findings.error(DrlComplaint.MANY_ALTERNATIVES, span(conditions), rule, MOST_ALTERNATIVES);
        }
        return read;
    }

    private static int alternatives(List<Condition> conditions) {
        int product = 1;
        for (Condition condition : conditions) {
            if (condition instanceof Condition.Either either) {
                int sum = 0;
                for (List<Condition> branch : either.branches()) {
                    sum += alternatives(branch);
                }
                product = Math.min(1000, product * Math.max(1, sum));
            }
        }
        return product;
    }

    private List<Condition> all(ConditionalElementDescr element, Scope scope, int depth) {
        List<Condition> read = new ArrayList<>();
        for (BaseDescr part : element.getDescrs()) {
            read.addAll(one(part, scope, depth));
        }
        return read;
    }

    private List<Condition> one(BaseDescr part, Scope scope, int depth) {
        try {
            if (depth > DEEPEST) {
                throw new Misreading(DrlComplaint.DEEP_CONDITION, offset(part));
            }
            if (part instanceof PatternDescr patternDescr) {
                return List.of(pattern(patternDescr, scope, depth));
            }
            if (part instanceof AndDescr andDescr) {
                return all(andDescr, scope, depth + 1);
            }
            if (part instanceof NotDescr notDescr) {
                return List.of(new Condition.Not(inner(notDescr, scope, depth), span(part)));
            }
            if (part instanceof ExistsDescr existsDescr) {
                return List.of(new Condition.Exists(inner(existsDescr, scope, depth), span(part)));
            }
            if (part instanceof OrDescr orDescr) {
                return List.of(either(orDescr, scope, depth));
            }
            throw Unsupported.misreading(part, offset(part));
        } catch (Misreading misreading) {
            misreading.report(findings, source, rule);
            scope.markIncomplete();
            return List.of();
        }
    }

    private List<Condition> inner(ConditionalElementDescr element, Scope scope, int depth) throws Misreading {
        Scope inner = scope.inner();
        List<Condition> parts = all(element, inner, depth + 1);
        boolean choice = parts.stream().anyMatch(Condition.Either.class::isInstance);
        if (choice) {
            throw new Misreading(DrlComplaint.NEGATED_CHOICE, offset((BaseDescr) element));
        }
        return parts;
    }

    private Condition either(OrDescr element, Scope scope, int depth) {
        List<List<Condition>> branches = new ArrayList<>();
        List<Scope> scopes = new ArrayList<>();
        flatten(element).forEach(part -> {
            Scope branch = scope.inner();
            branches.add(one(part, branch, depth + 1));
            scopes.add(branch);
        });
        Set<String> before = Set.copyOf(scope.names());
        for (Scope branch : scopes) {
            branch.names().stream()
                    .filter(name -> !before.contains(name))
                    .forEach(name -> scope.bind(name, common(name, scopes)));
            if (branch.isIncomplete()) {
                scope.markIncomplete();
            }
        }
        return new Condition.Either(branches, span(element));
    }

    private static Scope.Bound common(String name, List<Scope> branches) {
        List<Scope.Bound> bounds = branches.stream()
                .flatMap(branch -> branch.lookUp(name).stream())
                .toList();
        boolean everywhere = bounds.size() == branches.size();
        return everywhere && bounds.stream().allMatch(bound -> bound.goesWith(bounds.get(0)))
                ? bounds.get(0)
                : Scope.Bound.PARTIAL;
    }

    private static List<BaseDescr> flatten(OrDescr element) {
        List<BaseDescr> parts = new ArrayList<>();
        for (BaseDescr part : element.getDescrs()) {
            parts.addAll(part instanceof OrDescr or ? flatten(or) : List.of(part));
        }
        return parts;
    }

    private Condition pattern(PatternDescr written, Scope scope, int depth) throws Misreading {
        if (isAccumulate(written)) {
            return accumulate(written, scope, depth);
        }
        patterns++;
        Optional<Misreading> outside = Unsupported.in(written, offset(written));
        if (outside.isPresent()) {
            throw outside.get();
        }
        FactType type = FactTypes.ALL
                .type(written.getObjectType())
                .orElseThrow(() -> new Misreading(
                        DrlComplaint.UNKNOWN_TYPE,
                        typeOffset(written),
                        written.getObjectType(),
                        FactGuess.hint(written.getObjectType())));
        Map<String, Field> bindings = new LinkedHashMap<>();
        List<Constraint> constraints = constraints(written, type, bindings, scope);
        Optional<String> binding = Optional.ofNullable(written.getIdentifier());
        if (binding.isPresent()) {
            String name = binding.get();
            if (!name.startsWith("$") || name.length() == 1) {
                throw new Misreading(DrlComplaint.FACT_BINDING, offset(written), name, type.name());
            }
            if (scope.lookUp(name).isPresent() || bindings.containsKey(name)) {
                throw new Misreading(DrlComplaint.DUPLICATE_BINDING, offset(written), name);
            }
            scope.bind(name, Scope.Bound.to(type));
        }
        bindings.forEach((name, field) -> scope.bind(name, Scope.Bound.to(field.kind())));
        return new Condition.Pattern(type, binding, constraints, span(written));
    }

    /** Our form begins with the word; {@code … from accumulate( … )} does not. */
    private boolean isAccumulate(PatternDescr written) {
        TokenCursor cursor = TokenCursor.between(tokens, offset(written), Integer.MAX_VALUE);
        return written.getSource() instanceof AccumulateDescr && cursor.sees("accumulate");
    }

    private Condition accumulate(PatternDescr written, Scope scope, int depth) throws Misreading {
        int start = offset(written);
        if (depth > 0) {
            throw new Misreading(DrlComplaint.INNER_ACCUMULATE, start);
        }
        AccumulateDescr descr = (AccumulateDescr) written.getSource();
        TokenCursor cursor = TokenCursor.between(tokens, start, base + written.getEndCharacter() + 1);
        AccumulateReader reader = new AccumulateReader(cursor, source, scope, start);
        Scope inner = scope.inner();
        List<Condition> parts = descr.getInput() instanceof ConditionalElementDescr several
                ? all(several, inner, depth + 1)
                : one(descr.getInput(), inner, depth + 1);
        if (inner.isIncomplete()) {
            scope.markIncomplete();
        }
        AccumulateReader.checkSource(parts, inner, start);
        List<Condition.Result> results = reader.results(inner);
        List<Constraint> constraints = new ArrayList<>();
        for (BaseDescr part : written.getConstraint().getDescrs()) {
            TokenCursor own =
                    TokenCursor.between(tokens, base + part.getStartCharacter(), base + part.getEndCharacter() + 1);
            constraints.addAll(
                    new ConstraintReader(own, source, scope, Optional.empty(), new LinkedHashMap<>()).read());
        }
        return new Condition.Accumulate(parts, results, constraints, source.span(start));
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

    private Span span(BaseDescr part) {
        return source.span(offset(part));
    }
}
