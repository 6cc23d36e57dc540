package io.wecompolicy.pipeline;

import io.wecompolicy.core.decision.AddTag;
import io.wecompolicy.core.decision.RemoveTag;
import io.wecompolicy.core.decision.SendWelcome;
import io.wecompolicy.core.decision.Settled;
import io.wecompolicy.core.event.Event;
import io.wecompolicy.core.event.Pair;
import io.wecompolicy.core.event.WelcomeCode;
import io.wecompolicy.decisionlog.Entry;
import io.wecompolicy.inbox.Received;
import io.wecompolicy.outbox.NewAction;
import io.wecompolicy.outbox.Work;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns what was accepted into actions: one greeting, and one net change of tags for the pair. */
@ApplicationScoped
class Planner {
    private final PipelineConfig config;
    private final Greetings greetings;

    Planner(PipelineConfig config, Greetings greetings) {
        this.config = config;
        this.greetings = greetings;
    }

    List<NewAction> plan(Received received, Entry entry) {
        List<NewAction> actions = new ArrayList<>();
        Optional<Pair> pair = received.event().pair();
        if (pair.isPresent()) {
            greet(received, entry, pair.get()).ifPresent(actions::add);
            tag(entry, pair.get()).ifPresent(actions::add);
        }
        return actions;
    }

    private Optional<NewAction> greet(Received received, Entry entry, Pair pair) {
        Optional<WelcomeCode> code = received.event().welcomeCode();
        Optional<Settled> chosen = entry.decision()
                .accepted()
                .filter(settled -> settled.proposal() instanceof SendWelcome)
                .findFirst();
        if (code.isEmpty() || chosen.isEmpty()) {
            return Optional.empty();
        }
        Optional<Work> greeting =
                greetings.write(entry, pair, code.get(), chosen.get().proposal().target());
        return greeting.map(work -> action(
                entry,
                work,
                Optional.of(deadline(received)),
                List.of(chosen.get().id())));
    }

    /** The earlier of what WeCom says and what we saw starts the clock: a copy that came late has less time left. */
    private Instant deadline(Received received) {
        Event event = received.event();
        Instant start = event.at().isBefore(received.receivedAt()) ? event.at() : received.receivedAt();
        return start.plus(config.welcomeWindow()).minus(config.welcomeMargin());
    }

    private static Optional<NewAction> tag(Entry entry, Pair pair) {
        List<String> add = new ArrayList<>();
        List<String> remove = new ArrayList<>();
        List<String> because = new ArrayList<>();
        entry.decision().accepted().forEach(settled -> {
            if (settled.proposal() instanceof AddTag tag) {
                add.add(tag.target());
                because.add(settled.id());
            }
            if (settled.proposal() instanceof RemoveTag tag) {
                remove.add(tag.target());
                because.add(settled.id());
            }
        });
        if (because.isEmpty()) {
            return Optional.empty();
        }
        Work work = new Work.MarkTag(
                pair,
                add.stream().distinct().sorted().toList(),
                remove.stream().distinct().sorted().toList());
        return Optional.of(action(entry, work, Optional.empty(), because));
    }

    private static NewAction action(Entry entry, Work work, Optional<Instant> dueBefore, List<String> because) {
        return new NewAction(entry.corp(), entry.event(), entry.id(), work, dueBefore, because);
    }
}
