package io.wecompolicy.emulator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** A small service that gets callbacks: checks the signature, decrypts, keeps, and answers what it was told to. */
final class Receiver implements AutoCloseable {
    private final HttpServer server;
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final Queue<Integer> answers = new ConcurrentLinkedQueue<>();

    Receiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/callback/sample", this::handle);
        server.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/callback/sample");
    }

    Subscription subscription() {
        return Subscription.of(
                url(),
                SampleCorp.CORP_ID,
                SampleCorp.TOKEN,
                SampleCorp.ENCODING_AES_KEY,
                Integer.toString(SampleCorp.AGENT_ID));
    }

    /** Statuses of the next answers; then 200. */
    void answers(Integer... statuses) {
        answers.addAll(List.of(statuses));
    }

    List<Received> received() {
        return received;
    }

    private void handle(HttpExchange exchange) throws IOException {
        Map<String, String> query = Stream.of(
                        exchange.getRequestURI().getQuery().split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        boolean verification = exchange.getRequestMethod().equals("GET");
        String encrypted = verification
                ? query.get("echostr")
                : body.replaceFirst("(?s).*<Encrypt><!\\[CDATA\\[", "").replaceFirst("(?s)]]></Encrypt>.*", "");
        Encryptor encryptor = new Encryptor(SampleCorp.TOKEN, SampleCorp.ENCODING_AES_KEY, SampleCorp.CORP_ID);
        String expected = encryptor.sign(query.get("timestamp"), query.get("nonce"), encrypted);
        if (!expected.equals(query.get("msg_signature"))) {
            answer(exchange, 403, "");
            return;
        }
        String clear = decrypt(encrypted);
        if (verification) {
            answer(exchange, 200, clear);
            return;
        }
        received.add(new Received(query.get("timestamp"), query.get("nonce"), body, clear));
        Integer status = answers.poll();
        answer(exchange, status == null ? 200 : status, "success");
    }

    private static String decrypt(String encrypted) {
        try {
            byte[] key = Base64.getDecoder().decode(SampleCorp.ENCODING_AES_KEY + "=");
            Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
            cipher.init(
                    Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new IvParameterSpec(Arrays.copyOf(key, 16)));
            byte[] clear = cipher.doFinal(Base64.getDecoder().decode(encrypted));
            int length = ByteBuffer.wrap(clear, 16, 4).getInt();
            return new String(clear, 20, length, StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, content.length == 0 ? -1 : content.length);
        if (content.length > 0) {
            exchange.getResponseBody().write(content);
        }
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
