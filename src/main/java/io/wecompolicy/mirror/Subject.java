package io.wecompolicy.mirror;

import io.wecompolicy.core.event.CorpId;
import io.wecompolicy.core.event.Pair;

/**
 * What is read: at most one read of a subject waits or is under way.
 *
 * @param userId empty unless a member is concerned
 * @param objectId external user id of a contact, chat id, or empty
 */
record Subject(CorpId corp, ReadKind kind, String userId, String objectId) {
    static Subject contact(CorpId corp, Pair pair) {
        return new Subject(corp, ReadKind.CONTACT, pair.userId(), pair.externalUserId());
    }

    static Subject tagLibrary(CorpId corp) {
        return new Subject(corp, ReadKind.TAG_LIBRARY, "", "");
    }

    static Subject groupChat(CorpId corp, String chatId) {
        return new Subject(corp, ReadKind.GROUP_CHAT, "", chatId);
    }

    static Subject member(CorpId corp, String userId) {
        return new Subject(corp, ReadKind.MEMBER, userId, "");
    }

    static Subject departments(CorpId corp) {
        return new Subject(corp, ReadKind.DEPARTMENTS, "", "");
    }

    Pair pair() {
        return new Pair(userId, objectId);
    }
}
