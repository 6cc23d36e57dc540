package io.wecompolicy.core.language;

import io.wecompolicy.core.language.Token.Kind;
import io.wecompolicy.core.rule.Acceptance;
import io.wecompolicy.core.rule.Mode;
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
    private static final Map<String, String> ATTRIBUTES = Map.of(
            "salience", "优先级请写 `@priority(n)`",
            "date-effective", "生效时间请写 `@effective(\"2026-11-01T00:00+08:00\")`",
            "date-expires", "失效时间请写 `@expires(\"2026-12-01T00:00+08:00\")`",
            "enabled", "停用请写 `@mode(dryrun)`",
            "extends", "规则不能继承，请把条件写全");
    private static final String NEVER_NEEDED = "规则一次判断完，先后不影响结果，请删除";
    private static final int MOST_PRIORITY = 10_000;
    private static final int LONGEST_TEXT = 500;
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

    RuleMetadata read() {
        while (!cursor.isDone()) {
            try {
                if (cursor.sees("@")) {
                    annotation();
                } else {
                    attribute();
                }
            } catch (Misreading misreading) {
                findings.error(misreading, source, rule);
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
        if (first.kind() != Kind.NAME) {
            throw new Misreading(
                    "syntax", first.start(), "这里不应该有 `" + first.text() + "`", "名称之后写 `@title(\"…\")` 等说明，再写 `when`");
        }
        throw new Misreading(
                "unsupported-attribute",
                first.start(),
                "规则不能有属性 `" + name + "`",
                ATTRIBUTES.getOrDefault(name.toString(), NEVER_NEEDED));
    }

    private void annotation() throws Misreading {
        Token sign = cursor.next();
        Token name = cursor.next();
        if (!KNOWN.contains(name.text())) {
            throw new Misreading(
                    "unknown-annotation",
                    sign.start(),
                    "没有说明 `@" + name.text() + "`",
                    NearestName.hint(name.text(), KNOWN));
        }
        if (!seen.add(name.text()) && !name.is("accept")) {
            throw new Misreading("duplicate-annotation", sign.start(), "`@" + name.text() + "` 写了两次", "请只留一个");
        }
        cursor.expect("(", "bad-annotation", "请写成 `@" + name.text() + "(…)`");
        boolean minus = cursor.take("-");
        Token value = cursor.next();
        cursor.expect(")", "bad-annotation", "`@" + name.text() + "` 只有一个值，用 `)` 结束");
        switch (name.text()) {
            case "priority" -> priority = priority(value, minus);
            case "title" -> title = text(name, value);
            case "owner" -> owner = text(name, value);
            case "why" -> why = text(name, value);
            case "scope" -> scope = text(name, value);
            case "mode" -> mode = mode(value);
            case "effective" -> effective = Optional.of(instant(name, value));
            case "expires" -> expires = Optional.of(instant(name, value));
            default -> accepted.add(acceptance(name, value));
        }
        if (effective.isPresent() && expires.isPresent() && !effective.get().isBefore(expires.get())) {
            throw new Misreading("bad-period", sign.start(), "失效时间不在生效时间之后，规则永远不会触发", "请检查 `@effective` 和 `@expires`");
        }
    }

    private static int priority(Token value, boolean minus) throws Misreading {
        if (value.kind() != Kind.NUMBER
                || !value.text().matches("\\d{1,5}")
                || Integer.parseInt(value.text()) > MOST_PRIORITY) {
            throw new Misreading(
                    "bad-annotation", value.start(), "优先级要整数，在 ±" + MOST_PRIORITY + " 之间", "请写 `@priority(10)`");
        }
        return (minus ? -1 : 1) * Integer.parseInt(value.text());
    }

    private static String text(Token name, Token value) throws Misreading {
        if (value.kind() != Kind.TEXT
                || value.value().isBlank()
                || value.value().length() > LONGEST_TEXT) {
            throw new Misreading(
                    "bad-annotation",
                    value.start(),
                    "`@" + name.text() + "` 要引号里的文本，最多 " + LONGEST_TEXT + " 个字",
                    "请写 `@" + name.text() + "(\"…\")`");
        }
        return value.value();
    }

    private static Mode mode(Token value) throws Misreading {
        Optional<Mode> mode = Mode.ofLabel(value.value());
        return mode.orElseThrow(() -> new Misreading(
                "bad-annotation", value.start(), "没有模式 `" + value.text() + "`", "请写 enforce、warn 或 dryrun"));
    }

    private static Instant instant(Token name, Token value) throws Misreading {
        String text = text(name, value);
        try {
            return Moments.instant(text, value.start());
        } catch (DateTimeException unreadable) {
            throw new Misreading(
                    "bad-time",
                    value.start(),
                    "`" + text + "` 不是时刻",
                    "请写 `@" + name.text() + "(\"2026-11-01T00:00+08:00\")`");
        }
    }

    private static Acceptance acceptance(Token name, Token value) throws Misreading {
        Matcher matcher = ACCEPTANCE.matcher(text(name, value));
        if (!matcher.matches()) {
            throw new Misreading(
                    "bad-annotation",
                    value.start(),
                    "`@accept` 要写明接受什么和为什么",
                    "请写 `@accept(\"CONFLICTING_RULES: 原因\")`");
        }
        return new Acceptance(matcher.group(1), matcher.group(2));
    }
}
