package io.wecompolicy.core.fact;

import io.wecompolicy.core.event.Event;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/**
 * All that rules may know of one event. It is recorded with the decision as it was read, so that a replay sees the same.
 * What concerns no customer or no member is absent; what concerns one that we know nothing of is an unknown one.
 */
public record Facts(
        Event event,
        Moment moment,
        Optional<Customer> customer,
        Optional<Relation> relation,
        Optional<Member> member,
        Optional<LiveCode> liveCode,
        List<Seat> seats,
        Optional<Duty> duty,
        Signals signals,
        Segments segments,
        List<Template> templates,
        List<Grant> grants,
        List<TagGroup> tagGroups) {
    public Facts {
        seats = List.copyOf(seats);
        templates = List.copyOf(templates);
        grants = List.copyOf(grants);
        tagGroups = List.copyOf(tagGroups);
    }

    /** Every fact once, the event first: what an engine puts into its working memory. Equal facts are one fact. */
    public List<Record> all() {
        List<Record> all = new ArrayList<>();
        all.add((Record) event);
        all.add(moment);
        customer.ifPresent(all::add);
        relation.ifPresent(all::add);
        member.ifPresent(all::add);
        liveCode.ifPresent(all::add);
        addOnce(seats, all);
        duty.ifPresent(all::add);
        all.add(signals);
        all.add(segments);
        addOnce(templates, all);
        addOnce(grants, all);
        addOnce(tagGroups, all);
        return all;
    }

    private static void addOnce(List<? extends Record> facts, List<Record> all) {
        all.addAll(facts.size() < 2 ? facts : new LinkedHashSet<>(facts));
    }

    public Optional<TagGroup> tagGroup(String name) {
        for (TagGroup group : tagGroups) {
            if (group.name().equals(name)) {
                return Optional.of(group);
            }
        }
        return Optional.empty();
    }

    /** The same facts with this relation. */
    public Facts withRelation(Relation other) {
        return new Facts(
                event,
                moment,
                customer,
                Optional.of(other),
                member,
                liveCode,
                seats,
                duty,
                signals,
                segments,
                templates,
                grants,
                tagGroups);
    }

    /** The same facts with these tag groups. */
    public Facts withTagGroups(List<TagGroup> others) {
        return new Facts(
                event, moment, customer, relation, member, liveCode, seats, duty, signals, segments, templates, grants,
                others);
    }
}
