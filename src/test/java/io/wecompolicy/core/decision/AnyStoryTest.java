package io.wecompolicy.core.decision;

import static io.wecompolicy.core.decision.Rehearsal.aCustomer;
import static io.wecompolicy.core.decision.Rehearsal.by;
import static io.wecompolicy.core.decision.Rehearsal.decide;
import static io.wecompolicy.core.decision.Rehearsal.proposes;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What holds for every story: stories are made up from a seed, so that a failure can be told again. */
class AnyStoryTest {
    private static final int STORIES = 2_000;
    private static final List<String> TAGS = List.of("价值/高", "价值/中", "价值/低", "渠道/a", "渠道/b");

    /** What each family says, and what permission refuses, as {@code type target}. */
    private record Story(Map<Family, List<Proposal>> said, Set<String> refused, List<String> carried) {
        Decision decided() {
            return decide(
                    aCustomer(carried.toArray(String[]::new)),
                    (family, seen) -> family == Family.PERMISSION
                            ? guard(seen)
                            : proposes(said.getOrDefault(family, List.of()).toArray(Proposal[]::new)));
        }

        private List<Conclusion> guard(List<Proposal> seen) {
            return seen.stream()
                    .filter(proposal -> refused.contains(name(proposal)))
                    .map(proposal -> (Conclusion)
                            new Conclusion.Vetoes(by(Family.PERMISSION, "守", 0, Specificity.CORP), proposal, "不许"))
                    .toList();
        }

        Story shuffled(Random random) {
            Map<Family, List<Proposal>> other = new EnumMap<>(Family.class);
            said.forEach((family, proposals) -> {
                List<Proposal> mixed = new ArrayList<>(proposals);
                Collections.shuffle(mixed, random);
                other.put(family, mixed);
            });
            return new Story(other, refused, carried);
        }
    }

    @Test
    void everyStory_inEveryOrder_isDecidedAlike_andConsistently() {
        Random random = new Random(11);
        for (int number = 0; number < STORIES; number++) {
            Story story = story(random);

            Decision decision = story.decided();

            assertThat(story.shuffled(random).decided()).as("story %s", number).isEqualTo(decision);
            assertThat(flaws(story, decision))
                    .as("story %s: %s", number, decision)
                    .isEmpty();
        }
    }

    private static List<String> flaws(Story story, Decision decision) {
        List<Proposal> accepted = decision.accepted().map(Settled::proposal).toList();
        List<String> flaws = new ArrayList<>();
        accepted.stream()
                .map(AnyStoryTest::name)
                .filter(story.refused()::contains)
                .forEach(flaws::add);
        once("welcome", targets(accepted, ProposalType.SEND_WELCOME), flaws);
        if (targets(accepted, ProposalType.SEND_WELCOME).isEmpty()) {
            targets(accepted, ProposalType.ATTACH_MEDIA).forEach(medium -> flaws.add("attached to nothing " + medium));
        }
        once("primary", targets(accepted, ProposalType.PRIMARY_SEGMENT), flaws);

        Set<String> tags = new TreeSet<>(story.carried());
        List<String> added = targets(accepted, ProposalType.ADD_TAG);
        List<String> removed = targets(accepted, ProposalType.REMOVE_TAG);
        removed.stream().filter(added::contains).forEach(tag -> flaws.add("added and removed " + tag));
        if (tags.stream().filter(tag -> tag.startsWith("价值/")).count() < 2) {
            tags.removeAll(removed);
            tags.addAll(added);
            once("exclusive", tags.stream().filter(tag -> tag.startsWith("价值/")).toList(), flaws);
        }

        Set<String> rules = decision.proposals().stream()
                .filter(settled -> settled.outcome() == Outcome.ACCEPTED
                        || settled.outcome() == Outcome.REDUNDANT
                                && settled.decidedBy().isEmpty())
                .map(settled -> settled.proposal().rule())
                .collect(Collectors.toSet());
        decision.proposals().stream()
                .filter(settled -> settled.outcome() == Outcome.REDUNDANT)
                .flatMap(settled -> settled.decidedBy().stream())
                .filter(rule -> !rules.contains(rule))
                .forEach(rule -> flaws.add("redundant beside " + rule + ", which did not win"));
        return flaws;
    }

    private static void once(String prize, List<String> winners, List<String> flaws) {
        if (winners.size() > 1) {
            flaws.add(prize + " won by " + winners);
        }
    }

    private static List<String> targets(List<Proposal> proposals, ProposalType type) {
        return proposals.stream()
                .filter(proposal -> proposal.type() == type)
                .map(Proposal::target)
                .toList();
    }

    private static Story story(Random random) {
        Map<Family, List<Proposal>> said = new EnumMap<>(Family.class);
        for (Family family : Family.ACTING) {
            List<Proposal> proposals = new ArrayList<>();
            for (int number = random.nextInt(5); number > 0; number--) {
                proposals.add(proposal(random, family, family.label() + number));
            }
            said.put(family, proposals);
        }
        Set<String> refused = new TreeSet<>();
        for (int number = random.nextInt(3); number > 0; number--) {
            refused.add((random.nextBoolean() ? "add-tag " : "remove-tag ") + any(random, TAGS));
        }
        List<String> carried =
                TAGS.stream().filter(tag -> random.nextInt(3) == 0).toList();
        return new Story(said, refused, carried);
    }

    private static Proposal proposal(Random random, Family family, String rule) {
        Origin origin = by(family, rule, random.nextInt(2), any(random, List.of(Specificity.values())));
        String name = any(random, List.of("x", "y"));
        if (family == Family.WELCOME && random.nextInt(3) == 0) {
            // Now and then of a rule that greets, too.
            return new AttachMedia(random.nextBoolean() ? origin : by(family, "welcome1", 0, Specificity.CORP), name);
        }
        return switch (random.nextInt(6)) {
            case 0 -> new SendWelcome(origin, name);
            case 1 -> new PrimarySegment(origin, name, random.nextInt(2));
            case 2 -> new RemoveTag(origin, any(random, TAGS));
            case 3 -> new JoinSegment(origin, name);
            default -> new AddTag(origin, any(random, TAGS));
        };
    }

    private static <T> T any(Random random, List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private static String name(Proposal proposal) {
        return proposal.type().label() + " " + proposal.target();
    }
}
