package io.wecompolicy.emulator;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;

/**
 * A WeCom on a port of this machine: its server API under {@code /cgi-bin/}, its callbacks to whoever subscribed, and
 * a {@code /control/} door for what people do and for misbehaviour. Speaks HTTP only and shares no code with the
 * service, so that it can disagree with it.
 */
public final class EmulatedWecom implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService workers;
    private final ScheduledExecutorService timer;
    private final World world;

    private EmulatedWecom(HttpServer server, ExecutorService workers, ScheduledExecutorService timer, World world) {
        this.server = server;
        this.workers = workers;
        this.timer = timer;
        this.world = world;
    }

    /** Listens on 127.0.0.1 as soon as it returns; {@link UncheckedIOException} when the port is taken. */
    public static EmulatedWecom start(EmulatedWecomOptions options) {
        // The JDK's server sends head and body of an answer apart: without this each one would wait for the client's
        // delayed acknowledgement, 40 ms on Linux.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        ExecutorService workers = Executors.newFixedThreadPool(options.threads(), daemon("emulated-wecom-"));
        ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(daemon("emulated-wecom-timer-"));
        try {
            InetSocketAddress address =
                    new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), options.port());
            HttpServer server = HttpServer.create(address, 1024);
            World world = new World(options, workers, timer);
            ObjectMapper mapper = new ObjectMapper();
            server.setExecutor(workers);
            server.createContext(
                    ApiHandler.PREFIX,
                    new ApiHandler(
                            Api.endpoints(world),
                            world.tokens(),
                            world.faults(),
                            world.limits(),
                            world.records().calls(),
                            world.clock(),
                            workers,
                            timer,
                            mapper));
            Load load = new Load(timer, workers);
            Handshake handshake = new Handshake(world.clock(), world.randomness());
            server.createContext(
                    ControlHandler.PREFIX,
                    new ControlHandler(
                            new ControlActions(world, load),
                            new ControlSwitches(world, handshake),
                            new ControlQueries(world),
                            mapper));
            server.start();
            return new EmulatedWecom(server, workers, timer, world);
        } catch (IOException e) {
            workers.shutdownNow();
            timer.shutdownNow();
            throw new UncheckedIOException("the emulated WeCom can not listen on port " + options.port(), e);
        }
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /** For {@code wecom.api-base-url}: {@code http://127.0.0.1:port}, to which paths such as {@code /cgi-bin/gettoken} are appended. */
    public URI baseUrl() {
        return URI.create("http://127.0.0.1:" + port());
    }

    /** From now on the company's events go there, too. */
    public void subscribe(Subscription subscription) {
        world.courier().subscribe(subscription);
    }

    /** Asks the receiver for its echo, as WeCom does when the settings are saved; false unless it comes within 1 s. */
    public boolean verify(Subscription subscription) {
        return new Handshake(world.clock(), world.randomness()).verify(subscription);
    }

    /** Nobody gets callbacks any more; what is under way is still delivered. */
    public void unsubscribeAll() {
        world.courier().unsubscribeAll();
    }

    public Switches switches() {
        return world.switches();
    }

    /** What customers and members of the first company do. */
    public People people() {
        return world.people(world.company(Optional.empty()));
    }

    /** {@link IllegalArgumentException} when there is no such company. */
    public People people(String corpId) {
        return world.people(world.company(Optional.of(corpId)));
    }

    /** What happens to departments of the first company. */
    public Departments departments() {
        return world.departments(world.company(Optional.empty()));
    }

    /** How customers of the first company pass from member to member. */
    public Succession succession() {
        return world.succession(world.company(Optional.empty()));
    }

    /** What administrators of the first company do. */
    public Backoffice backoffice() {
        return world.backoffice(world.company(Optional.empty()));
    }

    /** {@link IllegalArgumentException} when there is no such company. */
    public Backoffice backoffice(String corpId) {
        return world.backoffice(world.company(Optional.of(corpId)));
    }

    /** Scans at a steady rate, whether or not the service keeps up; done when the last one was sent. */
    public CompletableFuture<Long> load(ScanRequest request, int perSecond, Duration time) {
        return new Load(timer, workers).run(people(), request, perSecond, time);
    }

    /**
     * A whole day of the first company as callbacks in XML, in order, for whoever brings them with {@link #request}.
     * Nobody else gets them, the service's part of the day is left out, and the company is then as the day leaves it, with
     * welcome codes that are good for 20 s from now.
     *
     * @param midnight when the day begins, by the times in the callbacks
     * @param speed how much closer together those times are
     */
    public List<String> callbacks(Day day, Instant midnight, double speed) throws InterruptedException {
        return world.rehearsal(world.company(Optional.empty())).callbacks(day, midnight, speed);
    }

    /** A callback encrypted and signed now. */
    public HttpRequest request(Subscription subscription, String xml) {
        return new Envelope(subscription, world.clock(), world.randomness()).request(xml);
    }

    /** Percentiles and counts of what is recorded. */
    public Figures figures() {
        return Figures.of(world.records());
    }

    /** Oldest first, as the following lists; each keeps the latest 20 000. */
    public List<CallRecord> calls() {
        return world.records().calls().entries();
    }

    /** The calls of one path behind {@code /cgi-bin/}. */
    public List<CallRecord> calls(String path) {
        return calls().stream().filter(call -> call.path().equals(path)).toList();
    }

    /** Messages that new customers got. */
    public List<WelcomeSent> welcomes() {
        return world.records().welcomes().entries();
    }

    /** Messages that employees got. */
    public List<AppMessage> messages() {
        return world.records().messages().entries();
    }

    public List<DeliveryAttempt> deliveries() {
        return world.records().deliveries().entries();
    }

    /** Forgets what was recorded, not what the companies are. */
    public void clearRecords() {
        world.records().clear();
    }

    @Override
    public void close() {
        server.stop(0);
        timer.shutdownNow();
        workers.shutdownNow();
    }

    private static ThreadFactory daemon(String name) {
        return work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        };
    }
}
