package io.wecompolicy.core.language.drl;

import io.wecompolicy.core.language.text.NearestName;
import io.wecompolicy.core.rule.Bilingual;
import io.wecompolicy.core.rule.Element;
import io.wecompolicy.core.rule.FactMethod;
import io.wecompolicy.core.rule.FactType;
import io.wecompolicy.core.rule.Field;
import io.wecompolicy.core.rule.Operand;
import io.wecompolicy.core.rule.ValueKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Says what written expressions mean: looks names up in the scope and gives literals the kind that is wanted. */
final class OperandReader {
    private final Scope scope;
    private final Optional<FactType> type;
    private final Map<String, Field> ownBindings;
    private final Set<String> used = new TreeSet<>();

    /**
     * @param type whose fields plain names are; absent where there are variables only
     * @param ownBindings what the pattern itself has bound, which is a field of the same fact
     */
    OperandReader(Scope scope, Optional<FactType> type, Map<String, Field> ownBindings) {
        this.scope = scope;
        this.type = type;
        this.ownBindings = ownBindings;
    }

    /** The variables that were looked up so far, but for those of the pattern itself. */
    Set<String> used() {
        return used;
    }

    /** Whether it is a plain value, which takes the kind of what it stands beside. */
    static boolean isLiteral(Raw raw) {
        return raw instanceof Raw.Text || raw instanceof Raw.Numeral || raw instanceof Raw.Truth;
    }

    /** @param wanted the kind a literal must have */
    Operand read(Raw raw, ValueKind wanted) throws Misreading {
        return isLiteral(raw) ? literal(raw, wanted) : read(raw);
    }

    /** Anything but a literal beside nothing, which is read as what it looks like. */
    Operand read(Raw raw) throws Misreading {
        if (raw instanceof Raw.Name) {
            return new Operand.Component(field(raw.token()));
        }
        if (raw instanceof Raw.Call call) {
            return question(call);
        }
        if (raw instanceof Raw.Variable) {
            return variable(raw.token());
        }
        if (raw instanceof Raw.VariableField variableField) {
            return component(variableField);
        }
        if (raw instanceof Raw.Sum parts) {
            return sum(parts);
        }
        return literal(raw, looksLike(raw));
    }

    Field field(Token name) throws Misreading {
        FactType owner =
                type.orElseThrow(() -> new Misreading(DrlComplaint.FIELD_IN_CONSEQUENCE, name.start(), name.text()));
        return field(owner, name);
    }

    private static Field field(FactType owner, Token name) throws Misreading {
        Optional<Field> field = owner.field(name.text());
        if (field.isEmpty()) {
            throw new Misreading(
                    DrlComplaint.UNKNOWN_FIELD, name.start(), owner.name(), name.text(), FieldGuess.hint(owner, name));
        }
        return field.get();
    }

    private Operand question(Raw.Call call) throws Misreading {
        Token name = call.token();
        Optional<FactMethod> method = type.flatMap(owner -> owner.method(name.text()));
        if (method.isEmpty()) {
            TreeSet<String> known =
                    new TreeSet<>(type.map(owner -> owner.methods().keySet()).orElse(Set.of()));
            boolean element = type.filter(Element.TYPE::equals).isPresent();
            Object hint = known.isEmpty() && !element
                    ? DrlPhrase.ONLY_FIELDS
                    : NearestName.hint(
                            name.text(), element ? Element.TYPE.fields().keySet() : known);
            throw new Misreading(DrlComplaint.UNKNOWN_METHOD, name.start(), name.text(), hint);
        }
        List<ValueKind> parameters = method.get().parameters();
        if (parameters.size() != call.arguments().size()) {
            throw new Misreading(
                    DrlComplaint.METHOD_ARGUMENT_COUNT,
                    name.start(),
                    name.text(),
                    parameters.size(),
                    call.arguments().size(),
                    FieldGuess.question(name.text()));
        }
        List<Operand.Literal> arguments = new ArrayList<>();
        for (int index = 0; index < parameters.size(); index++) {
            Raw argument = call.arguments().get(index);
            if (!isLiteral(argument)) {
                throw new Misreading(
                        DrlComplaint.METHOD_ARGUMENT,
                        argument.token().start(),
                        name.text(),
                        Moments.example(parameters.get(index)));
            }
            arguments.add(literal(argument, parameters.get(index)));
        }
        return new Operand.Question(method.get(), arguments);
    }

    private Operand variable(Token name) throws Misreading {
        if (ownBindings.containsKey(name.text())) {
            return new Operand.Component(ownBindings.get(name.text()));
        }
        Scope.Bound bound = bound(name);
        return new Operand.Variable(name.text(), bound.value().orElse(ValueKind.FACT));
    }

    private Operand component(Raw.VariableField raw) throws Misreading {
        Scope.Bound bound = bound(raw.token());
        if (bound.fact().isEmpty()) {
            throw new Misreading(
                    DrlComplaint.NO_FIELDS, raw.field().start(), raw.token().text());
        }
        return new Operand.VariableComponent(
                raw.token().text(), field(bound.fact().get(), raw.field()));
    }

    /** The fact type of a variable that stands for a fact. */
    Optional<FactType> factOf(Operand operand) {
        return operand instanceof Operand.Variable variable
                ? scope.lookUp(variable.name()).flatMap(Scope.Bound::fact)
                : Optional.empty();
    }

    private Scope.Bound bound(Token name) throws Misreading {
        Optional<Scope.Bound> bound = scope.lookUp(name.text());
        if (bound.isEmpty() && ownBindings.containsKey(name.text())) {
            return Scope.Bound.to(ownBindings.get(name.text()).kind());
        }
        if (bound.isEmpty() && !scope.isIncomplete()) {
            Bilingual hint = scope.names().isEmpty()
                    ? DrlPhrase.BIND_FIRST.say(name.text())
                    : NearestName.hint(name.text(), new TreeSet<>(scope.names()));
            throw new Misreading(DrlComplaint.UNBOUND_VARIABLE, name.start(), name.text(), hint);
        }
        if (bound.isPresent() && bound.get().partial()) {
            throw new Misreading(DrlComplaint.PARTIAL_VARIABLE, name.start(), name.text());
        }
        if (bound.isEmpty() || bound.get().isUnknown()) {
            throw Misreading.alreadyReported(name.start());
        }
        used.add(name.text());
        return bound.get();
    }

    private Operand sum(Raw.Sum sum) throws Misreading {
        List<Operand> parts = new ArrayList<>();
        for (Raw raw : sum.parts()) {
            Operand part = read(raw);
            if (part.kind() != ValueKind.TEXT && !part.kind().isNumber()) {
                throw new Misreading(DrlComplaint.JOINED_KIND, raw.token().start(), part.kind());
            }
            parts.add(part);
        }
        // Java adds numbers up until the first text, and who reads the rule sees texts put together: neither is right
        // here.
        if (parts.get(0).kind().isNumber() && parts.get(1).kind().isNumber()) {
            throw new Misreading(DrlComplaint.ADDITION, sum.token().start());
        }
        return new Operand.Joined(parts);
    }

    private static ValueKind looksLike(Raw raw) {
        if (raw instanceof Raw.Numeral number) {
            return number.digits().contains(".") ? ValueKind.DECIMAL : ValueKind.INTEGER;
        }
        return raw instanceof Raw.Truth ? ValueKind.BOOLEAN : ValueKind.TEXT;
    }

    private static Operand.Literal literal(Raw raw, ValueKind wanted) throws Misreading {
        int offset = raw.token().start();
        if (raw instanceof Raw.Text
                && (wanted == ValueKind.TIME || wanted == ValueKind.DATE || wanted == ValueKind.INSTANT)) {
            return new Operand.Literal(Moments.read(raw.token().value(), wanted, offset), wanted);
        }
        ValueKind looks = looksLike(raw);
        ValueKind kind = looks == ValueKind.INTEGER && wanted == ValueKind.DECIMAL ? ValueKind.DECIMAL : looks;
        if (kind != wanted) {
            throw new Misreading(
                    DrlComplaint.WRONG_LITERAL, offset, wanted, looks, shown(raw), Literals.instead(raw, wanted));
        }
        if (raw instanceof Raw.Numeral numeral) {
            return new Operand.Literal(number(numeral.digits(), wanted, offset), wanted);
        }
        return new Operand.Literal(
                raw instanceof Raw.Truth truth ? truth.value() : raw.token().value(), wanted);
    }

    private static Object number(String digits, ValueKind wanted, int offset) throws Misreading {
        try {
            if (digits.length() > 30 || !digits.matches("-?\\d+(\\.\\d+)?")) {
                throw new NumberFormatException(digits);
            }
            return wanted == ValueKind.INTEGER ? (Object) Integer.valueOf(digits) : new BigDecimal(digits);
        } catch (NumberFormatException unreadable) {
            throw new Misreading(DrlComplaint.BAD_NUMBER, offset, digits, wanted);
        }
    }

    private static String shown(Raw raw) {
        return raw instanceof Raw.Numeral number ? number.digits() : raw.token().text();
    }
}
