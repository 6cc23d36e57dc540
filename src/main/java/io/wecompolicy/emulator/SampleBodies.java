package io.wecompolicy.emulator;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What the people of the sample company know and would enter: bodies for the bulk loads of the service's API. */
public final class SampleBodies {
    private static final List<String> FIXED =
            List.of("departments", "members", "tag-groups", "welcome-templates", "contact-ways");
    private static final List<String> SELLERS = List.of("zhangsan", "lisi", "wangwu", "sunqi");

    /** One of the three slots that the day of the shops is cut into. */
    private record Slot(String name, String from, String to) {}

    private static final List<Slot> SLOTS = List.of(
            new Slot("早班", "06:00:00", "14:00:00"),
            new Slot("晚班", "14:00:00", "22:00:00"),
            new Slot("夜班", "22:00:00", "06:00:00"));

    private SampleBodies() {}

    /**
     * JSON bodies by the last part of their path, in the order in which they should be loaded.
     *
     * @param from first day of the roster
     * @param days how many days the roster covers; each seller has one slot a day, and they rotate
     */
    public static Map<String, String> all(LocalDate from, int days) {
        Map<String, String> bodies = new LinkedHashMap<>();
        FIXED.forEach(name -> bodies.put(name, resource(name)));
        bodies.put("shifts", shifts(from, days));
        return bodies;
    }

    private static String shifts(LocalDate from, int days) {
        return IntStream.range(0, days * SELLERS.size())
                .mapToObj(i -> shift(from.plusDays(i / SELLERS.size()), i % SELLERS.size()))
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static String shift(LocalDate date, int seller) {
        Slot slot = SLOTS.get(Math.floorMod(date.toEpochDay() + seller, SLOTS.size()));
        return "{\"userId\":\"%s\",\"date\":\"%s\",\"from\":\"%s\",\"to\":\"%s\",\"slot\":\"%s\"}"
                .formatted(SELLERS.get(seller), date, slot.from(), slot.to(), slot.name());
    }

    private static String resource(String name) {
        try (InputStream in = SampleBodies.class.getResourceAsStream("/sample/" + name + ".json")) {
            if (in == null) {
                throw new IllegalStateException("the package lacks sample/" + name + ".json");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
