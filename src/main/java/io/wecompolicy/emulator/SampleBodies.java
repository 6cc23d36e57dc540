package io.wecompolicy.emulator;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the people of the sample company know and would enter: bodies for the bulk loads of the service's API. */
public final class SampleBodies {
    static final String SHIFTS = "shifts";
    private static final List<String> FIXED =
            List.of("departments", "members", "tag-groups", "welcome-templates", "contact-ways", "grants", "calendar");

    private SampleBodies() {}

    /**
     * JSON bodies by the last part of their path, in the order in which they should be loaded.
     *
     * @param from first day of the roster
     * @param days how many days the roster covers; each seller has one slot a day, and they rotate
     */
    public static Map<String, String> all(LocalDate from, int days) {
        Map<String, String> bodies = fixed();
        bodies.put(SHIFTS, Roster.ofDates(from, days));
        return bodies;
    }

    /** Without the roster. */
    static Map<String, String> fixed() {
        Map<String, String> bodies = new LinkedHashMap<>();
        FIXED.forEach(name -> bodies.put(name, resource(name)));
        return bodies;
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
