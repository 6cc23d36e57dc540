package io.wecompolicy.mirror;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How our picture of the corp is kept in step with WeCom. */
@ConfigMapping(prefix = "policy.mirror")
public interface MirrorConfig {
    /**
     * How long further edits of a contact are waited for before it is read; default 3 s. Below 1 s an edit can be missed:
     * two in one second have the same text, and the second counts as a copy of the first. Longer, and rules about tags lag.
     */
    @WithDefault("3s")
    Duration coalesce();

    /**
     * How long after our own change of a tag a read says nothing about that tag; default 10 s. Too short, and where WeCom
     * shows a change late a rule is told of its own work; longer, and what others do to the same tag is noticed later.
     */
    @WithDefault("10s")
    Duration ownWriteWindow();

    /**
     * How long the callback of a new contact may be under way; default 30 s. A relation that is found without one is taken
     * for lost only when it is older. Below the 20 s of a welcome code, and a late callback comes too late for its greeting.
     */
    @WithDefault("30s")
    Duration addGrace();

    /**
     * A relation that is found without its callback and is younger than this becomes a {@code contact-added}; default 7
     * days. Older ones are history from before this service, and are learnt without any rule acting on them.
     */
    @WithDefault("7d")
    Duration lostWithin();

    /** How long WeCom takes until a changed group can be read; default 2 s, its own advice. */
    @WithDefault("2s")
    Duration chatSettling();

    /** When the daily reconcile runs, as a cron expression in Beijing time; default 03:10. {@code off}: never by itself. */
    @WithDefault("0 10 3 * * ?")
    String reconcile();

    /**
     * Calls per second that this process makes for reading; default 20. WeCom allows 10000 a minute per path to all
     * processes together, and actions need theirs. Lower, and a reconcile takes longer.
     */
    @WithDefault("20")
    int callsPerSecond();

    /** Reads at the same time; default 4. */
    @WithDefault("4")
    int threads();

    /** How long one read may take; default 10 s. */
    @WithDefault("10s")
    Duration readTimeout();

    /** How often due reads are looked for; default 200 ms. */
    @WithDefault("200ms")
    Duration sweep();

    /** Tries of a read before it is left to the next reconcile; default 30, about two hours. */
    @WithDefault("30")
    int attempts();
}
