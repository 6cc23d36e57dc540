package io.wecompolicy.core.evaluate;

import io.wecompolicy.core.decision.Family;
import io.wecompolicy.core.event.ContactAdded;
import io.wecompolicy.core.fact.Customer;
import io.wecompolicy.core.fact.DayKind;
import io.wecompolicy.core.fact.Facts;
import io.wecompolicy.core.fact.Member;
import io.wecompolicy.core.fact.Moment;
import io.wecompolicy.core.fact.Seat;
import io.wecompolicy.core.fact.Segments;
import io.wecompolicy.core.fact.Signals;
import io.wecompolicy.core.rule.RuleDefinition;
import io.wecompolicy.core.rule.RuleSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A customer of Zhang San's who scanned a live code with two seats, and one rule about that. */
final class Scanned {
    static final Member MEMBER = new Member("张三", "张三", List.of("总部"), "导购", List.of("sales"), 3, "active", true);
    static final Seat FULL = new Seat("u1", "s1", 1, 1, 10, 10, 0, false, 0, 0);
    static final Seat FREE = new Seat("u2", "s1", 2, 1, 10, 4, 0, true, 0, 0);

    /** Two of them are more than an int holds. */
    private static final int CROWDED = 2_000_000_000;

    private Scanned() {}

    static Facts withSeats(int more) {
        List<Seat> seats = new ArrayList<>(List.of(FULL, FREE));
        for (int number = 0; number < more; number++) {
            seats.add(new Seat("m" + number, "s1", 1, 1, 10, number, CROWDED, false, 0, 0));
        }
        return new Facts(
                new ContactAdded("张三", "wm1", "s1", Optional.empty(), Pool.NOW),
                Moment.of(Pool.NOW, DayKind.WORKDAY),
                Optional.of(new Customer("wm1", "王女士", "wechat", "female", "上海", "zh", "unknown", true)),
                Optional.empty(),
                Optional.of(MEMBER),
                Optional.empty(),
                seats,
                Optional.empty(),
                new Signals(List.of(), Pool.NOW),
                Segments.NONE,
                List.of(),
                List.of(),
                List.of());
    }

    static RuleSet rules(String text) {
        return Rulebook.compile(Map.of("routing/r.drl", text));
    }

    static RuleDefinition rule(String header, String when) {
        String text = "rule \"甲\" " + header + "\nwhen\n" + when + "\nthen decide.openLevel(2); end\n";
        return rules(text).rules(Family.ROUTING).get(0);
    }
}
