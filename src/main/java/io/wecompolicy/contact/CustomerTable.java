package io.wecompolicy.contact;

import io.wecompolicy.core.event.CorpId;
import io.wecompolicy.core.fact.Customer;
import io.wecompolicy.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/** The rows of {@code contact_customer}. */
@ApplicationScoped
class CustomerTable {
    private static final String UPSERT = """
            insert into contact_customer (corp_id, external_user_id, type, archive_consent, personal, read_at)
            values (?, ?, ?, ?, ?, ?)
            on conflict (corp_id, external_user_id) do update set
                type = excluded.type, archive_consent = excluded.archive_consent,
                personal = excluded.personal, read_at = excluded.read_at
            """;
    private static final String FIND = """
            select external_user_id, type, archive_consent, personal from contact_customer
            where corp_id = ? and external_user_id = any(?::text[])
            """;

    private final DataSource dataSource;
    private final Personal personal;

    CustomerTable(DataSource dataSource, Personal personal) {
        this.dataSource = dataSource;
        this.personal = personal;
    }

    void upsert(CorpId corp, Customer customer, Instant readAt) {
        Personal.Fields fields = new Personal.Fields(
                customer.name(), customer.gender(), customer.city(), customer.language(), customer.corpName());
        new Sql(dataSource, UPSERT)
                .text(corp.value())
                .text(customer.externalUserId())
                .text(customer.type())
                .truth(customer.archiveConsent())
                .bytes(personal.seal(corp, customer.externalUserId(), fields))
                .instant(readAt)
                .update();
    }

    /** Those that we know and may still read. */
    Map<String, Customer> find(CorpId corp, Collection<String> externalUserIds) {
        Map<String, Customer> found = new LinkedHashMap<>();
        new Sql(dataSource, FIND)
                .text(corp.value())
                .texts(externalUserIds)
                .list(row -> customer(corp, row))
                .forEach(customer -> customer.ifPresent(known -> found.put(known.externalUserId(), known)));
        return found;
    }

    private Optional<Customer> customer(CorpId corp, ResultSet row) throws SQLException {
        String id = row.getString("external_user_id");
        String type = row.getString("type");
        boolean consent = row.getBoolean("archive_consent");
        return personal.fields(corp, id, row.getBytes("personal"))
                .map(fields -> new Customer(
                        id,
                        fields.name(),
                        type,
                        fields.gender(),
                        fields.city(),
                        fields.language(),
                        fields.corpName(),
                        consent));
    }
}
