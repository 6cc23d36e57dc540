package io.wecompolicy.emulator;

import io.wecompolicy.emulator.CompanySeed.Strategy;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Who may do what with whose customers (94883), to read. WeCom does not enforce it on callers of its API. */
final class StrategyApi {
    private static final String PATH = "externalcontact/customer_strategy/";
    private static final List<String> PRIVILEGES = List.of(
            "view_customer_list",
            "view_customer_data",
            "view_room_list",
            "contact_me",
            "join_room",
            "share_customer",
            "oper_resign_customer",
            "oper_resign_group",
            "send_customer_msg",
            "edit_welcome_msg",
            "view_behavior_data",
            "view_room_data",
            "send_group_msg",
            "room_deduplication",
            "rapid_reply",
            "onjob_customer_transfer",
            "edit_anti_spam_rule",
            "export_customer_list",
            "export_customer_data",
            "export_customer_group_list",
            "manage_customer_tag");

    private final Instant createdAt;

    StrategyApi(Instant createdAt) {
        this.createdAt = createdAt;
    }

    List<Endpoint> endpoints() {
        return List.of(
                Endpoint.of(PATH + "list", this::list, "strategy"),
                Endpoint.of(PATH + "get", this::get),
                Endpoint.of(PATH + "get_range", this::range, "range"));
    }

    private Body list(Call call) {
        List<Body> strategies = call.company().strategies().stream()
                .map(strategy -> new Body().with("strategy_id", strategy.id()))
                .toList();
        return Page.of(call, strategies, Page.limit(call, 1000, 1000)).body("strategy");
    }

    private Body get(Call call) {
        Strategy strategy = asked(call);
        Body privilege = new Body();
        PRIVILEGES.forEach(name -> privilege.with(name, !strategy.withheld().contains(name)));
        return new Body()
                .with(
                        "strategy",
                        new Body()
                                .with("strategy_id", strategy.id())
                                .with("parent_id", strategy.parentId())
                                .with("strategy_name", strategy.name())
                                .with("create_time", createdAt.getEpochSecond())
                                .with("admin_list", strategy.admins())
                                .with("privilege", privilege));
    }

    /** Departments as such, not their people. */
    private Body range(Call call) {
        Strategy strategy = asked(call);
        List<Body> nodes = Stream.concat(
                        strategy.users().stream()
                                .map(user -> new Body().with("type", 1).with("userid", user)),
                        strategy.parties().stream()
                                .map(party -> new Body().with("type", 2).with("partyid", party)))
                .toList();
        return Page.of(call, nodes, Page.limit(call, 1000, 1000)).body("range");
    }

    private static Strategy asked(Call call) {
        long id = call.number("strategy_id").orElseThrow(() -> Refusal.parameter("strategy_id missing"));
        return call.company().strategies().stream()
                .filter(strategy -> strategy.id() == id)
                .findFirst()
                .orElseThrow(() -> Refusal.parameter("strategy_id"));
    }
}
