package io.wecompolicy.core.verify;

import io.wecompolicy.core.decision.AddTag;
import io.wecompolicy.core.decision.AttachMedia;
import io.wecompolicy.core.decision.Family;
import io.wecompolicy.core.decision.InviteToGroupChat;
import io.wecompolicy.core.decision.JoinSegment;
import io.wecompolicy.core.decision.LeaveSegment;
import io.wecompolicy.core.decision.Notify;
import io.wecompolicy.core.decision.Origin;
import io.wecompolicy.core.decision.PrimarySegment;
import io.wecompolicy.core.decision.Proposal;
import io.wecompolicy.core.decision.ProposalType;
import io.wecompolicy.core.decision.PushProfile;
import io.wecompolicy.core.decision.RemoveTag;
import io.wecompolicy.core.decision.SendWelcome;
import io.wecompolicy.core.decision.SetRoster;
import io.wecompolicy.core.decision.Specificity;
import io.wecompolicy.core.decision.TransferContact;
import io.wecompolicy.core.language.text.NearestName;
import io.wecompolicy.core.rule.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads proposals that a test takes as made, so that a permission rule can be told a story of its own. */
final class ProposalReader {
    private static final String NOBODY = "场景给定";

    private final Notes notes;
    private final Parts parts;
    private final Set<String> rules;

    ProposalReader(Notes notes, Set<String> rules) {
        this.notes = notes;
        this.parts = new Parts(notes);
        this.rules = rules;
    }

    /** The keys of one proposal. */
    record Row(String type, String target, String rule, int priority) {}

    /** The keys of {@code value}; a type looks at its own. */
    record Value(int weight, String text, String change) {}

    List<Proposal> read(List<Node.Entries> written) {
        List<Proposal> proposals = new ArrayList<>();
        for (Node.Entries one : written) {
            Map<String, Object> usual = Map.of("rule", NOBODY, "priority", 0);
            Optional<Row> row = parts.record(Row.class, one.without("value"), "proposals", usual);
            Node.Entries said = parts.one(one, "value").orElse(Node.Entries.none(one.span()));
            Value plain = new Value(0, "", SetRoster.Change.SEAT_ON.name());
            Optional<Value> value = parts.record(Value.class, said, "proposals.value", RecordReader.like(plain));
            if (row.isPresent() && value.isPresent()) {
                proposal(row.get(), value.get(), one).ifPresent(proposals::add);
            }
        }
        return proposals;
    }

    private Optional<Proposal> proposal(Row row, Value value, Node.Entries one) {
        if (!row.rule().equals(NOBODY) && !rules.contains(row.rule())) {
            notes.error(
                    Mistake.UNKNOWN_PROPOSER,
                    one.placeOfValue("rule"),
                    row.rule(),
                    NearestName.hint(row.rule(), new TreeSet<>(rules)));
            return Optional.empty();
        }
        Optional<ProposalType> type = Arrays.stream(ProposalType.values())
                .filter(known -> known.label().equals(row.type()))
                .findFirst();
        Optional<SetRoster.Change> change = Arrays.stream(SetRoster.Change.values())
                .filter(known -> known.name().equals(value.change()))
                .findFirst();
        Optional<Proposal> proposal = type.isEmpty() || change.isEmpty()
                ? Optional.empty()
                : proposal(type.get(), row, value, change.get(), one.span());
        if (proposal.isEmpty()) {
            notes.error(Mistake.UNKNOWN_PROPOSAL, one.placeOfValue("type"), row.type());
        }
        return proposal;
    }

    private Optional<Proposal> proposal(ProposalType type, Row row, Value value, SetRoster.Change change, Span span) {
        String target = row.target();
        return switch (type) {
            case ADD_TAG -> Optional.of(new AddTag(origin(Family.TAGGING, row, span), target));
            case REMOVE_TAG -> Optional.of(new RemoveTag(origin(Family.TAGGING, row, span), target));
            case PUSH_PROFILE -> Optional.of(new PushProfile(origin(Family.TAGGING, row, span), target));
            case NOTIFY -> Optional.of(new Notify(origin(Family.TAGGING, row, span), target, value.text()));
            case JOIN_SEGMENT -> Optional.of(new JoinSegment(origin(Family.GROUPING, row, span), target));
            case LEAVE_SEGMENT -> Optional.of(new LeaveSegment(origin(Family.GROUPING, row, span), target));
            case PRIMARY_SEGMENT ->
                Optional.of(new PrimarySegment(origin(Family.GROUPING, row, span), target, value.weight()));
            case INVITE_TO_GROUP_CHAT -> Optional.of(new InviteToGroupChat(origin(Family.GROUPING, row, span), target));
            case SET_ROSTER -> Optional.of(new SetRoster(origin(Family.ROUTING, row, span), target, change));
            case TRANSFER_CONTACT -> Optional.of(new TransferContact(origin(Family.ROUTING, row, span), target));
            case SEND_WELCOME -> Optional.of(new SendWelcome(origin(Family.WELCOME, row, span), target));
            case ATTACH_MEDIA -> Optional.of(new AttachMedia(origin(Family.WELCOME, row, span), target));
            // What permission says is for the test to expect, not to give.
            case REPORT_CONFLICT, REVOKE_GRANT, REQUIRE_APPROVAL -> Optional.empty();
        };
    }

    private static Origin origin(Family family, Row row, Span span) {
        return new Origin(
                family,
                row.rule(),
                span.file(),
                span.line(),
                Optional.empty(),
                row.priority(),
                Specificity.CORP,
                NOBODY);
    }
}
