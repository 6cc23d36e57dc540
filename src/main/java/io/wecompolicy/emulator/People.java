package io.wecompolicy.emulator;

import io.wecompolicy.emulator.CompanySeed.Member;
import io.wecompolicy.emulator.Relation.Status;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What customers and members do with each other by hand; each action makes its callback. Impossible wishes are
 * {@link IllegalArgumentException} (no such code, member, customer or tag) or {@link IllegalStateException} (the two
 * are contacts already, nobody behind the code).
 */
public final class People {
    private final Company company;
    private final Events events;
    private final Randomness randomness;
    private final Clock clock;

    People(Company company, Events events, Randomness randomness, Clock clock) {
        this.company = company;
        this.events = events;
        this.randomness = randomness;
        this.clock = clock;
    }

    /** The next customer scans the next live code. */
    public Scan scan() {
        return scan(ScanRequest.any());
    }

    /** The next customer scans the code of that state or config id. */
    public Scan scan(String code) {
        return scan(ScanRequest.of(code));
    }

    /** A customer scans a live code, WeCom picks one of its members, and the two become contacts. */
    public Scan scan(ScanRequest request) {
        ContactWay way = way(request);
        String userId = pick(way, request);
        Customer customer = customer(request);
        Status status = request.half() ? Status.HALF : Status.FRIENDS;
        Relation relation =
                new Relation(userId, customer, status, way.state(), clock.instant(), List.of(), Relation.Remark.NONE);
        company.relations().find(userId, customer.externalUserId()).ifPresent(before -> {
            if (before.status() == Status.FRIENDS || before.status() == Status.HALF) {
                throw new IllegalStateException("the two are contacts already");
            }
        });
        company.relations().put(relation);
        String welcomeCode = customer.type() == 1
                ? company.codes().issue(userId, customer.externalUserId()).value()
                : "";
        String changeType = request.half() ? "add_half_external_contact" : "add_external_contact";
        long event = events.added(company, changeType, relation, welcomeCode);
        return new Scan(
                company.corpId(),
                way.configId(),
                way.state(),
                userId,
                customer.externalUserId(),
                customer.name(),
                welcomeCode,
                event,
                relation.since());
    }

    /** The member confirms a half-added customer: an add event without a welcome code, which was used before. */
    public void confirm(String userId, String externalUserId) {
        Relation relation = change(userId, externalUserId, Status.HALF, Status.FRIENDS);
        events.added(company, "add_external_contact", relation, "");
    }

    /** The member edits tags in the client. Tags are {@code group/tag} or ids. */
    public void editTags(String userId, String externalUserId, List<String> add, List<String> remove) {
        List<String> adding = tagIds(add);
        List<String> removing = tagIds(remove);
        relation(userId, externalUserId);
        Relation changed =
                company.relations().change(userId, externalUserId, relation -> relation.tagged(adding, removing));
        events.contact(company, "edit_external_contact", changed);
    }

    /** The member edits the remark in the client. */
    public void editRemark(String userId, String externalUserId, String remark) {
        relation(userId, externalUserId);
        Relation changed = company.relations().change(userId, externalUserId, relation -> {
            Relation.Remark old = relation.remark();
            return relation.remarked(new Relation.Remark(remark, old.description(), old.company(), old.mobiles()));
        });
        events.contact(company, "edit_external_contact", changed);
    }

    /** The member deletes the customer: from now on the API answers 84061 for the two. */
    public void deleteCustomer(String userId, String externalUserId) {
        Relation relation = change(userId, externalUserId, Status.FRIENDS, Status.DELETED_BY_MEMBER);
        events.contact(company, "del_external_contact", relation);
    }

    /** The customer deletes the member, who can still be read with the customer. */
    public void deleteFollow(String userId, String externalUserId) {
        Relation relation = change(userId, externalUserId, Status.FRIENDS, Status.DELETED_BY_CUSTOMER);
        events.contact(company, "del_follow_user", relation);
    }

    /** The tags on the two, as {@code group/tag}, in the order in which they were put there. */
    public List<String> tags(String userId, String externalUserId) {
        List<String> names = new ArrayList<>();
        relation(userId, externalUserId)
                .tagIds()
                .forEach(id -> company.tags()
                        .entry(id)
                        .ifPresent(tag -> names.add(company.tags().path(tag))));
        return List.copyOf(names);
    }

    private Relation change(String userId, String externalUserId, Status from, Status to) {
        Relation now = relation(userId, externalUserId);
        if (now.status() != from) {
            throw new IllegalStateException("the two are " + now.status());
        }
        return company.relations().change(userId, externalUserId, relation -> relation.as(to));
    }

    private Relation relation(String userId, String externalUserId) {
        return company.relations()
                .find(userId, externalUserId)
                .orElseThrow(() -> new IllegalArgumentException("the two have nothing with each other"));
    }

    private ContactWay way(ScanRequest request) {
        Optional<ContactWay> way = request.code().isEmpty()
                ? company.ways().next()
                : company.ways()
                        .find(request.code().get())
                        .or(() -> company.ways().ofState(request.code().get()));
        return way.orElseThrow(() ->
                new IllegalArgumentException("no live code `" + request.code().orElse("") + "`"));
    }

    /** Whether WeCom could pick that member for the code of that state or config id now. */
    boolean isBehind(String code, String userId) {
        return able(way(ScanRequest.of(code))).stream().anyMatch(userId::equalsIgnoreCase);
    }

    /** Somebody who has left may still be on the code, and gets nobody. */
    private List<String> able(ContactWay way) {
        List<String> users = way.users().stream()
                .filter(user -> company.staff().find(user).isPresent())
                .toList();
        return company.staff().expand(users, way.parties()).stream()
                .filter(Member::activated)
                .map(Member::userId)
                .toList();
    }

    /** How WeCom chooses is not documented; here it is chance. */
    private String pick(ContactWay way, ScanRequest request) {
        List<String> able = able(way);
        if (request.userId().isPresent()) {
            return able.stream()
                    .filter(request.userId().get()::equalsIgnoreCase)
                    .findFirst()
                    .orElseThrow(() ->
                            new IllegalArgumentException("`" + request.userId().get() + "` is not behind that code"));
        }
        if (able.isEmpty()) {
            throw new IllegalStateException("nobody is behind that code");
        }
        return able.get(randomness.below(able.size()));
    }

    private Customer customer(ScanRequest request) {
        if (request.externalUserId().isPresent()) {
            return company.relations()
                    .customer(request.externalUserId().get())
                    .orElseThrow(() -> new IllegalArgumentException("that customer was never here"));
        }
        return request.partner()
                ? company.population().partner()
                : company.population().next();
    }

    private List<String> tagIds(List<String> tags) {
        return tags.stream()
                .map(tag -> company.tags()
                        .named(tag)
                        .or(() -> company.tags().entry(tag))
                        .map(TagLibrary.Entry::id)
                        .orElseThrow(() -> new IllegalArgumentException("no tag `" + tag + "`")))
                .toList();
    }
}
