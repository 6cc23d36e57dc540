package io.wecompolicy.core.evaluate;

import io.wecompolicy.core.decision.Family;
import io.wecompolicy.core.rule.DecideCall;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What the rules of a family may say, with the operands that one rule has for it. */
record RandomCalls(Dice dice, RandomConditions when) {
    /** Tags are what later families look at, so tagging rules say little else. */
    String of(Family family) {
        List<DecideCall> fit = Arrays.stream(DecideCall.values())
                .filter(call -> call.families().contains(family))
                .toList();
        if (family == Family.TAGGING || (family != Family.PERMISSION && dice.percent(20))) {
            fit = List.of(DecideCall.ADD_TAG, DecideCall.REMOVE_TAG);
        }
        return one(fit);
    }

    /** What a stand-in for {@code decide} listens to. */
    String asDrools() {
        return one(List.of(DecideCall.ADD_TAG, DecideCall.REMOVE_TAG, DecideCall.SEAT_OFF, DecideCall.NOTIFY));
    }

    private String one(List<DecideCall> calls) {
        List<String> written = new ArrayList<>();
        calls.forEach(call -> written.addAll(arguments(call)
                .map(with -> "decide." + call.method() + "(" + with + ");")
                .toList()));
        return dice.one(written);
    }

    /** None when the rule has no fact that the call wants. */
    private Stream<String> arguments(DecideCall call) {
        return switch (call) {
            case ADD_TAG, REMOVE_TAG -> Stream.of(when.tag());
            case JOIN, LEAVE, INVITE, SEAT_OFF, SEAT_ON, LAST_RESORT, TRANSFER, WELCOME, ATTACH, PUSH_PROFILE ->
                Stream.of(when.text());
            case OPEN_LEVEL -> Stream.of(when.integer());
            case PRIMARY -> Stream.of(when.text() + ", " + when.integer());
            case NOTIFY -> Stream.of(when.text() + ", " + when.text());
            case CONFLICT -> Stream.of(when.text() + ", \"high\", " + when.text());
            case CONFLICT_BETWEEN ->
                Stream.of(when.text() + ", \"high\", " + when.text() + ", " + when.text() + ", \"甲\"");
            case VETO ->
                when.proposal().stream()
                        .flatMap(proposal -> Stream.of(proposal + ", " + when.text(), proposal + ", \"不行\""));
            case REQUIRE_APPROVAL -> when.proposal().map(proposal -> proposal + ", " + when.integer()).stream();
            case REVOKE ->
                when.grant().stream().flatMap(grant -> Stream.of(grant + ", " + when.text(), grant + ", \"收回\""));
        };
    }
}
