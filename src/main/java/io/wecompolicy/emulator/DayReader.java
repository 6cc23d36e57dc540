package io.wecompolicy.emulator;

import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads a day line by line: a header, comments behind {@code #}, and rows whose fields have commas between them. */
final class DayReader {
    private static final String HEADER = "time,what,member,customer,args";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final int FIXED = 4;
    /** What a short row leaves out. */
    private static final String ABSENT = ",,,";

    private final List<Step> steps = new ArrayList<>();
    private final List<String> mistakes = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private boolean begun;

    /** @throws IllegalArgumentException with every mistake, one a line */
    List<Step> read(String csv) {
        String[] lines = csv.replace("\uFEFF", "").split("\\R", -1);
        for (int i = 0; i < lines.length; i++) {
            try {
                line(i + 1, lines[i].strip());
            } catch (IllegalArgumentException mistake) {
                mistakes.add("line " + (i + 1) + ": " + mistake.getMessage());
            }
        }
        if (!mistakes.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", mistakes));
        }
        return List.copyOf(steps);
    }

    private void line(int number, String line) {
        if (line.isEmpty() || line.startsWith("#")) {
            return;
        }
        if (!begun) {
            begun = true;
            require(line.equals(HEADER), "the header must be `" + HEADER + "`");
            return;
        }
        require(line.indexOf('"') < 0, "quotes have no meaning here; leave them out");
        List<String> fields =
                Arrays.stream((line + ABSENT).split(",", -1)).map(String::strip).toList();
        Row row = new Row(fields.get(2), fields.get(3), trimmed(fields.subList(FIXED, fields.size())));
        Duration at = time(fields.get(0));
        Deed deed = Words.deed(fields.get(1), row);
        meet(fields.get(1), row.customer());
        steps.add(new Step(number, at, 0, row.customer().isEmpty(), deed));
    }

    /** Empty fields at the end say nothing; tables leave them there. */
    private static List<String> trimmed(List<String> args) {
        int size = args.size();
        while (size > 0 && args.get(size - 1).isEmpty()) {
            size--;
        }
        return args.subList(0, size);
    }

    private Duration time(String text) {
        Duration at = parsed(text)
                .orElseThrow(() -> new IllegalArgumentException("`" + text + "` is not a time such as 08:30:00"));
        require(
                steps.isEmpty() || at.compareTo(steps.get(steps.size() - 1).at()) >= 0,
                "`" + text + "` is earlier than the row before");
        return at;
    }

    private static Optional<Duration> parsed(String text) {
        try {
            return Optional.of(Duration.ofSeconds(LocalTime.parse(text, TIME).toSecondOfDay()));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** Nobody is spoken of before the first scan. */
    private void meet(String what, String customer) {
        if (what.equals(Words.SCAN)) {
            seen.add(customer);
        }
        require(customer.isEmpty() || seen.contains(customer), "`" + customer + "` has not scanned before");
    }

    private static void require(boolean right, String mistake) {
        if (!right) {
            throw new IllegalArgumentException(mistake);
        }
    }
}
