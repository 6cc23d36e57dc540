package io.wecompolicy.pipeline;

import io.wecompolicy.core.event.CorpId;

/** Nothing is live for the corp, so nothing can be decided yet. */
final class NoRulebook extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    NoRulebook(CorpId corp) {
        super("no rulebook is live for " + corp);
    }
}
