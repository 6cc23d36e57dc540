package io.wecompolicy.emulator;

import java.io.IOException;

/** What a line of the day asks for. Immutable, so that it can be played often. */
interface Deed {
    /**
     * @throws IllegalArgumentException when somebody or something named does not exist
     * @throws IllegalStateException when it can not be done now
     * @throws Refusal when WeCom would refuse it
     * @throws IOException when the service did not take it
     */
    void play(Scene scene) throws IOException, InterruptedException;
}
