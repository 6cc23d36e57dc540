package io.wecompolicy.core.fact;

import static java.util.Objects.requireNonNullElse;

import io.wecompolicy.core.event.OneOf;
import java.util.List;

/**
 * The live code (活码, WeCom: contact way) through which the customer came.
 *
 * @param state WeCom's channel parameter, at most 30 characters
 * @param purpose such as {@code campaign}
 * @param lifecycle {@code active} or {@code expired}
 * @param lastResort the member who receives when nobody else can; empty when there is none
 * @param roster who receives now, as far as we know
 */
public record LiveCode(
        String configId,
        String state,
        String channel,
        String name,
        String purpose,
        @OneOf({"active", "expired"}) String lifecycle,
        boolean test,
        String lastResort,
        List<String> roster) {
    public LiveCode {
        // records of decisions from before these two were known
        lastResort = requireNonNullElse(lastResort, "");
        roster = List.copyOf(requireNonNullElse(roster, List.of()));
    }
}
