package io.wecompolicy.mirror;

import io.wecompolicy.contact.ContactCorrections;
import io.wecompolicy.contact.Standing;
import io.wecompolicy.contact.TagChange;
import io.wecompolicy.contact.TagLibrary;
import io.wecompolicy.core.event.ContactRead;
import io.wecompolicy.core.event.CorpId;
import io.wecompolicy.core.event.Event;
import io.wecompolicy.core.event.Pair;
import io.wecompolicy.core.event.TagsChanged;
import io.wecompolicy.mirror.ReadContact.Shown;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Takes over a relation that stands, and derives what others did to its tags. What we do ourselves is not judged, so that no
 * rule answers its own work, whether WeCom tells of it or not, before or after it answered.
 */
@ApplicationScoped
class TagJudge {
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final ContactCorrections contacts;
    private final TagLibrary library;
    private final OwnWrites own;
    private final ReadTable reads;
    private final Derived derived;
    private final Findings findings;
    private final MirrorConfig config;
    private final Clock clock;

    TagJudge(
            ContactCorrections contacts,
            TagLibrary library,
            OwnWrites own,
            ReadTable reads,
            Derived derived,
            Findings findings,
            MirrorConfig config,
            Clock clock) {
        this.contacts = contacts;
        this.library = library;
        this.own = own;
        this.reads = reads;
        this.derived = derived;
        this.findings = findings;
        this.config = config;
        this.clock = clock;
    }

    /** History from before this service: nothing is told of it. */
    Outcome learn(DueRead read, ReadContact contact, Shown shown) {
        List<String> tags = List.copyOf(names(read, shown));
        take(read, contact, shown, new TagChange(read.subject().pair(), tags, List.of()));
        return Outcome.DONE;
    }

    Outcome judge(DueRead read, ReadContact contact, Shown shown, Standing standing, Instant began) {
        CorpId corp = read.subject().corp();
        Pair pair = read.subject().pair();
        Set<String> names = names(read, shown);
        // INVARIANT: the ledger is asked before the tags: a marking that ends in between is then known by both, not by
        // none.
        Set<String> writes = own.touched(corp, pair, began.minus(config.ownWriteWindow()));
        Set<String> known = contacts.standing(corp, pair).map(Standing::tags).orElse(standing.tags());
        TagDifference difference = TagDifference.between(known, names, writes);
        take(read, contact, shown, new TagChange(pair, difference.added(), difference.removed()));
        tell(read, shown, difference, began);
        return difference.isComplete()
                ? Outcome.DONE
                : Outcome.unfinished(clock.instant().plus(later(read)));
    }

    private void take(DueRead read, ReadContact contact, Shown shown, TagChange change) {
        contacts.take(read.subject().corp(), contact.customer(), shown.relation(), change);
    }

    private void tell(DueRead read, Shown shown, TagDifference difference, Instant began) {
        Pair pair = read.subject().pair();
        List<Event> events = new ArrayList<>();
        if (read.isNew()) {
            events.add(new ContactRead(
                    pair.userId(), pair.externalUserId(), shown.relation().state(), read.cause(), began));
        }
        if (!difference.isEmpty()) {
            findings.count(read, "tags-changed");
            events.add(new TagsChanged(
                    pair.userId(),
                    pair.externalUserId(),
                    difference.added(),
                    difference.removed(),
                    read.cause(),
                    began));
        }
        if (!events.isEmpty()) {
            derived.append(read.subject().corp(), read.cause(), events);
        }
    }

    /** By our own names for the ids, so that a rename that we have not heard of yet is no change of tags. */
    private Set<String> names(DueRead read, Shown shown) {
        CorpId corp = read.subject().corp();
        Map<String, String> library = this.library.names(corp);
        Set<String> names = new HashSet<>();
        boolean foreign = false;
        for (Map.Entry<String, String> tag : shown.tagNames().entrySet()) {
            String ours = library.getOrDefault(tag.getKey(), "");
            foreign |= !ours.equals(tag.getValue());
            names.add(ours.isEmpty() ? tag.getValue() : ours);
        }
        if (foreign) {
            reads.note(List.of(ReadRequest.of(Subject.tagLibrary(corp), read.cause(), clock.instant())));
        }
        return names;
    }

    private Duration later(DueRead read) {
        Duration pause = config.ownWriteWindow().multipliedBy(Math.min(read.attempts(), 30));
        return pause.compareTo(LONGEST) < 0 ? pause : LONGEST;
    }
}
