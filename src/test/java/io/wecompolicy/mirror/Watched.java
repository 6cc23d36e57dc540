package io.wecompolicy.mirror;

import io.quarkus.test.common.http.TestHTTPResource;
import io.wecompolicy.emulator.EmulatedWecom;
import io.wecompolicy.wecom.client.EmulatedCorp;
import jakarta.inject.Inject;
import java.net.URI;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A test with an emulated WeCom whose callbacks the service gets, and that leaves nothing open behind. */
abstract class Watched {
    @EmulatedCorp.Here
    EmulatedWecom wecom;

    @TestHTTPResource("/")
    URI service;

    @Inject
    DataSource dataSource;

    Watch watch;

    @BeforeEach
    void subscribe() {
        watch = new Watch(dataSource);
        Watch.subscribe(wecom, service);
    }

    @AfterEach
    void calm() {
        wecom.switches().reset();
        watch.quiet();
    }
}
