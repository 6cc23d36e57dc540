package io.wecompolicy.emulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;

/** The answer to one call, and its record. Always HTTP 200 with JSON, except for unknown paths and made-up faults. */
final class Answer {
    private static final int NO_JSON = -2;

    private final HttpExchange exchange;
    private final ObjectMapper mapper;
    private final Journal<CallRecord> calls;
    private final Instant at;
    private final long begun = System.nanoTime();
    private String corpId = "";
    private JsonNode asked = JsonNodeFactory.instance.objectNode();

    Answer(HttpExchange exchange, ObjectMapper mapper, Journal<CallRecord> calls, Instant at) {
        this.exchange = exchange;
        this.mapper = mapper;
        this.calls = calls;
        this.at = at;
    }

    void concerns(String company) {
        corpId = company;
    }

    void concerns(Call call) {
        asked = call.body();
    }

    void done(Endpoint endpoint, Body body) {
        Body whole = new Body().with("errcode", 0).with("errmsg", "ok");
        body.fields().forEach(whole::with);
        json(endpoint, 0, whole);
    }

    /** The empty fields of the path stay in the body. */
    void refused(Endpoint endpoint, Refusal refusal) {
        int code = refusal.code();
        String hint = ", hint: [" + begun + "], from ip: 127.0.0.1, more info at"
                + " https://open.work.weixin.qq.com/devtool/query?e=" + code;
        Body body = new Body().with("errcode", code).with("errmsg", refusal.getMessage() + hint);
        endpoint.defaults().forEach(body::with);
        json(endpoint, code, body);
    }

    void serverError(Endpoint endpoint) {
        raw(endpoint.path(), 500, "text/plain", "");
    }

    /** What a proxy in between would show. */
    void html(Endpoint endpoint) {
        raw(endpoint.path(), 200, "text/html", "<html><body><h1>502 Bad Gateway</h1></body></html>");
    }

    void unknownPath(Request request) {
        raw(request.path(), 404, "text/plain", "");
    }

    /** A mistake of the emulator itself: loud, so that nobody takes it for WeCom. */
    void broken(Endpoint endpoint) {
        raw(endpoint.path(), 500, "text/plain", "the emulator is broken here");
    }

    void dropped(Endpoint endpoint) {
        record(endpoint.path(), 0, NO_JSON);
        exchange.close();
    }

    private void json(Endpoint endpoint, int code, Body body) {
        try {
            byte[] content = mapper.writeValueAsBytes(body);
            record(endpoint.path(), 200, code);
            send(200, "application/json; charset=UTF-8", content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void raw(String path, int status, String type, String content) {
        record(path, status, NO_JSON);
        send(status, type, content.getBytes(StandardCharsets.UTF_8));
    }

    private void record(String path, int status, int code) {
        calls.add(new CallRecord(at, corpId, path, asked, status, code, Duration.ofNanos(System.nanoTime() - begun)));
    }

    /** A caller that has gone away is no failure here. */
    private void send(int status, String type, byte[] content) {
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(status, content.length == 0 ? -1 : content.length);
            if (content.length > 0) {
                exchange.getResponseBody().write(content);
            }
        } catch (IOException e) {
            exchange.close();
        }
    }
}
