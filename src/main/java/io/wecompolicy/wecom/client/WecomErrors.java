package io.wecompolicy.wecom.client;

import io.wecompolicy.outbox.Delivery;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What WeCom's error codes mean and what is done about them. Source: WeCom developer centre 90313; our table is protocol 4.1. */
final class WecomErrors {
    /** How an answer is treated. */
    enum Kind {
        DONE,
        /** May work later. */
        RETRY,
        /** The path rests for WeCom's window. */
        THROTTLED,
        /** Another token is fetched, once per call. */
        TOKEN,
        /** There is nothing to do any more. */
        DROP,
        /** Our list of tags is old. */
        UNKNOWN_TAG,
        /** Somebody must change a setting, here or in WeCom. */
        SETTING,
        /** As before, and nothing on this path works until then, so the path rests. */
        FORBIDDEN,
        /** We sent what WeCom does not take. */
        DEFECT,
        UNKNOWN
    }

    /**
     * @param after how long to wait before a retry, where the table says so
     * @param alert whether a person should look, though the action itself may go on
     */
    record Meaning(int code, Kind kind, String text, Optional<Duration> after, boolean alert) {}

    static final int UNTRUSTED_ADDRESS = 60020;
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Map<Integer, Meaning> TABLE = table();

    private WecomErrors() {}

    static Meaning of(int code) {
        return TABLE.getOrDefault(
                code,
                new Meaning(code, Kind.UNKNOWN, "WeCom answered with a code we do not know", Optional.empty(), true));
    }

    /** What a reply means for the action that it answers. */
    static Delivery delivery(Reply reply) {
        if (reply instanceof Reply.NotAsked refusal) {
            return new Delivery.Postponed(refusal.reason(), refusal.after());
        }
        if (reply instanceof Reply.Unanswered unanswered) {
            return new Delivery.Retry(unanswered.reason(), Optional.empty());
        }
        Reply.Answer answer = (Reply.Answer) reply;
        Meaning meaning = of(answer.code());
        String text = answer.code() + " " + meaning.text();
        return switch (meaning.kind()) {
            case DONE -> new Delivery.Sent(answer.isGood() ? Optional.empty() : Optional.of(text));
            case RETRY, TOKEN -> new Delivery.Retry(text, meaning.after());
            case THROTTLED -> new Delivery.Retry(text, answer.pause().or(() -> Optional.of(MINUTE)));
            case DROP, UNKNOWN_TAG -> new Delivery.Dropped(text);
            case SETTING, FORBIDDEN, DEFECT, UNKNOWN -> new Delivery.Dead(text + " (" + answer.message() + ")");
        };
    }

    private static Map<Integer, Meaning> table() {
        Rows rows = new Rows();
        rows.put(Kind.DONE, "ok", 0);
        rows.put(Kind.DONE, "the welcome was delivered before, or the chat has begun", 41051);

        rows.put(Kind.RETRY, "WeCom is busy", -1);
        rows.put(Kind.RETRY, "the data changed meanwhile", 6000);
        rows.put(Kind.RETRY, "too many calls at the same time", 45033);
        rows.put(Kind.RETRY, "another write on the same pair is running", 45035);
        rows.put(Kind.RETRY, "the sending is still being prepared", 41063, 41079);
        rows.put(Kind.RETRY, "another app is sending a welcome now", 41096);
        rows.later(Duration.ofMinutes(10), "a transfer is running, or was too recent", 40100, 40129);
        rows.put(Kind.THROTTLED, "the frequency limit is reached", 45009);
        rows.put(Kind.TOKEN, "the access token is invalid, expired or missing", 40014, 42001, 41001);

        rows.put(Kind.DROP, "the member is unknown", 40003, 60111);
        rows.put(Kind.DROP, "the department is unknown", 60003, 60123);
        rows.put(Kind.DROP, "the tag name exists", 40071);
        rows.put(Kind.DROP, "the customer is unknown to this app, or the member is out of its sight", 40096);
        rows.put(
                Kind.DROP,
                "the member is not verified, not active or not enabled for customer contact",
                40098,
                41054,
                84083);
        rows.put(Kind.DROP, "the transfer is not possible", 40097, 40099, 40128, 40130, 90500, 90502);
        rows.put(Kind.DROP, "there is no customer to send to", 41048);
        rows.put(Kind.DROP, "the welcome code is missing, unknown, too old or used", 41049, 41050);
        rows.put(Kind.DROP, "the customer has not agreed to archiving", 41053);
        rows.put(Kind.DROP, "a limit of the task is reached, or it was cancelled", 41091, 41093, 41094, 41095);
        rows.put(Kind.DROP, "member and customer are no contacts", 84061);
        rows.put(Kind.DROP, "the member does not follow the customer", 84084);
        rows.put(Kind.DROP, "it is no customer group that this concerns", 90501, 90507, 90508, 90509);
        rows.alert(Kind.DROP, "no member has a valid licence", 701008);
        rows.put(Kind.UNKNOWN_TAG, "a tag id is unknown", 40068);

        rows.setting("the contact way is gone", 41044);
        rows.setting("group welcome templates are full, or belong to another app", 41055, 41058);
        rows.setting("a member, department or tag is outside the app's visible range", 60011);
        rows.setting("the app's redirect domain or member range is not set", 50001, 50002);
        rows.setting("the app has no permission for customer contact", 84074);
        rows.setting("the token belongs to another app", 301002);
        rows.setting("a file is wrong or older than three days; upload it again", 40007);
        rows.forbidden("the secret is wrong", 40001);
        rows.forbidden("the corp id is wrong", 40013);
        rows.forbidden("the secret is missing", 41004);
        rows.forbidden("the app may not call this; add it to the callable apps", 48001, 48002);
        rows.forbidden("the permission was withdrawn after long disuse; enable it again", 48006);
        rows.forbidden("the contacts secret is used from a new address", 48009);
        rows.forbidden("the app is disabled", 50003);
        rows.add(new Meaning(
                UNTRUSTED_ADDRESS,
                Kind.RETRY,
                "our address is not among the trusted ones of the app",
                Optional.of(MINUTE),
                true));

        rows.defect("a parameter is wrong or missing, or the text is escaped", 40033, 40035, 40058, 40063, 44004);
        rows.defect("too many attachments, or of a wrong type", 41064, 41065);
        rows.defect("the message or file is too large", 45001, 45002, 45029);
        rows.defect("the receivers are wrong or too many", 81013, 81017);
        return Map.copyOf(rows.byCode);
    }

    private static final class Rows {
        private final Map<Integer, Meaning> byCode = new HashMap<>();

        private void add(Meaning meaning) {
            byCode.put(meaning.code(), meaning);
        }

        private void put(Kind kind, String text, int... codes) {
            for (int code : codes) {
                add(new Meaning(code, kind, text, Optional.empty(), false));
            }
        }

        private void alert(Kind kind, String text, int... codes) {
            for (int code : codes) {
                add(new Meaning(code, kind, text, Optional.empty(), true));
            }
        }

        private void later(Duration after, String text, int... codes) {
            for (int code : codes) {
                add(new Meaning(code, Kind.RETRY, text, Optional.of(after), false));
            }
        }

        private void setting(String text, int... codes) {
            alert(Kind.SETTING, text, codes);
        }

        private void forbidden(String text, int... codes) {
            alert(Kind.FORBIDDEN, text, codes);
        }

        private void defect(String text, int... codes) {
            alert(Kind.DEFECT, text, codes);
        }
    }
}
