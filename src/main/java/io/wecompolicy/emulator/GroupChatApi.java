package io.wecompolicy.emulator;

import io.wecompolicy.emulator.GroupChats.Chat;
import io.wecompolicy.emulator.GroupChats.Participant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Customer group chats (92120, 92122). */
final class GroupChatApi {
    List<Endpoint> endpoints() {
        return List.of(
                Endpoint.of("externalcontact/groupchat/list", this::list, "group_chat_list"),
                Endpoint.of("externalcontact/groupchat/get", this::get));
    }

    private Body list(Call call) {
        if (!call.has("limit")) {
            throw Refusal.parameter("limit missing");
        }
        int limit = Page.limit(call, 1, 1000);
        Set<String> owners = Set.copyOf(owners(call));
        List<Body> chats = call.company().chats().all().stream()
                .filter(chat -> owners.isEmpty() || owners.contains(chat.owner()))
                .map(chat -> new Body().with("chat_id", chat.chatId()).with("status", 0))
                .toList();
        return Page.of(call, chats, limit).body("group_chat_list");
    }

    private Body get(Call call) {
        Chat chat = call.company()
                .chats()
                .shown(call.requiredText("chat_id"))
                .orElseThrow(() -> new Refusal(90501, "not external group chat"));
        boolean named = call.number("need_name").orElse(0L) == 1;
        Body body = new Body()
                .with("chat_id", chat.chatId())
                .with("name", chat.name())
                .with("owner", chat.owner())
                .with("create_time", chat.createdAt().getEpochSecond())
                .withText("notice", chat.notice())
                .with(
                        "member_list",
                        chat.members().stream()
                                .map(member -> participant(member, named))
                                .toList())
                .with("admin_list", List.of())
                .with("member_version", chat.version());
        return new Body().with("group_chat", body);
    }

    private static List<String> owners(Call call) {
        List<String> owners = new ArrayList<>();
        call.body().path("owner_filter").path("userid_list").forEach(owner -> owners.add(owner.asText()));
        if (owners.size() > 100) {
            throw Refusal.parameter("owner_filter has more than 100 users");
        }
        return owners;
    }

    private static Body participant(Participant member, boolean named) {
        Body body = new Body()
                .with("userid", member.id())
                .with("type", member.type())
                .with("join_time", member.joinedAt().getEpochSecond())
                .with("join_scene", member.scene())
                .withText("state", member.state())
                .with("group_nickname", "");
        return named ? body.with("name", member.name()) : body;
    }
}
