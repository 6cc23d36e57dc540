package io.wecompolicy.emulator;

import java.io.IOException;

/** The service beside the emulated WeCom, as the company's own systems call it. */
interface Service {
    /**
     * @param name behind {@code /api/v1/}
     * @throws IOException when it does not take it
     */
    void send(String method, String name, String json) throws IOException, InterruptedException;
}
