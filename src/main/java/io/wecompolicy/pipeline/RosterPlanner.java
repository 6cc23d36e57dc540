package io.wecompolicy.pipeline;

import io.wecompolicy.channel.Rosters;
import io.wecompolicy.core.decision.Outcome;
import io.wecompolicy.core.decision.Roster;
import io.wecompolicy.core.decision.SetRoster;
import io.wecompolicy.core.decision.Settled;
import io.wecompolicy.core.event.CorpId;
import io.wecompolicy.core.fact.LiveCode;
import io.wecompolicy.decisionlog.Entry;
import io.wecompolicy.outbox.NewAction;
import io.wecompolicy.outbox.Work;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns the rosters that were decided into actions, where they differ from what was decided before. */
@ApplicationScoped
class RosterPlanner {
    private final Rosters rosters;
    private final Clock clock;

    RosterPlanner(Rosters rosters, Clock clock) {
        this.rosters = rosters;
        this.clock = clock;
    }

    private record Wanted(Entry entry, Roster roster) {}

    /** @param entries of one transaction in their order: the last one about a live code has seen all that came before */
    List<NewAction> plan(CorpId corp, List<Entry> entries) {
        Map<String, Wanted> wanted = new LinkedHashMap<>();
        entries.forEach(entry -> Roster.of(entry.facts(), entry.decision())
                .ifPresent(roster -> wanted.put(roster.configId(), new Wanted(entry, roster))));
        List<NewAction> actions = new ArrayList<>();
        wanted.values().forEach(last -> action(corp, last).ifPresent(actions::add));
        return actions;
    }

    private Optional<NewAction> action(CorpId corp, Wanted wanted) {
        Entry entry = wanted.entry();
        Roster roster = wanted.roster();
        List<String> before = entry.facts().liveCode().map(LiveCode::roster).orElse(List.of());
        boolean changed = rosters.want(corp, roster.configId(), before, roster.userIds(), clock.instant());
        if (!changed) {
            return Optional.empty();
        }
        List<String> because = entry.decision().proposals().stream()
                .filter(settled -> settled.proposal() instanceof SetRoster && settled.outcome() == Outcome.ACCEPTED)
                .map(Settled::id)
                .toList();
        Work work = new Work.UpdateContactWay(roster.configId(), roster.userIds());
        return Optional.of(new NewAction(corp, entry.event(), entry.id(), work, Optional.empty(), because));
    }
}
