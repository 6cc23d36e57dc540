package io.wecompolicy.emulator;

import com.fasterxml.jackson.databind.JsonNode;
import io.wecompolicy.emulator.TagLibrary.Entry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** The library of corp tags (92117). */
final class TagApi {
    private static final int NAME = 30;
    private static final long ORDERS = 1L << 32;

    List<Endpoint> endpoints() {
        return List.of(
                Endpoint.of("externalcontact/get_corp_tag_list", this::list, "tag_group"),
                Endpoint.of("externalcontact/add_corp_tag", this::add),
                Endpoint.of("externalcontact/edit_corp_tag", this::edit),
                Endpoint.of("externalcontact/del_corp_tag", this::delete));
    }

    /** All that are there; or those asked for, deleted ones included and marked. */
    private Body list(Call call) {
        TagLibrary library = call.company().tags();
        List<String> tagIds = call.texts("tag_id");
        List<String> groupIds = tagIds.isEmpty() ? call.texts("group_id") : List.of();
        boolean asked = !tagIds.isEmpty() || !groupIds.isEmpty();
        List<Body> groups = new ArrayList<>();
        for (Entry group : library.groups()) {
            List<Entry> tags = library.tagsOf(group.id()).stream()
                    .filter(tag -> asked ? tagIds.contains(tag.id()) || groupIds.contains(group.id()) : !tag.deleted())
                    .toList();
            if (!tags.isEmpty()) {
                groups.add(group(group, tags, asked));
            }
        }
        return new Body().with("tag_group", groups);
    }

    /** An unknown group_id is refused; a group_name that exists is added to; names given twice make one tag. */
    private Body add(Call call) {
        Map<String, Long> wanted = wanted(call);
        TagLibrary library = call.company().tags();
        synchronized (library) {
            Entry group = target(call, library);
            boolean exists = library.tagsOf(group.id()).stream()
                    .anyMatch(tag -> !tag.deleted() && wanted.containsKey(tag.name()));
            if (exists) {
                throw new Refusal(40071, "tag name exists");
            }
            List<Entry> made = new ArrayList<>();
            wanted.forEach((name, order) -> made.add(library.addTag(group.id(), name, order, call.agentId())));
            return new Body().with("tag_group", group(group, made, false));
        }
    }

    private static Entry target(Call call, TagLibrary library) {
        if (call.text("group_id").filter(id -> !id.isEmpty()).isPresent()) {
            return library.group(call.requiredText("group_id"))
                    .filter(group -> !group.deleted())
                    .orElseThrow(() -> new Refusal(40068, "invalid tagid"));
        }
        String name = name(call.requiredText("group_name"));
        return library.groupNamed(name)
                .orElseGet(
                        () -> library.addGroup(name, order(call.number("order").orElse(0L)), call.agentId()));
    }

    private static Map<String, Long> wanted(Call call) {
        JsonNode tags = call.body().path("tag");
        if (!tags.isArray() || tags.isEmpty()) {
            throw Refusal.parameter("tag is empty");
        }
        Map<String, Long> wanted = new LinkedHashMap<>();
        tags.forEach(tag -> wanted.putIfAbsent(
                name(tag.path("name").asText("")), order(tag.path("order").asLong(0))));
        return wanted;
    }

    private Body edit(Call call) {
        TagLibrary library = call.company().tags();
        synchronized (library) {
            Entry entry = own(call, library, call.requiredText("id"));
            String name = call.text("name").map(TagApi::name).orElse(entry.name());
            boolean taken = !name.equals(entry.name())
                    && (entry.isGroup()
                            ? library.groupNamed(name).isPresent()
                            : library.tagsOf(entry.groupId()).stream()
                                    .anyMatch(
                                            tag -> !tag.deleted() && tag.name().equals(name)));
            if (taken) {
                throw new Refusal(40071, "tag name exists");
            }
            OptionalLong order = call.number("order")
                    .map(given -> OptionalLong.of(order(given)))
                    .orElse(OptionalLong.empty());
            library.edit(entry, name, order);
        }
        return new Body();
    }

    private Body delete(Call call) {
        List<String> tagIds = call.texts("tag_id");
        List<String> groupIds = call.texts("group_id");
        if (tagIds.isEmpty() && groupIds.isEmpty()) {
            throw Refusal.parameter("tag_id and group_id are both empty");
        }
        TagLibrary library = call.company().tags();
        tagIds.forEach(id -> own(call, library, id));
        groupIds.forEach(id -> own(call, library, id));
        call.company().relations().untag(library.delete(tagIds, groupIds));
        return new Body();
    }

    /** 40068 when it is not there, 301002 when another made it. */
    private static Entry own(Call call, TagLibrary library, String id) {
        Entry entry = library.entry(id).orElseThrow(() -> new Refusal(40068, "invalid tagid"));
        if (entry.owner() != call.agentId()) {
            throw new Refusal(301002, "not allow to operate another agent's tag");
        }
        return entry;
    }

    private static String name(String given) {
        if (given.isBlank() || given.codePointCount(0, given.length()) > NAME) {
            throw Refusal.parameter("name needs 1 to " + NAME + " characters");
        }
        return given;
    }

    private static long order(long given) {
        if (given < 0 || given >= ORDERS) {
            throw Refusal.parameter("order");
        }
        return given;
    }

    private static Body group(Entry group, List<Entry> tags, boolean marked) {
        Body body = new Body()
                .with("group_id", group.id())
                .with("group_name", group.name())
                .with("create_time", group.createdAt().getEpochSecond())
                .with("order", group.order())
                .with("tag", tags.stream().map(tag -> tag(tag, marked)).toList());
        return marked ? body.with("deleted", group.deleted()) : body;
    }

    private static Body tag(Entry tag, boolean marked) {
        Body body = new Body()
                .with("id", tag.id())
                .with("name", tag.name())
                .with("create_time", tag.createdAt().getEpochSecond())
                .with("order", tag.order());
        return marked ? body.with("deleted", tag.deleted()) : body;
    }
}
