package io.wecompolicy.mirror;

import io.wecompolicy.core.event.CorpId;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Lists all customers of a corp, member by member. The mirror declares it; {@code wecom.client} implements it. */
public interface ContactLists {
    /** Members who may have customers ({@code get_follow_user_list}). */
    Reading<List<String>> members(CorpId corp);

    /** External user ids of a member's customers ({@code externalcontact/list}); absent when WeCom does not know the member. */
    Reading<Set<String>> customers(CorpId corp, String userId);

    /**
     * Up to a hundred relations of a member ({@code batch/get_by_user}).
     *
     * @param cursor empty for the first part
     */
    Reading<Part> part(CorpId corp, String userId, String cursor);

    /**
     * A part of the list.
     *
     * @param next empty when this was the last
     */
    record Part(List<Entry> entries, String next) {
        public Part {
            entries = List.copyOf(entries);
        }
    }

    /** A relation of the list: the tags by their ids only. */
    record Entry(String externalUserId, Instant since, Set<String> tagIds) {
        public Entry {
            tagIds = Set.copyOf(tagIds);
        }
    }
}
