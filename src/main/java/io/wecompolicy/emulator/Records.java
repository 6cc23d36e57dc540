package io.wecompolicy.emulator;

/** Everything that tests and figures may ask about afterwards. */
record Records(
        Journal<CallRecord> calls,
        Journal<WelcomeSent> welcomes,
        Journal<AppMessage> messages,
        Journal<DeliveryAttempt> deliveries) {
    Records() {
        this(
                new Journal<>(call -> call.path() + " " + call.errcode()),
                new Journal<>(WelcomeSent::userId),
                new Journal<>(AppMessage::messageType),
                new Journal<>(attempt -> attempt.kind() + " " + attempt.status()));
    }

    void clear() {
        calls.clear();
        welcomes.clear();
        messages.clear();
        deliveries.clear();
    }
}
