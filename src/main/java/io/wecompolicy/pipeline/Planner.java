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
import io.wecompolicy.outbox.ActionType;
import io.wecompolicy.outbox.DeadAction;
import io.wecompolicy.outbox.NewAction;
import io.wecompolicy.outbox.Work;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Turns what was accepted into actions: one greeting, and one net change of tags for the pair. */
@ApplicationScoped
class Planner {
    /** What decisions lead to: actions to do, and those that can not be begun. */
    record Plan(List<NewAction> actions, List<DeadAction> dead) {
        Plan() {
            this(new ArrayList<>(), new ArrayList<>());
        }
    }

    private final PipelineConfig config;
    private final Greetings greetings;

    Planner(PipelineConfig config, Greetings greetings) {
        this.config = config;
        this.greetings = greetings;
    }

    /** @param open what earlier decisions about the pair lead to and WeCom has not answered yet */
    void plan(Received received, Entry entry, OpenMarkings open, Plan plan) {
        received.event().pair().ifPresent(pair -> {
            greet(received, entry, pair, plan);
            tag(entry, pair, open).ifPresent(plan.actions()::add);
        });
    }

    private void greet(Received received, Entry entry, Pair pair, Plan plan) {
        Optional<WelcomeCode> code = received.event().welcomeCode();
        Optional<Settled> chosen = entry.decision()
                .accepted()
                .filter(settled -> settled.proposal() instanceof SendWelcome)
                .findFirst();
        if (code.isEmpty() || chosen.isEmpty()) {
            return;
        }
        List<String> because = List.of(chosen.get().id());
        String template = chosen.get().proposal().target();
        greetings
                .write(entry, pair, code.get(), template)
                .ifPresentOrElse(
                        work -> plan.actions().add(action(entry, work, Optional.of(deadline(received)), because)),
                        () -> plan.dead().add(missing(entry, pair, template, because)));
    }

    private static DeadAction missing(Entry entry, Pair pair, String template, List<String> because) {
        return new DeadAction(
                entry.corp(),
                entry.event(),
                entry.id(),
                ActionType.SEND_WELCOME,
                pair,
                because,
                "welcome template `" + template + "` is not loaded; load it with PUT /api/v1/welcome-templates");
    }

    /** The earlier of what WeCom says and what we saw starts the clock: a copy that came late has less time left. */
    private Instant deadline(Received received) {
        Event event = received.event();
        Instant start = event.at().isBefore(received.receivedAt()) ? event.at() : received.receivedAt();
        return start.plus(config.welcomeWindow()).minus(config.welcomeMargin());
    }

    private static Optional<NewAction> tag(Entry entry, Pair pair, OpenMarkings open) {
        List<AddTag> add = new ArrayList<>();
        Set<String> remove = new TreeSet<>();
        List<String> because = new ArrayList<>();
        entry.decision().accepted().forEach(settled -> {
            if (settled.proposal() instanceof AddTag tag) {
                add.add(tag);
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
        remove.addAll(open.rivals(entry.facts(), add));
        List<String> added =
                add.stream().map(AddTag::target).distinct().sorted().toList();
        Work work = new Work.MarkTag(pair, added, List.copyOf(remove));
        return Optional.of(action(entry, work, Optional.empty(), because));
    }

    private static NewAction action(Entry entry, Work work, Optional<Instant> dueBefore, List<String> because) {
        return new NewAction(entry.corp(), entry.event(), entry.id(), work, dueBefore, because);
    }
}
