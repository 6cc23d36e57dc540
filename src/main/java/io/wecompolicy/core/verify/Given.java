package io.wecompolicy.core.verify;

import io.wecompolicy.core.decision.Proposal;
import io.wecompolicy.core.fact.Facts;
import java.util.List;

/**
 * What a test starts from.
 *
 * @param proposals that count as made by a rule of their family, beside what the rules propose
 */
record Given(Facts facts, List<Proposal> proposals) {
    Given {
        proposals = List.copyOf(proposals);
    }
}
