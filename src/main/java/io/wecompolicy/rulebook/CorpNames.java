package io.wecompolicy.rulebook;

import io.wecompolicy.core.event.CorpId;
import io.wecompolicy.core.rule.Known;

/** What a corp has that rules may name. Rooms that know it are none of ours, so whoever joins rooms tells us. */
public interface CorpNames {
    /** What the corp has loaded; of what it has loaded nothing of yet, nobody can say that a name is wrong. */
    Known of(CorpId corp);
}
