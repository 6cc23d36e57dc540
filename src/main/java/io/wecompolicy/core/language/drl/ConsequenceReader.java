package io.wecompolicy.core.language.drl;

import io.wecompolicy.core.decision.Family;
import io.wecompolicy.core.language.text.Findings;
import io.wecompolicy.core.language.text.NearestName;
import io.wecompolicy.core.language.text.OneName;
import io.wecompolicy.core.language.text.SourceText;
import io.wecompolicy.core.rule.Consequence;
import io.wecompolicy.core.rule.DecideCall;
import io.wecompolicy.core.rule.FactType;
import io.wecompolicy.core.rule.Operand;
import io.wecompolicy.core.rule.ValueKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what stands between {@code then} and {@code end}: calls of {@code decide} and nothing else. */
final class ConsequenceReader {
    private static final int MOST_CALLS = 20;
    private static final List<String> CALLS =
            Arrays.stream(DecideCall.values()).map(DecideCall::method).toList();

    private final TokenCursor cursor;
    private final SourceText source;
    private final OperandReader operands;
    private final Findings findings;
    private final Family family;
    private final Optional<String> rule;

    ConsequenceReader(
            TokenCursor cursor,
            SourceText source,
            Scope scope,
            Findings findings,
            Family family,
            Optional<String> rule) {
        this.cursor = cursor;
        this.source = source;
        this.operands = new OperandReader(scope, Optional.empty(), Map.of());
        this.findings = findings;
        this.family = family;
        this.rule = rule;
    }

    List<Consequence> read() {
        List<Consequence> consequences = new ArrayList<>();
        while (!cursor.isDone()) {
            Token start = cursor.peek();
            try {
                consequences.add(statement());
                if (consequences.size() > MOST_CALLS) {
                    throw new Misreading(DrlComplaint.MANY_CALLS, start.start(), MOST_CALLS);
                }
            } catch (Misreading misreading) {
                misreading.report(findings, source, rule);
                if (consequences.size() > MOST_CALLS) {
                    return consequences;
                }
                skipStatement(start);
            }
        }
        return consequences;
    }

    private void skipStatement(Token start) {
        if (cursor.peek().equals(start)) {
            cursor.next();
        }
        int brackets = 0;
        int braces = 0;
        // A new call begins where `decide` does, even when the semicolon before it is missing; in a block it is of the
        // block.
        while (!cursor.isDone()
                && (braces > 0 || !(cursor.sees("decide") && cursor.peek(1).is(".")))) {
            Token token = cursor.next();
            brackets += token.is("(") ? 1 : 0;
            brackets -= token.is(")") ? 1 : 0;
            braces += token.is("{") ? 1 : 0;
            braces -= token.is("}") ? 1 : 0;
            boolean ended = token.is(";") && brackets <= 0 && braces <= 0;
            boolean more = cursor.sees(";") || cursor.sees("catch") || cursor.sees("else") || cursor.sees("while");
            if ((ended || (token.is("}") && braces <= 0)) && !more) {
                return;
            }
        }
    }

    private Consequence statement() throws Misreading {
        Token start = cursor.next();
        if (!start.is("decide")) {
            throw notDecide(start);
        }
        cursor.expect(".", DrlComplaint.CALL_DOT, DrlPhrase.ONLY_DECIDE);
        Token method = cursor.next();
        List<Raw> arguments = new ExpressionReader(cursor).arguments();
        Consequence consequence = new Consequence(call(method), read(method, arguments), source.span(start.start()));
        if (cursor.sees(")")) {
            throw new Misreading(DrlComplaint.SURPLUS_BRACKET, cursor.peek().start(), ")");
        }
        if (!cursor.take(";")) {
            findings.error(DrlComplaint.MISSING_SEMICOLON, source.span(cursor.lastEnd()), rule);
            if (!cursor.isDone() && !cursor.sees("decide")) {
                throw Misreading.alreadyReported(start.start());
            }
        }
        return consequence;
    }

    private Misreading notDecide(Token start) {
        if (start.kind() == Token.Kind.BROKEN) {
            return Misreading.alreadyReported(start.start());
        }
        if (cursor.sees("(") && DecideCall.ofMethod(start.text()).isPresent()) {
            return new Misreading(DrlComplaint.MISSING_DECIDE, start.start(), start.text());
        }
        boolean mistyped = cursor.sees(".")
                && NearestName.of(start.text(), List.of("decide")).isPresent();
        return mistyped
                ? new Misreading(DrlComplaint.MISTYPED_DECIDE, start.start(), start.text())
                : new Misreading(DrlComplaint.CODE_IN_CONSEQUENCE, start.start(), start.text(), DrlPhrase.ONLY_DECIDE);
    }

    private DecideCall call(Token method) throws Misreading {
        Optional<DecideCall> call = DecideCall.ofMethod(method.text());
        if (call.isEmpty()) {
            throw new Misreading(
                    DrlComplaint.UNKNOWN_CALL, method.start(), method.text(), NearestName.hint(method.text(), CALLS));
        }
        List<Family> families = call.get().families();
        if (!families.contains(family)) {
            List<String> folders =
                    families.stream().map(allowed -> allowed.label() + "/").toList();
            throw new Misreading(
                    DrlComplaint.WRONG_FAMILY,
                    method.start(),
                    method.text(),
                    family.label(),
                    NearestName.listed(folders));
        }
        return call.get();
    }

    private List<Operand> read(Token method, List<Raw> arguments) throws Misreading {
        DecideCall call = call(method);
        if (arguments.size() != call.parameters().size()) {
            throw new Misreading(
                    DrlComplaint.CALL_ARGUMENT_COUNT,
                    method.start(),
                    call.method(),
                    call.parameters().size(),
                    arguments.size(),
                    call.signature());
        }
        List<Operand> read = new ArrayList<>();
        for (int index = 0; index < arguments.size(); index++) {
            read.add(argument(call, call.parameters().get(index), arguments.get(index)));
        }
        return read;
    }

    private Operand argument(DecideCall call, DecideCall.Parameter parameter, Raw raw) throws Misreading {
        int offset = raw.token().start();
        Operand operand = operands.read(raw);
        boolean names = call == DecideCall.ADD_TAG || call == DecideCall.REMOVE_TAG;
        if (operand.kind() != parameter.kind()) {
            throw new Misreading(
                    parameter.kind() == ValueKind.FACT ? DrlComplaint.CALL_FACT : DrlComplaint.CALL_ARGUMENT,
                    offset,
                    call.method(),
                    parameter.name(),
                    parameter.kind(),
                    operand.kind(),
                    names ? DrlPhrase.EXAMPLE_TAG : Moments.example(parameter.kind()));
        }
        Optional<FactType> fact = operands.factOf(operand);
        if (parameter.fact().isPresent()
                && !fact.map(type -> parameter.fact().get().isAssignableFrom(type.record()))
                        .orElse(false)) {
            throw new Misreading(
                    parameter.name().equals("grant") ? DrlComplaint.WANTS_GRANT : DrlComplaint.WANTS_PROPOSAL,
                    offset,
                    operand.text(),
                    fact.map(FactType::name).orElse("?"),
                    parameter.name());
        }
        if (names && operand instanceof Operand.Literal && !raw.token().value().matches("[^/\"]+/[^/\"]+")) {
            throw new Misreading(
                    DrlComplaint.BAD_TAG,
                    offset,
                    raw.token().value(),
                    OneName.tagAdvice(raw.token().value()));
        }
        return operand;
    }
}
