package io.wecompolicy.emulator;

import java.time.Instant;
import java.time.ZoneOffset;

/** Records as the control door prints them: camelCase, Beijing time, durations in milliseconds. */
final class Printed {
    private Printed() {}

    static Body scan(Scan scan) {
        return new Body()
                .with("corpId", scan.corpId())
                .with("configId", scan.configId())
                .with("state", scan.state())
                .with("userId", scan.userId())
                .with("externalUserId", scan.externalUserId())
                .with("name", scan.name())
                .with("welcomeCode", scan.welcomeCode())
                .with("event", scan.event())
                .with("at", at(scan.at()));
    }

    static Body welcome(WelcomeSent sent) {
        return new Body()
                .with("corpId", sent.corpId())
                .with("userId", sent.userId())
                .with("externalUserId", sent.externalUserId())
                .with("text", sent.text())
                .with("attachments", sent.attachments())
                .with("eventAt", at(sent.eventAt()))
                .with("arrivedAt", at(sent.arrivedAt()))
                .with("waitedMillis", sent.waited().toNanos() / 1e6);
    }

    static Body message(AppMessage sent) {
        return new Body()
                .with("corpId", sent.corpId())
                .with("agentId", sent.agentId())
                .with("userIds", sent.userIds())
                .with("messageType", sent.messageType())
                .with("text", sent.text())
                .with("at", at(sent.at()));
    }

    static Body call(CallRecord call) {
        return new Body()
                .with("at", at(call.at()))
                .with("corpId", call.corpId())
                .with("path", call.path())
                .with("body", call.body())
                .with("httpStatus", call.httpStatus())
                .with("errcode", call.errcode())
                .with("tookMillis", call.took().toNanos() / 1e6);
    }

    static Body delivery(DeliveryAttempt attempt) {
        return new Body()
                .with("event", attempt.event())
                .with("kind", attempt.kind())
                .with("url", attempt.url().toString())
                .with("copy", attempt.copy())
                .with("attempt", attempt.attempt())
                .with("status", attempt.status())
                .with("at", at(attempt.at()))
                .with("tookMillis", attempt.took().toNanos() / 1e6);
    }

    static Body code(ContactWay way) {
        return new Body()
                .with("configId", way.configId())
                .with("state", way.state())
                .with("remark", way.remark())
                .with("users", way.users())
                .with("departments", way.parties());
    }

    private static String at(Instant instant) {
        return instant.atOffset(ZoneOffset.ofHours(8)).toString();
    }
}
