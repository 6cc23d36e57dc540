package io.wecompolicy.rulebook;

import io.agroal.api.AgroalDataSource;
import io.wecompolicy.core.event.CorpId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalInt;

/** Versions and activations in the database. */
@ApplicationScoped
class VersionStore {
    private final AgroalDataSource dataSource;
    private final Clock clock;

    VersionStore(AgroalDataSource dataSource, Clock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    OptionalInt liveVersion(CorpId corp) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        select version from rulebook_activation where corp_id = ? and slot = 'live'
                        order by activation desc limit 1
                        """)) {
            select.setString(1, corp.value());
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? OptionalInt.of(row.getInt(1)) : OptionalInt.empty();
            }
        }
    }

    Optional<StoredVersion> find(CorpId corp, int version) throws SQLException, IOException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select digest, tree from rulebook_version where corp_id = ? and version = ?")) {
            select.setString(1, corp.value());
            select.setInt(2, version);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new StoredVersion(version, row.getString(1), RulesTree.ofZip(row.getBytes(2))))
                        : Optional.empty();
            }
        }
    }

    /**
     * Makes the tree live: as a new version, or as a new activation of the version that has it already. Replicas take
     * turns, and one that comes second with the same tree finds it live and changes nothing.
     */
    @Transactional
    int publish(CorpId corp, RulesTree tree, String author, String message) throws SQLException, IOException {
        try (Connection connection = dataSource.getConnection()) {
            lock(connection, corp);
            OptionalInt known = known(connection, corp, tree.digest());
            OptionalInt live = liveVersion(corp);
            if (known.isPresent() && known.equals(live)) {
                return live.getAsInt();
            }
            int version = known.isPresent() ? known.getAsInt() : insert(connection, corp, tree, author, message);
            activate(connection, corp, version, author);
            return version;
        }
    }

    private static void lock(Connection connection, CorpId corp) throws SQLException {
        try (PreparedStatement lock =
                connection.prepareStatement("select pg_advisory_xact_lock(hashtextextended('rulebook/' || ?, 0))")) {
            lock.setString(1, corp.value());
            lock.execute();
        }
    }

    private static OptionalInt known(Connection connection, CorpId corp, String digest) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select max(version) from rulebook_version where corp_id = ? and digest = ?")) {
            select.setString(1, corp.value());
            select.setString(2, digest);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                int version = row.getInt(1);
                return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(version);
            }
        }
    }

    private int insert(Connection connection, CorpId corp, RulesTree tree, String author, String message)
            throws SQLException, IOException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into rulebook_version (corp_id, version, digest, tree, author, message, created_at)
                select ?, coalesce(max(version), 0) + 1, ?, ?, ?, ?, ? from rulebook_version where corp_id = ?
                returning version
                """)) {
            insert.setString(1, corp.value());
            insert.setString(2, tree.digest());
            insert.setBytes(3, tree.zip());
            insert.setString(4, author);
            insert.setString(5, message);
            insert.setObject(6, clock.instant().atOffset(ZoneOffset.UTC));
            insert.setString(7, corp.value());
            try (ResultSet row = insert.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private void activate(Connection connection, CorpId corp, int version, String by) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into rulebook_activation (corp_id, activation, version, slot, activated_at, activated_by)
                select ?, coalesce(max(activation), 0) + 1, ?, 'live', ?, ? from rulebook_activation where corp_id = ?
                """)) {
            insert.setString(1, corp.value());
            insert.setInt(2, version);
            insert.setObject(3, clock.instant().atOffset(ZoneOffset.UTC));
            insert.setString(4, by);
            insert.setString(5, corp.value());
            insert.executeUpdate();
        }
    }
}
