package io.wecompolicy.contact;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.wecompolicy.platform.SubjectKeys;
import io.wecompolicy.platform.TestDatabase;
import io.wecompolicy.platform.TwoCorps;
import io.wecompolicy.platform.Ulids;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@WithTestResource(value = TwoCorps.class, scope = TestResourceScope.MATCHING_RESOURCES)
class KeyRingTest {
    private static final byte[] NAME = "王小明".getBytes(UTF_8);

    @Inject
    SubjectKeys keys;

    private final String customer = Ulids.next("wm");

    @Test
    void sealedBytes_areOpenedLater_andNeverTheSameTwice() {
        byte[] first = seal(TwoCorps.ONE, customer);
        byte[] second = seal(TwoCorps.ONE, customer);

        assertThat(open(TwoCorps.ONE, customer, first)).isEqualTo("王小明");
        assertThat(open(TwoCorps.ONE, customer, second)).isEqualTo("王小明");
        assertThat(first).isNotEqualTo(second);
        assertThat(new String(first, UTF_8)).doesNotContain("王小明");
    }

    @Test
    void emptySubject_isTheCorpItself() {
        assertThat(open(TwoCorps.ONE, "", seal(TwoCorps.ONE, ""))).isEqualTo("王小明");
    }

    @Test
    void sealedBytes_openedForAnotherCorpOrCustomer_stayShut() {
        byte[] sealed = seal(TwoCorps.ONE, customer);
        String stranger = Ulids.next("wm");
        seal(TwoCorps.OTHER, customer);
        seal(TwoCorps.ONE, stranger);

        assertThatThrownBy(() -> keys.open(TwoCorps.OTHER, customer, sealed))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> keys.open(TwoCorps.ONE, stranger, sealed))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> keys.open(TwoCorps.OTHER, Ulids.next("wm"), sealed))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void sealedBytes_damaged_stayShut() {
        byte[] sealed = seal(TwoCorps.ONE, customer);
        sealed[sealed.length - 1] ^= 1;

        assertThatThrownBy(() -> keys.open(TwoCorps.ONE, customer, sealed))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> keys.open(TwoCorps.ONE, customer, new byte[] {1, 2}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void destroyedKey_opensNothing_andTheNextGenerationOpensOnlyItsOwn() {
        byte[] before = seal(TwoCorps.ONE, customer);
        assertThat(open(TwoCorps.ONE, customer, before)).isEqualTo("王小明");

        QuarkusTransaction.requiringNew().run(() -> keys.destroy(TwoCorps.ONE, customer));
        byte[] after = seal(TwoCorps.ONE, customer);

        assertThat(keys.open(TwoCorps.ONE, customer, before)).isEmpty();
        assertThat(open(TwoCorps.ONE, customer, after)).isEqualTo("王小明");
    }

    @Test
    void destroying_rolledBack_destroysNothing() {
        byte[] sealed = seal(TwoCorps.ONE, customer);

        QuarkusTransaction.begin();
        keys.destroy(TwoCorps.ONE, customer);
        assertThat(keys.open(TwoCorps.ONE, customer, sealed)).isEmpty();
        QuarkusTransaction.rollback();

        assertThat(open(TwoCorps.ONE, customer, sealed)).isEqualTo("王小明");
    }

    @Test
    void keyOfTransactionThatWasRolledBack_isForgotten() {
        QuarkusTransaction.begin();
        keys.prepare(TwoCorps.ONE, List.of(customer));
        byte[] lost = keys.seal(TwoCorps.ONE, customer, NAME);
        assertThat(open(TwoCorps.ONE, customer, lost)).isEqualTo("王小明");
        QuarkusTransaction.rollback();

        byte[] kept = seal(TwoCorps.ONE, customer);

        assertThat(open(TwoCorps.ONE, customer, kept)).isEqualTo("王小明");
        assertThatThrownBy(() -> keys.open(TwoCorps.ONE, customer, lost)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void sealing_withoutPreparedKey_isRefused() {
        assertThatThrownBy(() -> keys.seal(TwoCorps.ONE, customer, NAME)).isInstanceOf(IllegalStateException.class);
    }

    private byte[] seal(String corp, String subject) {
        return QuarkusTransaction.requiringNew().call(() -> {
            keys.prepare(corp, List.of(subject));
            return keys.seal(corp, subject, NAME);
        });
    }

    private String open(String corp, String subject, byte[] sealed) {
        Optional<byte[]> clear = keys.open(corp, subject, sealed);
        return new String(clear.orElseThrow(), UTF_8);
    }
}
