package io.wecompolicy.channel;

import io.wecompolicy.audit.catalogue.Checks;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What WeCom takes as an attachment of a welcome (92137). One wrong attachment makes WeCom refuse the whole greeting, when it
 * is too late to repair it; so it is checked when it is loaded.
 */
enum AttachmentShape {
    IMAGE("image", Set.of()) {
        @Override
        void checkContent(Checks checks, String place, Map<?, ?> content) {
            checks.that(
                    !text(content, "media_id").isEmpty()
                            || !text(content, "pic_url").isEmpty(),
                    place,
                    "needs `media_id` or `pic_url`");
        }
    },
    LINK("link", Set.of("title", "url")) {
        @Override
        void checkContent(Checks checks, String place, Map<?, ?> content) {
            atMost(checks, place, content, "title", 128);
            atMost(checks, place, content, "desc", 512);
            atMost(checks, place, content, "url", 2048);
        }
    },
    MINI_PROGRAM("miniprogram", Set.of("title", "pic_media_id", "appid", "page")) {
        @Override
        void checkContent(Checks checks, String place, Map<?, ?> content) {
            atMost(checks, place, content, "title", 64);
        }
    },
    VIDEO("video", Set.of("media_id")),
    FILE("file", Set.of("media_id"));

    private static final Set<String> TYPES =
            Arrays.stream(values()).map(shape -> shape.type).collect(Collectors.toSet());

    private final String type;
    private final Set<String> required;

    AttachmentShape(String type, Set<String> required) {
        this.type = type;
        this.required = required;
    }

    static void check(Checks checks, String place, Map<String, Object> attachment) {
        String type = text(attachment, "msgtype");
        checks.oneOf(place + ".msgtype", type, TYPES);
        Arrays.stream(values())
                .filter(shape -> shape.type.equals(type))
                .forEach(shape -> shape.checkOwn(checks, place, attachment));
    }

    private void checkOwn(Checks checks, String place, Map<String, Object> attachment) {
        String own = place + "." + type;
        if (!(attachment.get(type) instanceof Map<?, ?> content)) {
            checks.that(false, own, "must be an object");
            return;
        }
        required.stream()
                .sorted()
                .forEach(field -> checks.that(!text(content, field).isEmpty(), own + "." + field, "must not be empty"));
        checkContent(checks, own, content);
    }

    void checkContent(Checks checks, String place, Map<?, ?> content) {}

    private static void atMost(Checks checks, String place, Map<?, ?> content, String field, int bytes) {
        checks.that(
                text(content, field).getBytes(StandardCharsets.UTF_8).length <= bytes,
                place + "." + field,
                "must have at most " + bytes + " bytes in UTF-8");
    }

    private static String text(Map<?, ?> content, String field) {
        return content.get(field) instanceof String text ? text : "";
    }
}
