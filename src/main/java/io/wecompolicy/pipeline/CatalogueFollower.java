package io.wecompolicy.pipeline;

import io.wecompolicy.audit.catalogue.CatalogueListener;
import io.wecompolicy.audit.catalogue.Item;
import io.wecompolicy.channel.ContactWay;
import io.wecompolicy.core.event.ClockTicked;
import io.wecompolicy.core.event.CorpId;
import io.wecompolicy.directory.GrantEntry;
import io.wecompolicy.directory.MemberEntry;
import io.wecompolicy.directory.Shift;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What people change decides at once: rosters are looked at again, and rights are checked. */
@ApplicationScoped
class CatalogueFollower implements CatalogueListener {
    private final Ticks ticks;
    private final Ticker ticker;

    CatalogueFollower(Ticks ticks, Ticker ticker) {
        this.ticks = ticks;
        this.ticker = ticker;
    }

    @Override
    public void changed(CorpId corp, List<? extends Item> items) {
        Set<String> ways = new HashSet<>();
        Set<String> users = new HashSet<>();
        Set<String> subjects = new HashSet<>();
        for (Item item : items) {
            if (item instanceof ContactWay way) {
                ways.add(way.configId());
            } else if (item instanceof Shift shift) {
                users.add(shift.userId());
            } else if (item instanceof MemberEntry member) {
                users.add(member.userId());
            } else if (item instanceof GrantEntry grant) {
                subjects.add(grant.subject());
            }
        }
        if (!users.isEmpty()) {
            ways.addAll(ticker.waysOf(corp, users));
        }
        ticks.tick(corp, ClockTicked.ROSTER, ways);
        ticks.grantsChanged(corp, subjects);
    }
}
