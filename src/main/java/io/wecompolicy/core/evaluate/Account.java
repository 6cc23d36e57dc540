package io.wecompolicy.core.evaluate;

import io.wecompolicy.core.rule.Condition;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** Gives an account of the best way through conditions: goes it once more and takes down what each of them saw. */
final class Account implements Condition.Cases<ConditionSeen> {
    private final Search search;
    private final Room room;
    private final Attempt attempt;
    private final Iterator<Integer> choices;
    private Trail here;
    private boolean stopped;

    private Account(Search search, Room room, Attempt attempt, Trail start) {
        this.search = search;
        this.room = room;
        this.attempt = attempt;
        this.choices = attempt.trail().choices().iterator();
        this.here = start;
    }

    /** Shows no more facts than there is room for. */
    static final class Room {
        private int left;

        Room(int facts) {
            this.left = facts;
        }

        boolean take() {
            return left-- > 0;
        }
    }

    static List<ConditionSeen> of(List<Condition> conditions, Trail start, Search search, Room room) {
        return new Account(search, room, search.attempt(conditions, start), start).tell(conditions);
    }

    private List<ConditionSeen> tell(List<Condition> conditions) {
        List<ConditionSeen> seen = new ArrayList<>();
        for (Condition condition : conditions) {
            seen.add(stopped ? ConditionSeen.notEvaluated(condition) : condition.match(this));
        }
        return seen;
    }

    @Override
    public ConditionSeen pattern(Condition.Pattern pattern) {
        List<? extends Record> facts = search.candidates(pattern, here);
        if (!choices.hasNext()) {
            stopped = true;
            return refused(pattern, facts);
        }
        int chosen = choices.next();
        FactSeen witness = look(pattern, facts.get(chosen));
        here = here.met(pattern, chosen, witness.fact());
        room.take();
        return new ConditionSeen.OfPattern(pattern, witness.truth(), List.of(witness), 0);
    }

    private ConditionSeen refused(Condition.Pattern pattern, List<? extends Record> facts) {
        List<FactSeen> shown = new ArrayList<>();
        Optional<Record> closest = attempt.closest().map(facts::get);
        closest.ifPresent(fact -> shown.add(look(pattern, fact)));
        for (int index = 0; index < facts.size(); index++) {
            if (attempt.closest().filter(Integer.valueOf(index)::equals).isEmpty() && room.take()) {
                shown.add(look(pattern, facts.get(index)));
            }
        }
        return new ConditionSeen.OfPattern(pattern, Truth.FALSE, shown, facts.size() - shown.size());
    }

    private FactSeen look(Condition.Pattern pattern, Record fact) {
        return Look.at(fact, pattern, here.bound(), search);
    }

    @Override
    public ConditionSeen not(Condition.Not not) {
        List<ConditionSeen> parts = of(not.parts(), here.inner(), search, room);
        return new ConditionSeen.OfNot(not, passed(), parts);
    }

    @Override
    public ConditionSeen exists(Condition.Exists exists) {
        List<ConditionSeen> parts = of(exists.parts(), here.inner(), search, room);
        return new ConditionSeen.OfExists(exists, passed(), parts);
    }

    @Override
    public ConditionSeen accumulate(Condition.Accumulate accumulate) {
        Gathered gathered = Gathered.of(accumulate, here, search);
        List<List<Record>> counted = new ArrayList<>();
        for (Trail way : gathered.ways()) {
            if (room.take()) {
                counted.add(way.facts());
            }
        }
        Truth truth = passed();
        if (truth == Truth.TRUE) {
            here = here.came(gathered.accumulated());
        }
        int omitted = gathered.ways().size() - counted.size();
        return new ConditionSeen.OfAccumulate(
                accumulate, truth, counted, omitted, gathered.results(), gathered.constraints());
    }

    private Truth passed() {
        stopped = !choices.hasNext();
        if (!stopped) {
            choices.next();
        }
        return Truth.of(!stopped);
    }

    @Override
    public ConditionSeen either(Condition.Either either) {
        Trail before = here.inner();
        int taken = choices.next();
        List<List<ConditionSeen>> branches = new ArrayList<>();
        for (int index = 0; index < either.branches().size(); index++) {
            List<Condition> branch = either.branches().get(index);
            branches.add(index == taken ? tell(branch) : of(branch, before, search, room));
        }
        return new ConditionSeen.OfEither(either, Truth.of(!stopped), branches, taken);
    }
}
