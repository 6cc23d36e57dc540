package io.wecompolicy.pipeline;

import io.wecompolicy.contact.Contacts;
import io.wecompolicy.core.decision.Deadline;
import io.wecompolicy.core.decision.Decision;
import io.wecompolicy.core.event.CorpId;
import io.wecompolicy.core.event.Pair;
import io.wecompolicy.core.fact.Facts;
import io.wecompolicy.decisionlog.DecisionLog;
import io.wecompolicy.decisionlog.Entry;
import io.wecompolicy.decisionlog.RulebookRef;
import io.wecompolicy.facts.Gatherer;
import io.wecompolicy.facts.Occurrence;
import io.wecompolicy.inbox.EventHandler;
import io.wecompolicy.inbox.EventPostponed;
import io.wecompolicy.inbox.Inbox;
import io.wecompolicy.inbox.Received;
import io.wecompolicy.mirror.Mirror;
import io.wecompolicy.outbox.OpenActions;
import io.wecompolicy.outbox.Outbox;
import io.wecompolicy.outbox.Work;
import io.wecompolicy.platform.Ulids;
import io.wecompolicy.rulebook.ActiveRulebook;
import io.wecompolicy.rulebook.LiveRulebook;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The whole story of an event, from top to bottom: what it tells us is remembered, the facts are gathered, the live
 * rulebook decides, and decision, actions and the event's end are stored together or not at all.
 */
@ApplicationScoped
class Pipeline implements EventHandler {
    private static final int MICRO = 1_000;
    /** How soon events look again whether a rulebook is live. */
    private static final Duration NO_RULEBOOK = Duration.ofSeconds(2);

    private final Inbox inbox;
    private final Mirror mirror;
    private final Contacts contacts;
    private final OpenActions open;
    private final Gatherer gatherer;
    private final LiveRulebook rulebooks;
    private final Planner planner;
    private final Consequences consequences;
    private final DecisionLog log;
    private final Outbox outbox;
    private final Aftermath aftermath;
    private final PipelineConfig config;
    private final Clock clock;

    Pipeline(
            Inbox inbox,
            Mirror mirror,
            Contacts contacts,
            OpenActions open,
            Gatherer gatherer,
            LiveRulebook rulebooks,
            Planner planner,
            Consequences consequences,
            DecisionLog log,
            Outbox outbox,
            Aftermath aftermath,
            PipelineConfig config,
            Clock clock) {
        this.inbox = inbox;
        this.mirror = mirror;
        this.contacts = contacts;
        this.open = open;
        this.gatherer = gatherer;
        this.rulebooks = rulebooks;
        this.planner = planner;
        this.consequences = consequences;
        this.log = log;
        this.outbox = outbox;
        this.aftermath = aftermath;
        this.config = config;
        this.clock = clock;
    }

    /** @throws EventPostponed when nothing is live for a corp; its events wait */
    @Override
    @Transactional
    public void handle(List<Received> batch) {
        Map<CorpId, List<Received>> byCorp =
                inbox.lockInOrder(batch).stream().collect(Collectors.groupingBy(Received::corp));
        byCorp.forEach(this::decide);
    }

    private void decide(CorpId corp, List<Received> arrived) {
        List<Received> events = mirror.sift(corp, arrived);
        if (events.isEmpty()) {
            return;
        }
        contacts.observe(corp, events.stream().map(Received::event).toList());
        // Before the tags are read, and after the pairs were locked: new ones can only come from a decision about the
        // pair.
        Map<Pair, List<Work.MarkTag>> markings = open.markings(
                corp,
                events.stream().flatMap(event -> event.event().pair().stream()).toList());
        List<Facts> gathered = gatherer.gather(
                corp,
                events.stream()
                        .map(event -> new Occurrence(event.id(), event.event()))
                        .toList());
        List<Decided> decided = new ArrayList<>();
        Planner.Plan plan = new Planner.Plan();
        for (int i = 0; i < events.size(); i++) {
            Received event = events.get(i);
            OpenMarkings earlier = OpenMarkings.of(event.event().pair(), markings);
            Decided one = decide(event, earlier.over(gathered.get(i)));
            decided.add(one);
            planner.plan(event, one.entry(), earlier, plan);
        }
        plan.actions().addAll(consequences.of(corp, decided));
        List<Entry> entries = decided.stream().map(Decided::entry).toList();
        log.append(entries);
        outbox.append(plan.actions());
        outbox.appendDead(plan.dead());
        aftermath.afterCommit(entries);
        inbox.decided(entries.stream().collect(Collectors.toMap(Entry::event, Entry::id)));
    }

    private Decided decide(Received received, Facts gathered) {
        ActiveRulebook rulebook = rulebooks
                .current(received.corp(), received.event().externalUserId())
                .orElseThrow(() -> new EventPostponed("no rulebook is live", NO_RULEBOOK));
        Facts complete = Vocabularies.complete(gathered, rulebook);
        Instant decidedAt = clock.instant();
        long began = System.nanoTime();
        Decision decision = rulebook.decider().decide(complete, Deadline.in(config.decisionLimit(), System::nanoTime));
        long elapsedMicros = (System.nanoTime() - began) / MICRO;
        Entry entry = new Entry(
                Ulids.next("d"),
                received.corp(),
                received.id(),
                complete,
                decision,
                RulebookRef.of(rulebook.version(), rulebook.digest(), rulebook.slot(), rulebook.isolated()),
                decidedAt,
                elapsedMicros);
        return new Decided(entry, rulebook);
    }
}
