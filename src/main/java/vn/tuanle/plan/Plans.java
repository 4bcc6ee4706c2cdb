package vn.tuanle.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.tuanle.identity.Asker;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.kernel.Rows;
import vn.tuanle.kernel.Transactions;
import vn.tuanle.organisation.Directory;
import vn.tuanle.organisation.Snapshot;
import vn.tuanle.reading.DocumentKind;
import vn.tuanle.reading.Found;
import vn.tuanle.reading.ReadDocument;
import vn.tuanle.reading.Reading;

/// Writes about a plan as a whole: taking in what was read, writing and copying one, dropping a
/// draft.
@Component
public class Plans {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private final JdbcClient sql;
    private final Transactions transactions;
    private final Directory directory;
    private final PlanRows rows;
    private final PartyRows parties;
    private final Differences differences;

    Plans(
            JdbcClient sql,
            Transactions transactions,
            Directory directory,
            PlanRows rows,
            PartyRows parties,
            Differences differences) {
        this.sql = sql;
        this.transactions = transactions;
        this.directory = directory;
        this.rows = rows;
        this.parties = parties;
        this.differences = differences;
    }

    /// Where a plan came from.
    enum Origin {
        UPLOADED,
        WRITTEN,
        COPIED,
        /// Composed from fields by another module; its text is not edited by hand.
        COMPOSED
    }

    /// A draft made of one of the documents that were read. The issuing unit is found by the name
    /// in the heading, as of
    /// the plan's day; where it cannot be, it is the unit the asker acts for, and the heading is
    /// marked doubtful.
    Outcome<UUID> take(
            Asker asker,
            Reading.Read read,
            ReadDocument chosen,
            Origin origin,
            @Nullable UUID file,
            @Nullable UUID from) {
        UUID acting = asker.actingUnit();
        if (acting == null || !asker.workUnits().contains(acting))
            return Outcome.refused("Bạn chưa làm việc cho đơn vị nào nên chưa lập được kế hoạch.");
        Snapshot units = directory.snapshot(dayOf(chosen));
        IssuingUnit issuing = IssuingUnit.of(chosen, units, acting);
        if (units.unit(issuing.unit()).isEmpty()) return gone(issuing.unit(), units.on());
        Intake intake = Intake.of(chosen);
        if (issuing.doubt() != null) intake.doubtIssuer(issuing.doubt());
        return take(asker, read, chosen, new Beginning(origin, issuing.unit(), acting, file, from), intake, units);
    }

    /// A unit that is not there on the plan's day issues nothing: whoever came after it does.
    private Outcome<UUID> gone(UUID unit, LocalDate day) {
        String name = directory.names(List.of(unit), day).getOrDefault(unit, "");
        return Outcome.refused(
                "“{0}” không có trong danh mục vào ngày {1}, ngày của kế hoạch này, nên không ban hành được. Nếu ngày trong văn bản đúng, hãy để đơn vị kế tục đưa kế hoạch vào.",
                name, Days.day(day));
    }

    /// Whose a new plan is and where it came from.
    private record Beginning(
            Origin origin,
            UUID issuing,
            UUID drafting,
            @Nullable UUID file,
            @Nullable UUID from) {}

    /// A draft whose text was composed for the unit, which therefore needs not be found by its name.
    Outcome<UUID> takeComposed(Asker asker, UUID unit, Reading.Read read) {
        ReadDocument chosen = read.main();
        Beginning beginning = new Beginning(Origin.COMPOSED, unit, unit, null, null);
        Snapshot units = directory.snapshot(dayOf(chosen));
        return take(asker, read, chosen, beginning, Intake.of(chosen), units);
    }

    private Outcome<UUID> take(
            Asker asker, Reading.Read read, ReadDocument chosen, Beginning beginning, Intake intake, Snapshot units) {
        Parties named = Parties.of(intake, units, beginning.issuing());
        UUID plan = UUID.randomUUID();
        return transactions.run(() -> {
            sql.sql("""
                    insert into plan (id, issuing_unit, drafting_unit, year, title, kind, origin, copied_from, file_id,
                      scanned, body, blocks, warnings, created_by)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?)""")
                    .params(Rows.values(
                            plan,
                            beginning.issuing(),
                            beginning.drafting(),
                            yearOf(chosen, dayOf(chosen)),
                            title(chosen),
                            chosen.kind(),
                            beginning.origin(),
                            beginning.from(),
                            beginning.file(),
                            read.source().scanned(),
                            read.source().text(),
                            Blocks.json(read.source().blocks()),
                            JSON.writeValueAsString(chosen.warnings()),
                            asker.person()))
                    .update();
            write(plan, intake, named);
            return Outcome.done(plan);
        });
    }

    /// Reads a written draft again after its text was changed. What a person confirmed or changed
    /// by hand is kept where
    /// the same words still stand in the text; the rest is read afresh.
    Outcome<UUID> readAgain(UUID plan, int version, Reading.Read read) {
        ReadDocument chosen = read.main();
        return transactions.run(() -> {
            UUID issuing = sql.sql("""
                    update plan set body = ?, blocks = ?::jsonb, warnings = ?::jsonb, title = ?, kind = ?,
                      version = version + 1
                    where id = ? and version = ? and document_id is null and origin in ('WRITTEN', 'COPIED')
                    returning issuing_unit""")
                    .params(Rows.values(
                            read.source().text(),
                            Blocks.json(read.source().blocks()),
                            JSON.writeValueAsString(chosen.warnings()),
                            title(chosen),
                            chosen.kind(),
                            plan,
                            version))
                    .query(UUID.class)
                    .optional()
                    .orElse(null);
            if (issuing == null)
                return Outcome.refused(
                        "Người khác vừa lưu bản này. Phần bạn gõ vẫn còn ở đây; hãy mở lại bản mới ở trang khác rồi ghép vào.");
            Intake intake = Intake.of(chosen);
            Snapshot units = directory.snapshot(dayOf(chosen));
            Kept kept = Kept.of(rows.of(plan));
            List<PartyRow> before = parties.of(plan);
            differences.over(plan, () -> {
                sql.sql("""
                    delete from plan_item_party where item_id in (select id from plan_item where plan_id = ?)""").param(plan).update();
                sql.sql("delete from plan_party_unit where party_id in (select id from plan_party where plan_id = ?)")
                        .param(plan)
                        .update();
                sql.sql("delete from plan_party where plan_id = ?").param(plan).update();
                sql.sql("delete from plan_item where plan_id = ?").param(plan).update();
                Map<UUID, UUID> again = kept.onto(intake);
                write(plan, intake, Parties.again(intake, units, issuing, before));
                return again;
            });
            return Outcome.done(plan);
        });
    }

    private void write(UUID plan, Intake intake, Parties named) {
        rows.insert(plan, intake.items);
        parties.insert(plan, intake, named);
    }

    /// Puts a draft aside; an issued plan is recalled by an act instead.
    Outcome<UUID> drop(UUID plan) {
        int dropped = sql.sql(
                        "update plan set dropped_at = now() where id = ? and document_id is null and dropped_at is null")
                .param(plan)
                .update();
        return dropped == 1
                ? Outcome.done(plan)
                : Outcome.refused("Kế hoạch đã ban hành thì không bỏ được; hãy thu hồi.");
    }

    static String title(ReadDocument read) {
        Found<String> title = read.title();
        return title == null ? "Kế hoạch chưa có tên" : title.value();
    }

    /// The day by which names of units are understood: the document's own, else the Week's first,
    /// else today.
    static LocalDate dayOf(ReadDocument read) {
        Found<LocalDate> date = read.date();
        if (date != null) return date.value();
        for (var campaign : read.campaigns()) {
            LocalDate start = campaign.value().start();
            if (start != null) return start;
        }
        for (var deadline : read.deadlines()) {
            LocalDate day = deadline.value().date();
            if (day != null) return day;
        }
        return LocalDate.now(Days.ZONE);
    }

    private static int yearOf(ReadDocument read, LocalDate day) {
        for (var campaign : read.campaigns()) {
            LocalDate start = campaign.value().start();
            if (start != null) return start.getYear();
        }
        return day.getYear();
    }

    static boolean isPlan(ReadDocument read) {
        return read.kind() == DocumentKind.KE_HOACH;
    }
}
