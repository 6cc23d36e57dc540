package io.wecompolicy.mirror;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.wecompolicy.contact.ContactCorrections;
import io.wecompolicy.core.event.CorpId;
import io.wecompolicy.core.event.Pair;
import io.wecompolicy.mirror.ContactLists.Part;
import io.wecompolicy.mirror.Reading.Found;
import io.wecompolicy.mirror.Reading.Unread;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Member by member: first who is a customer at all, so that beginnings and ends show whatever the pages hold, then page by
 * page the tags. What seems to differ is read alone afterwards: the judgement is that of a callback's read.
 */
@ApplicationScoped
class CustomersStep implements Step {
    private static final char SEPARATOR = '\n';

    private final ContactLists lists;
    private final ContactCorrections contacts;
    private final PartComparison comparison;

    CustomersStep(ContactLists lists, ContactCorrections contacts, PartComparison comparison) {
        this.lists = lists;
        this.contacts = contacts;
        this.comparison = comparison;
    }

    /**
     * Where it is: behind a member, or in the middle of that member's pages.
     *
     * @param inside whether pages of this member are still to come
     */
    private record Place(String userId, boolean inside, String cursor) {
        static Place parse(String text) {
            int end = text.indexOf(SEPARATOR);
            return end < 0
                    ? new Place(text, false, "")
                    : new Place(text.substring(0, end), true, text.substring(end + 1));
        }

        String print() {
            return inside ? userId + SEPARATOR + cursor : userId;
        }
    }

    @Override
    public Scope scope() {
        return Scope.CUSTOMERS;
    }

    @Override
    public Reading<Stride> page(Run run) {
        Place place = Place.parse(run.place());
        return place.inside() ? tags(run.corp(), place) : presence(run.corp(), place.userId());
    }

    private Reading<Stride> presence(CorpId corp, String after) {
        Reading<List<String>> members = lists.members(corp);
        if (members instanceof Unread<List<String>> unread) {
            return new Unread<>(unread.reason(), unread.after());
        }
        Optional<String> next = members.found().orElse(List.of()).stream()
                .filter(userId -> userId.compareTo(after) > 0)
                .min(Comparator.naturalOrder());
        if (next.isEmpty()) {
            return new Found<>(Stride.last(List.of()));
        }
        String userId = next.get();
        Reading<Set<String>> customers = lists.customers(corp, userId);
        if (customers instanceof Unread<Set<String>> unread) {
            return new Unread<>(unread.reason(), unread.after());
        }
        // WeCom answers "no contacts" (84061) for a member without any.
        Set<String> shown = customers.found().orElse(Set.of());
        Set<String> known = QuarkusTransaction.requiringNew().call(() -> contacts.customers(corp, userId));
        Set<String> differing = new TreeSet<>(shown);
        differing.removeAll(known);
        known.stream().filter(id -> !shown.contains(id)).forEach(differing::add);
        List<Subject> checks = new ArrayList<>();
        differing.forEach(id -> checks.add(Subject.contact(corp, new Pair(userId, id))));
        boolean inside = !shown.isEmpty();
        return new Found<>(new Stride(checks, shown.size(), Optional.of(new Place(userId, inside, "").print())));
    }

    private Reading<Stride> tags(CorpId corp, Place place) {
        Reading<Part> reading = lists.part(corp, place.userId(), place.cursor());
        if (reading instanceof Unread<Part> unread) {
            return new Unread<>(unread.reason(), unread.after());
        }
        Part part = reading.found().orElse(new Part(List.of(), ""));
        List<Subject> checks = QuarkusTransaction.requiringNew()
                .call(() -> comparison.differing(corp, place.userId(), part.entries()));
        boolean inside = !part.next().isEmpty();
        return new Found<>(new Stride(checks, 0, Optional.of(new Place(place.userId(), inside, part.next()).print())));
    }
}
