package io.wecompolicy.emulator;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The door for tests and people: not a part of WeCom. 400 for what is wrong, 409 for what can not be now. */
final class ControlHandler implements HttpHandler {
    static final String PREFIX = "/control/";

    private final Map<String, Function<Command, Object>> actions = new HashMap<>();
    private final Map<String, Function<Map<String, String>, Object>> queries;
    private final ObjectMapper mapper;

    ControlHandler(ControlActions actions, ControlSwitches switches, ControlQueries queries, ObjectMapper mapper) {
        this.actions.putAll(actions.actions());
        this.actions.putAll(switches.actions());
        this.queries = queries.queries();
        this.mapper = mapper;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        Request request = Request.read(exchange, PREFIX);
        try {
            Optional<Object> found = exchange.getRequestMethod().equals("GET") ? query(request) : act(request);
            answer(exchange, found.isPresent() ? 200 : 404, found.orElseGet(Body::new));
        } catch (IllegalArgumentException e) {
            answer(exchange, 400, new Body().with("error", String.valueOf(e.getMessage())));
        } catch (IllegalStateException e) {
            answer(exchange, 409, new Body().with("error", String.valueOf(e.getMessage())));
        } catch (Refusal e) {
            answer(exchange, 400, new Body().with("error", e.code() + " " + e.getMessage()));
        }
    }

    private Optional<Object> query(Request request) {
        return Optional.ofNullable(queries.get(request.path())).map(query -> query.apply(request.query()));
    }

    private Optional<Object> act(Request request) {
        return Optional.ofNullable(actions.get(request.path()))
                .map(action -> action.apply(new Command(request.json(mapper))));
    }

    private void answer(HttpExchange exchange, int status, Object body) throws IOException {
        byte[] content = mapper.writeValueAsBytes(body);
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", "application/json; charset=UTF-8");
            exchange.sendResponseHeaders(status, content.length);
            exchange.getResponseBody().write(content);
        }
    }
}
