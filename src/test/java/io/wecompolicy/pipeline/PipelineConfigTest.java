package io.wecompolicy.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PipelineConfigTest {
    @Test
    void withoutSettings_hasItsDefaults() {
        PipelineConfig config = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(PipelineConfig.class)
                .build()
                .getConfigMapping(PipelineConfig.class);

        assertThat(config.welcomeWindow()).isEqualTo(Duration.ofSeconds(20));
        assertThat(config.welcomeMargin()).isEqualTo(Duration.ofSeconds(1));
        assertThat(config.decisionLimit()).isEqualTo(Duration.ofSeconds(5));
    }
}
