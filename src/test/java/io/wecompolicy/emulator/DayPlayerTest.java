package io.wecompolicy.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A day in front of an emulated WeCom and a service that only listens; the time passes when nobody has anything to do. */
class DayPlayerTest {
    private static final String HEADER = "time,what,member,customer,args\n";

    private final MovableClock clock = new MovableClock();
    private final Instant midnight = clock.instant();
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final List<String> sent = new ArrayList<>();
    private EmulatedWecom wecom;
    private Receiver receiver;
    private DayPlayer player;

    @BeforeEach
    void start() throws IOException {
        wecom = EmulatedWecom.start(EmulatedWecomOptions.sample().withClock(clock));
        receiver = new Receiver();
        wecom.subscribe(receiver.subscription());
        player = new DayPlayer(
                wecom,
                (method, name, json) -> sent.add(method + " " + name + " " + json),
                clock,
                (delay, work) -> waiting.add(() -> {
                    clock.advance(delay);
                    work.run();
                }),
                waiting::clear);
    }

    @AfterEach
    void stop() {
        wecom.close();
        receiver.close();
    }

    @Test
    void shippedDay_isPlayedWhole_inItsTime() {
        CompletableFuture<DayPlayer.Played> over = player.play(Day.sample(), 1000);

        passTheTime();

        // of the 60 whom zhangsan should get at noon and the returning ones, each finds a way: nothing is impossible
        assertThat(over.join()).isEqualTo(new DayPlayer.Played(Day.sample().size(), 0));
        assertThat(Duration.between(midnight, clock.instant()))
                .isEqualTo(Duration.ofHours(23).plusMinutes(55).dividedBy(1000));
        assertThat(sent).filteredOn(call -> call.startsWith("PUT grants")).hasSize(2);
        assertThat(sent).filteredOn(call -> call.startsWith("POST signals")).hasSize(sent.size() - 2);
        long callbacks = SampleDayFile.rows().stream()
                .filter(row -> !row.contains(",signal,") && !row.contains(",grant,"))
                .count();
        await().untilAsserted(() -> assertThat(receiver.received()).hasSize((int) callbacks));
    }

    @Test
    void steps_areDoneAtTheirTimes_toThePersonOfTheNickname() {
        CompletableFuture<DayPlayer.Played> over = player.play(Day.parse(HEADER + """
                        00:01:00,scan,lisi,c001,metro-line2
                        00:02:00,tags,,c001,+消费意愿/强烈
                        00:02:00,signal,lisi,c001,order,奶粉,268.00
                        00:04:00,scan,wangwu,c001,wechat-oa
                        00:05:00,delete-follow,lisi,c001
                        """), 60);

        passTheTime();

        assertThat(over.join()).isEqualTo(new DayPlayer.Played(5, 0));
        await().until(() -> receiver.received().size() == 4);
        String customer = receiver.received().get(0).element("ExternalUserID");
        assertThat(receiver.received())
                .extracting(event -> Long.parseLong(event.element("CreateTime")) - midnight.getEpochSecond()
                        + " " + event.element("ChangeType") + " " + event.element("UserID") + " "
                        + event.element("ExternalUserID"))
                .containsExactlyInAnyOrder(
                        "1 add_external_contact lisi " + customer,
                        "2 edit_external_contact lisi " + customer,
                        "4 add_external_contact wangwu " + customer,
                        "5 del_follow_user lisi " + customer);
        assertThat(wecom.people().tags("lisi", customer)).containsExactly("消费意愿/强烈");
        assertThat(sent)
                .containsExactly("POST signals [{\"externalUserId\":\"" + customer
                        + "\",\"userId\":\"lisi\",\"kind\":\"order\",\"key\":\"奶粉\",\"amount\":268.00,"
                        + "\"at\":\"2026-11-11T01:00:02Z\",\"id\":\"day-" + Long.toString(midnight.toEpochMilli(), 36)
                        + "-4-0\"}]");
    }

    @Test
    void whatCanNotBeDone_isSkipped_andTheDayGoesOn() {
        CompletableFuture<DayPlayer.Played> over = player.play(Day.parse(HEADER + """
                        00:01:00,scan,,c001,no-such-code
                        00:02:00,remark,,c001,他没来
                        00:03:00,scan,lisi,c002,metro-line2
                        00:04:00,scan,lisi,c002,metro-line2
                        00:05:00,tags,,c002,+消费意愿/没有这个
                        00:06:00,member-leave,lisi
                        00:07:00,scan,lisi,c003,metro-line2
                        """), 1000);

        passTheTime();

        assertThat(over.join()).isEqualTo(new DayPlayer.Played(3, 4));
        await().until(() -> receiver.received().size() == 3);
        assertThat(receiver.received())
                .extracting(event -> event.element("ChangeType") + " " + event.element("UserID"))
                .containsExactlyInAnyOrder(
                        "add_external_contact lisi", "delete_user lisi", "add_external_contact zhangsan");
    }

    @Test
    void severalDays_asCallbacks_areWhatTheyWouldBring_toWhoeverPostsThem() throws Exception {
        Day days = Day.sample().first(60).times(3);

        List<String> callbacks = wecom.callbacks(days, midnight, 60);

        long expected = days.steps().stream()
                .map(step -> SampleDayFile.line(step.line()))
                .filter(row -> !row.contains(",signal,"))
                .count();
        assertThat(callbacks).hasSize((int) expected).doesNotHaveDuplicates();
        assertThat(receiver.received()).isEmpty();
        assertThat(callbacks.get(0)).contains("<CreateTime>" + (midnight.getEpochSecond() + 2) + "</CreateTime>");
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(wecom.request(receiver.subscription(), callbacks.get(7)), BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(receiver.received()).extracting(Received::xml).containsExactly(callbacks.get(7));
    }

    @Test
    void cancelledDay_endsWhereItIs() {
        CompletableFuture<DayPlayer.Played> over = player.play(Day.sample(), 1000);
        waiting.remove().run();
        waiting.remove().run();

        over.cancel(false);
        passTheTime();

        await().until(() -> receiver.received().size() == 1);
        assertThat(Duration.between(midnight, clock.instant())).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void speed_isMoreThanZero() {
        assertThatThrownBy(() -> player.play(Day.sample(), 0)).hasMessage("the speed must be more than 0");
        assertThatThrownBy(() -> player.play(Day.sample(), Double.NaN)).hasMessage("the speed must be more than 0");
    }

    private void passTheTime() {
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
    }
}
