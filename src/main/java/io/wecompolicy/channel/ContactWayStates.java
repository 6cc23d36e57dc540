package io.wecompolicy.channel;

import io.wecompolicy.core.event.CorpId;
import io.wecompolicy.platform.Violation;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.StatelessSession;

/** Finds live codes by their state, of which each has its own. */
@Singleton
class ContactWayStates {
    private static final int PORTION = 5000;

    private final StatelessSession session;

    ContactWayStates(StatelessSession session) {
        this.session = session;
    }

    /** By state, those that exist. */
    Map<String, ContactWay> find(CorpId corp, Collection<String> states) {
        Map<String, ContactWay> found = new LinkedHashMap<>();
        List<String> wanted = states.stream().distinct().toList();
        for (int from = 0; from < wanted.size(); from += PORTION) {
            session.createSelectionQuery(
                            "from ContactWayRow w where w.id.corpId = :corp and w.state in :states",
                            ContactWayRow.class)
                    .setParameter("corp", corp.value())
                    .setParameterList("states", wanted.subList(from, Math.min(wanted.size(), from + PORTION)))
                    .getResultStream()
                    .map(ContactWayRow::item)
                    .forEach(way -> found.put(way.state(), way));
        }
        return found;
    }

    /** A state twice in the load, or one that a stored live code keeps. */
    List<Violation> clashes(CorpId corp, List<ContactWay> items, boolean replace) {
        List<Violation> clashes = new ArrayList<>();
        Map<String, Integer> positions = new HashMap<>();
        Set<String> loaded = items.stream().map(ContactWay::configId).collect(Collectors.toSet());
        Map<String, ContactWay> stored = replace
                ? Map.of()
                : find(corp, items.stream().map(ContactWay::state).toList());
        for (int i = 0; i < items.size(); i++) {
            ContactWay way = items.get(i);
            Integer earlier = positions.putIfAbsent(way.state(), i);
            ContactWay holder = stored.get(way.state());
            if (earlier != null) {
                clashes.add(
                        new Violation("[" + i + "].state", "is the state of [" + earlier + "]: `" + way.state() + "`"));
            } else if (holder != null && !loaded.contains(holder.configId())) {
                clashes.add(new Violation(
                        "[" + i + "].state",
                        "`" + way.state() + "` is the state of live code `" + holder.configId() + "`"));
            }
        }
        return clashes;
    }
}
