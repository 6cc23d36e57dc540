package io.wecompolicy.wecom.client;

import com.fasterxml.jackson.databind.JsonNode;
import io.wecompolicy.mirror.Reading;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What a reply means for somebody who reads. */
final class Readings {
    private Readings() {}

    /** @param value what to make of the body of a good answer */
    static <T> Reading<T> of(Reply reply, Function<JsonNode, T> value) {
        if (reply instanceof Reply.NotAsked refusal) {
            return new Reading.Unread<>(refusal.reason(), refusal.after());
        }
        if (reply instanceof Reply.Unanswered unanswered) {
            return new Reading.Unread<>(unanswered.reason(), Duration.ZERO);
        }
        Reply.Answer answer = (Reply.Answer) reply;
        if (answer.isGood()) {
            return new Reading.Found<>(value.apply(answer.body()));
        }
        WecomErrors.Meaning meaning = WecomErrors.of(answer.code());
        String text = answer.code() + " " + meaning.text();
        return meaning.kind() == WecomErrors.Kind.DROP
                ? new Reading.Absent<>(text)
                : new Reading.Unread<>(text, answer.pause().or(meaning::after).orElse(Duration.ZERO));
    }

    /** The texts of a JSON array. */
    static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(element -> texts.add(element.asText()));
        return texts;
    }
}
