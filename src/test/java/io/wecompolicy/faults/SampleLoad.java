package io.wecompolicy.faults;

import io.wecompolicy.emulator.SampleBodies;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;

/** Tells a service what the sample corp's people know: the same bodies that {@code dev} loads. */
public final class SampleLoad {
    private SampleLoad() {}

    public static void into(ServiceProcess service) throws IOException, InterruptedException {
        LocalDate yesterday = LocalDate.now(ZoneOffset.ofHours(8)).minusDays(1);
        for (Map.Entry<String, String> body : SampleBodies.all(yesterday, 4).entrySet()) {
            service.put("/api/v1/" + body.getKey(), body.getValue());
        }
    }
}
