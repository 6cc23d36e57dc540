package io.wecompolicy.emulator;

import io.wecompolicy.emulator.CompanySeed.Member;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Messages from an app to employees (90236). */
final class MessageApi {
    private static final Set<String> TYPES =
            Set.of("text", "markdown", "textcard", "template_card", "news", "image", "file");
    private static final int TEXT_BYTES = 2048;

    private final Journal<AppMessage> sent;
    private final Randomness randomness;
    private final Clock clock;

    MessageApi(Journal<AppMessage> sent, Randomness randomness, Clock clock) {
        this.sent = sent;
        this.randomness = randomness;
        this.clock = clock;
    }

    List<Endpoint> endpoints() {
        return List.of(Endpoint.of("message/send", this::send));
    }

    /** Who is unknown is named in a success; 81013 when nobody is left. */
    private Body send(Call call) {
        if (call.number("agentid").orElse(-1L) != call.agentId()) {
            throw new Refusal(40056, "invalid agentid");
        }
        String type = call.requiredText("msgtype");
        if (!TYPES.contains(type)) {
            throw new Refusal(40008, "invalid message type");
        }
        String text = call.body().path(type).path("content").asText("");
        if (type.equals("text") && text.isEmpty()) {
            throw new Refusal(44004, "empty content");
        }
        if (Call.bytes(text) > TEXT_BYTES) {
            throw new Refusal(45002, "content size out of limit");
        }
        Staff staff = call.company().staff();
        List<String> asked = asked(call, staff);
        List<String> known = asked.stream()
                .flatMap(userId -> staff.find(userId).stream())
                .map(Member::userId)
                .distinct()
                .toList();
        if (known.isEmpty()) {
            throw new Refusal(81013, "user & party & tag all invalid");
        }
        List<String> unknown =
                asked.stream().filter(userId -> staff.find(userId).isEmpty()).toList();
        sent.add(new AppMessage(call.company().corpId(), call.agentId(), known, type, text, clock.instant()));
        return new Body()
                .with("invaliduser", Optional.of(String.join("|", unknown)).filter(list -> !list.isEmpty()))
                .with("msgid", randomness.opaque(40));
    }

    private static List<String> asked(Call call, Staff staff) {
        String receivers = call.requiredText("touser");
        return receivers.equals("@all")
                ? staff.all().stream().map(Member::userId).toList()
                : Stream.of(receivers.split("\\|"))
                        .filter(userId -> !userId.isBlank())
                        .toList();
    }
}
