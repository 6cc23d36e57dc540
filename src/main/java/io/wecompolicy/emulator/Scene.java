package io.wecompolicy.emulator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.wecompolicy.emulator.Cast.Known;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * One step as it is played.
 *
 * @param performance one playing of a day among all
 */
record Scene(People people, Backoffice office, Service service, Cast cast, Step step, String performance, Instant now) {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** What kept the step from being done; empty when it is. */
    Optional<String> play() throws InterruptedException {
        try {
            step.deed().play(this);
            return Optional.empty();
        } catch (IllegalArgumentException | IllegalStateException | Refusal | IOException impossible) {
            return Optional.of(String.valueOf(impossible.getMessage()));
        }
    }

    /** A new person, or the same one who scanned under that nickname before. */
    void scan(String nickname, ScanRequest request) {
        ScanRequest known = cast.find(step.copy(), nickname)
                .map(before -> request.again(before.externalUserId()))
                .orElse(request);
        cast.met(step.copy(), nickname, scan(known));
    }

    /** The member whom the line names may not be behind the code any more: then WeCom picks another. */
    private Scan scan(ScanRequest request) {
        boolean free = request.userId()
                .filter(member -> people.isBehind(request.code().orElse(""), member))
                .isEmpty();
        return people.scan(
                free
                        ? new ScanRequest(
                                request.code(),
                                Optional.empty(),
                                request.externalUserId(),
                                request.half(),
                                request.partner())
                        : request);
    }

    /** @throws IllegalStateException when the scan of that customer could not be played */
    Known known(String nickname, Optional<String> member) {
        Known met = cast.find(step.copy(), nickname)
                .orElseThrow(() -> new IllegalStateException("`" + nickname + "` never came"));
        return new Known(member.orElse(met.userId()), met.externalUserId());
    }

    /** The same for no other step of any performance. */
    String id() {
        return "day-" + performance + "-" + step.line() + "-" + step.copy();
    }

    /** Sends a list of one to the service. */
    void post(String name, UnaryOperator<Body> fields) throws IOException, InterruptedException {
        service.send("POST", name, json(fields));
    }

    /** Loads a list of one into the service. */
    void put(String name, UnaryOperator<Body> fields) throws IOException, InterruptedException {
        service.send("PUT", name, json(fields));
    }

    private static String json(UnaryOperator<Body> fields) throws JsonProcessingException {
        return MAPPER.writeValueAsString(List.of(fields.apply(new Body())));
    }
}
