package io.wecompolicy.channel;

import io.wecompolicy.core.event.CorpId;
import io.wecompolicy.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;

/** The customer groups of a corp, as WeCom showed them last. */
@ApplicationScoped
public class GroupChats {
    private static final String TAKE = """
            insert into channel_group_chat as c
                (corp_id, chat_id, name, owner, members, member_version, dissolved, created_at, read_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict on constraint channel_group_chat_pk do update set
                name = excluded.name, owner = excluded.owner, members = excluded.members,
                member_version = excluded.member_version, dissolved = excluded.dissolved, read_at = excluded.read_at
            where (c.name, c.owner, c.members, c.member_version, c.dissolved) is distinct from
                  (excluded.name, excluded.owner, excluded.members, excluded.member_version, excluded.dissolved)
            """;
    private static final String DISSOLVE =
            "update channel_group_chat set dissolved = true where corp_id = ? and chat_id = ? and not dissolved";
    private static final String ALL = """
            select chat_id, name, owner, members, member_version, dissolved, created_at from channel_group_chat
            where corp_id = ? order by chat_id
            """;

    private final DataSource dataSource;

    GroupChats(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Whether that changed anything. */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean take(CorpId corp, GroupChat chat, Instant readAt) {
        return new Sql(dataSource, TAKE)
                        .text(corp.value())
                        .text(chat.chatId())
                        .text(chat.name())
                        .text(chat.owner())
                        .number(chat.members())
                        .text(chat.memberVersion())
                        .truth(chat.dissolved())
                        .instant(chat.createdAt())
                        .instant(readAt)
                        .update()
                > 0;
    }

    /** Whether it had stood until now. */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean dissolve(CorpId corp, String chatId) {
        return new Sql(dataSource, DISSOLVE).text(corp.value()).text(chatId).update() > 0;
    }

    /** Those that stand and those that were dissolved, by id. */
    public List<GroupChat> all(CorpId corp) {
        return new Sql(dataSource, ALL)
                .text(corp.value())
                .list(row -> new GroupChat(
                        row.getString("chat_id"),
                        row.getString("name"),
                        row.getString("owner"),
                        row.getInt("members"),
                        row.getString("member_version"),
                        row.getBoolean("dissolved"),
                        Sql.instant(row, "created_at")));
    }
}
