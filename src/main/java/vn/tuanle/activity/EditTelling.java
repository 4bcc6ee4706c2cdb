package vn.tuanle.activity;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.identity.Asker;
import vn.tuanle.kernel.Phrase;
import vn.tuanle.kernel.Rows;
import vn.tuanle.notice.Notice;
import vn.tuanle.notice.Notices;
import vn.tuanle.organisation.Lineage;

/// Tells the office that published an activity when its unit edits it: once, until the office says that it saw. Of
/// units
/// that are trusted to publish by themselves it is not told.
@Component
class EditTelling {
    private final JdbcClient sql;
    private final Notices notices;
    private final Lineage lineage;

    EditTelling(JdbcClient sql, Notices notices, Lineage lineage) {
        this.sql = sql;
        this.notices = notices;
        this.lineage = lineage;
    }

    private record Published(String title, UUID office, UUID since) {}

    /// Called in the transaction of the edit.
    void edited(Asker asker, UUID activity) {
        sql.sql("""
                select a.title, k.office_id, (select s.id from activity_act s where s.activity_id = a.id
                    and s.kind in ('PUBLISHED', 'SEEN') order by s.ordinal desc limit 1) as since
                from activity a join lateral (select p.office_id from activity_act p
                    where p.activity_id = a.id and p.kind = 'PUBLISHED' order by p.ordinal desc limit 1) k on true
                where a.id = ? and a.state = 'PUBLISHED' and k.office_id is not null and not exists (
                    select from publishing_trust t where t.unit_id = a.unit_id and t.ended_at is null)""")
                .param(activity)
                .query((row, n) ->
                        new Published(row.getString("title"), Rows.uuid(row, "office_id"), Rows.uuid(row, "since")))
                .optional()
                .filter(one -> !asker.workUnits().contains(one.office))
                .ifPresent(one -> notices.tellUnits(
                        lineage.withSuccessors(List.of(one.office)),
                        Notice.of(
                                "activity-edited:" + activity + ":" + one.since,
                                Phrase.of("Hoạt động đã duyệt vừa được sửa"),
                                Phrase.of("{0}", one.title),
                                "/duyet-hoat-dong#da-sua"),
                        asker.person()));
    }
}
