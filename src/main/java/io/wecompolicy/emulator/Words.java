package io.wecompolicy.emulator;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** What the lines of a day can say. */
final class Words {
    static final String SCAN = "scan";
    private static final int MANY = 20;
    private static final Map<String, Function<Row, Deed>> WORDS = words();

    private Words() {}

    /** @throws IllegalArgumentException when the word is unknown or the row does not fit it */
    static Deed deed(String what, Row row) {
        return Optional.ofNullable(WORDS.get(what))
                .orElseThrow(() -> new IllegalArgumentException("`" + what + "` is not one of " + WORDS.keySet()))
                .apply(row);
    }

    private static Map<String, Function<Row, Deed>> words() {
        Map<String, Function<Row, Deed>> words = new LinkedHashMap<>();
        words.put(SCAN, Words::scan);
        words.put(
                "confirm",
                row -> pair(
                        row.with(0, 0), (scene, who) -> scene.people().confirm(who.userId(), who.externalUserId())));
        words.put("tags", Words::tags);
        words.put(
                "remark",
                row -> pair(
                        row.with(1, 1),
                        (scene, who) -> scene.people().editRemark(who.userId(), who.externalUserId(), row.arg(0))));
        words.put(
                "delete-customer",
                row -> pair(
                        row.with(0, 0),
                        (scene, who) -> scene.people().deleteCustomer(who.userId(), who.externalUserId())));
        words.put(
                "delete-follow",
                row -> pair(
                        row.with(0, 0),
                        (scene, who) -> scene.people().deleteFollow(who.userId(), who.externalUserId())));
        words.put("signal", Words::signal);
        words.put(
                "chat-join",
                row -> pair(
                        row.with(1, 2),
                        (scene, who) -> scene.office()
                                .joinChat(scene.office().chatNamed(row.arg(0)), who.externalUserId(), row.arg(1))));
        words.put(
                "chat-leave",
                row -> pair(
                        row.with(1, 1),
                        (scene, who) ->
                                scene.office().leaveChat(scene.office().chatNamed(row.arg(0)), who.externalUserId())));
        words.put(
                "chat-notice",
                row -> company(row.with(2, 2), office -> office.announce(office.chatNamed(row.arg(0)), row.arg(1))));
        words.put("tag-rename", row -> company(row.with(2, 2), office -> office.renameTag(row.arg(0), row.arg(1))));
        words.put("member-join", Words::memberJoins);
        words.put("member-leave", row -> {
            String member = row.with(0, 0).theMember();
            return company(row, office -> office.memberLeaves(member));
        });
        words.put("grant", Words::grant);
        return words;
    }

    private interface OfPair {
        void act(Scene scene, Cast.Known who);
    }

    private static Deed company(Row row, Consumer<Backoffice> act) {
        row.withoutCustomer();
        return scene -> act.accept(scene.office());
    }

    /** The customer, and the member named or else the one who got the customer last. */
    private static Deed pair(Row row, OfPair act) {
        String customer = row.theCustomer();
        return scene -> act.act(scene, scene.known(customer, row.anyMember()));
    }

    /** The member named is whom WeCom picks while still behind the code. */
    private static Deed scan(Row row) {
        String customer = row.with(1, 2).theCustomer();
        boolean special = row.says(1, "half", "partner");
        boolean half = special && row.arg(1).equals("half");
        ScanRequest request =
                new ScanRequest(Optional.of(row.arg(0)), row.anyMember(), Optional.empty(), half, special && !half);
        return scene -> scene.scan(customer, request);
    }

    private static Deed tags(Row row) {
        List<String> args = row.with(1, MANY).args();
        for (String tag : args) {
            if (!tag.matches("[+-][^/]+/[^/]+")) {
                throw new IllegalArgumentException("`" + tag + "` is no change such as +消费意愿/强烈");
            }
        }
        return pair(
                row,
                (scene, who) -> scene.people()
                        .editTags(who.userId(), who.externalUserId(), signed(args, "+"), signed(args, "-")));
    }

    private static List<String> signed(List<String> args, String sign) {
        return args.stream()
                .filter(tag -> tag.startsWith(sign))
                .map(tag -> tag.substring(1))
                .toList();
    }

    private static Deed signal(Row row) {
        String customer = row.with(2, 3).theCustomer();
        Optional<BigDecimal> amount = row.amount(2);
        return scene -> scene.post(
                "signals",
                signal -> signal.with(
                                "externalUserId",
                                scene.known(customer, Optional.empty()).externalUserId())
                        .withText("userId", row.member())
                        .with("kind", row.arg(0))
                        .with("key", row.arg(1))
                        .with("amount", amount)
                        .with("at", scene.now().toString())
                        .with("id", scene.id()));
    }

    private static Deed memberJoins(Row row) {
        String member = row.with(3, 3).theMember();
        int department = row.number(1);
        return company(row, office -> office.memberJoins(member, row.arg(0), department, row.arg(2)));
    }

    private static Deed grant(Row row) {
        row.with(4, 4).withoutCustomer().says(3, "allow", "deny");
        return scene -> scene.put(
                "grants",
                grant -> grant.with("subject", row.arg(0))
                        .with("action", row.arg(1))
                        .with("resource", row.arg(2))
                        .with("effect", row.arg(3)));
    }
}
