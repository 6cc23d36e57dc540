package io.wecompolicy.core.rule;

import java.util.List;

/** One {@code decide.…} of a rule. */
public record Consequence(DecideCall call, List<Operand> arguments, Span span) {
    public Consequence {
        arguments = List.copyOf(arguments);
    }
}
