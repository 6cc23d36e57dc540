package io.wecompolicy.pipeline;

import io.wecompolicy.channel.ChannelConfig;
import io.wecompolicy.core.event.ClockTicked;
import io.wecompolicy.core.event.CorpId;
import io.wecompolicy.core.event.Event;
import io.wecompolicy.core.fact.Facts;
import io.wecompolicy.core.fact.LiveCode;
import io.wecompolicy.pipeline.DueTable.Due;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Notes when time alone will change what was decided: a signal leaves a window, a rush is over. */
@ApplicationScoped
class Dues {
    private final DueTable table;
    private final ChannelConfig channel;

    Dues(DueTable table, ChannelConfig channel) {
        this.table = table;
        this.channel = channel;
    }

    /** @param decided of one transaction in their order: of one subject the last counts */
    void note(CorpId corp, List<Decided> decided) {
        Map<String, Due> dues = new LinkedHashMap<>();
        for (Decided one : decided) {
            Facts facts = one.entry().facts();
            Stream.of(window(facts, one.rulebook().signalWindows()), rush(facts))
                    .flatMap(Optional::stream)
                    .forEach(due -> dues.put(due.subject() + " " + due.subjectId(), due));
        }
        if (!dues.isEmpty()) {
            table.put(corp, List.copyOf(dues.values()));
        }
    }

    private static Optional<Due> window(Facts facts, Set<Integer> windows) {
        String customer = facts.event().externalUserId();
        return customer.isEmpty()
                ? Optional.empty()
                : facts.signals().nextChange(windows).map(at -> new Due(ClockTicked.WINDOW, customer, at));
    }

    /** When customers came close together, the roster is looked at once more when the window is over. */
    private Optional<Due> rush(Facts facts) {
        Event event = facts.event();
        boolean recent = facts.seats().stream().anyMatch(seat -> seat.addsInWindow() > 1);
        return facts.liveCode()
                .filter(code -> recent)
                .map(LiveCode::configId)
                .map(configId -> new Due(
                        ClockTicked.ROSTER,
                        configId,
                        event.at().plus(channel.burstWindow()).plusSeconds(1)));
    }
}
