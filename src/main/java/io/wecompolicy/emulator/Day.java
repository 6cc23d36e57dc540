package io.wecompolicy.emulator;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One recorded day of a company, midnight to midnight: who scans, edits, deletes, joins and leaves, and what customers do
 * elsewhere, each at its time. Customers have nicknames, which stand for a new person each time the day is played.
 */
public final class Day {
    private static final String SAMPLE = "/sample/day.csv";

    private final List<Step> steps;

    private Day(List<Step> steps) {
        this.steps = List.copyOf(steps);
    }

    /** The day of the sample corp: {@code sample/day.csv}. */
    public static Day sample() {
        try (InputStream in = Day.class.getResourceAsStream(SAMPLE)) {
            if (in == null) {
                throw new IllegalStateException("the package lacks " + SAMPLE);
            }
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IllegalArgumentException naming every mistake with its line */
    public static Day parse(String csv) {
        return new Day(new DayReader().read(csv));
    }

    /** As many days at once, each with customers of its own; what happens to the company happens once. */
    public Day times(int copies) {
        return new Day(steps.stream().flatMap(step -> copies(step, copies)).toList());
    }

    /** Its beginning: that many steps, or all when there are fewer. */
    public Day first(int count) {
        return new Day(steps.subList(0, Math.min(count, steps.size())));
    }

    /** How many steps it has. */
    public int size() {
        return steps.size();
    }

    List<Step> steps() {
        return steps;
    }

    private static Stream<Step> copies(Step step, int copies) {
        return step.ofCompany() ? Stream.of(step) : IntStream.range(0, copies).mapToObj(step::copy);
    }
}
