package io.wecompolicy.wecom.client;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Answers what the test wrote down, byte for byte, for what the emulator does not do. */
final class StubWecom implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService workers = Executors.newCachedThreadPool();
    private final Map<String, Queue<String>> answers = new ConcurrentHashMap<>();
    private final Queue<String> requests = new ConcurrentLinkedDeque<>();

    StubWecom() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(workers);
        server.createContext("/cgi-bin/", exchange -> {
            String path = exchange.getRequestURI().getPath().substring("/cgi-bin/".length());
            String query = exchange.getRequestURI().getQuery();
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            requests.add(path + "?" + query + " " + body);
            byte[] answer = next(path).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
    }

    /** The last answer of a path is given again and again. */
    StubWecom answers(String path, String... bodies) {
        answers.put(path, new ArrayDeque<>(List.of(bodies)));
        return this;
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** As they came: path, query and body. */
    List<String> requests(String path) {
        List<String> matching = new ArrayList<>(requests);
        matching.removeIf(request -> !request.startsWith(path + "?"));
        return matching;
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
    }

    private String next(String path) {
        Queue<String> queue = answers.getOrDefault(path, new ArrayDeque<>());
        synchronized (queue) {
            String answer = queue.size() > 1 ? queue.poll() : queue.peek();
            return answer == null ? "{}" : answer;
        }
    }
}
