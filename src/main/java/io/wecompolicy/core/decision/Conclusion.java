package io.wecompolicy.core.decision;

/** What the consequence of one match says. */
public sealed interface Conclusion {
    Origin origin();

    /** In short: {@code add-tag group/tag}. */
    String text();

    /** A proposal like any other. */
    record Proposes(Proposal proposal) implements Conclusion {
        @Override
        public Origin origin() {
            return proposal.origin();
        }

        @Override
        public String text() {
            return proposal.type().label() + " " + proposal.target();
        }
    }

    /** A permission rule refuses a proposal, and says why. */
    record Vetoes(Origin origin, Proposal proposal, String why) implements Conclusion {
        @Override
        public String text() {
            return "veto " + proposal.target();
        }
    }
}
