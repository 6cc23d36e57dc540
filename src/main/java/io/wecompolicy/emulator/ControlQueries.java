package io.wecompolicy.emulator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What happened, over HTTP: {@code GET /control/<name>}. */
final class ControlQueries {
    private final World world;

    ControlQueries(World world) {
        this.world = world;
    }

    Map<String, Function<Map<String, String>, Object>> queries() {
        Records records = world.records();
        Map<String, Function<Map<String, String>, Object>> queries = new LinkedHashMap<>();
        queries.put("welcomes", query -> items(records.welcomes(), Printed::welcome));
        queries.put("messages", query -> items(records.messages(), Printed::message));
        queries.put("calls", query -> items(records.calls(), Printed::call));
        queries.put("deliveries", query -> items(records.deliveries(), Printed::delivery));
        queries.put("figures", query -> Figures.of(records));
        queries.put(
                "codes",
                query -> new Body()
                        .with(
                                "items",
                                company(query).ways().all().stream()
                                        .map(Printed::code)
                                        .toList()));
        queries.put("tags", this::tags);
        queries.put(
                "subscriptions",
                query -> new Body()
                        .with(
                                "items",
                                world.courier().subscriptions().stream()
                                        .map(subscription -> new Body()
                                                .with("corpId", subscription.corpId())
                                                .with("url", subscription.url().toString()))
                                        .toList()));
        return queries;
    }

    private Object tags(Map<String, String> query) {
        List<String> tags = world.people(company(query))
                .tags(query.getOrDefault("userId", ""), query.getOrDefault("externalUserId", ""));
        return new Body().with("items", tags);
    }

    private Company company(Map<String, String> query) {
        return world.company(Optional.ofNullable(query.get("corp")));
    }

    private static <T> Body items(Journal<T> journal, Function<T, Body> printed) {
        return new Body()
                .with("total", journal.total())
                .with("items", journal.entries().stream().map(printed).toList());
    }
}
