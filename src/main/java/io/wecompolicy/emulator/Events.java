package io.wecompolicy.emulator;

import io.wecompolicy.emulator.Subscription.Topic;
import java.time.Clock;

/** The callbacks of customer contact (92130) and of the directory (90970), as their samples print them. */
final class Events {
    private final Outlet outlet;
    private final Clock clock;

    Events(Outlet outlet, Clock clock) {
        this.outlet = outlet;
        this.clock = clock;
    }

    long contact(Company company, String changeType, Relation relation) {
        return outlet.send(pair(company, changeType, relation));
    }

    /** With the state of the code and the welcome code, each left out when empty. */
    long added(Company company, String changeType, Relation relation, String welcomeCode) {
        return outlet.send(pair(company, changeType, relation)
                .data("State", relation.state())
                .data("WelcomeCode", welcomeCode));
    }

    /** Kind {@code tag} or {@code tag_group}; empty where only the order changed. */
    long tag(Company company, String changeType, String id, String kind) {
        return outlet.send(Happening.of(company.corpId(), Topic.CONTACT, "change_external_tag", clock.instant())
                .data("Id", id)
                .data("TagType", kind)
                .changeType(changeType));
    }

    Happening chat(Company company, String chatId, String changeType) {
        return Happening.of(company.corpId(), Topic.CONTACT, "change_external_chat", clock.instant())
                .data("ChatId", chatId)
                .changeType(changeType);
    }

    Happening directory(Company company, String changeType) {
        return Happening.of(company.corpId(), Topic.DIRECTORY, "change_contact", clock.instant())
                .changeType(changeType);
    }

    Happening any(Company company, String event) {
        return Happening.of(company.corpId(), Topic.CONTACT, event, clock.instant());
    }

    long send(Happening happening) {
        return outlet.send(happening);
    }

    /** Of a customer; the kind comes first. */
    Happening happening(Company company, String changeType) {
        return Happening.of(company.corpId(), Topic.CONTACT, "change_external_contact", clock.instant())
                .changeType(changeType);
    }

    /** Of a member and a customer. */
    Happening pair(Company company, String changeType, Relation relation) {
        return happening(company, changeType)
                .data("UserID", relation.userId())
                .data("ExternalUserID", relation.customer().externalUserId());
    }
}
