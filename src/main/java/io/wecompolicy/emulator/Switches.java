package io.wecompolicy.emulator;

import java.time.Duration;
import java.util.Collection;

/** How WeCom misbehaves, changed while it runs. Paths are those behind {@code /cgi-bin/}; {@code *} is every path. */
public final class Switches {
    private final Faults faults;
    private final Limits limits;
    private final Mischief mischief;
    private final Tokens tokens;
    private final Collection<Company> companies;

    Switches(Faults faults, Limits limits, Mischief mischief, Tokens tokens, Collection<Company> companies) {
        this.faults = faults;
        this.limits = limits;
        this.mischief = mischief;
        this.tokens = tokens;
        this.companies = companies;
    }

    /** The next calls of the path with a good token go wrong. */
    public void fail(String path, Fault fault, int times) {
        faults.nextCalls(path, fault, times);
    }

    /** From now on this share of the calls goes wrong; 0 ends it. */
    public void failShare(String path, Fault fault, double fraction) {
        faults.share(path, fault, fraction);
    }

    /** Each call of the path takes so long; meanwhile its pair and its welcome code are taken (45035, 41096). */
    public void delay(String path, Duration delay) {
        faults.delay(path, delay);
    }

    /** Calls per minute and company, 10 000 by default; over it 45009 for a minute. */
    public void perMinute(String path, int calls) {
        limits.perMinute(path, calls);
    }

    /** Calls at the same time per company, without limit by default; over it 45033. */
    public void parallel(String path, int calls) {
        limits.parallel(path, calls);
    }

    /** Every token out there is answered with that code, 40014 or 42001, until gettoken is called again. */
    public void withdrawTokens(int code) {
        tokens.withdraw(code);
    }

    /** How long tokens live that are issued from now on; 7200 s by default. */
    public void tokenLifetime(Duration lifetime) {
        tokens.lifetime(lifetime);
    }

    /** This share of the callbacks is never sent. */
    public void loseCallbacks(double fraction) {
        mischief.loss(fraction);
    }

    /** Each callback is delivered so many times more than once. */
    public void duplicateCallbacks(int extra) {
        mischief.copies(extra);
    }

    /** Each callback is held back by chance, at most so long, so that their order is lost; zero ends it. */
    public void reorderCallbacks(Duration longest) {
        mischief.detour(longest);
    }

    /** Whether mark_tag and remark come back as edit_external_contact; off by default, as documented. */
    public void echo(boolean on) {
        mischief.echo(on);
    }

    /** Whether update_contact_way without members removes them all; on by default, the more dangerous reading. */
    public void omittedMembersAreRemoved(boolean on) {
        companies.forEach(company -> company.ways().omissionClears(on));
    }

    /** How long groupchat/get shows a changed chat as it was; 2 s by default. */
    public void chatSettling(Duration settling) {
        companies.forEach(company -> company.chats().settling(settling));
    }

    /** Everything back to good behaviour; tokens that were withdrawn stay so. */
    public void reset() {
        faults.clear();
        limits.clear();
        mischief.clear();
        tokens.lifetime(Duration.ofHours(2));
        chatSettling(Duration.ofSeconds(2));
        omittedMembersAreRemoved(true);
    }
}
