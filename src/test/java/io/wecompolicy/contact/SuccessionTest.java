package io.wecompolicy.contact;

import static org.assertj.core.api.Assertions.assertThat;

import io.wecompolicy.core.event.ContactAdded;
import io.wecompolicy.core.event.ContactDeleted;
import io.wecompolicy.core.event.FollowDeleted;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Beginnings and ends at seconds of one minute: known is a relation since 10. */
class SuccessionTest {
    private static final Verdict COUNTS = new Verdict(Optional.empty(), false);

    @Test
    void add_ofTheSameSecond_isTheSame() {
        assertThat(added(10, active())).isEqualTo(ignored("the same beginning is known already"));
        assertThat(added(11, active())).isEqualTo(ignored("the same beginning is known already"));
        assertThat(added(10, ended(20))).isEqualTo(ignored("the same beginning is known already"));
    }

    @Test
    void add_thatIsLater_counts() {
        assertThat(added(12, active())).isEqualTo(COUNTS);
        assertThat(added(21, ended(20))).isEqualTo(COUNTS);
        assertThat(added(15, ended(20))).isEqualTo(COUNTS);
    }

    @Test
    void add_inTheSecondOfTheEnd_counts_butIsDoubtful() {
        assertThat(added(20, ended(20))).isEqualTo(new Verdict(Optional.empty(), true));
    }

    @Test
    void add_thatIsOlder_isOver() {
        assertThat(added(5, active())).isEqualTo(ignored("the relation has begun anew since"));
        assertThat(added(5, ended(20))).isEqualTo(ignored("the relation has begun anew since"));
    }

    @Test
    void add_whoseEndCameFirst_counts() {
        Standing endFirst = new Standing(RelationStatus.DELETED_BY_MEMBER, at(20), Optional.of(at(20)), Set.of());

        assertThat(added(10, endFirst)).isEqualTo(COUNTS);
    }

    @Test
    void add_ofAHalfAddedCustomer_counts() {
        Standing half = new Standing(RelationStatus.HALF, at(10), Optional.empty(), Set.of());

        assertThat(added(10, half)).isEqualTo(COUNTS);
    }

    @Test
    void end_ofAnEarlierRelation_isOver() {
        assertThat(deleted(5, false, active())).isEqualTo(ignored("the relation has begun anew since"));
        assertThat(unfollowed(5, active())).isEqualTo(ignored("the relation has begun anew since"));
    }

    @Test
    void end_inTheSecondOfTheBeginning_counts_butIsDoubtful() {
        assertThat(deleted(10, false, active())).isEqualTo(new Verdict(Optional.empty(), true));
    }

    @Test
    void end_thatWasFoundBefore_isTheSame() {
        assertThat(deleted(20, false, ended(25))).isEqualTo(ignored("the same end is known already"));
        assertThat(deleted(30, true, ended(25))).isEqualTo(ignored("the same end is known already"));
        assertThat(unfollowed(
                        20, new Standing(RelationStatus.DELETED_BY_CUSTOMER, at(10), Optional.of(at(20)), Set.of())))
                .isEqualTo(ignored("the same end is known already"));
    }

    @Test
    void end_byTheMember_afterTheCustomersOwn_counts() {
        Standing left = new Standing(RelationStatus.DELETED_BY_CUSTOMER, at(10), Optional.of(at(20)), Set.of());

        assertThat(deleted(30, false, left)).isEqualTo(COUNTS);
    }

    private static Verdict added(int second, Standing known) {
        return Succession.verdict(
                new Told(new ContactAdded("zhangsan", "wm1", "", Optional.empty(), at(second)), false), known);
    }

    private static Verdict deleted(int second, boolean derived, Standing known) {
        return Succession.verdict(new Told(new ContactDeleted("zhangsan", "wm1", "", at(second)), derived), known);
    }

    private static Verdict unfollowed(int second, Standing known) {
        return Succession.verdict(new Told(new FollowDeleted("zhangsan", "wm1", at(second)), false), known);
    }

    private static Standing active() {
        return new Standing(RelationStatus.ACTIVE, at(10), Optional.empty(), Set.of());
    }

    private static Standing ended(int second) {
        return new Standing(RelationStatus.DELETED_BY_MEMBER, at(10), Optional.of(at(second)), Set.of());
    }

    private static Verdict ignored(String reason) {
        return new Verdict(Optional.of(reason), false);
    }

    private static Instant at(int second) {
        return Instant.parse("2026-11-11T01:00:00Z").plusSeconds(second);
    }
}
