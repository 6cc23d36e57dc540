package io.wecompolicy.core.decision;

import io.wecompolicy.core.event.ContactAdded;
import io.wecompolicy.core.fact.Customer;
import io.wecompolicy.core.fact.DayKind;
import io.wecompolicy.core.fact.Facts;
import io.wecompolicy.core.fact.Member;
import io.wecompolicy.core.fact.Moment;
import io.wecompolicy.core.fact.Relation;
import io.wecompolicy.core.fact.Segments;
import io.wecompolicy.core.fact.Signals;
import io.wecompolicy.core.fact.TagGroup;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/** A decision without an engine: what each family says is said by the test. */
final class Rehearsal {
    static final Instant NOW = Instant.parse("2026-11-11T01:00:00Z");
    private static final TagGroup VALUE = new TagGroup("价值", true, true, "", Set.of());

    /** Says for each family what a test wants it to say. */
    private static final class Saying implements Matcher {
        private final BiFunction<Family, List<Proposal>, List<Conclusion>> says;

        private Saying(BiFunction<Family, List<Proposal>, List<Conclusion>> says) {
            this.says = says;
        }

        @Override
        public Matches match(Family family, Facts facts, List<Proposal> proposals) {
            List<Conclusion> conclusions = says.apply(family, proposals);
            List<Fired> fired = conclusions.stream()
                    .map(conclusion -> new Fired(family, conclusion.origin().rule(), "f.drl", 1, List.of()))
                    .distinct()
                    .toList();
            return new Matches(fired, conclusions);
        }
    }

    static Decision decide(Facts facts, BiFunction<Family, List<Proposal>, List<Conclusion>> says) {
        return new Decider(new Saying(says)).decide(facts);
    }

    static Decision decide(Facts facts, Family family, Proposal... proposals) {
        return decide(facts, (asked, seen) -> asked == family ? proposes(proposals) : List.of());
    }

    static List<Conclusion> proposes(Proposal... proposals) {
        return List.of(proposals).stream()
                .map(proposal -> (Conclusion) new Conclusion.Proposes(proposal))
                .toList();
    }

    static Facts aCustomer(String... tags) {
        return new Facts(
                new ContactAdded("zhangsan", "wm1", "s", Optional.empty(), NOW),
                Moment.of(NOW, DayKind.WORKDAY),
                Optional.of(Customer.unknown("wm1")),
                Optional.of(new Relation("zhangsan", "wm1", Set.of(tags), "s", 0, NOW, "")),
                Optional.of(Member.unknown("zhangsan")),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                new Signals(List.of(), NOW),
                Segments.NONE,
                List.of(),
                List.of(),
                List.of(VALUE));
    }

    static Origin by(Family family, String rule, int priority, Specificity specificity) {
        return new Origin(family, rule, "f.drl", 1, Optional.empty(), priority, specificity, rule);
    }

    static AddTag tag(String rule, int priority, String target) {
        return new AddTag(by(Family.TAGGING, rule, priority, Specificity.CORP), target);
    }

    static SendWelcome welcome(String rule, int priority, Specificity specificity, String template) {
        return new SendWelcome(by(Family.WELCOME, rule, priority, specificity), template);
    }

    static List<String> told(Decision decision) {
        return decision.proposals().stream()
                .map(settled -> settled.id() + " " + settled.proposal().type().label() + " "
                        + settled.proposal().target() + " " + settled.outcome().label()
                        + settled.decidedBy().map(rule -> " by " + rule).orElse("")
                        + settled.why().map(why -> ": " + why).orElse(""))
                .toList();
    }

    private Rehearsal() {}
}
