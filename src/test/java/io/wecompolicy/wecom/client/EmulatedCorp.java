package io.wecompolicy.wecom.client;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.wecompolicy.emulator.EmulatedWecom;
import io.wecompolicy.emulator.EmulatedWecomOptions;
import io.wecompolicy.emulator.SampleCorp;
import java.util.Map;

/** The sample corp at an emulated WeCom; a field of type {@link EmulatedWecom} annotated so in the test gets it. */
public class EmulatedCorp implements QuarkusTestResourceLifecycleManager {
    /** Marks the field. */
    @java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)
    public @interface Here {}

    private final EmulatedWecom wecom = EmulatedWecom.start(EmulatedWecomOptions.sample());

    @Override
    public Map<String, String> start() {
        String app = "wecom.apps." + SampleCorp.APP;
        return Map.of(
                "wecom.api-base-url",
                wecom.baseUrl().toString(),
                app + ".corp-id",
                SampleCorp.CORP_ID,
                app + ".agent-secret",
                SampleCorp.AGENT_SECRET,
                app + ".token",
                SampleCorp.TOKEN,
                app + ".encoding-aes-key",
                SampleCorp.ENCODING_AES_KEY);
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(wecom, new TestInjector.AnnotatedAndMatchesType(Here.class, EmulatedWecom.class));
    }

    @Override
    public void stop() {
        wecom.close();
    }
}
