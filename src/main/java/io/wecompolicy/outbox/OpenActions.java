package io.wecompolicy.outbox;

import io.wecompolicy.core.event.CorpId;
import io.wecompolicy.core.event.Pair;
import io.wecompolicy.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/** What is still to be done in WeCom. */
@ApplicationScoped
public class OpenActions {
    /** Those that ended are not asked for: what they did is known elsewhere, and what died was not done. */
    private static final String MARKINGS = """
            select a.external_user_id, a.work from outbox_action a
            where a.corp_id = ? and a.serial_key = any(?::text[]) and a.lane = 'normal'
              and a.status in ('pending', 'failed') and a.type = 'mark-tag'
            order by a.id
            """;

    /** The settled ones by their own index, so that it is no matter how many a pair ever had. */
    private static final String OPEN_OR_LATE = """
            select a.external_user_id, a.work from outbox_action a
            where a.corp_id = ? and a.serial_key = ? and a.lane = 'normal'
              and a.status in ('pending', 'failed') and a.type = 'mark-tag'
            union all
            select a.external_user_id, a.work from outbox_action a
            where a.corp_id = ? and a.serial_key = ? and a.type = 'mark-tag' and a.settled_at is not null and a.settled_at > ?
            """;

    private final DataSource dataSource;
    private final WorkSeal seal;

    OpenActions(DataSource dataSource, WorkSeal seal) {
        this.dataSource = dataSource;
        this.seal = seal;
    }

    private record Sealed(String externalUserId, byte[] work) {}

    /**
     * The changes of tags that wait or are under way, by pair and oldest first; pairs without any are absent, and so is the
     * work for a customer who was erased, because it will be dropped. Ask before you read which tags are on: what ends in
     * between is then seen twice rather than never.
     */
    public Map<Pair, List<Work.MarkTag>> markings(CorpId corp, Collection<Pair> pairs) {
        if (pairs.isEmpty()) {
            return Map.of();
        }
        List<Sealed> open = new Sql(dataSource, MARKINGS)
                .text(corp.value())
                .texts(pairs.stream().map(Work::serialKey).toList())
                .list(row -> new Sealed(row.getString(1), row.getBytes(2)));
        seal.expect(corp, open.stream().map(Sealed::externalUserId).distinct().toList());
        Map<Pair, List<Work.MarkTag>> markings = new HashMap<>();
        open.forEach(row -> opened(corp, row)
                .ifPresent(marking -> markings.computeIfAbsent(marking.pair(), pair -> new ArrayList<>())
                        .add(marking)));
        return markings;
    }

    /** The changes of a pair's tags that wait, are under way, or ended after the instant, however they ended. */
    public List<Work.MarkTag> markings(CorpId corp, Pair pair, Instant endedAfter) {
        String key = Work.serialKey(pair);
        return new Sql(dataSource, OPEN_OR_LATE)
                        .text(corp.value())
                        .text(key)
                        .text(corp.value())
                        .text(key)
                        .instant(endedAfter)
                        .list(row -> new Sealed(row.getString(1), row.getBytes(2)))
                        .stream()
                        .flatMap(row -> opened(corp, row).stream())
                        .toList();
    }

    private Optional<Work.MarkTag> opened(CorpId corp, Sealed row) {
        try {
            return seal.open(corp, row.externalUserId(), ActionType.MARK_TAG, row.work())
                    .map(work -> (Work.MarkTag) work);
        } catch (WorkSeal.Unreadable e) {
            // Nobody here can carry it out either: the relay ends it as dead.
            return Optional.empty();
        }
    }
}
