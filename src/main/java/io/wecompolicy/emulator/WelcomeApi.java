package io.wecompolicy.emulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Greets a new customer (92137). */
final class WelcomeApi {
    private static final int TEXT_BYTES = 4000;
    private static final int ATTACHMENTS = 9;

    private final Journal<WelcomeSent> sent;
    private final Clock clock;

    WelcomeApi(Journal<WelcomeSent> sent, Clock clock) {
        this.sent = sent;
        this.clock = clock;
    }

    List<Endpoint> endpoints() {
        return List.of(
                Endpoint.of("externalcontact/send_welcome_msg", this::send).leasing(WelcomeApi::sending));
    }

    private static Lease sending(Call call) {
        String given = call.text("welcome_code")
                .filter(code -> !code.isEmpty())
                .orElseThrow(() -> new Refusal(41049, "welcome_code missing"));
        check(call);
        WelcomeCodes codes = call.company().codes();
        return codes.sending(codes.find(given));
    }

    /** The code was good when the call came, and is looked at again after the time that the call takes. */
    private Body send(Call call) {
        WelcomeCodes.Code code = call.company().codes().find(call.requiredText("welcome_code"));
        code.deliver();
        sent.add(new WelcomeSent(
                call.company().corpId(),
                code.userId(),
                code.externalUserId(),
                text(call),
                types(call.body().path("attachments")),
                code.issuedAt(),
                clock.instant()));
        return new Body();
    }

    private static void check(Call call) {
        JsonNode attachments = call.body().path("attachments");
        String text = text(call);
        if (text.isEmpty() && attachments.isEmpty()) {
            throw Refusal.parameter("text and attachments are both empty");
        }
        if (Call.bytes(text) > TEXT_BYTES) {
            throw new Refusal(45002, "content size out of limit");
        }
        if (attachments.size() > ATTACHMENTS) {
            throw new Refusal(41064, "attachments too many");
        }
        attachments.forEach(
                attachment -> Attachment.check(attachment, call.company().media()));
    }

    private static String text(Call call) {
        return call.body().path("text").path("content").asText("");
    }

    private static List<String> types(JsonNode attachments) {
        List<String> types = new ArrayList<>();
        attachments.forEach(attachment -> types.add(attachment.path("msgtype").asText()));
        return types;
    }
}
