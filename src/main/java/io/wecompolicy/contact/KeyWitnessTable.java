package io.wecompolicy.contact;

import io.wecompolicy.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** The row of {@code contact_data_key}, and some rows of {@code contact_key}. */
@ApplicationScoped
class KeyWitnessTable implements KeyWitness {
    /** Enough that some damaged rows do not hide a right key. */
    private static final String SOME = """
            select corp_id, subject, generation, wrapped from contact_key
            where destroyed_at is null order by created_at desc limit 100
            """;

    private final DataSource dataSource;

    KeyWitnessTable(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public Optional<byte[]> proof() {
        return new Sql(dataSource, "select proof from contact_data_key")
                .list(row -> row.getBytes("proof")).stream().findFirst();
    }

    @Override
    public List<WrappedKey> some() {
        return new Sql(dataSource, SOME)
                .list(row -> new WrappedKey(
                        new SubjectKey.Id(row.getString("corp_id"), row.getString("subject"), row.getInt("generation")),
                        row.getBytes("wrapped")));
    }

    @Override
    public void keep(byte[] proof) {
        new Sql(dataSource, "insert into contact_data_key (proof) values (?) on conflict do nothing")
                .bytes(proof)
                .update();
    }
}
