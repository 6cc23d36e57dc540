package io.wecompolicy.emulator;

import io.wecompolicy.emulator.CompanySeed.Member;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Who has customers, which, and what is known of them (92571, 92113, 92114, 92115). */
final class ContactApi {
    private final CustomerBodies bodies;
    private final Echo echo;

    ContactApi(CustomerBodies bodies, Echo echo) {
        this.bodies = bodies;
        this.echo = echo;
    }

    List<Endpoint> endpoints() {
        return List.of(
                Endpoint.of("externalcontact/get_follow_user_list", this::followUsers, "follow_user"),
                Endpoint.of("externalcontact/list", this::list, "external_userid"),
                Endpoint.of("externalcontact/get", this::get, "follow_user"),
                Endpoint.of("externalcontact/remark", this::remark).leasing(ContactApi::writing));
    }

    /** Both writes of a pair, this and mark_tag, exclude each other. */
    static Lease writing(Call call) {
        Member member = call.company().staff().member(call.requiredText("userid"));
        String externalUserId = externalUserId(call.requiredText("external_userid"));
        return call.company().relations().writing(member.userId(), externalUserId);
    }

    /** 40096 for what can not be a customer's id. */
    static String externalUserId(String given) {
        if (!given.startsWith("wm") && !given.startsWith("wo")) {
            throw new Refusal(40096, "invalid external userid");
        }
        return given;
    }

    private Body followUsers(Call call) {
        List<String> users = call.company().staff().all().stream()
                .filter(member -> member.activated() && member.customerContact())
                .map(Member::userId)
                .toList();
        return new Body().with("follow_user", users);
    }

    private Body list(Call call) {
        Member member = call.company().staff().member(call.requiredQuery("userid"));
        List<String> customers = call.company().relations().after(member.userId(), "").stream()
                .filter(Relation::reachable)
                .map(relation -> relation.customer().externalUserId())
                .toList();
        if (customers.isEmpty()) {
            throw new Refusal(84061, "not external contact");
        }
        return new Body().with("external_userid", customers);
    }

    private Body get(Call call) {
        String externalUserId = externalUserId(call.requiredQuery("external_userid"));
        List<Relation> followers = call.company().relations().followers(externalUserId);
        if (followers.isEmpty()) {
            throw new Refusal(84061, "not external contact");
        }
        return new Body()
                .with("external_contact", bodies.customer(followers.get(0).customer()))
                .with(
                        "follow_user",
                        followers.stream()
                                .map(relation -> bodies.follower(call.company(), relation))
                                .toList());
    }

    private Body remark(Call call) {
        if (Stream.of("remark", "description", "remark_company", "remark_mobiles", "remark_pic_mediaid")
                .noneMatch(call::has)) {
            throw Refusal.parameter("nothing to change");
        }
        Optional<String> name = call.text("remark", 20);
        Optional<String> description = call.text("description", 150);
        Optional<String> company = call.text("remark_company", 20);
        call.text("remark_pic_mediaid").ifPresent(call.company().media()::check);
        Member member = call.company().staff().member(call.requiredText("userid"));
        Relation relation = call.company().relations().reachable(member.userId(), call.requiredText("external_userid"));
        Relation.Remark old = relation.remark();
        List<String> mobiles = call.has("remark_mobiles")
                ? call.texts("remark_mobiles").stream()
                        .filter(mobile -> !mobile.isEmpty())
                        .toList()
                : old.mobiles();
        Relation.Remark changed = new Relation.Remark(
                name.orElse(old.name()), description.orElse(old.description()), company.orElse(old.company()), mobiles);
        call.company()
                .relations()
                .change(member.userId(), relation.customer().externalUserId(), found -> found.remarked(changed));
        echo.edited(call.company(), relation);
        return new Body();
    }
}
