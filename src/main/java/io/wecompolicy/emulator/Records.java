package io.wecompolicy.emulator;

/** Everything that tests and figures may ask about afterwards. */
record Records(
        Journal<CallRecord> calls,
        Journal<WelcomeSent> welcomes,
        Journal<AppMessage> messages,
        Journal<DeliveryAttempt> deliveries) {
    Records() {
        this(new Journal<>(), new Journal<>(), new Journal<>(), new Journal<>());
    }

    void clear() {
        calls.clear();
        welcomes.clear();
        messages.clear();
        deliveries.clear();
    }
}
