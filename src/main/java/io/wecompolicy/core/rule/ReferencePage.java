package io.wecompolicy.core.rule;

import io.wecompolicy.core.decision.Family;
import io.wecompolicy.core.event.Event;
import io.wecompolicy.core.fact.Facts;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** All that rules may look at and ask for, as one page for analysts (中文, Markdown), made from the language itself. */
public final class ReferencePage {
    private static final String EVENTS = Event.class.getPackageName();
    private static final String FACTS = Facts.class.getPackageName();

    private final Properties words = new Properties();
    private final Set<String> unused = new TreeSet<>();
    private final StringBuilder page = new StringBuilder();

    private ReferencePage() {
        try (InputStream stream = ReferencePage.class.getResourceAsStream("reference.properties")) {
            if (stream == null) {
                throw new IllegalStateException("no `reference.properties` beside " + ReferencePage.class);
            }
            words.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        unused.addAll(words.stringPropertyNames());
    }

    /** @throws IllegalStateException when something has no words, or words belong to nothing */
    public static String markdown() {
        return new ReferencePage().write();
    }

    private String write() {
        page.append("# 规则里可以写什么\n\n这一页由程序生成，列出规则能看到的全部事件、事实和提议，以及能提出的全部要求。\n");
        section("事件：发生了什么", type -> packageOf(type).equals(EVENTS));
        section("事实：规则知道什么", type -> packageOf(type).equals(FACTS));
        section("提议：前面的家族提出了什么", type -> !Set.of(EVENTS, FACTS).contains(packageOf(type)));
        page.append("\n## 集合里的文本\n");
        type(Element.TYPE);
        calls();
        if (!unused.isEmpty()) {
            throw new IllegalStateException("words that belong to nothing: " + unused);
        }
        return page.toString();
    }

    private void section(String title, Predicate<FactType> which) {
        page.append("\n## ").append(title).append('\n');
        FactTypes.ALL.names().stream()
                .map(name -> FactTypes.ALL.type(name).orElseThrow())
                .filter(which)
                .forEach(this::type);
    }

    private void type(FactType type) {
        String several = type.isSingle() ? "" : "（可能有几个）";
        page.append("\n### ").append(type.name()).append("\n\n");
        page.append(say(type.name())).append(several).append("。\n\n| 写法 | 值 | 意思 |\n|---|---|---|\n");
        for (Field field : type.fields().values()) {
            String values = field.choices().isEmpty() ? kind(field.kind()) : String.join("、", field.choices());
            row(field.name(), values, sayOf(type, field.name()));
        }
        for (FactMethod method : type.methods().values()) {
            List<String> arguments =
                    method.parameters().stream().map(ReferencePage::kind).toList();
            row(
                    method.name() + "(" + String.join(", ", arguments) + ")",
                    kind(method.result()),
                    sayOf(type, method.name() + "()"));
        }
    }

    private void calls() {
        page.append("\n## 要求：规则能提出什么\n\n| 写法 | 写在 | 意思 |\n|---|---|---|\n");
        for (DecideCall call : DecideCall.values()) {
            String families = call.families().stream().map(Family::label).collect(Collectors.joining("、"));
            row(call.signature(), families, say("decide." + call.method()));
        }
    }

    private void row(String written, String values, String meaning) {
        page.append("| `%s` | %s | %s |\n".formatted(written, values, meaning));
    }

    private String sayOf(FactType type, String member) {
        String own = type.name() + "." + member;
        return words.containsKey(own) ? say(own) : say("*." + member);
    }

    private String say(String key) {
        unused.remove(key);
        return Optional.ofNullable(words.getProperty(key))
                .orElseThrow(() -> new IllegalStateException("no words for `" + key + "`"));
    }

    private static String packageOf(FactType type) {
        return type.record().getPackageName();
    }

    private static String kind(ValueKind kind) {
        return switch (kind) {
            case TEXT -> "文本";
            case INTEGER -> "整数";
            case DECIMAL -> "数";
            case BOOLEAN -> "true 或 false";
            case TIME -> "时刻，如 09:00:00";
            case DATE -> "日期，如 2026-11-11";
            case INSTANT -> "时间，如 2026-11-11T09:00:00+08:00";
            case TEXTS -> "几个文本";
            case FACT -> "事实或提议";
        };
    }
}
