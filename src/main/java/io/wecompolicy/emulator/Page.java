package io.wecompolicy.emulator;

import java.util.List;

/** A part of a list, for paths whose cursor is opaque and here a number. */
record Page(List<Body> items, String nextCursor) {
    static int limit(Call call, int otherwise, int most) {
        long limit = call.number("limit").orElse((long) otherwise);
        if (limit < 1 || limit > most) {
            throw Refusal.parameter("limit needs 1 to " + most);
        }
        return (int) limit;
    }

    static Page of(Call call, List<Body> all, int limit) {
        int from = start(call.text("cursor").orElse(""), all.size());
        int to = Math.min(all.size(), from + limit);
        return new Page(all.subList(from, to), to < all.size() ? Integer.toString(to) : "");
    }

    Body body(String name) {
        return new Body().with(name, items).with("next_cursor", nextCursor);
    }

    private static int start(String cursor, int size) {
        try {
            return cursor.isEmpty() ? 0 : Math.min(Math.max(Integer.parseInt(cursor), 0), size);
        } catch (NumberFormatException e) {
            throw Refusal.parameter("cursor");
        }
    }
}
