package io.wecompolicy.emulator;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** The company's tags in their groups; deleted ones stay known by id, as at WeCom. */
final class TagLibrary {
    /** Stands for the people who made a tag in the console. */
    static final int BY_HAND = 0;

    private final Map<String, Entry> groups = new LinkedHashMap<>();
    private final Map<String, Entry> tags = new LinkedHashMap<>();
    private final Clock clock;
    private final Randomness randomness;

    TagLibrary(List<CompanySeed.TagGroup> seed, Clock clock, Randomness randomness) {
        this.clock = clock;
        this.randomness = randomness;
        Instant now = clock.instant();
        seed.forEach(group -> {
            groups.put(group.id(), new Entry(group.id(), "", group.name(), 0, now, false, BY_HAND));
            group.tags()
                    .forEach(tag ->
                            tags.put(tag.id(), new Entry(tag.id(), group.id(), tag.name(), 0, now, false, BY_HAND)));
        });
    }

    /**
     * A tag or a group.
     *
     * @param groupId empty for a group
     * @param owner the agent id of the app that made it, or {@link #BY_HAND}
     */
    record Entry(String id, String groupId, String name, long order, Instant createdAt, boolean deleted, int owner) {
        boolean isGroup() {
            return groupId.isEmpty();
        }

        private Entry removed() {
            return new Entry(id, groupId, name, order, createdAt, true, owner);
        }

        private Entry renamed(String changed, long placed) {
            return new Entry(id, groupId, changed, placed, createdAt, deleted, owner);
        }
    }

    synchronized List<Entry> groups() {
        return List.copyOf(groups.values());
    }

    synchronized List<Entry> tagsOf(String groupId) {
        return tags.values().stream()
                .filter(tag -> tag.groupId().equals(groupId))
                .toList();
    }

    synchronized Optional<Entry> group(String id) {
        return Optional.ofNullable(groups.get(id));
    }

    synchronized Optional<Entry> groupNamed(String name) {
        return groups.values().stream()
                .filter(group -> !group.deleted() && group.name().equals(name))
                .findFirst();
    }

    /** A tag that may be put on customers: 40068 when it is unknown or deleted. */
    synchronized Entry tag(String id) {
        return Optional.ofNullable(tags.get(id))
                .filter(tag -> !tag.deleted())
                .orElseThrow(() -> new Refusal(40068, "invalid tagid"));
    }

    /** By {@code group/tag}. */
    synchronized Optional<Entry> named(String path) {
        return tags.values().stream()
                .filter(tag -> !tag.deleted() && path(tag).equals(path))
                .findFirst();
    }

    synchronized String path(Entry tag) {
        return group(tag.groupId()).map(Entry::name).orElse("") + "/" + tag.name();
    }

    synchronized Entry addGroup(String name, long order, int owner) {
        Entry group = new Entry("et" + randomness.opaque(30), "", name, order, clock.instant(), false, owner);
        groups.put(group.id(), group);
        return group;
    }

    synchronized Entry addTag(String groupId, String name, long order, int owner) {
        Entry tag = new Entry("et" + randomness.opaque(30), groupId, name, order, clock.instant(), false, owner);
        tags.put(tag.id(), tag);
        return tag;
    }

    /** Renames a tag or group; the order stays unless one is given. */
    synchronized void edit(Entry entry, String name, OptionalLong order) {
        Entry changed = entry.renamed(name, order.isPresent() ? order.getAsLong() : entry.order());
        (entry.isGroup() ? groups : tags).put(entry.id(), changed);
    }

    /** Deletes tags, the tags of groups, and groups whose last tag went; answers the ids of the tags that went. */
    synchronized List<String> delete(List<String> tagIds, List<String> groupIds) {
        List<String> gone = new ArrayList<>(tagIds);
        groupIds.forEach(groupId -> tagsOf(groupId).forEach(tag -> gone.add(tag.id())));
        gone.forEach(id -> tags.computeIfPresent(id, (key, tag) -> tag.removed()));
        groups.replaceAll((id, group) -> tagsOf(id).stream().allMatch(Entry::deleted) ? group.removed() : group);
        return List.copyOf(gone);
    }

    /** A tag or a group that is there. */
    synchronized Optional<Entry> entry(String id) {
        return Optional.ofNullable(tags.getOrDefault(id, groups.get(id))).filter(entry -> !entry.deleted());
    }
}
