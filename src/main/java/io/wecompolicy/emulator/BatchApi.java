package io.wecompolicy.emulator;

import io.wecompolicy.emulator.CompanySeed.Member;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Customers of up to 100 members, page by page (92994): what reconciliation reads. */
final class BatchApi {
    private final CustomerBodies bodies;

    BatchApi(CustomerBodies bodies) {
        this.bodies = bodies;
    }

    List<Endpoint> endpoints() {
        return List.of(Endpoint.of("externalcontact/batch/get_by_user", this::byUser, "external_contact_list"));
    }

    /** Where a page begins: behind that customer of the member at that place of the list. */
    private record Cursor(int member, String after) {
        static Cursor parse(String text) {
            if (text.isEmpty()) {
                return new Cursor(0, "");
            }
            try {
                String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(":", 2);
                return new Cursor(Integer.parseInt(parts[0]), parts[1]);
            } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
                throw Refusal.parameter("cursor");
            }
        }

        String print() {
            byte[] text = (member + ":" + after).getBytes(StandardCharsets.UTF_8);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(text);
        }
    }

    private Body byUser(Call call) {
        List<String> users = call.texts("userid_list");
        if (users.isEmpty() || users.size() > 100) {
            throw Refusal.parameter("userid_list needs 1 to 100 elements");
        }
        long limit = call.number("limit").orElse(50L);
        if (limit < 1 || limit > 100) {
            throw Refusal.parameter("limit needs 1 to 100");
        }
        List<Member> members =
                users.stream().map(call.company().staff()::member).distinct().toList();
        Cursor from = Cursor.parse(call.text("cursor").orElse(""));
        List<Body> page = new ArrayList<>();
        for (int i = from.member(); i < members.size(); i++) {
            String after = i == from.member() ? from.after() : "";
            for (Relation relation :
                    call.company().relations().after(members.get(i).userId(), after)) {
                if (page.size() == limit) {
                    return body(page, new Cursor(i, after).print());
                }
                after = relation.customer().externalUserId();
                if (relation.reachable()) {
                    page.add(entry(relation));
                }
            }
        }
        return body(page, "");
    }

    private Body entry(Relation relation) {
        return new Body()
                .with("external_contact", bodies.customer(relation.customer()))
                .with("follow_info", bodies.followInfo(relation));
    }

    private static Body body(List<Body> page, String cursor) {
        return new Body()
                .with("external_contact_list", page)
                .with("next_cursor", cursor)
                .with("fail_info", new Body().with("unlicensed_userid_list", List.of()));
    }
}
