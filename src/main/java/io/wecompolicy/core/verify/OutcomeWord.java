package io.wecompolicy.core.verify;

import io.wecompolicy.core.decision.Outcome;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How a scenario may say what became of a proposal: by its label or in 中文. */
final class OutcomeWord {
    static final List<String> LABELS =
            Arrays.stream(Outcome.values()).map(Outcome::label).toList();
    private static final Map<String, Outcome> CHINESE = Map.of(
            "采纳", Outcome.ACCEPTED,
            "让位", Outcome.OVERRIDDEN,
            "被否决", Outcome.VETOED,
            "否决", Outcome.VETOED,
            "已经是这样", Outcome.REDUNDANT,
            "重复", Outcome.REDUNDANT);

    private OutcomeWord() {}

    /** Its label; empty when it is no outcome. */
    static Optional<String> label(String written) {
        return LABELS.contains(written)
                ? Optional.of(written)
                : Optional.ofNullable(CHINESE.get(written)).map(Outcome::label);
    }
}
