package io.wecompolicy.wecom.client;

import io.wecompolicy.core.event.CorpId;
import io.wecompolicy.core.fact.Customer;
import io.wecompolicy.mirror.ContactReader;
import io.wecompolicy.outbox.Delivery;
import io.wecompolicy.outbox.Work.SendWelcome;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** {@code send-welcome}: what the text needs is read first, bounded, so that the welcome leaves in time. Source: 92137. */
@ApplicationScoped
class WelcomeSending {
    private static final int TEXT_BYTES = 4000;
    private static final int ATTACHMENTS = 9;

    private final WecomApi api;
    private final ContactReader contacts;
    private final ClientConfig config;
    private final Clock clock;

    WelcomeSending(WecomApi api, ContactReader contacts, ClientConfig config, Clock clock) {
        this.api = api;
        this.contacts = contacts;
        this.config = config;
        this.clock = clock;
    }

    Delivery send(CorpId corp, SendWelcome work, Instant until) {
        if (work.attachments().size() > ATTACHMENTS) {
            return new Delivery.Dead("a welcome has at most 9 attachments, not "
                    + work.attachments().size());
        }
        String text = text(corp, work, until);
        if (text.isEmpty() && work.attachments().isEmpty()) {
            return new Delivery.Dead("the welcome is empty: it has neither text nor attachments");
        }
        int bytes = bytes(text);
        if (bytes > TEXT_BYTES) {
            return new Delivery.Dead("the text of the welcome has " + bytes + " bytes; WeCom takes at most 4000");
        }
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("welcome_code", work.code().value());
        if (!text.isEmpty()) {
            body.put("text", Map.of("content", text));
        }
        if (!work.attachments().isEmpty()) {
            body.put("attachments", work.attachments());
        }
        return WecomErrors.delivery(api.post(corp, Api.SEND_WELCOME, body, until));
    }

    /** A name that makes the text too long is worse than none. */
    private String text(CorpId corp, SendWelcome work, Instant until) {
        Optional<String> name = Nickname.isIn(work.text()) ? name(corp, work, until) : Optional.empty();
        String filled = writable(Nickname.fill(work.text(), name, work.fallbackText()));
        if (name.isPresent() && bytes(filled) > TEXT_BYTES) {
            return writable(Nickname.fill(work.text(), Optional.empty(), work.fallbackText()));
        }
        return filled;
    }

    /** At most half of the time that is left goes into the name. */
    private Optional<String> name(CorpId corp, SendWelcome work, Instant until) {
        Duration half = Duration.between(clock.instant(), until).dividedBy(2);
        Duration within = half.compareTo(config.nicknameTimeout()) < 0 ? half : config.nicknameTimeout();
        if (within.isNegative() || within.isZero()) {
            return Optional.empty();
        }
        return contacts.read(corp, work.pair().externalUserId(), within)
                .found()
                .map(contact -> contact.customer().name())
                .filter(name -> !name.isBlank() && !name.equals(Customer.UNKNOWN));
    }

    /** Control characters would be escaped in JSON, and WeCom refuses escapes (40033); half characters are no text. */
    private static String writable(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints()
                .filter(point -> point == '\n' || !Character.isISOControl(point))
                .filter(point -> Character.getType(point) != Character.SURROGATE)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
