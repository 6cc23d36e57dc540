package io.wecompolicy.core.language.drl;

import java.util.Locale;
import java.util.Optional;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.FromDescr;
import org.drools.drl.ast.descr.PatternDescr;

/** What Drools can read as a condition and rules may not have, with what to write instead. */
final class Unsupported {
    private Unsupported() {}

    static Optional<Misreading> in(PatternDescr written, int offset) {
        if (written.getSource() != null && !(written.getSource() instanceof FromDescr)) {
            return Optional.of(misreading(written.getSource(), offset));
        }
        if (!written.getBehaviors().isEmpty()) {
            return Optional.of(unsupported("Window", offset));
        }
        boolean strange = written.getObjectType() == null
                || written.isUnification()
                || written.isQuery()
                || !written.getAnnotations().isEmpty();
        return strange ? Optional.of(unsupported("Pattern", offset)) : Optional.empty();
    }

    static Misreading misreading(BaseDescr part, int offset) {
        return unsupported(part.getClass().getSimpleName().replace("Descr", ""), offset);
    }

    /** As it is written in a rule. */
    private static String word(String what) {
        return switch (what) {
            case "EntryPoint" -> "from entry-point";
            case "Window", "WindowReference" -> "over window";
            case "Accumulate" -> "from accumulate";
            case "Collect" -> "from collect";
            case "NamedConsequence" -> "do[…]";
            case "ConditionalBranch" -> "if … do[…]";
            case "Pattern" -> "/…、?…、:=、@…";
            default -> what.toLowerCase(Locale.ROOT);
        };
    }

    private static Misreading unsupported(String what, int offset) {
        DrlPhrase hint = switch (what) {
            case "Accumulate", "GroupBy" -> DrlPhrase.WRITE_ACCUMULATE;
            case "Collect" -> DrlPhrase.COUNT_SIGNALS;
            case "EntryPoint", "Window", "WindowReference" -> DrlPhrase.COUNT_WITHIN_DAYS;
            case "Forall" -> DrlPhrase.WRITE_NOT;
            case "Eval" -> DrlPhrase.TEST_INSIDE_FACT;
            default -> DrlPhrase.CONDITION_FORM;
        };
        return new Misreading(DrlComplaint.UNSUPPORTED_CONDITION, offset, word(what), hint);
    }
}
