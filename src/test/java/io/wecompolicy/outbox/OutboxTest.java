package io.wecompolicy.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.wecompolicy.core.event.CorpId;
import io.wecompolicy.core.event.EventId;
import io.wecompolicy.core.event.Pair;
import io.wecompolicy.core.event.WelcomeCode;
import io.wecompolicy.outbox.Work.MarkTag;
import io.wecompolicy.outbox.Work.SendWelcome;
import io.wecompolicy.platform.SubjectKeys;
import io.wecompolicy.platform.TestDatabase;
import io.wecompolicy.platform.Ulids;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@TestProfile(ScriptedOutbox.class)
class OutboxTest {
    private static final CorpId CORP = new CorpId("wwoutbox");
    private static final EventId EVENT = new EventId(Ulids.next("e"));

    @Inject
    Outbox outbox;

    @Inject
    Actions actions;

    @Inject
    OpenActions open;

    @Inject
    MeterRegistry registry;

    @Inject
    ScriptedSender sender;

    @Inject
    RecordingListener listener;

    @Inject
    SubjectKeys keys;

    @Inject
    DataSource dataSource;

    private final String decision = Ulids.next("d");
    private final String customer = Ulids.next("wm");

    @BeforeEach
    void tableOfTheListener() throws SQLException {
        execute("create table if not exists test_heard (id text, status text)");
    }

    @Test
    void append_withoutTransaction_isRefused() {
        assertThatThrownBy(() -> outbox.append(List.of(marking("渠道/地铁"))))
                .hasMessageContaining("Transaction is required");
    }

    @Test
    void append_thenRollback_sendsNothing() {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    outbox.append(List.of(marking("渠道/地铁")));
                    throw new IllegalStateException("the decision fails");
                }))
                .hasMessageContaining("the decision fails");
        append(welcome(Optional.empty()));

        await().until(() -> statuses().equals(List.of(ActionStatus.SENT)));
        assertThat(sender.asked(customer)).extracting(Work::type).containsExactly(ActionType.SEND_WELCOME);
    }

    @Test
    void actions_ofADecision_areSentAndShown() {
        Instant due = Instant.parse("2099-01-01T00:00:00Z");

        List<String> ids = append(welcome(Optional.of(due)), marking("渠道/地铁"));

        await().until(() -> statuses().equals(List.of(ActionStatus.SENT, ActionStatus.SENT)));
        List<ActionView> views = actions.ofDecision(CORP, decision);
        assertThat(views)
                .containsExactly(
                        view(
                                ids.get(0),
                                ActionType.SEND_WELCOME,
                                Optional.of(due),
                                views.get(0).sentAt()),
                        view(
                                ids.get(1),
                                ActionType.MARK_TAG,
                                Optional.empty(),
                                views.get(1).sentAt()));
        assertThat(views).allSatisfy(view -> assertThat(view.sentAt()).isPresent());
        assertThat(sender.asked(customer))
                .containsExactlyInAnyOrder(
                        welcome(Optional.empty()).work(), marking("渠道/地铁").work());
        assertThat(actions.ofDecision(new CorpId("wwother"), decision)).isEmpty();
        assertThat(actions.ofDecisions(CORP, List.of(decision, "d-none"))).isEqualTo(Map.of(decision, views));
    }

    @Test
    void welcome_pastItsDeadline_expiresWithoutACall() {
        append(welcome(Optional.of(Instant.now().minusSeconds(1))));

        await().until(() -> statuses().equals(List.of(ActionStatus.EXPIRED)));
        assertThat(sender.asked(customer)).isEmpty();
        assertThat(only())
                .isEqualTo(new ActionView(
                        only().id(),
                        ActionType.SEND_WELCOME,
                        ActionStatus.EXPIRED,
                        0,
                        only().dueBefore(),
                        Optional.empty(),
                        Optional.of("its deadline passed before it could be sent"),
                        Optional.empty(),
                        List.of("p-1")));
    }

    @Test
    void action_thatFailsTwice_isSentTheThirdTime() {
        sender.willAnswer(customer, OutboxTest::busy, OutboxTest::busy);

        append(marking("渠道/地铁"));

        await().until(() -> statuses().equals(List.of(ActionStatus.SENT)));
        assertThat(only().attempts()).isEqualTo(3);
    }

    @Test
    void action_thatAlwaysFails_isDead() {
        sender.willAnswer(customer, OutboxTest::busy, OutboxTest::busy, OutboxTest::busy, OutboxTest::busy);

        append(marking("渠道/地铁"));

        await().until(() -> statuses().equals(List.of(ActionStatus.DEAD)));
        assertThat(only().error()).contains("-1 busy; given up after 4 attempts");
        assertThat(listener.heard(customer)).extracting(SettledAction::status).containsExactly(ActionStatus.DEAD);
    }

    @Test
    void senderThatThrows_isARetry() {
        sender.willAnswer(customer, () -> {
            throw new IllegalStateException("boom");
        });

        append(marking("渠道/地铁"));

        await().until(() -> statuses().equals(List.of(ActionStatus.SENT)));
        assertThat(only().attempts()).isEqualTo(2);
    }

    @Test
    void retryOfAPair_holdsBackItsNextMarking_butNotItsWelcome() {
        CountDownLatch blocked = new CountDownLatch(1);
        AtomicInteger tries = new AtomicInteger();
        Supplier<Delivery> blocking = () -> tries.incrementAndGet() == 1 ? busy() : waitFor(blocked);
        sender.willAnswer(customer, blocking, blocking);

        append(marking("阶段/甲"));
        await().until(() -> tries.get() == 2);
        append(marking("阶段/乙"));
        append(welcome(Optional.empty()));

        await().until(() -> sender.asked(customer).size() == 3);
        assertThat(tags()).containsExactly("阶段/甲", "阶段/甲");
        blocked.countDown();
        await().until(() -> statuses().equals(List.of(ActionStatus.SENT, ActionStatus.SENT, ActionStatus.SENT)));
        assertThat(tags()).containsExactly("阶段/甲", "阶段/甲", "阶段/乙");
    }

    @Test
    void retryThatIsFarAway_stillGoesFirst() {
        // given: a retry that leaves memory, because it is later than what is kept there
        sender.willAnswer(customer, () -> new Delivery.Retry("45009", Optional.of(Duration.ofSeconds(6))));
        append(marking("阶段/甲"));
        await().until(() -> statuses().equals(List.of(ActionStatus.FAILED)));

        append(marking("阶段/乙"));

        await().atMost(Duration.ofSeconds(15))
                .until(() -> statuses().equals(List.of(ActionStatus.SENT, ActionStatus.SENT)));
        assertThat(tags()).containsExactly("阶段/甲", "阶段/甲", "阶段/乙");
    }

    @Test
    void rowOfADeadReplica_isSentOnceMore() throws SQLException {
        String id = stored("r-dead", 1);

        await().until(() ->
                actions.ofDecision(CORP, decision).stream().allMatch(view -> view.status() == ActionStatus.SENT));
        assertThat(sender.asked(customer)).hasSize(1);
        assertThat(only().attempts()).isEqualTo(2);
        assertThat(listener.heard(customer)).extracting(SettledAction::id).containsExactly(id);
    }

    @Test
    void rowOfALivingReplica_isLeftAlone() throws SQLException {
        execute(
                "insert into platform_replica (id, started_at, beat_at) values ('r-living', now(), now() + interval '1 hour')");
        stored("r-living", 0);

        append(marking("阶段/乙"));
        sender.willAnswer("wm-other", OutboxTest::busy);
        NewAction other = new NewAction(
                CORP,
                EVENT,
                "d-other",
                new MarkTag(new Pair("lisi", "wm-other"), List.of("a/b"), List.of()),
                Optional.empty(),
                List.of());
        append(other);

        await().until(() -> sender.asked("wm-other").size() == 2);
        assertThat(sender.asked(customer)).isEmpty();
        execute("delete from platform_replica where id = 'r-living'");
        await().until(() -> statuses().equals(List.of(ActionStatus.SENT, ActionStatus.SENT)));
        assertThat(tags()).containsExactly("阶段/甲", "阶段/乙");
    }

    @Test
    void settlement_whoseListenerFails_isRecordedLater_withoutASecondCall() throws SQLException {
        listener.failOnceFor(customer);

        List<String> ids = append(marking("渠道/地铁"));

        await().until(() -> statuses().equals(List.of(ActionStatus.SENT)));
        assertThat(sender.asked(customer)).hasSize(1);
        assertThat(listener.heard(customer)).hasSize(2);
        assertThat(count("select count(*) from test_heard where id = '" + ids.get(0) + "'"))
                .isEqualTo(1);
    }

    @Test
    void actionOfAnErasedCustomer_isDropped() throws SQLException {
        execute(
                "insert into platform_replica (id, started_at, beat_at) values ('r-erasing', now(), now() + interval '1 hour')");
        stored("r-erasing", 0);
        QuarkusTransaction.requiringNew().run(() -> keys.destroy(CORP.value(), customer));
        execute("delete from platform_replica where id = 'r-erasing'");

        await().until(() -> statuses().equals(List.of(ActionStatus.DROPPED)));
        assertThat(sender.asked(customer)).isEmpty();
        assertThat(only().error()).contains("the customer was erased");
    }

    @Test
    void openMarkings_areThoseThatHaveNotEnded_oldestFirst() throws SQLException {
        CountDownLatch answer = new CountDownLatch(1);
        Supplier<Delivery> blocking = () -> waitFor(answer);
        sender.willAnswer(customer, () -> new Delivery.Dead("no such tag"), blocking);
        append(marking("阶段/甲"));
        await().until(() -> statuses().equals(List.of(ActionStatus.DEAD)));
        append(welcome(Optional.empty()), marking("阶段/乙"), marking("阶段/丙"));

        assertThat(openMarkings())
                .isEqualTo(Map.of(
                        pair(),
                        List.of(
                                new MarkTag(pair(), List.of("阶段/乙"), List.of()),
                                new MarkTag(pair(), List.of("阶段/丙"), List.of()))));

        answer.countDown();
        await().until(() -> openMarkings().isEmpty());
    }

    @Test
    void openMarkings_ofAnErasedCustomer_areNone() throws SQLException {
        execute(
                "insert into platform_replica (id, started_at, beat_at) values ('r-open', now(), now() + interval '1 hour')");
        stored("r-open", 0);
        assertThat(openMarkings()).hasSize(1);

        QuarkusTransaction.requiringNew().run(() -> keys.destroy(CORP.value(), customer));

        assertThat(openMarkings()).isEmpty();
        execute("delete from platform_replica where id = 'r-open'");
    }

    @Test
    void deadAction_isShownAndCounted_andNeverTried() {
        double before = dead();

        QuarkusTransaction.requiringNew().run(() -> outbox.appendDead(List.of(dying("the template is missing"))));

        ActionView view = only();
        assertThat(view)
                .isEqualTo(new ActionView(
                        view.id(),
                        ActionType.SEND_WELCOME,
                        ActionStatus.DEAD,
                        0,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of("the template is missing"),
                        Optional.empty(),
                        List.of("p-1")));
        assertThat(dead()).isEqualTo(before + 1);
        append(marking("渠道/地铁"));
        await().until(() -> statuses().equals(List.of(ActionStatus.DEAD, ActionStatus.SENT)));
        assertThat(sender.asked(customer)).hasSize(1);
    }

    @Test
    void deadAction_ofADecisionThatFails_isNeitherStoredNorCounted() {
        double before = dead();

        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    outbox.appendDead(List.of(dying("the template is missing")));
                    throw new IllegalStateException("the decision fails");
                }))
                .hasMessageContaining("the decision fails");

        assertThat(statuses()).isEmpty();
        assertThat(dead()).isEqualTo(before);
    }

    private DeadAction dying(String error) {
        return new DeadAction(CORP, EVENT, decision, ActionType.SEND_WELCOME, pair(), List.of("p-1"), error);
    }

    private double dead() {
        return registry.find("policy.outbox.actions").tags("type", "send-welcome", "status", "dead").counters().stream()
                .mapToDouble(Counter::count)
                .sum();
    }

    private Map<Pair, List<MarkTag>> openMarkings() {
        return open.markings(CORP, List.of(pair()));
    }

    @Test
    void states_inTheDatabase_areThoseOfTheCode() throws SQLException {
        assertThat(allowed("outbox_action_status_ck"))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(ActionStatus.values())
                        .map(ActionStatus::label)
                        .toList());
        assertThat(allowed("outbox_action_type_ck"))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(ActionType.values())
                        .map(ActionType::label)
                        .toList());
        assertThat(allowed("outbox_action_lane_ck"))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(ActionType.Lane.values())
                        .map(ActionType.Lane::label)
                        .toList());
    }

    private List<String> allowed(String constraint) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select pg_get_constraintdef(oid) from pg_constraint where conrelid = 'outbox_action'::regclass and conname = ?")) {
            select.setString(1, constraint);
            try (ResultSet rows = select.executeQuery()) {
                rows.next();
                return Pattern.compile("'([a-z-]+)'")
                        .matcher(rows.getString(1))
                        .results()
                        .map(match -> match.group(1))
                        .toList();
            }
        }
    }

    private static Delivery busy() {
        return new Delivery.Retry("-1 busy", Optional.empty());
    }

    private static Delivery waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return new Delivery.Sent(Optional.empty());
    }

    private Pair pair() {
        return new Pair("zhangsan", customer);
    }

    private NewAction welcome(Optional<Instant> dueBefore) {
        SendWelcome work = new SendWelcome(
                pair(), new WelcomeCode("CODE"), "您好", Optional.of("你好"), List.of(Map.of("msgtype", "link")));
        return new NewAction(CORP, EVENT, decision, work, dueBefore, List.of("p-1"));
    }

    private NewAction marking(String tag) {
        MarkTag work = new MarkTag(pair(), List.of(tag), List.of());
        return new NewAction(CORP, EVENT, decision, work, Optional.empty(), List.of("p-1"));
    }

    private List<String> append(NewAction... news) {
        return QuarkusTransaction.requiringNew().call(() -> outbox.append(List.of(news)));
    }

    /** A row as another replica leaves it. */
    private String stored(String owner, int attempts) throws SQLException {
        keysFor(customer);
        String id = Ulids.next("a");
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into outbox_action (id, corp_id, event_id, decision_id, type, lane, serial_key, external_user_id,
                            work, proposal_ids, status, attempts, next_attempt_at, owner, created_at)
                        values (?, ?, ?, ?, 'mark-tag', 'normal', ?, ?, ?, '{}', 'pending', ?, now(), ?, now())
                        """)) {
            insert.setString(1, id);
            insert.setString(2, CORP.value());
            insert.setString(3, EVENT.value());
            insert.setString(4, decision);
            insert.setString(5, "zhangsan/" + customer);
            insert.setString(6, customer);
            insert.setBytes(7, keys.seal(CORP.value(), customer, """
                    {"pair":{"userId":"zhangsan","externalUserId":"%s"},"add":["阶段/甲"],"remove":[]}
                    """.formatted(customer)
                    .getBytes(java.nio.charset.StandardCharsets.UTF_8)));
            insert.setInt(8, attempts);
            insert.setString(9, owner);
            insert.executeUpdate();
        }
        return id;
    }

    private void keysFor(String subject) {
        QuarkusTransaction.requiringNew().run(() -> keys.prepare(CORP.value(), List.of(subject)));
    }

    private ActionView view(String id, ActionType type, Optional<Instant> due, Optional<Instant> sentAt) {
        return new ActionView(
                id, type, ActionStatus.SENT, 1, due, sentAt, Optional.empty(), Optional.empty(), List.of("p-1"));
    }

    private List<ActionStatus> statuses() {
        return actions.ofDecision(CORP, decision).stream()
                .map(ActionView::status)
                .toList();
    }

    private ActionView only() {
        List<ActionView> views = actions.ofDecision(CORP, decision);
        assertThat(views).hasSize(1);
        return views.get(0);
    }

    private List<String> tags() {
        return sender.asked(customer).stream()
                .filter(MarkTag.class::isInstance)
                .map(work -> ((MarkTag) work).add().get(0))
                .toList();
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.execute();
        }
    }

    private long count(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
