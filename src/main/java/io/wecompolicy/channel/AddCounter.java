package io.wecompolicy.channel;

import io.wecompolicy.core.event.CorpId;
import io.wecompolicy.core.event.EventId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import javax.sql.DataSource;

/**
 * Counts the adds of seats in the transaction of the decision. The row of a seat stays locked until that transaction ends,
 * so that no two events see the same ordinal and a cap holds under concurrency.
 */
@ApplicationScoped
public class AddCounter {
    // INVARIANT: rows are locked in this order by everybody, so that two batches never wait for each other.
    private static final Comparator<SeatKey> ORDER = Comparator.comparing(SeatKey::configId)
            .thenComparing(SeatKey::userId)
            .thenComparing(SeatKey::day);

    private final DataSource dataSource;
    private final ChannelConfig config;

    AddCounter(DataSource dataSource, ChannelConfig config) {
        this.dataSource = dataSource;
        this.config = config;
    }

    /**
     * Counts each add once, however often its event is decided; in the order given.
     *
     * @return for each event, the how-many-th add of its seat and day it is: 1 is the first
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<EventId, Integer> take(CorpId corp, List<Add> adds) {
        if (adds.isEmpty()) {
            return Map.of();
        }
        try (Connection connection = dataSource.getConnection()) {
            AddTables tables = new AddTables(connection, corp);
            Set<EventId> fresh = tables.insertTaken(adds.stream()
                    .sorted(Comparator.comparing(add -> add.event().value()))
                    .toList());
            Map<SeatKey, List<Add>> bySeat = new TreeMap<>(ORDER);
            adds.stream()
                    .filter(add -> fresh.contains(add.event()))
                    .forEach(add -> bySeat.computeIfAbsent(add.seat(), seat -> new ArrayList<>())
                            .add(add));
            Map<EventId, Integer> ordinals = ordinals(tables, bySeat);
            tables.updateOrdinals(ordinals);
            List<EventId> known = adds.stream()
                    .map(Add::event)
                    .filter(event -> !fresh.contains(event))
                    .toList();
            ordinals.putAll(tables.findOrdinals(known));
            return ordinals;
        } catch (SQLException e) {
            throw new IllegalStateException("adds were not counted", e);
        }
    }

    /** How much the seats have received; one query for all. */
    public Map<SeatQuestion, SeatUse> uses(CorpId corp, Collection<SeatQuestion> questions) {
        if (questions.isEmpty()) {
            return Map.of();
        }
        try (Connection connection = dataSource.getConnection()) {
            List<SeatQuestion> asked = questions.stream().distinct().toList();
            List<SeatUse> uses = new AddTables(connection, corp).uses(asked, config.burstWindow());
            Map<SeatQuestion, SeatUse> byQuestion = new LinkedHashMap<>();
            for (int i = 0; i < asked.size(); i++) {
                byQuestion.put(asked.get(i), uses.get(i));
            }
            return byQuestion;
        } catch (SQLException e) {
            throw new IllegalStateException("adds were not read", e);
        }
    }

    private static Map<EventId, Integer> ordinals(AddTables tables, Map<SeatKey, List<Add>> bySeat)
            throws SQLException {
        Map<SeatKey, Integer> totals = tables.increase(bySeat);
        Map<EventId, Integer> ordinals = new HashMap<>();
        bySeat.forEach((seat, adds) -> {
            int before = Objects.requireNonNull(totals.get(seat)) - adds.size();
            for (int i = 0; i < adds.size(); i++) {
                ordinals.put(adds.get(i).event(), before + 1 + i);
            }
        });
        return ordinals;
    }
}
