package io.wecompolicy.core.rule;

import io.wecompolicy.core.decision.AddTag;
import io.wecompolicy.core.decision.AttachMedia;
import io.wecompolicy.core.decision.Conclusion;
import io.wecompolicy.core.decision.Family;
import io.wecompolicy.core.decision.InviteToGroupChat;
import io.wecompolicy.core.decision.JoinSegment;
import io.wecompolicy.core.decision.LeaveSegment;
import io.wecompolicy.core.decision.Notify;
import io.wecompolicy.core.decision.Origin;
import io.wecompolicy.core.decision.PrimarySegment;
import io.wecompolicy.core.decision.Proposal;
import io.wecompolicy.core.decision.PushProfile;
import io.wecompolicy.core.decision.RemoveTag;
import io.wecompolicy.core.decision.ReportConflict;
import io.wecompolicy.core.decision.RequireApproval;
import io.wecompolicy.core.decision.RevokeGrant;
import io.wecompolicy.core.decision.SendWelcome;
import io.wecompolicy.core.decision.SetRoster;
import io.wecompolicy.core.decision.TransferContact;
import io.wecompolicy.core.fact.Grant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The closed list of what a consequence may say, and what each comes to. */
public enum DecideCall {
    ADD_TAG("addTag", Parameter.text("tag")),
    REMOVE_TAG("removeTag", Parameter.text("tag")),
    JOIN("join", Parameter.text("segment")),
    LEAVE("leave", Parameter.text("segment")),
    PRIMARY("primary", Parameter.text("segment"), Parameter.integer("weight")),
    INVITE("invite", Parameter.text("joinWay")),
    SEAT_OFF("seatOff", Parameter.text("userId")),
    SEAT_ON("seatOn", Parameter.text("userId")),
    OPEN_LEVEL("openLevel", Parameter.integer("level")),
    LAST_RESORT("lastResort", Parameter.text("userId")),
    TRANSFER("transfer", Parameter.text("userId")),
    WELCOME("welcome", Parameter.text("template")),
    ATTACH("attach", Parameter.text("media")),
    PUSH_PROFILE("pushProfile", Parameter.text("mapping")),
    NOTIFY("notify", Parameter.text("userId"), Parameter.text("text")),
    CONFLICT("conflict", Parameter.text("kind"), Parameter.text("severity"), Parameter.text("resource")),
    CONFLICT_BETWEEN(
            "conflictBetween",
            Parameter.text("kind"),
            Parameter.text("severity"),
            Parameter.text("resource"),
            Parameter.text("one"),
            Parameter.text("other")),
    VETO("veto", Parameter.fact("proposal", Proposal.class), Parameter.text("why")),
    REVOKE("revoke", Parameter.fact("grant", Grant.class), Parameter.text("why")),
    REQUIRE_APPROVAL("requireApproval", Parameter.fact("proposal", Proposal.class), Parameter.integer("quorum"));

    private final String method;
    private final List<Parameter> parameters;

    DecideCall(String method, Parameter... parameters) {
        this.method = method;
        this.parameters = List.of(parameters);
    }

    /** As rules write it, after {@code decide.} */
    public String method() {
        return method;
    }

    public List<Parameter> parameters() {
        return parameters;
    }

    /** How to write it, such as {@code decide.primary(segment, weight)}. */
    public String signature() {
        return "decide." + method + "("
                + String.join(", ", parameters.stream().map(Parameter::name).toList()) + ")";
    }

    /**
     * The families whose rules may say it. Guarding is what permission rules do, and elsewhere nobody would listen; they do
     * not act themselves, since nobody guards the guard. A medium goes with the welcome and is settled with it.
     */
    public List<Family> families() {
        return switch (this) {
            case CONFLICT, CONFLICT_BETWEEN, VETO, REVOKE, REQUIRE_APPROVAL -> List.of(Family.PERMISSION);
            case NOTIFY -> List.of(Family.values());
            case ATTACH -> List.of(Family.WELCOME);
            case ADD_TAG,
                    REMOVE_TAG,
                    JOIN,
                    LEAVE,
                    PRIMARY,
                    INVITE,
                    SEAT_OFF,
                    SEAT_ON,
                    OPEN_LEVEL,
                    LAST_RESORT,
                    TRANSFER,
                    WELCOME,
                    PUSH_PROFILE -> Family.ACTING;
        };
    }

    public static Optional<DecideCall> ofMethod(String method) {
        return Arrays.stream(values())
                .filter(call -> call.method.equals(method))
                .findFirst();
    }

    /** @param with as many and of the kinds that {@link #parameters()} says */
    public Conclusion conclude(Origin origin, List<Object> with) {
        if (this == VETO) {
            return new Conclusion.Vetoes(origin, (Proposal) with.get(0), (String) with.get(1));
        }
        return new Conclusion.Proposes(propose(origin, with));
    }

    private Proposal propose(Origin origin, List<Object> with) {
        return switch (this) {
            case ADD_TAG -> new AddTag(origin, text(with, 0));
            case REMOVE_TAG -> new RemoveTag(origin, text(with, 0));
            case JOIN -> new JoinSegment(origin, text(with, 0));
            case LEAVE -> new LeaveSegment(origin, text(with, 0));
            case PRIMARY -> new PrimarySegment(origin, text(with, 0), (Integer) with.get(1));
            case INVITE -> new InviteToGroupChat(origin, text(with, 0));
            case SEAT_OFF -> new SetRoster(origin, text(with, 0), SetRoster.Change.SEAT_OFF);
            case SEAT_ON -> new SetRoster(origin, text(with, 0), SetRoster.Change.SEAT_ON);
            case OPEN_LEVEL -> new SetRoster(origin, with.get(0).toString(), SetRoster.Change.OPEN_LEVEL);
            case LAST_RESORT -> new SetRoster(origin, text(with, 0), SetRoster.Change.LAST_RESORT);
            case TRANSFER -> new TransferContact(origin, text(with, 0));
            case WELCOME -> new SendWelcome(origin, text(with, 0));
            case ATTACH -> new AttachMedia(origin, text(with, 0));
            case PUSH_PROFILE -> new PushProfile(origin, text(with, 0));
            case NOTIFY -> new Notify(origin, text(with, 0), text(with, 1));
            case CONFLICT -> new ReportConflict(origin, text(with, 2), text(with, 0), text(with, 1), List.of());
            case CONFLICT_BETWEEN ->
                new ReportConflict(
                        origin, text(with, 2), text(with, 0), text(with, 1), List.of(text(with, 3), text(with, 4)));
            case REVOKE -> new RevokeGrant(origin, name((Grant) with.get(0)), text(with, 1));
            case REQUIRE_APPROVAL ->
                new RequireApproval(origin, ((Proposal) with.get(0)).target(), (Integer) with.get(1));
            case VETO -> throw new IllegalStateException("a veto proposes nothing");
        };
    }

    private static String text(List<Object> with, int index) {
        return (String) with.get(index);
    }

    /** A grant has no id of its own; these three say which it is. */
    private static String name(Grant grant) {
        return grant.subject() + " " + grant.action() + " " + grant.resource();
    }

    /** @param fact what a whole fact must be, for a parameter that wants one */
    public record Parameter(String name, ValueKind kind, Optional<Class<?>> fact) {
        static Parameter text(String name) {
            return new Parameter(name, ValueKind.TEXT, Optional.empty());
        }

        static Parameter integer(String name) {
            return new Parameter(name, ValueKind.INTEGER, Optional.empty());
        }

        static Parameter fact(String name, Class<?> fact) {
            return new Parameter(name, ValueKind.FACT, Optional.of(fact));
        }
    }
}
