package io.wecompolicy.mirror;

import io.wecompolicy.core.event.CorpId;
import io.wecompolicy.core.event.Pair;
import java.time.Instant;
import java.util.Set;

/** The ledger of our own changes. The mirror declares it; {@code pipeline} implements it over the outbox. */
public interface OwnWrites {
    /**
     * Tags ({@code group/tag}) of the pair that a change of ours adds or removes which waits, is under way, or ended after
     * the instant. Ask before you look which tags we know: a change that ends in between is then named rather than missed.
     */
    Set<String> touched(CorpId corp, Pair pair, Instant endedAfter);
}
