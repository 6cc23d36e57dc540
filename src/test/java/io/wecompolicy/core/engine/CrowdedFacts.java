package io.wecompolicy.core.engine;

import io.wecompolicy.core.decision.Proposal;
import io.wecompolicy.core.fact.Customer;
import io.wecompolicy.core.fact.Facts;
import io.wecompolicy.core.fact.Grant;
import io.wecompolicy.core.fact.Seat;
import io.wecompolicy.core.fact.TagGroup;
import io.wecompolicy.core.fact.Template;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Random facts, and for every second seed far more and far longer ones than any customer has: what a bad rule hopes for. */
public record CrowdedFacts(Facts facts, List<Proposal> proposals) {
    private static final int CROWD = 60;

    public static CrowdedFacts of(long seed) {
        RandomFacts random = new RandomFacts(seed);
        Facts facts = random.facts();
        return new CrowdedFacts(seed % 2 == 0 ? facts : crowded(facts), random.proposals());
    }

    private static Facts crowded(Facts facts) {
        Customer customer = new Customer(
                "wm1",
                "a".repeat(4_000) + "!",
                "wechat",
                "male",
                "ab".repeat(2_000) + "!",
                "zh",
                "公司".repeat(500),
                true);
        return new Facts(
                facts.event(),
                facts.moment(),
                Optional.of(customer),
                facts.relation(),
                facts.member(),
                facts.liveCode(),
                IntStream.range(0, CROWD)
                        .mapToObj(seat -> new Seat("u" + seat, "s1", 1 + seat % 3, 10, 100, seat, 0, true, 0, 0))
                        .toList(),
                facts.duty(),
                facts.signals(),
                facts.segments(),
                IntStream.range(0, CROWD)
                        .mapToObj(template -> new Template("t" + template, "您好", ""))
                        .toList(),
                IntStream.range(0, CROWD)
                        .mapToObj(grant -> new Grant("u" + grant, "tag.edit", "tag-group:意向", "allow", "总部", ""))
                        .toList(),
                IntStream.range(0, CROWD)
                        .mapToObj(group -> new TagGroup("组" + group, true, true, "", Set.of()))
                        .toList());
    }
}
