package io.wecompolicy.mirror;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.wecompolicy.channel.GroupChat;
import io.wecompolicy.channel.GroupChats;
import io.wecompolicy.core.event.CorpId;
import io.wecompolicy.core.event.MemberChanged;
import io.wecompolicy.directory.Directory;
import io.wecompolicy.directory.MemberEntry;
import io.wecompolicy.emulator.SampleCorp;
import io.wecompolicy.emulator.Scan;
import io.wecompolicy.emulator.ScanRequest;
import io.wecompolicy.inbox.Arrival;
import io.wecompolicy.inbox.Inbox;
import io.wecompolicy.platform.TestDatabase;
import io.wecompolicy.wecom.client.EmulatedCorp;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Employees, departments and customer groups follow WeCom. */
@QuarkusTest
@TestProfile(MirrorProfile.class)
@QuarkusTestResource(TestDatabase.class)
@WithTestResource(value = EmulatedCorp.class, scope = TestResourceScope.MATCHING_RESOURCES)
class CompanyTest extends Watched {
    private static final CorpId CORP = new CorpId(SampleCorp.CORP_ID);

    @Inject
    Directory directory;

    @Inject
    GroupChats chats;

    @Inject
    Inbox inbox;

    @Test
    void member_joinsMovesAndLeaves() {
        load("{\"userId\":\"qianer\",\"grade\":3,\"roles\":[\"导师\"]}");
        wecom.backoffice().memberJoins("qianer", "钱二", 3, "门店导购");
        await().atMost(Watch.LIMIT)
                .until(() -> member("qianer").equals(entry("qianer", "钱二", "总部/华东/上海", "门店导购", 3, "active", "", "导师")));

        wecom.backoffice().memberMoves("qianer", List.of(5));
        await().atMost(Watch.LIMIT)
                .until(() -> member("qianer").equals(entry("qianer", "钱二", "总部/华南/深圳", "门店导购", 3, "active", "", "导师")));

        wecom.backoffice().memberLeaves("qianer");
        await().atMost(Watch.LIMIT)
                .until(() -> member("qianer").equals(entry("qianer", "钱二", "总部/华南/深圳", "门店导购", 3, "left", "", "导师")));
        assertThat(directory.members(CORP, List.of("qianer"))).hasSize(1);
    }

    @Test
    void memberWithANewId_keepsItsCustomers() {
        wecom.backoffice().memberJoins("sunwu", "孙五", 6, "客户经理");
        await().atMost(Watch.LIMIT).until(() -> member("sunwu").isPresent());
        Scan scan = wecom.people().scan(ScanRequest.of(SampleCorp.PRIVATE_BANK).by("sunqi"));
        await().atMost(Watch.LIMIT)
                .until(() -> Watch.events(scan.externalUserId(), "contact-read", "status")
                        .equals(List.of("decided")));
        watch.quiet();
        MemberChanged changed = new MemberChanged("sunqi", "sunqi-new", List.of(), Instant.now());
        wecom.backoffice().memberJoins("sunqi-new", "孙七", 6, "客户经理");

        inbox.accept(new Arrival(
                        CORP,
                        SampleCorp.APP,
                        changed.toString().getBytes(StandardCharsets.UTF_8),
                        changed,
                        Instant.now()))
                .toCompletableFuture()
                .join();

        await().atMost(Watch.LIMIT)
                .until(() ->
                        Watch.known("sunqi-new", scan.externalUserId()).status().equals("active"));
        assertThat(Watch.known("sunqi", scan.externalUserId()).status()).isEqualTo("unknown");
    }

    @Test
    void group_isReadUntilItShowsWhatWasTold_andUntilItIsDissolved() {
        String chat = wecom.backoffice().createChat("福利群", "lisi");
        await().atMost(Watch.LIMIT)
                .until(() -> chat(chat).map(GroupChat::members).equals(Optional.of(1)));

        // Longer than we wait: the version that was told makes us come again.
        wecom.switches().chatSettling(Duration.ofSeconds(2));
        wecom.backoffice().joinChat(chat, "wmSOMEBODY", "");
        await().atMost(Watch.LIMIT)
                .until(() -> chat(chat).map(GroupChat::members).equals(Optional.of(2)));
        wecom.switches().chatSettling(Duration.ofMillis(300));
        wecom.backoffice().renameChat(chat, "会员群");
        await().atMost(Watch.LIMIT).until(() -> chat(chat).map(GroupChat::name).equals(Optional.of("会员群")));
        wecom.backoffice().dismissChat(chat);
        await().atMost(Watch.LIMIT)
                .until(() -> chat(chat).map(GroupChat::dissolved).equals(Optional.of(true)));
        assertThat(chat(chat).map(GroupChat::owner)).contains("lisi");
    }

    @Test
    void reconcile_findsMembersDepartmentsAndGroups() {
        Watch.reconcile();
        wecom.switches().loseCallbacks(1);
        wecom.backoffice().memberJoins("lishi", "李十", 4, "区域主管");
        String chat = wecom.backoffice().createChat("新群", "lisi");
        wecom.switches().reset();

        Map<String, Integer> found = Watch.reconcile("departments", "members", "groups");

        assertThat(found).isEqualTo(Map.of("member-changed", 1, "group-changed", 1));
        assertThat(member("lishi")).isEqualTo(entry("lishi", "李十", "总部/华南", "区域主管", 0, "active", "", ""));
        assertThat(member("wujiu")).isEqualTo(entry("wujiu", "吴九", "总部/华东/上海", "门店导购", 0, "disabled", "lisi", ""));
        assertThat(chat(chat).map(GroupChat::name)).contains("新群");
    }

    private static Optional<MemberEntry> entry(
            String userId,
            String name,
            String department,
            String position,
            int grade,
            String status,
            String superior,
            String role) {
        return Optional.of(new MemberEntry(
                userId,
                name,
                List.of(department),
                position,
                grade,
                status,
                superior,
                role.isEmpty() ? List.of() : List.of(role)));
    }

    private void load(String member) {
        Watch.admin().body("[" + member + "]").put("/api/v1/members").then().statusCode(200);
    }

    private Optional<MemberEntry> member(String userId) {
        return Optional.ofNullable(directory.members(CORP, List.of(userId)).get(userId));
    }

    private Optional<GroupChat> chat(String chatId) {
        return chats.all(CORP).stream()
                .filter(chat -> chat.chatId().equals(chatId))
                .findFirst();
    }
}
