package io.wecompolicy.core.language.drl;

import io.wecompolicy.core.decision.Mode;
import io.wecompolicy.core.language.drl.Token.Kind;
import io.wecompolicy.core.language.text.Findings;
import io.wecompolicy.core.language.text.FullWidth;
import io.wecompolicy.core.language.text.NearestName;
import io.wecompolicy.core.language.text.SourceText;
import io.wecompolicy.core.language.text.WrittenNumber;
import io.wecompolicy.core.rule.Acceptance;
import io.wecompolicy.core.rule.RuleMetadata;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what stands between a rule's name and {@code when}: the metadata. Drools' attributes are refused. */
final class HeaderReader {
    private static final List<String> KNOWN =
            List.of("priority", "title", "owner", "why", "effective", "expires", "scope", "mode", "accept");
    private static final Map<String, DrlPhrase> ATTRIBUTES = Map.of(
            "salience", DrlPhrase.WRITE_PRIORITY,
            "date-effective", DrlPhrase.WRITE_EFFECTIVE,
            "date-expires", DrlPhrase.WRITE_EXPIRES,
            "enabled", DrlPhrase.WRITE_MODE,
            "extends", DrlPhrase.NO_EXTENDING);
    /** How the names of Drools' attributes begin. */
    private static final Set<String> BEGINNINGS = Set.of(
            "salience",
            "no",
            "lock",
            "agenda",
            "activation",
            "ruleflow",
            "date",
            "duration",
            "dialect",
            "enabled",
            "auto",
            "timer",
            "calendars",
            "extends",
            "refract");

    private static final int MOST_PRIORITY = 10_000;
    private static final int LONGEST_TEXT = 500;
    private static final Pattern PATH = Pattern.compile("[^/\\s]+(/[^/\\s]+)*");
    private static final Pattern ACCEPTANCE = Pattern.compile("([A-Z_]+)\\s*[:：]\\s*(\\S.*)");

    private final TokenCursor cursor;
    private final SourceText source;
    private final Findings findings;
    private final Optional<String> rule;
    private final Set<String> seen = new HashSet<>();
    private int priority;
    private String title = "";
    private String owner = "";
    private String why = "";
    private String scope = "";
    private Mode mode = Mode.ENFORCE;
    private Optional<Instant> effective = Optional.empty();
    private Optional<Instant> expires = Optional.empty();
    private final List<Acceptance> accepted = new ArrayList<>();

    HeaderReader(TokenCursor cursor, SourceText source, Findings findings, Optional<String> rule) {
        this.cursor = cursor;
        this.source = source;
        this.findings = findings;
        this.rule = rule;
    }

    static boolean isAttribute(Token token) {
        return token.kind() == Kind.NAME && BEGINNINGS.contains(token.text());
    }

    RuleMetadata read() {
        while (!cursor.isDone()) {
            try {
                if (cursor.sees("@")) {
                    annotation();
                } else {
                    attribute();
                }
            } catch (Misreading misreading) {
                misreading.report(findings, source, rule);
                skip();
            }
        }
        return new RuleMetadata(priority, title, owner, why, effective, expires, scope, mode, accepted);
    }

    private void skip() {
        while (!cursor.isDone() && !cursor.sees("@")) {
            cursor.next();
        }
    }

    private void attribute() throws Misreading {
        Token first = cursor.next();
        if (first.kind() == Kind.BROKEN) {
            throw Misreading.alreadyReported(first.start());
        }
        StringBuilder name = new StringBuilder(first.text());
        while (cursor.sees("-") && cursor.peek(1).kind() == Kind.NAME) {
            name.append(cursor.next().text()).append(cursor.next().text());
        }
        if (KNOWN.contains(first.text())) {
            throw new Misreading(DrlComplaint.ANNOTATION_SIGN, first.start(), first.text());
        }
        if (!isAttribute(first)) {
            throw new Misreading(DrlComplaint.UNEXPECTED_IN_HEADER, first.start(), first.text());
        }
        throw new Misreading(
                DrlComplaint.UNSUPPORTED_ATTRIBUTE,
                first.start(),
                name,
                ATTRIBUTES.getOrDefault(name.toString(), DrlPhrase.NEVER_NEEDED));
    }

    private void annotation() throws Misreading {
        Token sign = cursor.next();
        Token name = cursor.next();
        if (!KNOWN.contains(name.text())) {
            throw new Misreading(
                    DrlComplaint.UNKNOWN_ANNOTATION, sign.start(), name.text(), NearestName.hint(name.text(), KNOWN));
        }
        if (!seen.add(name.text()) && !name.is("accept")) {
            throw new Misreading(DrlComplaint.DUPLICATE_ANNOTATION, sign.start(), name.text());
        }
        cursor.expect("(", DrlComplaint.ANNOTATION_OPENS, name.text());
        boolean minus = cursor.take("-");
        Token value = value(name);
        switch (name.text()) {
            case "priority" -> priority = priority(value, minus);
            case "title" -> title = text(name, value);
            case "owner" -> owner = text(name, value);
            case "why" -> why = text(name, value);
            case "scope" -> scope = scope(name, value);
            case "mode" -> mode = mode(value);
            case "effective" -> effective = Optional.of(instant(name, value));
            case "expires" -> expires = Optional.of(instant(name, value));
            default -> accepted.add(acceptance(name, value));
        }
        if (effective.isPresent() && expires.isPresent() && !effective.get().isBefore(expires.get())) {
            throw new Misreading(DrlComplaint.BAD_PERIOD, sign.start());
        }
    }

    /** All up to the closing bracket, so that whoever reads it can say what it should be. */
    private Token value(Token name) throws Misreading {
        Token first = cursor.peek();
        if (first.kind() == Kind.BROKEN) {
            throw Misreading.alreadyReported(first.start());
        }
        if (cursor.peek(1).is(")")) {
            cursor.next();
            cursor.next();
            return first;
        }
        StringBuilder written = new StringBuilder();
        int end = first.start();
        while (!cursor.isDone() && !cursor.sees(")") && !cursor.sees("@")) {
            Token token = cursor.next();
            written.append(token.start() > end && written.length() > 0 ? " " : "")
                    .append(token.text());
            end = token.end();
        }
        cursor.expect(")", DrlComplaint.ANNOTATION_CLOSES, name.text());
        return new Token(Kind.NAME, written.toString(), written.toString(), first.start(), end);
    }

    private static int priority(Token value, boolean minus) throws Misreading {
        if (value.kind() != Kind.NUMBER
                || !value.text().matches("\\d{1,5}")
                || Integer.parseInt(value.text()) > MOST_PRIORITY) {
            boolean wide = value.value().chars().anyMatch(digit -> FullWidth.isLetter((char) digit));
            throw new Misreading(
                    wide ? DrlComplaint.WIDE_PRIORITY : DrlComplaint.BAD_PRIORITY,
                    value.start(),
                    MOST_PRIORITY,
                    (minus ? "-" : "") + value.value(),
                    meant(value.value(), minus));
        }
        return (minus ? -1 : 1) * Integer.parseInt(value.text());
    }

    /** The number that was meant, where it can be read: {@code 三十} and {@code 30.5} are 30. */
    private static Object meant(String written, boolean minus) {
        String whole = written.replaceFirst("[.．][0-9０-９]+$", "");
        boolean signed = whole.startsWith("-") || whole.startsWith("－");
        return WrittenNumber.read(signed ? whole.substring(1) : whole)
                .filter(number -> number.length() < 9)
                .map(number -> Math.min(MOST_PRIORITY, Integer.parseInt(number)))
                .<Object>map(number -> DrlPhrase.MEANT_PRIORITY.say((minus || signed ? -1 : 1) * number))
                .orElse(DrlPhrase.SAMPLE_PRIORITY);
    }

    private static String text(Token name, Token value) throws Misreading {
        if (value.kind() != Kind.TEXT
                || value.value().isBlank()
                || value.value().length() > LONGEST_TEXT) {
            throw new Misreading(DrlComplaint.ANNOTATION_TEXT, value.start(), name.text(), LONGEST_TEXT);
        }
        return value.value();
    }

    private static String scope(Token name, Token value) throws Misreading {
        String path = text(name, value);
        if (!PATH.matcher(path).matches()) {
            throw new Misreading(DrlComplaint.BAD_SCOPE, value.start(), path);
        }
        return path;
    }

    private static Mode mode(Token value) throws Misreading {
        Optional<Mode> mode = Mode.ofLabel(value.value());
        return mode.orElseThrow(() -> new Misreading(DrlComplaint.BAD_MODE, value.start(), value.text()));
    }

    private static Instant instant(Token name, Token value) throws Misreading {
        String text = text(name, value);
        try {
            return Moments.instant(text, value.start());
        } catch (DateTimeException unreadable) {
            throw new Misreading(DrlComplaint.ANNOTATION_TIME, value.start(), text, name.text());
        }
    }

    private static Acceptance acceptance(Token name, Token value) throws Misreading {
        Matcher matcher = ACCEPTANCE.matcher(text(name, value));
        if (!matcher.matches()) {
            throw new Misreading(DrlComplaint.BAD_ACCEPTANCE, value.start());
        }
        return new Acceptance(matcher.group(1), matcher.group(2));
    }
}
