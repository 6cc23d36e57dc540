package io.wecompolicy.contact;

import io.wecompolicy.core.event.CorpId;
import io.wecompolicy.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** The corp tags by WeCom's ids. A tag that is renamed or deleted there is so for all who carry it, without any event. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class TagLibrary {
    private static final String LOCK =
            "select 1 from (select pg_advisory_xact_lock%s(hashtextextended(?, 11))) as locked";
    private static final String NAMES = """
            select tag_id, group_name || '/' || name as path from contact_library_tag where corp_id = ?
            """;
    private static final String FORGET =
            "delete from contact_library_tag where corp_id = ? and not tag_id = any(?::text[])";
    private static final String KEEP = """
            insert into contact_library_tag as t (corp_id, tag_id, group_id, group_name, name, group_place, place)
            select ?, tag_id, group_id, group_name, name, group_place, place
            from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::bigint[], ?::bigint[])
                as r (tag_id, group_id, group_name, name, group_place, place)
            on conflict on constraint contact_library_tag_pk do update set
                group_id = excluded.group_id, group_name = excluded.group_name, name = excluded.name,
                group_place = excluded.group_place, place = excluded.place
            """;
    private static final String STRIP = "delete from contact_tag where corp_id = ? and tag = any(?::text[])";
    /** A pair may carry the new name already, when it was put there by hand: then the old one only goes. */
    private static final String RENAME = """
            with renamed as (
                delete from contact_tag t using unnest(?::text[], ?::text[]) as r (old, new)
                where t.corp_id = ? and t.tag = r.old
                returning t.corp_id, t.external_user_id, t.user_id, r.new)
            insert into contact_tag (corp_id, external_user_id, user_id, tag) select * from renamed on conflict do nothing
            """;

    private final DataSource dataSource;

    TagLibrary(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** A tag; {@code place} is WeCom's order, higher stands further in front. */
    public record LibraryTag(String id, String groupId, String groupName, String name, long groupPlace, long place) {
        String path() {
            return groupName + "/" + name;
        }
    }

    /** What a new picture of the library changed. */
    public record Changes(int renamed, int deleted, int added) {}

    /** {@code group/tag} by id. Until the transaction ends nobody renames one, so that they fit the tags of pairs. */
    public Map<String, String> names(CorpId corp) {
        lock(corp, "_shared");
        return known(corp);
    }

    /** Takes over the library as WeCom shows it, whole. */
    public Changes replace(CorpId corp, List<LibraryTag> shown) {
        lock(corp, "");
        Map<String, String> before = known(corp);
        int known = before.size();
        Map<String, String> renamed = new HashMap<>();
        int added = 0;
        for (LibraryTag tag : shown) {
            String old = before.remove(tag.id());
            added += old == null ? 1 : 0;
            if (old != null && !old.equals(tag.path())) {
                renamed.put(old, tag.path());
            }
        }
        List<String> deleted = new ArrayList<>(before.values());
        // A name that lives on with another id is not gone from those who carry it.
        shown.forEach(tag -> deleted.remove(tag.path()));
        strip(corp, deleted);
        rename(corp, renamed);
        keep(corp, shown);
        return new Changes(renamed.size(), before.size(), known == 0 ? 0 : added);
    }

    private void lock(CorpId corp, String kind) {
        new Sql(dataSource, LOCK.formatted(kind)).text("tags of " + corp).list(row -> 1);
    }

    private Map<String, String> known(CorpId corp) {
        Map<String, String> names = new HashMap<>();
        new Sql(dataSource, NAMES)
                .text(corp.value())
                .list(row -> Map.entry(row.getString("tag_id"), row.getString("path")))
                .forEach(tag -> names.put(tag.getKey(), tag.getValue()));
        return names;
    }

    private void strip(CorpId corp, List<String> tags) {
        if (!tags.isEmpty()) {
            new Sql(dataSource, STRIP).text(corp.value()).texts(tags).update();
        }
    }

    /** By way of a name that nothing has, because two tags may exchange theirs. */
    private void rename(CorpId corp, Map<String, String> renamed) {
        if (renamed.isEmpty()) {
            return;
        }
        List<String> old = new ArrayList<>(renamed.keySet());
        List<String> between = old.stream().map(name -> "\u0001" + name).toList();
        rename(corp, old, between);
        rename(corp, between, old.stream().map(renamed::get).toList());
    }

    private void rename(CorpId corp, List<String> from, List<String> to) {
        new Sql(dataSource, RENAME).texts(from).texts(to).text(corp.value()).update();
    }

    private void keep(CorpId corp, List<LibraryTag> shown) {
        new Sql(dataSource, FORGET)
                .text(corp.value())
                .texts(shown, LibraryTag::id)
                .update();
        new Sql(dataSource, KEEP)
                .text(corp.value())
                .texts(shown, LibraryTag::id)
                .texts(shown, LibraryTag::groupId)
                .texts(shown, LibraryTag::groupName)
                .texts(shown, LibraryTag::name)
                .texts(shown, tag -> Long.toString(tag.groupPlace()))
                .texts(shown, tag -> Long.toString(tag.place()))
                .update();
    }
}
