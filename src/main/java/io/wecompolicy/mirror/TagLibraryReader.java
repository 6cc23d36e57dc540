package io.wecompolicy.mirror;

import io.wecompolicy.core.event.CorpId;
import java.util.List;

/** Reads the corp tags ({@code get_corp_tag_list}). The mirror declares it; {@code wecom.client} implements it. */
public interface TagLibraryReader {
    /** All that exist: one call shows renames, deletions and the order, whatever the callbacks said. */
    Reading<List<ReadTag>> tags(CorpId corp);

    /** One tag; {@code place} is WeCom's order, higher stands further in front. */
    record ReadTag(String id, String groupId, String groupName, String name, long groupPlace, long place) {}
}
