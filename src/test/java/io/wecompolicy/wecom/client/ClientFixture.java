package io.wecompolicy.wecom.client;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.wecompolicy.core.event.CorpId;
import io.wecompolicy.platform.Tenants;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The client put together by hand, against any address and clock. */
final class ClientFixture {
    static final CorpId CORP = new CorpId("ww0000000000000001");

    final Clock clock;
    final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    final ClientConfig config;
    final Gates gates;
    final AccessTokens tokens;
    final WecomApi api;
    final WecomContactReader contacts;
    final WecomSender sender;
    final Credentials.Credential credential;
    final FirstTokens firstTokens;

    ClientFixture(URI wecom, String secret, Clock clock, Map<String, String> settings) {
        this.clock = clock;
        this.credential = new Credentials.Credential("sample", CORP, secret);
        this.config = config(settings);
        Credentials credentials = new OneApp(credential, wecom.resolve("/cgi-bin/"));
        Wire wire = new Wire(config);
        Replies replies = new Replies(config, clock, registry);
        this.gates = new Gates(config, clock, registry);
        this.tokens = new AccessTokens(credentials, wire, gates, replies, config, clock);
        this.firstTokens = new FirstTokens(new OneCorp(), credentials, tokens, clock);
        this.api = new WecomApi(credentials, tokens, wire, gates, replies, config, clock);
        this.contacts = new WecomContactReader(api, clock);
        CorpTags tags = new CorpTags(api, config, clock);
        this.sender = new WecomSender(
                new WelcomeSending(api, contacts, config, clock), new TagMarking(api, tags), new RosterSending(api));
    }

    static ClientConfig config(Map<String, String> settings) {
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(ClientConfig.class)
                .withDefaultValues(settings)
                .build()
                .getConfigMapping(ClientConfig.class);
    }

    private record OneCorp() implements Tenants {
        @Override
        public List<String> ids() {
            return List.of(CORP.value());
        }

        @Override
        public String choose(@Nullable String asked) {
            return CORP.value();
        }
    }

    private record OneApp(Credentials.Credential credential, URI base) implements Credentials {
        @Override
        public Optional<Credential> contact(CorpId corp) {
            return corp.equals(credential.corp()) ? Optional.of(credential) : Optional.empty();
        }
    }
}
