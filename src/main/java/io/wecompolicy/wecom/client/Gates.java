package io.wecompolicy.wecom.client;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.wecompolicy.core.event.CorpId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/** One gate per corp and API path. Each process counts for itself; see {@link ClientConfig#callsPerMinute()}. */
@ApplicationScoped
class Gates {
    private static final Logger LOG = Logger.getLogger(Gates.class);

    private record Key(CorpId corp, Api api) {}

    private final ClientConfig config;
    private final Clock clock;
    private final MeterRegistry registry;
    private final Map<Key, Gate> gates = new ConcurrentHashMap<>();

    Gates(ClientConfig config, Clock clock, MeterRegistry registry) {
        this.config = config;
        this.clock = clock;
        this.registry = registry;
    }

    Gate of(CorpId corp, Api api) {
        return gates.computeIfAbsent(new Key(corp, api), this::open);
    }

    private Gate open(Key key) {
        Breaker breaker = new Breaker(
                config.circuitFailures(), config.circuitPause(), clock, state -> transition(key, state));
        boolean token = key.api() == Api.GET_TOKEN;
        Gate gate = new Gate(
                breaker,
                config.parallel(),
                token ? config.tokensPerMinute() : config.callsPerMinute(),
                token ? config.tokensPerMinute() * 60 : config.callsPerHour());
        Gauge.builder("policy.wecom.circuit", gate, seen -> seen.state().ordinal())
                .description("0 closed, 1 half open, 2 open")
                .tag("corp", key.corp().value())
                .tag("path", key.api().path())
                .register(registry);
        return gate;
    }

    private void transition(Key key, Breaker.State state) {
        registry.counter("policy.wecom.circuit.transitions", "path", key.api().path(), "to", state.name().toLowerCase(java.util.Locale.ROOT))
                .increment();
        if (state == Breaker.State.OPEN) {
            LOG.warnf("the circuit of %s for corp %s is open", key.api().path(), key.corp());
            return;
        }
        LOG.infof("the circuit of %s for corp %s is %s", key.api().path(), key.corp(), state);
    }
}
