package io.wecompolicy.contact;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import io.wecompolicy.audit.AuditConfig;
import io.wecompolicy.channel.ChannelConfig;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** States every default of the rooms that hold what rules know, once. */
class RoomDefaultsTest {
    @Test
    void contact_withoutSettings_hasItsDefaults() {
        ContactConfig config = defaults(ContactConfig.class);

        assertThat(config.keyTtl()).isEqualTo(Duration.ofSeconds(10));
        assertThat(config.keysInMemory()).isEqualTo(10_000);
        assertThat(config.signalWindow()).isEqualTo(Duration.ofDays(400));
        assertThat(config.signalRows()).isEqualTo(1000);
    }

    @Test
    void channel_withoutSettings_hasItsDefaults() {
        assertThat(defaults(ChannelConfig.class).burstWindow()).isEqualTo(Duration.ofSeconds(60));
    }

    @Test
    void audit_withoutSettings_remembersThreeYears() {
        assertThat(defaults(AuditConfig.class).retention()).isEqualTo(Duration.ofDays(1096));
    }

    private static <T> T defaults(Class<T> room) {
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(room)
                .build()
                .getConfigMapping(room);
    }
}
