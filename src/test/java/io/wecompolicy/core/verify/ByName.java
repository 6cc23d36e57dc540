package io.wecompolicy.core.verify;

import io.wecompolicy.core.decision.AddTag;
import io.wecompolicy.core.decision.Conclusion;
import io.wecompolicy.core.decision.Failure;
import io.wecompolicy.core.decision.Family;
import io.wecompolicy.core.decision.FamilyFailed;
import io.wecompolicy.core.decision.Fired;
import io.wecompolicy.core.decision.Matcher;
import io.wecompolicy.core.decision.Matches;
import io.wecompolicy.core.decision.Origin;
import io.wecompolicy.core.decision.Proposal;
import io.wecompolicy.core.decision.ReportConflict;
import io.wecompolicy.core.decision.Specificity;
import io.wecompolicy.core.fact.Facts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Rules written by hand: the state {@code metro-line2} gets a tag, {@code broken} breaks tagging, permission vetoes a tag of
 * the group 客户价值 and reports a member of grade 9. It remembers what facts it was asked about.
 */
final class ByName implements Matcher {
    static final String TAGS = "打标签";
    static final String VETOES = "不许打";
    static final String REPORTS = "级别太高";

    private final List<Facts> asked = new ArrayList<>();

    Facts lastAsked() {
        return asked.get(asked.size() - 1);
    }

    @Override
    public Matches match(Family family, Facts facts, List<Proposal> proposals) {
        asked.add(facts);
        List<Fired> fired = new ArrayList<>();
        List<Conclusion> conclusions = new ArrayList<>();
        if (family == Family.TAGGING && facts.event().state().equals("broken")) {
            throw new FamilyFailed(
                    Failure.overSteps(origin(family, TAGS)), new IllegalStateException("too many steps"));
        }
        if (family == Family.TAGGING && facts.event().state().equals("metro-line2")) {
            fired.add(fired(family, TAGS));
            conclusions.add(new Conclusion.Proposes(new AddTag(origin(family, TAGS), "渠道来源/地铁广告")));
        }
        if (family == Family.PERMISSION) {
            for (Proposal proposal : proposals) {
                if (proposal.target().startsWith("客户价值/")) {
                    fired.add(fired(family, VETOES));
                    conclusions.add(new Conclusion.Vetoes(origin(family, VETOES), proposal, "敏感"));
                }
            }
            if (facts.member().filter(member -> member.grade() == 9).isPresent()) {
                fired.add(fired(family, REPORTS));
                conclusions.add(new Conclusion.Proposes(new ReportConflict(
                        origin(family, REPORTS), "消费力分级", "tag-permission-overlap", "high", List.of())));
            }
        }
        return new Matches(fired, conclusions);
    }

    private static Fired fired(Family family, String rule) {
        return new Fired(family, rule, family.label() + "/a.drl", 1, List.of());
    }

    private static Origin origin(Family family, String rule) {
        return new Origin(
                family, rule, family.label() + "/a.drl", 1, Optional.empty(), 0, Specificity.CORP, "因为" + rule);
    }
}
