package io.wecompolicy.mirror;

import io.wecompolicy.contact.ContactCorrections;
import io.wecompolicy.contact.RelationStatus;
import io.wecompolicy.contact.Standing;
import io.wecompolicy.core.event.ContactAdded;
import io.wecompolicy.core.event.ContactDeleted;
import io.wecompolicy.core.event.Pair;
import io.wecompolicy.inbox.Inbox;
import io.wecompolicy.mirror.ReadContact.Shown;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Compares one relation as WeCom shows it with how we know it. Beginnings and ends that no callback told become events;
 * tags are {@link TagJudge}'s.
 */
@ApplicationScoped
class ContactJudge {
    /** How soon to look again whether the pair's open events are decided. */
    private static final Duration TURN = Duration.ofMillis(200);
    /** The event and the relation itself are stamped one after the other. */
    private static final Duration SAME = Duration.ofSeconds(1);

    private final Inbox inbox;
    private final ReadTable reads;
    private final ContactCorrections contacts;
    private final TagJudge tags;
    private final Derived derived;
    private final Findings findings;
    private final MirrorConfig config;
    private final Clock clock;

    ContactJudge(
            Inbox inbox,
            ReadTable reads,
            ContactCorrections contacts,
            TagJudge tags,
            Derived derived,
            Findings findings,
            MirrorConfig config,
            Clock clock) {
        this.inbox = inbox;
        this.reads = reads;
        this.contacts = contacts;
        this.tags = tags;
        this.derived = derived;
        this.findings = findings;
        this.config = config;
        this.clock = clock;
    }

    /** @param contact empty when WeCom shows nobody the customer */
    Outcome judge(DueRead read, Optional<ReadContact> contact, Instant began) {
        Subject subject = read.subject();
        if (!inbox.lockBetweenEvents(subject.corp(), subject.pair())) {
            return Outcome.postponed(clock.instant().plus(TURN));
        }
        if (!reads.isUsable(read)) {
            return Outcome.postponed(clock.instant());
        }
        Optional<Shown> shown = contact.flatMap(known -> known.of(subject.userId()));
        Optional<Instant> erased = contacts.erasedAt(subject.corp(), subject.objectId());
        boolean forgotten = erased.isPresent()
                && shown.map(one -> !one.relation().since().isAfter(erased.get()))
                        .orElse(false);
        if (forgotten) {
            return Outcome.DONE;
        }
        Optional<Standing> known = contacts.standing(subject.corp(), subject.pair());
        if (shown.isEmpty()) {
            return gone(read, known);
        }
        return shown(read, contact.orElseThrow(), shown.get(), known, began);
    }

    /** A callback that tells of the end is on its way, or was lost: then the reconcile tells it. */
    private Outcome gone(DueRead read, Optional<Standing> known) {
        if (read.reconciliation().isPresent() && known.filter(Standing::isShown).isPresent()) {
            Pair pair = read.subject().pair();
            findings.count(read, "contact-deleted");
            derived.append(
                    read.subject().corp(),
                    read.cause(),
                    List.of(new ContactDeleted(pair.userId(), pair.externalUserId(), "reconcile", clock.instant())));
        }
        return Outcome.DONE;
    }

    private Outcome shown(DueRead read, ReadContact contact, Shown shown, Optional<Standing> known, Instant began) {
        Instant since = shown.relation().since();
        if (known.isEmpty()) {
            if (since.isBefore(began.minus(config.lostWithin()))) {
                findings.count(read, "contact-learnt");
                return tags.learn(read, contact, shown);
            }
            return begun(read, shown, began);
        }
        Standing standing = known.get();
        if (isStanding(standing, since)) {
            return tags.judge(read, contact, shown, standing, began);
        }
        if (standing.status() == RelationStatus.DELETED_BY_MEMBER) {
            Optional<Instant> trusted = standing.endedAt().map(ended -> ended.plus(config.addGrace()));
            if (trusted.filter(began::isBefore).isPresent()) {
                // WeCom may still show what has just ended.
                return Outcome.postponed(trusted.get());
            }
            if (isNotAfter(since, standing.since())) {
                contacts.reopen(read.subject().corp(), read.subject().pair());
                return tags.judge(read, contact, shown, standing, began);
            }
        }
        return begun(read, shown, began);
    }

    /** Whether what WeCom shows is the relation that we know to stand, and not one that began later. */
    private static boolean isStanding(Standing standing, Instant since) {
        boolean isSame = isNotAfter(since, standing.since());
        return switch (standing.status()) {
            case ACTIVE -> isSame;
            case DELETED_BY_CUSTOMER ->
                isSame || standing.endedAt().filter(since::isAfter).isEmpty();
            case HALF, DELETED_BY_MEMBER -> false;
        };
    }

    private static boolean isNotAfter(Instant one, Instant other) {
        return Duration.between(other, one).compareTo(SAME) <= 0;
    }

    /** The callback may still come, with its welcome code; only when it is surely lost we tell it ourselves. */
    private Outcome begun(DueRead read, Shown shown, Instant began) {
        Instant since = shown.relation().since();
        Instant lost = since.plus(config.addGrace());
        if (began.isBefore(lost)) {
            return Outcome.postponed(lost);
        }
        Pair pair = read.subject().pair();
        contacts.endedBefore(read.subject().corp(), pair, since);
        findings.count(read, "contact-added");
        derived.append(
                read.subject().corp(),
                read.cause(),
                List.of(new ContactAdded(
                        pair.userId(), pair.externalUserId(), shown.relation().state(), Optional.empty(), since)));
        return Outcome.DONE;
    }
}
