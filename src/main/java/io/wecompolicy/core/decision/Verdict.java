package io.wecompolicy.core.decision;

import java.util.Optional;

/** What becomes of one proposal, before it gets its number. */
record Verdict(Proposal proposal, Outcome outcome, Optional<String> decidedBy, Optional<String> why) {
    static Verdict accepted(Proposal proposal) {
        return new Verdict(proposal, Outcome.ACCEPTED, Optional.empty(), Optional.empty());
    }

    static Verdict alreadySo(Proposal proposal) {
        return new Verdict(proposal, Outcome.REDUNDANT, Optional.empty(), Optional.empty());
    }

    boolean isAlreadySo() {
        return outcome == Outcome.REDUNDANT && decidedBy.isEmpty();
    }

    /** Another rule asks for the very same and stands for both. */
    static Verdict saidBy(Proposal proposal, Proposal winner) {
        return new Verdict(proposal, Outcome.REDUNDANT, Optional.of(winner.rule()), Optional.empty());
    }

    /** The same fate for a proposal that says the same. */
    Verdict of(Proposal echo) {
        return new Verdict(echo, outcome, decidedBy, why);
    }

    static Verdict overridden(Proposal proposal, Proposal winner) {
        return new Verdict(proposal, Outcome.OVERRIDDEN, Optional.of(winner.rule()), Optional.empty());
    }

    /** There is no welcome for it to go with. */
    static Verdict attachedToNothing(Proposal proposal) {
        return new Verdict(proposal, Outcome.OVERRIDDEN, Optional.empty(), Optional.of("没有采纳的欢迎语，附件无处可附"));
    }

    /** @param last the weakest that still found room */
    static Verdict oneTooMany(Proposal proposal, Proposal last) {
        return new Verdict(
                proposal,
                Outcome.OVERRIDDEN,
                Optional.of(last.rule()),
                Optional.of("一条欢迎语最多 " + Attachments.MOST + " 个附件"));
    }

    static Verdict vetoed(Proposal proposal, String rule, String why) {
        return new Verdict(proposal, Outcome.VETOED, Optional.of(rule), Optional.of(why));
    }
}
