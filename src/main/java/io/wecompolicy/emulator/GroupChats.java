package io.wecompolicy.emulator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Customer group chats. What a chat has become is readable only after a while, as the documentation warns. */
final class GroupChats {
    private final Map<String, Chat> current = new LinkedHashMap<>();
    private final Map<String, Chat> settled = new LinkedHashMap<>();
    private final Clock clock;
    private final Randomness randomness;
    private Duration settling = Duration.ofSeconds(2);

    GroupChats(List<CompanySeed.Chat> seed, Clock clock, Randomness randomness) {
        this.clock = clock;
        this.randomness = randomness;
        seed.forEach(chat -> add(chat.chatId(), chat.name(), chat.owner()));
    }

    /**
     * Somebody in a chat.
     *
     * @param type 1 employee, 2 customer
     * @param scene 1 direct invitation, 2 invitation link, 3 QR code
     */
    record Participant(String id, int type, Instant joinedAt, int scene, String state, String name) {}

    /** A chat at one moment; the version changes with the list of members. */
    record Chat(
            String chatId,
            String name,
            String owner,
            String notice,
            Instant createdAt,
            List<Participant> members,
            String version,
            Instant changedAt) {
        Chat named(String changed) {
            return new Chat(chatId, changed, owner, notice, createdAt, members, version, changedAt);
        }

        Chat noticed(String changed) {
            return new Chat(chatId, name, owner, changed, createdAt, members, version, changedAt);
        }

        Chat ownedBy(String changed) {
            return new Chat(chatId, name, changed, notice, createdAt, members, version, changedAt);
        }

        private Chat with(List<Participant> changed, String newVersion) {
            return new Chat(chatId, name, owner, notice, createdAt, List.copyOf(changed), newVersion, changedAt);
        }

        private Chat at(Instant instant) {
            return new Chat(chatId, name, owner, notice, createdAt, members, version, instant);
        }
    }

    synchronized Chat create(String name, String owner) {
        return add("wr" + randomness.opaque(30), name, owner);
    }

    private Chat add(String chatId, String name, String owner) {
        Instant now = clock.instant();
        Participant first = new Participant(owner, 1, now, 1, "", owner);
        Chat chat = new Chat(chatId, name, owner, "", now, List.of(first), randomness.hex(32), now);
        current.put(chatId, chat);
        settled.put(chatId, chat);
        return chat;
    }

    synchronized void settling(Duration chosen) {
        settling = chosen;
    }

    synchronized List<Chat> all() {
        return List.copyOf(current.values());
    }

    /** As it is; empty when it was dissolved or never was. */
    synchronized Optional<Chat> now(String chatId) {
        return Optional.ofNullable(current.get(chatId));
    }

    /** As the API shows it: for two seconds after a change, still as it was before. */
    synchronized Optional<Chat> shown(String chatId) {
        return now(chatId).map(chat -> {
            boolean fresh = clock.instant().isBefore(chat.changedAt().plus(settling));
            return fresh ? Optional.ofNullable(settled.get(chatId)).orElse(chat) : chat;
        });
    }

    synchronized Chat change(String chatId, UnaryOperator<Chat> change) {
        Chat before = now(chatId).orElseThrow(() -> new IllegalArgumentException("no chat `" + chatId + "`"));
        shown(chatId).ifPresent(shown -> settled.put(chatId, shown));
        Chat after = change.apply(before).at(clock.instant());
        current.put(chatId, after);
        return after;
    }

    Chat join(String chatId, Participant participant) {
        return change(chatId, chat -> {
            List<Participant> members = new ArrayList<>(chat.members());
            members.add(participant);
            return chat.with(members, randomness.hex(32));
        });
    }

    Chat leave(String chatId, String id) {
        return change(chatId, chat -> {
            List<Participant> members = chat.members().stream()
                    .filter(member -> !member.id().equals(id))
                    .toList();
            return chat.with(members, randomness.hex(32));
        });
    }

    synchronized void dismiss(String chatId) {
        current.remove(chatId);
        settled.remove(chatId);
    }
}
