package io.wecompolicy.decisionlog;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HexFormat;

/** Stores what many decisions share once, by its digest. */
@ApplicationScoped
class SharedFacts {
    /** The answer is the digest under which the bytes can be found. */
    String store(Connection connection, String corp, byte[] shared) throws SQLException {
        String digest = HexFormat.of().formatHex(sha256(shared));
        // No memory of what was stored before: a transaction that rolled back would make it lie.
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into decisionlog_shared (corp_id, digest, body)
                select ?, ?, ? where not exists (select from decisionlog_shared where corp_id = ? and digest = ?)
                on conflict do nothing
                """)) {
            insert.setString(1, corp);
            insert.setString(2, digest);
            insert.setBytes(3, shared);
            insert.setString(4, corp);
            insert.setString(5, digest);
            insert.executeUpdate();
        }
        return digest;
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
