package io.wecompolicy.mirror;

import io.wecompolicy.contact.ContactCorrections;
import io.wecompolicy.contact.Standing;
import io.wecompolicy.contact.TagLibrary;
import io.wecompolicy.core.event.CorpId;
import io.wecompolicy.core.event.Pair;
import io.wecompolicy.mirror.ContactLists.Entry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds in a page of relations those that are not as we know them. Those that we do not know at all were found before. */
@ApplicationScoped
class PartComparison {
    private static final Duration SAME = Duration.ofSeconds(1);

    private final ContactCorrections contacts;
    private final TagLibrary library;

    PartComparison(ContactCorrections contacts, TagLibrary library) {
        this.contacts = contacts;
        this.library = library;
    }

    /** In the running transaction. */
    List<Subject> differing(CorpId corp, String userId, List<Entry> entries) {
        Map<String, String> names = library.names(corp);
        Map<Pair, Standing> known = contacts.standings(
                corp,
                entries.stream()
                        .map(entry -> new Pair(userId, entry.externalUserId()))
                        .toList());
        return entries.stream()
                .filter(entry -> {
                    Standing standing = known.get(new Pair(userId, entry.externalUserId()));
                    return standing != null && differs(entry, standing, names);
                })
                .map(entry -> Subject.contact(corp, new Pair(userId, entry.externalUserId())))
                .toList();
    }

    /** A tag whose name we do not know differs: the read tells it. */
    private static boolean differs(Entry entry, Standing standing, Map<String, String> names) {
        Set<String> tags = new HashSet<>();
        entry.tagIds().forEach(id -> tags.add(names.getOrDefault(id, id)));
        boolean begunAnew = Duration.between(standing.since(), entry.since()).compareTo(SAME) > 0;
        return begunAnew || !tags.equals(standing.tags());
    }
}
