package io.wecompolicy.wecom.client;

import com.fasterxml.jackson.databind.JsonNode;
import io.wecompolicy.core.event.CorpId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;

/**
 * Names of corp tags ({@code group/tag}) and their ids in WeCom. The list of a corp is read by one caller while the others
 * wait, and again when a name is missing: someone may just have made it.
 *
 * <p>A tag is created only right after a reading that did not show it, one caller at a time: {@code add_corp_tag} may be
 * repeated then, also after a time-out that left its effect unknown. Two replicas that create the same tag at once get
 * the same one, because WeCom keeps one tag per name and group (or answers 40071, and the list is read again).
 */
@ApplicationScoped
class CorpTags {
    private static final Logger LOG = Logger.getLogger(CorpTags.class);
    /** A list that is younger than this shows what is missing; reading it for each unknown name would be a burden. */
    private static final Duration CERTAIN = Duration.ofSeconds(2);

    private static final int NAME_TAKEN = 40071;

    /**
     * @param ids of the names that exist now
     * @param failure why the others could not be looked up or created; empty when they are known not to exist
     */
    record Resolution(Map<String, String> ids, Optional<Reply> failure) {}

    private record Library(Map<String, String> ids, Map<String, String> groupIds, Instant readAt) {
        static final Library NONE = new Library(Map.of(), Map.of(), Instant.MIN);

        boolean isYounger(Duration age, Instant now) {
            return readAt.isAfter(now.minus(age));
        }
    }

    private static final class Shelf {
        private final ReentrantLock lock = new ReentrantLock();
        private volatile Library library = Library.NONE;
    }

    private final WecomApi api;
    private final ClientConfig config;
    private final Clock clock;
    private final Map<CorpId, Shelf> shelves = new ConcurrentHashMap<>();

    CorpTags(WecomApi api, ClientConfig config, Clock clock) {
        this.api = api;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Looks names up; reads the list when it is old or lacks one, and creates what is missing where that is configured.
     *
     * @param wanted names that may be created
     * @param known names that are only looked up
     */
    Resolution resolve(CorpId corp, Collection<String> wanted, Collection<String> known, Instant until) {
        Shelf shelf = shelves.computeIfAbsent(corp, key -> new Shelf());
        List<String> all = new ArrayList<>(wanted);
        all.addAll(known);
        Library library = shelf.library;
        if (library.isYounger(config.tagListAge(), clock.instant()) && library.ids().keySet().containsAll(all)) {
            return found(library, all, Optional.empty());
        }
        if (!acquire(shelf.lock, until)) {
            return new Resolution(Map.of(), Optional.of(new Reply.NotAsked("the tag list is being read", Duration.ofSeconds(1))));
        }
        try {
            Optional<Reply> failure = refresh(corp, shelf, all, until);
            if (failure.isEmpty() && config.createMissingTags()) {
                failure = create(corp, shelf, missing(shelf, wanted), until);
            }
            return found(shelf.library, all, failure);
        } finally {
            shelf.lock.unlock();
        }
    }

    /** An id of the list was refused: it is read again before the next look-up. */
    void stale(CorpId corp) {
        shelves.computeIfAbsent(corp, key -> new Shelf()).library = Library.NONE;
    }

    private Optional<Reply> refresh(CorpId corp, Shelf shelf, List<String> all, Instant until) {
        Library library = shelf.library;
        Instant now = clock.instant();
        boolean complete = library.ids().keySet().containsAll(all);
        if (library.isYounger(complete ? config.tagListAge() : CERTAIN, now)) {
            return Optional.empty();
        }
        return read(corp, shelf, until);
    }

    private Optional<Reply> read(CorpId corp, Shelf shelf, Instant until) {
        Reply reply = api.post(corp, Api.TAG_LIST, Map.of(), until);
        if (!(reply instanceof Reply.Answer answer) || !answer.isGood()) {
            return Optional.of(reply);
        }
        shelf.library = merged(Library.NONE, answer.body().path("tag_group"), clock.instant());
        return Optional.empty();
    }

    private Optional<Reply> create(CorpId corp, Shelf shelf, Map<String, List<String>> namesByGroup, Instant until) {
        for (Map.Entry<String, List<String>> group : namesByGroup.entrySet()) {
            Reply reply = api.post(corp, Api.ADD_TAG, body(shelf.library, group.getKey(), group.getValue()), until);
            if (reply instanceof Reply.Answer answer && answer.code() == NAME_TAKEN) {
                Optional<Reply> failure = read(corp, shelf, until);
                if (failure.isPresent()) {
                    return failure;
                }
                continue;
            }
            if (!(reply instanceof Reply.Answer answer) || !answer.isGood()) {
                return Optional.of(reply);
            }
            LOG.infof("%d tags of group `%s` were created in WeCom for corp %s", group.getValue().size(), group.getKey(), corp);
            Library library = shelf.library;
            shelf.library = merged(library, List.of(answer.body().path("tag_group")), library.readAt());
        }
        return Optional.empty();
    }

    private static Map<String, Object> body(Library library, String group, List<String> names) {
        Map<String, Object> body = new LinkedHashMap<>();
        Optional.ofNullable(library.groupIds().get(group))
                .ifPresentOrElse(id -> body.put("group_id", id), () -> body.put("group_name", group));
        body.put("tag", names.stream().map(name -> Map.of("name", name)).toList());
        return body;
    }

    /** Names that could be created, by group; a name without a group has no place in WeCom. */
    private static Map<String, List<String>> missing(Shelf shelf, Collection<String> wanted) {
        Map<String, List<String>> byGroup = new LinkedHashMap<>();
        for (String name : wanted) {
            int slash = name.indexOf('/');
            if (slash > 0 && slash < name.length() - 1 && !shelf.library.ids().containsKey(name)) {
                byGroup.computeIfAbsent(name.substring(0, slash), key -> new ArrayList<>())
                        .add(name.substring(slash + 1));
            }
        }
        return byGroup;
    }

    private static Library merged(Library base, Iterable<JsonNode> groups, Instant readAt) {
        Map<String, String> ids = new HashMap<>(base.ids());
        Map<String, String> groupIds = new HashMap<>(base.groupIds());
        for (JsonNode group : groups) {
            String groupName = group.path("group_name").asText();
            groupIds.put(groupName, group.path("group_id").asText());
            for (JsonNode tag : group.path("tag")) {
                ids.put(groupName + "/" + tag.path("name").asText(), tag.path("id").asText());
            }
        }
        return new Library(Map.copyOf(ids), Map.copyOf(groupIds), readAt);
    }

    private static Resolution found(Library library, List<String> names, Optional<Reply> failure) {
        Map<String, String> ids = new HashMap<>();
        for (String name : names) {
            Optional.ofNullable(library.ids().get(name)).ifPresent(id -> ids.put(name, id));
        }
        return new Resolution(ids, ids.keySet().containsAll(names) ? Optional.empty() : failure);
    }

    private boolean acquire(ReentrantLock lock, Instant until) {
        try {
            long patience = Math.max(0, Duration.between(clock.instant(), until).toMillis());
            return lock.tryLock(patience, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
