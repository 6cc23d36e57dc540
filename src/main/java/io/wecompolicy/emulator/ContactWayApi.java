package io.wecompolicy.emulator;

import io.wecompolicy.emulator.CompanySeed.Member;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Live codes (92228, 92572). */
final class ContactWayApi {
    private static final int MEMBERS = 100;
    private static final int TEXT = 30;

    private final Clock clock;

    ContactWayApi(Clock clock) {
        this.clock = clock;
    }

    List<Endpoint> endpoints() {
        return List.of(
                Endpoint.of("externalcontact/add_contact_way", this::add),
                Endpoint.of("externalcontact/get_contact_way", this::get),
                Endpoint.of("externalcontact/update_contact_way", this::update),
                Endpoint.of("externalcontact/del_contact_way", this::delete),
                Endpoint.of("externalcontact/list_contact_way", this::list, "contact_way"));
    }

    private Body add(Call call) {
        if (call.flag("is_temp").orElse(false)) {
            throw Refusal.parameter("is_temp is for medical companies only");
        }
        ContactWay way = new ContactWay(
                call.company().ways().newConfigId(),
                oneOrTwo(call, "type"),
                oneOrTwo(call, "scene"),
                call.number("style").orElse(1L).intValue(),
                call.text("remark", TEXT).orElse(""),
                call.flag("skip_verify").orElse(true),
                call.text("state", TEXT).orElse(""),
                call.texts("user"),
                parties(call),
                clock.instant());
        check(call, way);
        if (way.users().isEmpty() && way.parties().isEmpty()) {
            throw Refusal.parameter("user and party are both empty");
        }
        call.company().ways().put(way);
        return new Body().with("config_id", way.configId()).withText("qr_code", way.qrCode());
    }

    /** What is given replaces; whether members that are not given stay is disputed, hence a switch. */
    private Body update(Call call) {
        ContactWays ways = call.company().ways();
        synchronized (ways) {
            ContactWay old = ways.get(call.requiredText("config_id"));
            boolean keeps = !call.has("user") && !call.has("party") && !ways.omissionClears();
            ContactWay way = new ContactWay(
                    old.configId(),
                    old.type(),
                    old.scene(),
                    call.number("style").map(Long::intValue).orElse(old.style()),
                    call.text("remark", TEXT).orElse(old.remark()),
                    call.flag("skip_verify").orElse(old.skipVerify()),
                    call.text("state", TEXT).orElse(old.state()),
                    keeps ? old.users() : call.texts("user"),
                    keeps ? old.parties() : parties(call),
                    old.createdAt());
            check(call, way);
            ways.put(way);
        }
        return new Body();
    }

    private Body get(Call call) {
        ContactWay way = call.company().ways().get(call.requiredText("config_id"));
        Body body = new Body()
                .with("config_id", way.configId())
                .with("type", way.type())
                .with("scene", way.scene())
                .with("style", way.style())
                .with("remark", way.remark())
                .with("skip_verify", way.skipVerify())
                .with("state", way.state())
                .withText("qr_code", way.qrCode())
                .with("user", way.users())
                .with("party", way.parties())
                .with("is_temp", false)
                .with("mark_source", true);
        return new Body().with("contact_way", body);
    }

    private Body delete(Call call) {
        ContactWays ways = call.company().ways();
        ways.remove(ways.get(call.requiredText("config_id")).configId());
        return new Body();
    }

    /** Ids only; of the last 90 days unless told otherwise. The cursor is the number of ids already given. */
    private Body list(Call call) {
        Instant end = call.number("end_time").map(Instant::ofEpochSecond).orElse(clock.instant());
        Instant start = call.number("start_time")
                .map(Instant::ofEpochSecond)
                .orElse(clock.instant().minus(Duration.ofDays(90)));
        int limit = Page.limit(call, 100, 1000);
        List<Body> found = call.company().ways().all().stream()
                .filter(way ->
                        !way.createdAt().isBefore(start) && !way.createdAt().isAfter(end))
                .map(way -> new Body().with("config_id", way.configId()))
                .toList();
        return Page.of(call, found, limit).body("contact_way");
    }

    private static void check(Call call, ContactWay way) {
        if (way.type() == 1 && (way.users().size() > 1 || !way.parties().isEmpty())) {
            throw Refusal.parameter("type 1 has exactly one user");
        }
        List<Member> members = call.company().staff().expand(way.users(), way.parties());
        if (members.size() > MEMBERS || way.users().size() > MEMBERS) {
            throw Refusal.parameter("more than " + MEMBERS + " members");
        }
        if (members.stream().anyMatch(member -> !member.activated())) {
            throw new Refusal(41054, "user not activated");
        }
        if (members.stream().anyMatch(member -> !member.customerContact())) {
            throw new Refusal(84083, "user has no external contact permission");
        }
    }

    private static int oneOrTwo(Call call, String name) {
        return call.number(name)
                .filter(value -> value == 1 || value == 2)
                .orElseThrow(() -> Refusal.parameter(name + " must be 1 or 2"))
                .intValue();
    }

    private static List<Integer> parties(Call call) {
        try {
            return call.texts("party").stream().map(Integer::valueOf).toList();
        } catch (NumberFormatException e) {
            throw Refusal.parameter("party must be an array of numbers");
        }
    }
}
