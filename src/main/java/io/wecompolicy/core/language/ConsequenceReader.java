package io.wecompolicy.core.language;

import io.wecompolicy.core.decision.Family;
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
    private static final String ONLY_DECIDE = "结论里只能写 `decide.…(…);`，如 `decide.addTag(\"组/标签\");`";
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
                    throw new Misreading("too-many", start.start(), "一条规则最多 " + MOST_CALLS + " 个结论", "请拆成几条规则");
                }
            } catch (Misreading misreading) {
                findings.error(misreading, source, rule);
                skipStatement(start);
            }
        }
        return consequences;
    }

    private void skipStatement(Token start) {
        if (cursor.peek().equals(start)) {
            cursor.next();
        }
        int depth = 0;
        // A new call begins where `decide` does, even when the semicolon before it is missing.
        while (!cursor.isDone() && !(cursor.sees("decide") && cursor.peek(1).is("."))) {
            Token token = cursor.next();
            depth += token.is("(") || token.is("{") ? 1 : 0;
            depth -= token.is(")") || token.is("}") ? 1 : 0;
            if (token.is(";") && depth <= 0) {
                return;
            }
        }
    }

    private Consequence statement() throws Misreading {
        Token start = cursor.next();
        if (!start.is("decide")) {
            boolean code = start.kind() != Token.Kind.BROKEN;
            throw code
                    ? new Misreading("inline-code", start.start(), "结论里不能写 `" + start.text() + "`", ONLY_DECIDE)
                    : Misreading.alreadyReported(start.start());
        }
        cursor.expect(".", "syntax", ONLY_DECIDE);
        Token method = cursor.next();
        List<Raw> arguments = new ExpressionReader(cursor).arguments();
        Consequence consequence = new Consequence(call(method), read(method, arguments), source.span(start.start()));
        if (!cursor.take(";")) {
            findings.error("missing-semicolon", source.span(cursor.lastEnd()), rule, "这里少了 `;`", "每个结论以 `;` 结束");
            if (!cursor.isDone() && !cursor.sees("decide")) {
                throw Misreading.alreadyReported(start.start());
            }
        }
        return consequence;
    }

    private DecideCall call(Token method) throws Misreading {
        Optional<DecideCall> call = DecideCall.ofMethod(method.text());
        if (call.isEmpty()) {
            String hint = method.text().equals("attach") ? "附件请放在欢迎语模板里" : NearestName.hint(method.text(), CALLS);
            throw new Misreading("unknown-call", method.start(), "没有结论 `decide." + method.text() + "`", hint);
        }
        if (call.get().isGuard() && family != Family.PERMISSION) {
            throw new Misreading(
                    "wrong-family",
                    method.start(),
                    "`decide." + method.text() + "` 只能写在 permission 里",
                    "请把这条规则移到 permission/ 文件夹");
        }
        return call.get();
    }

    private List<Operand> read(Token method, List<Raw> arguments) throws Misreading {
        DecideCall call = call(method);
        if (arguments.size() != call.parameters().size()) {
            String said = "`decide." + call.method() + "` 要 "
                    + call.parameters().size() + " 个参数，这里有 " + arguments.size() + " 个";
            throw new Misreading("argument-count", method.start(), said, "请写成 `" + call.signature() + "`");
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
        if (operand.kind() != parameter.kind()) {
            String said = "`decide." + call.method() + "` 的 " + parameter.name() + " 要"
                    + parameter.kind().label() + "，这里是" + operand.kind().label();
            String hint = parameter.kind() == ValueKind.FACT
                    ? "请写绑定了事实的变量，如 `$p : AddTag( … )` 的 `$p`"
                    : "请写成 " + Moments.example(parameter.kind());
            throw new Misreading("argument-type", offset, said, hint);
        }
        Optional<FactType> fact = operands.factOf(operand);
        if (parameter.fact().isPresent()
                && !fact.map(type -> parameter.fact().get().isAssignableFrom(type.record()))
                        .orElse(false)) {
            String said =
                    "`" + operand.text() + "` 是 `" + fact.map(FactType::name).orElse("?") + "`，不是 " + parameter.name();
            throw new Misreading(
                    "argument-type",
                    offset,
                    said,
                    parameter.name().equals("grant") ? "请绑定 `Grant( … )`" : "请绑定一个提议，如 `AddTag( … )`");
        }
        boolean tag = call == DecideCall.ADD_TAG || call == DecideCall.REMOVE_TAG;
        if (tag && operand instanceof Operand.Literal && !raw.token().value().matches("[^/]+/[^/]+")) {
            throw new Misreading("bad-tag", offset, "标签 `" + raw.token().value() + "` 要写成 `组/标签`", "如 \"渠道来源/地铁广告\"");
        }
        return operand;
    }
}
