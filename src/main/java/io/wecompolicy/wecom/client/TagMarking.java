package io.wecompolicy.wecom.client;

import io.wecompolicy.core.event.CorpId;
import io.wecompolicy.outbox.Delivery;
import io.wecompolicy.outbox.Work.MarkTag;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** {@code mark-tag}: one call with what is added and what is removed. Source: 92118. */
@ApplicationScoped
class TagMarking {
    private final WecomApi api;
    private final CorpTags tags;

    TagMarking(WecomApi api, CorpTags tags) {
        this.api = api;
        this.tags = tags;
    }

    /** A tag to remove that does not exist is removed; one to add must exist, or nothing at all is done. */
    Delivery send(CorpId corp, MarkTag work, Instant until) {
        Attempt first = attempt(corp, work, until);
        if (!first.unknownTag()) {
            return first.delivery();
        }
        // Somebody deleted a tag since we read the list. It is read once more; then it is as it is.
        tags.stale(corp);
        return attempt(corp, work, until).delivery();
    }

    private record Attempt(Delivery delivery, boolean unknownTag) {}

    private Attempt attempt(CorpId corp, MarkTag work, Instant until) {
        CorpTags.Resolution resolution = tags.resolve(corp, work.add(), work.remove(), until);
        Optional<Delivery> hindrance = resolution
                .failure()
                .<Delivery>map(TagMarking::unresolved)
                .or(() -> missing(work.add(), resolution.ids()));
        if (hindrance.isPresent()) {
            return new Attempt(hindrance.get(), false);
        }
        List<String> add = ids(work.add(), resolution.ids());
        List<String> remove = ids(work.remove(), resolution.ids());
        if (add.isEmpty() && remove.isEmpty()) {
            return new Attempt(new Delivery.Dropped("the tags to remove do not exist in WeCom"), false);
        }
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("userid", work.pair().userId());
        body.put("external_userid", work.pair().externalUserId());
        if (!add.isEmpty()) {
            body.put("add_tag", add);
        }
        if (!remove.isEmpty()) {
            body.put("remove_tag", remove);
        }
        Reply reply = api.post(corp, Api.MARK_TAG, body, until);
        boolean unknownTag = reply instanceof Reply.Answer answer
                && WecomErrors.of(answer.code()).kind() == WecomErrors.Kind.UNKNOWN_TAG;
        return new Attempt(WecomErrors.delivery(reply), unknownTag);
    }

    /** The tag list or the creation failed. What WeCom would drop there is no reason to forget the action's own work. */
    private static Delivery unresolved(Reply reply) {
        Delivery delivery = WecomErrors.delivery(reply);
        if (delivery instanceof Delivery.Dropped dropped) {
            return new Delivery.Dead("the tags could not be looked up or created: " + dropped.error());
        }
        return delivery;
    }

    private static Optional<Delivery> missing(List<String> add, Map<String, String> ids) {
        String names = add.stream()
                .filter(name -> !ids.containsKey(name))
                .map(name -> "`" + name + "`")
                .collect(Collectors.joining(", "));
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(new Delivery.Dead("tag " + names
                        + " does not exist in WeCom; create it there, or set policy.wecom.create-missing-tags"));
    }

    private static List<String> ids(List<String> names, Map<String, String> ids) {
        return names.stream().map(ids::get).filter(Objects::nonNull).toList();
    }
}
