package vn.tuanle.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.identity.Asker;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Rows;
import vn.tuanle.organisation.Directory;

/// Reads a person's notices, and writes which of them they have read.
@Component
class NoticePages {
    private static final int A_PAGE = 30;
    static final int MOST_COUNTED = 99;
    private static final String MINE = "(n.person_id = ? or n.unit_id = any(cast(? as uuid[])))";
    private static final String RECENT = " and n.said_at > now() - interval '90 days'";
    private static final String UNREAD =
            " and not exists (select 1 from notice_reader r where r.person_id = ? and r.notice_id = n.id)";
    private final JdbcClient sql;
    private final Directory directory;

    NoticePages(JdbcClient sql, Directory directory) {
        this.sql = sql;
        this.directory = directory;
    }

    private record Row(NoticesPage.Line line, @Nullable UUID unit) {}

    /// `before` is the moment and number of the last notice seen, as `older` gave it; anything else is
    /// the beginning.
    NoticesPage page(Asker asker, String before) {
        Instant moment = Instant.now().plusSeconds(3600);
        UUID last = new UUID(0, 0);
        String[] parts = before.split("_", 2);
        if (parts.length == 2)
            try {
                Instant asked = Instant.parse(parts[0]);
                last = UUID.fromString(parts[1]);
                moment = asked;
            } catch (DateTimeException | IllegalArgumentException notOurs) {
                last = new UUID(0, 0);
            }
        List<Row> rows = sql.sql("""
                select n.id, n.unit_id, n.subject, n.body, n.said_at, n.urgent,
                       exists (select 1 from notice_reader r where r.person_id = ? and r.notice_id = n.id) was_read
                from notice n
                where %s and (n.said_at, n.id) < (?, ?)
                order by n.said_at desc, n.id desc limit ?""".formatted(MINE))
                .params(Rows.values(asker.person(), asker.person(), units(asker), moment, last, A_PAGE + 1))
                .query((row, n) -> row(row))
                .list();
        Map<UUID, String> names = directory.names(
                rows.stream().map(Row::unit).filter(Objects::nonNull).distinct().toList(), LocalDate.now(Days.ZONE));
        List<NoticesPage.Line> lines =
                rows.stream().limit(A_PAGE).map(row -> named(row, names)).toList();
        String older = rows.size() <= A_PAGE
                ? null
                : lines.getLast().at() + "_" + lines.getLast().id();
        return new NoticesPage(lines, unread(asker), older, asker.administersAll());
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                new NoticesPage.Line(
                        Rows.uuid(row, "id"),
                        Said.phrase(row.getString("subject")),
                        Said.phrase(row.getString("body")),
                        "",
                        Objects.requireNonNull(Rows.instant(row, "said_at")),
                        row.getBoolean("was_read"),
                        row.getBoolean("urgent")),
                Rows.uuidOrNull(row, "unit_id"));
    }

    private static NoticesPage.Line named(Row row, Map<UUID, String> names) {
        NoticesPage.Line line = row.line();
        String unit = row.unit() == null ? "" : names.getOrDefault(row.unit(), "");
        return new NoticesPage.Line(
                line.id(), line.subject(), line.body(), unit, line.at(), line.read(), line.urgent());
    }

    /// How many notices of the last ninety days the person has not read, counted to 100 at most.
    int unread(Asker asker) {
        return sql.sql("select count(*) from (select 1 from notice n where " + MINE + RECENT + UNREAD + " limit "
                        + (MOST_COUNTED + 1) + ") counted")
                .params(Rows.values(asker.person(), units(asker), asker.person()))
                .query(Integer.class)
                .single();
    }

    /// The page a notice leads to, after noting that it was read; nothing when it is not theirs.
    Optional<String> open(Asker asker, UUID notice) {
        Optional<String> path = sql.sql("select n.path from notice n where n.id = ? and " + MINE)
                .params(Rows.values(notice, asker.person(), units(asker)))
                .query(String.class)
                .optional();
        path.ifPresent(known ->
                sql.sql("""
                insert into notice_reader (person_id, notice_id) values (?, ?)
                on conflict (person_id, notice_id) do update set read_at = notice_reader.read_at""").params(Rows.values(asker.person(), notice)).update());
        return path;
    }

    /// Takes all that was said until now for read.
    void readAll(Asker asker) {
        sql.sql("insert into notice_reader (person_id, notice_id) select cast(? as uuid), n.id from notice n where "
                        + MINE + RECENT + UNREAD + " on conflict (person_id, notice_id) do update set read_at = now()")
                .params(Rows.values(asker.person(), asker.person(), units(asker), asker.person()))
                .update();
    }

    private static String[] units(Asker asker) {
        return asker.workUnits().stream().map(UUID::toString).toArray(String[]::new);
    }
}
