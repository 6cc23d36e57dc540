package io.wecompolicy.channel;

import io.wecompolicy.core.event.CorpId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who receives on the live codes, in the transaction of the decision. Decisions about one live code follow each other, from
 * {@link #lock} to the end of their transaction, so that the last one saw all counts.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Rosters {
    private final RosterTable rosters;
    private final SeatOffTable off;
    private final ChannelConfig config;

    Rosters(RosterTable rosters, SeatOffTable off, ChannelConfig config) {
        this.rosters = rosters;
        this.off = off;
        this.config = config;
    }

    /** By config id, all that are asked for. Before anything that depends on them is read. */
    public Map<String, RosterState> lock(CorpId corp, Collection<String> configIds, Instant now) {
        return configIds.isEmpty() ? Map.of() : rosters.lock(corp, Set.copyOf(configIds), now);
    }

    /**
     * Notes what was decided.
     *
     * @param before what was decided before that
     * @return whether it differs from what was decided before
     */
    public boolean want(CorpId corp, String configId, List<String> before, List<String> userIds, Instant now) {
        if (before.equals(userIds)) {
            return false;
        }
        List<String> gone =
                before.stream().filter(userId -> !userIds.contains(userId)).toList();
        rosters.want(corp, configId, userIds, now);
        if (!gone.isEmpty()) {
            off.insert(corp, configId, gone, now);
        }
        return true;
    }

    /** WeCom has, or has taken, this roster. */
    public void shown(CorpId corp, String configId, List<String> userIds, Instant now) {
        rosters.show(corp, configId, userIds, now);
    }

    /** What was decided did not come about: the next decision counts as a change, whatever it is. */
    public void unwant(CorpId corp, String configId, Instant now) {
        rosters.want(corp, configId, List.of(), now);
    }

    /** Adds to seats that are off: WeCom was told, and customers still came. */
    public void late(CorpId corp, List<Add> adds, Map<String, RosterState> locked) {
        off.late(corp, adds.stream().filter(add -> isOff(add, locked)).toList());
    }

    /** How many customers usually come after a seat was taken off, by config id; all that are asked for. */
    public Map<String, Integer> leads(CorpId corp, Collection<String> configIds, Instant now) {
        return configIds.isEmpty() ? Map.of() : off.leads(corp, configIds, now, config.firstLead());
    }

    private static boolean isOff(Add add, Map<String, RosterState> locked) {
        List<String> wanted =
                locked.getOrDefault(add.configId(), RosterState.UNKNOWN).wanted();
        return !wanted.isEmpty() && !wanted.contains(add.userId());
    }
}
