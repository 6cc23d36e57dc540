package io.wecompolicy.mirror;

import static io.wecompolicy.mirror.MirrorProfile.VALUABLE;
import static org.awaitility.Awaitility.await;

import io.wecompolicy.emulator.EmulatedWecom;
import io.wecompolicy.emulator.People;
import io.wecompolicy.emulator.SampleCorp;
import io.wecompolicy.emulator.Scan;
import io.wecompolicy.emulator.ScanRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Six customers of three live codes: three are tagged by members, one asks thrice, three part, and one comes back. */
final class SmallStory {
    private final EmulatedWecom wecom;
    private final People people;
    private final Map<String, Scan> scans = new LinkedHashMap<>();

    SmallStory(EmulatedWecom wecom) {
        this.wecom = wecom;
        this.people = wecom.people();
    }

    void play() {
        scan("metro", SampleCorp.METRO, "zhangsan");
        scan("account", SampleCorp.OFFICIAL_ACCOUNT, "lisi");
        scan("poster", SampleCorp.POSTER, "wangwu");
        scan("deleted", SampleCorp.METRO, "lisi");
        scan("left", SampleCorp.POSTER, "zhangsan");
        scan("returned", SampleCorp.OFFICIAL_ACCOUNT, "wangwu");
        tag("metro", List.of(VALUABLE), List.of());
        tag("account", List.of("客户价值/普通客户"), List.of());
        tag("poster", List.of("客户价值/普通客户"), List.of());
        signals("poster");
        // WeCom's time has seconds: what follows is to be later in it, too.
        nextSecond();
        tag("account", List.of(), List.of("客户价值/普通客户"));
        part("deleted");
        part("returned");
        Scan left = scans.get("left");
        people.deleteFollow(left.userId(), left.externalUserId());
        nextSecond();
        Scan returned = scans.get("returned");
        people.scan(ScanRequest.of(SampleCorp.OFFICIAL_ACCOUNT)
                .by(returned.userId())
                .again(returned.externalUserId()));
    }

    /** Until no callback came for longer than the longest detour. */
    void awaitDeliveries() {
        int[] last = {-1};
        await().atMost(Watch.LIMIT).pollInterval(Duration.ofMillis(1200)).until(() -> {
            int now = wecom.deliveries().size();
            boolean same = now == last[0];
            last[0] = now;
            return same;
        });
    }

    Watch.Known known(String who) {
        Scan scan = scans.get(who);
        return Watch.known(scan.userId(), scan.externalUserId());
    }

    Set<String> inWecom(String who) {
        Scan scan = scans.get(who);
        return new TreeSet<>(people.tags(scan.userId(), scan.externalUserId()));
    }

    /** Decisions about anybody of the story in which the rule fired. */
    int decisionsWith(String rule) {
        int decisions = 0;
        for (Scan scan : scans.values()) {
            List<String> ids = Watch.admin()
                    .queryParam("externalUserId", scan.externalUserId())
                    .queryParam("rule", rule)
                    .get("/api/v1/decisions")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath()
                    .getList("items.id");
            decisions += ids.size();
        }
        return decisions;
    }

    private void scan(String who, String code, String userId) {
        scans.put(who, people.scan(ScanRequest.of(code).by(userId)));
    }

    private void tag(String who, List<String> add, List<String> remove) {
        Scan scan = scans.get(who);
        people.editTags(scan.userId(), scan.externalUserId(), add, remove);
    }

    private void part(String who) {
        Scan scan = scans.get(who);
        people.deleteCustomer(scan.userId(), scan.externalUserId());
    }

    /** They come from another system, so that no switch of the emulator loses them. */
    private void signals(String who) {
        Scan scan = scans.get(who);
        List<Map<String, Object>> signals = new ArrayList<>();
        for (int i = 1; i <= 3; i++) {
            signals.add(Map.of(
                    "externalUserId",
                    scan.externalUserId(),
                    "userId",
                    scan.userId(),
                    "kind",
                    "keyword",
                    "key",
                    "换套餐",
                    "at",
                    Instant.now().truncatedTo(ChronoUnit.MILLIS).toString(),
                    "id",
                    scan.externalUserId() + "-" + i));
        }
        Watch.admin().body(signals).post("/api/v1/signals").then().statusCode(202);
    }

    private static void nextSecond() {
        long second = Instant.now().getEpochSecond();
        await().pollInterval(Duration.ofMillis(20)).until(() -> Instant.now().getEpochSecond() > second + 1);
    }
}
