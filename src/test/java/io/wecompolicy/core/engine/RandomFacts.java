package io.wecompolicy.core.engine;

import io.wecompolicy.core.decision.AddTag;
import io.wecompolicy.core.decision.Family;
import io.wecompolicy.core.decision.Origin;
import io.wecompolicy.core.decision.Proposal;
import io.wecompolicy.core.decision.RemoveTag;
import io.wecompolicy.core.decision.Specificity;
import io.wecompolicy.core.event.ContactAdded;
import io.wecompolicy.core.event.Event;
import io.wecompolicy.core.event.SignalRecorded;
import io.wecompolicy.core.fact.Customer;
import io.wecompolicy.core.fact.DayKind;
import io.wecompolicy.core.fact.Duty;
import io.wecompolicy.core.fact.Facts;
import io.wecompolicy.core.fact.Grant;
import io.wecompolicy.core.fact.LiveCode;
import io.wecompolicy.core.fact.Member;
import io.wecompolicy.core.fact.Moment;
import io.wecompolicy.core.fact.Relation;
import io.wecompolicy.core.fact.Seat;
import io.wecompolicy.core.fact.Segments;
import io.wecompolicy.core.fact.Signal;
import io.wecompolicy.core.fact.Signals;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;

/** Facts and proposals from a seed, of so few values that rules match often and not always. */
final class RandomFacts {
    private static final Instant NOW = Samples.NOW;
    private final Random random;

    RandomFacts(long seed) {
        this.random = new Random(seed);
    }

    Facts facts() {
        String user = one("u1", "u2");
        Event event = random.nextInt(3) > 0
                ? new ContactAdded(user, "wm1", one("s1", "s2", ""), Optional.empty(), NOW)
                : new SignalRecorded(
                        user,
                        "wm1",
                        one("order", "view"),
                        "手机",
                        new BigDecimal(one("49.99", "50.00", "120")),
                        "x",
                        NOW);
        return new Facts(
                event,
                Moment.of(NOW, DayKind.WORKDAY),
                maybe(() -> new Customer(
                        "wm1",
                        one("王一", "李王", "赵"),
                        "wechat",
                        one("male", "female"),
                        one("上海", "北京", "unknown"),
                        "zh",
                        "",
                        random.nextBoolean())),
                maybe(() -> new Relation(user, "wm1", tags(), one("s1", ""), random.nextInt(5), NOW, "")),
                maybe(() -> new Member(
                        user,
                        one("n1", "n2"),
                        List.of("总部", one("华东", "华北")),
                        "",
                        List.of(),
                        random.nextInt(6),
                        one("active", "left"),
                        random.nextBoolean())),
                maybe(() -> new LiveCode(
                        "c", one("s1", "s2"), one("地铁广告", "地铁站", "公众号广告"), "", "", "active", false, "", List.of())),
                several(() -> new Seat(
                        one("u1", "u2", "u3"),
                        one("s1", "s2"),
                        1 + random.nextInt(2),
                        10,
                        random.nextInt(3),
                        random.nextInt(4),
                        0,
                        random.nextBoolean(),
                        random.nextInt(3),
                        random.nextInt(5) - 2)),
                maybe(() -> new Duty(user, "白班", random.nextBoolean(), NOW)),
                new Signals(
                        several(() -> new Signal(
                                one("keyword", "order", "view"),
                                one("价格", "手机", "主页"),
                                new BigDecimal(one("60.5", "10")),
                                NOW.minusSeconds(random.nextInt(4) * 86_400L))),
                        NOW),
                Segments.NONE,
                List.of(),
                several(() -> new Grant(
                        one("u1", "u2"), one("tag.edit", "tag.view"), "tag-group:意向", "allow", one("总部", "华东"), "")),
                List.of());
    }

    List<Proposal> proposals() {
        return several(() -> {
            Origin origin = new Origin(
                    Family.TAGGING,
                    one("r1", "r2"),
                    "tagging/x.drl",
                    1,
                    Optional.empty(),
                    random.nextInt(4),
                    Specificity.CORP,
                    "");
            String tag = one("意向/高", "意向/低", "来源/地铁");
            return random.nextBoolean() ? new AddTag(origin, tag) : new RemoveTag(origin, tag);
        });
    }

    private Set<String> tags() {
        return random.nextBoolean() ? Set.of("意向/高", "来源/地铁") : Set.of("意向/低");
    }

    private String one(String... values) {
        return values[random.nextInt(values.length)];
    }

    private <T> Optional<T> maybe(Supplier<T> value) {
        return random.nextInt(6) == 0 ? Optional.empty() : Optional.of(value.get());
    }

    private <T> List<T> several(Supplier<T> value) {
        List<T> values = new ArrayList<>();
        for (int left = random.nextInt(5); left > 0; left--) {
            T next = value.get();
            // Drools takes an equal record for the same fact or another by its settings; that is not what is compared
            // here.
            if (!values.contains(next)) {
                values.add(next);
            }
        }
        return values;
    }
}
