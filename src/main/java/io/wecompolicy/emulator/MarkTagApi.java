package io.wecompolicy.emulator;

import io.wecompolicy.emulator.CompanySeed.Member;
import java.util.List;

/** Puts tags on one customer of one member (92118). */
final class MarkTagApi {
    private static final int MOST = 3000;

    private final Echo echo;

    MarkTagApi(Echo echo) {
        this.echo = echo;
    }

    List<Endpoint> endpoints() {
        return List.of(Endpoint.of("externalcontact/mark_tag", this::mark).leasing(ContactApi::writing));
    }

    private Body mark(Call call) {
        List<String> add = call.texts("add_tag");
        List<String> remove = call.texts("remove_tag");
        if (add.isEmpty() && remove.isEmpty()) {
            throw Refusal.parameter("add_tag and remove_tag are both empty");
        }
        Member member = call.company().staff().member(call.requiredText("userid"));
        Relation relation = call.company().relations().reachable(member.userId(), call.requiredText("external_userid"));
        add.forEach(call.company().tags()::tag);
        remove.forEach(call.company().tags()::tag);
        if (relation.tagged(add, remove).tagIds().size() > MOST) {
            throw Refusal.parameter("more than " + MOST + " tags");
        }
        call.company()
                .relations()
                .change(member.userId(), relation.customer().externalUserId(), found -> found.tagged(add, remove));
        echo.edited(call.company(), relation);
        return new Body();
    }
}
