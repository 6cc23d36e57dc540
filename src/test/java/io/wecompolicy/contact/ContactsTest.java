package io.wecompolicy.contact;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.wecompolicy.core.event.ArchiveConsented;
import io.wecompolicy.core.event.ContactAdded;
import io.wecompolicy.core.event.ContactDeleted;
import io.wecompolicy.core.event.ContactHalfAdded;
import io.wecompolicy.core.event.CorpId;
import io.wecompolicy.core.event.Event;
import io.wecompolicy.core.event.FollowDeleted;
import io.wecompolicy.core.event.Pair;
import io.wecompolicy.core.event.SignalRecorded;
import io.wecompolicy.core.event.TagsChanged;
import io.wecompolicy.core.fact.Customer;
import io.wecompolicy.core.fact.Relation;
import io.wecompolicy.core.fact.Segments;
import io.wecompolicy.core.fact.Signal;
import io.wecompolicy.platform.Sql;
import io.wecompolicy.platform.TestDatabase;
import io.wecompolicy.platform.TwoCorps;
import io.wecompolicy.platform.Ulids;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@WithTestResource(value = TwoCorps.class, scope = TestResourceScope.MATCHING_RESOURCES)
class ContactsTest {
    private static final CorpId CORP = new CorpId(TwoCorps.ONE);
    private static final Instant T0 = Instant.parse("2026-11-11T01:00:00Z");
    private static final Instant T1 = T0.plusSeconds(3600);

    @Inject
    Contacts contacts;

    @Inject
    ContactReads reads;

    @Inject
    DataSource dataSource;

    private final String wm = Ulids.next("wm");
    private final Pair pair = new Pair("zhangsan", wm);

    @Test
    void relation_addedTwiceWithoutAnEnd_keepsItsState_andHasTheSecondBeginning() {
        observe(added("metro", T0));
        observe(added("", T1));

        assertThat(relation()).isEqualTo(known(RelationStatus.ACTIVE, "metro", T1, Set.of()));
    }

    @Test
    void relation_halfThenAdded_isActiveSinceTheFirst() {
        observe(new ContactHalfAdded("zhangsan", wm, "metro", Optional.empty(), T0));
        assertThat(relation()).isEqualTo(known(RelationStatus.HALF, "metro", T0, Set.of()));

        observe(added("", T1));

        assertThat(relation()).isEqualTo(known(RelationStatus.ACTIVE, "metro", T0, Set.of()));
    }

    @Test
    void relation_endedByMemberAndBegunAgain_hasNoTags() {
        observe(added("metro", T0));
        tag("渠道来源/地铁广告");

        observe(new ContactDeleted("zhangsan", wm, "", T1));
        assertThat(relation()).isEqualTo(known(RelationStatus.DELETED_BY_MEMBER, "metro", T0, Set.of("渠道来源/地铁广告")));
        observe(added("shop", T1));

        assertThat(relation()).isEqualTo(known(RelationStatus.ACTIVE, "shop", T1, Set.of()));
    }

    @Test
    void relation_endedByCustomerAndBegunAgain_keepsItsTags() {
        observe(added("metro", T0));
        tag("渠道来源/地铁广告");

        observe(new FollowDeleted("zhangsan", wm, T1));
        observe(added("shop", T1));

        assertThat(relation()).isEqualTo(known(RelationStatus.ACTIVE, "shop", T1, Set.of("渠道来源/地铁广告")));
    }

    @Test
    void tags_changedByOthers_areFollowed() {
        observe(added("metro", T0));
        tag("城市/上海");

        observe(new TagsChanged("zhangsan", wm, List.of("城市/北京"), List.of("城市/上海"), "e-1", T1));

        assertThat(relation()).isEqualTo(known(RelationStatus.ACTIVE, "metro", T0, Set.of("城市/北京")));
    }

    @Test
    void customer_readAgainWithLess_keepsWhatWasKnown() {
        learn(new Customer(wm, "王小明", "wechat", "male", "上海", "zh", "unknown", false), List.of());
        observe(new ArchiveConsented("zhangsan", wm, Optional.empty(), T1));

        learn(new Customer(wm, "王晓明", "wechat", "unknown", "unknown", "unknown", "unknown", false), List.of());

        assertThat(reads.customers(CORP, List.of(wm)))
                .isEqualTo(Map.of(wm, new Customer(wm, "王晓明", "wechat", "male", "上海", "zh", "unknown", true)));
    }

    @Test
    void relation_read_isAsShown() {
        observe(added("metro", T0));
        tag("城市/北京");
        Relation shown = new Relation("zhangsan", wm, Set.of("城市/上海", "消费意愿/强烈"), "", 3, T1, "王总");

        learn(Customer.unknown(wm), List.of(shown));

        assertThat(relation())
                .isEqualTo(new KnownRelation(
                        new Relation("zhangsan", wm, Set.of("城市/上海", "消费意愿/强烈"), "metro", 3, T1, "王总"),
                        RelationStatus.ACTIVE));
    }

    @Test
    void signal_toldTwice_isKeptOnce() {
        SignalRecorded paid = new SignalRecorded("", wm, "order", "套餐", new BigDecimal("99.50"), Ulids.next("s"), T0);
        observe(paid);
        observe(paid);

        assertThat(reads.signals(CORP, List.of(wm), T1))
                .isEqualTo(Map.of(
                        wm, List.of(new KnownSignal("", new Signal("order", "套餐", new BigDecimal("99.50"), T0)))));
    }

    @Test
    void signal_olderThanTheWindow_isNotSeen() {
        observe(new SignalRecorded("", wm, "order", "套餐", BigDecimal.ONE, Ulids.next("s"), T0));

        assertThat(reads.signals(CORP, List.of(wm), T0.plusSeconds(401L * 86_400)))
                .isEmpty();
    }

    @Test
    void segments_changed_haveOnePrimary() {
        regroup(new SegmentChange(wm, List.of("潜客", "老客"), List.of(), Optional.of("潜客")));
        regroup(new SegmentChange(wm, List.of(), List.of("潜客"), Optional.of("高价值")));

        assertThat(reads.segments(CORP, List.of(wm))).isEqualTo(Map.of(wm, new Segments(Set.of("老客", "高价值"), "高价值")));
    }

    @Test
    void nothing_crossesFromOneCorpToAnother() {
        observe(added("metro", T0));
        learn(new Customer(wm, "王小明", "wechat", "male", "上海", "zh", "unknown", false), List.of());
        CorpId other = new CorpId(TwoCorps.OTHER);

        assertThat(reads.relations(other, List.of(pair))).isEmpty();
        assertThat(reads.customers(other, List.of(wm))).isEmpty();
    }

    @Test
    void statuses_inTheTable_areThoseOfTheCode() {
        String check = new Sql(
                        dataSource,
                        "select pg_get_constraintdef(oid) from pg_constraint where conname = 'contact_relation_status_ck'")
                .list(row -> row.getString(1))
                .get(0);

        List<String> labels = Arrays.stream(RelationStatus.values())
                .map(RelationStatus::label)
                .toList();
        List<String> inTable = java.util.regex.Pattern.compile("'([a-z-]+)'")
                .matcher(check)
                .results()
                .map(match -> match.group(1))
                .toList();
        assertThat(inTable).isEqualTo(labels);
    }

    private ContactAdded added(String state, Instant at) {
        return new ContactAdded("zhangsan", wm, state, Optional.empty(), at);
    }

    private KnownRelation known(RelationStatus status, String state, Instant since, Set<String> tags) {
        return new KnownRelation(new Relation("zhangsan", wm, tags, state, 0, since, ""), status);
    }

    private KnownRelation relation() {
        return reads.relations(CORP, List.of(pair)).get(pair);
    }

    private void observe(Event event) {
        QuarkusTransaction.requiringNew().run(() -> contacts.observe(CORP, List.of(event)));
    }

    private void tag(String tag) {
        QuarkusTransaction.requiringNew()
                .run(() -> contacts.tagsApplied(CORP, List.of(new TagChange(pair, List.of(tag), List.of()))));
    }

    private void learn(Customer customer, List<Relation> relations) {
        QuarkusTransaction.requiringNew().run(() -> contacts.learn(CORP, customer, relations));
    }

    private void regroup(SegmentChange change) {
        QuarkusTransaction.requiringNew().run(() -> contacts.regroup(CORP, List.of(change)));
    }
}
