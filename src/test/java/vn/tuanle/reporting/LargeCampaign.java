package vn.tuanle.reporting;

import static vn.tuanle.testing.Cast.done;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tuanle.identity.ApiToken;
import vn.tuanle.identity.ApiTokens;
import vn.tuanle.identity.Asker;
import vn.tuanle.identity.People;
import vn.tuanle.identity.Role;
import vn.tuanle.identity.Sessions;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Due;
import vn.tuanle.kernel.Rows;
import vn.tuanle.organisation.UnitKind;

/// A province of 10,000 units in four levels, each with a report of thirty figures; for measuring.
public final class LargeCampaign {
    private static final int DISTRICTS = 10;
    private static final int COMMUNES = 15;
    private static final int UNITS = 10_000;
    private static final int VALUES = 30;
    private static final int EVENING = 300;
    private final ConfigurableApplicationContext program;
    private final JdbcClient sql;
    private final JdbcTemplate batch;
    private final List<UUID> units = new ArrayList<>();
    private final UUID form = UUID.randomUUID();
    private final Asker leader;
    private final String lead;
    private List<Officer> officers = List.of();
    private double issuedIn;

    /// Somebody of a school with the address of its report.
    public record Officer(String page, String cookie) {}

    private LargeCampaign(ConfigurableApplicationContext program) {
        this.program = program;
        this.sql = program.getBean(JdbcClient.class);
        this.batch = program.getBean(JdbcTemplate.class);
        tree();
        People people = program.getBean(People.class);
        Sessions sessions = program.getBean(Sessions.class);
        UUID person = done(people.add("Người Tổng Hợp", "tong.hop@vidu.vn"));
        people.grant(person, units.getFirst(), Role.OFFICER, LocalDate.of(2021, 1, 1), null);
        lead = sessions.start(person, "đo");
        leader = Objects.requireNonNull(sessions.asker(lead));
        issue();
        people(people, sessions);
    }

    public static LargeCampaign of(ConfigurableApplicationContext program) {
        return new LargeCampaign(program);
    }

    private void tree() {
        List<Object[]> ids = new ArrayList<>();
        List<Object[]> versions = new ArrayList<>();
        for (int i = 0; i < UNITS; i++) {
            UUID id = UUID.randomUUID();
            units.add(id);
            int communes = DISTRICTS * COMMUNES;
            UUID parent = i == 0
                    ? null
                    : i <= DISTRICTS
                            ? units.getFirst()
                            : i <= DISTRICTS + communes
                                    ? units.get(1 + (i - DISTRICTS - 1) % DISTRICTS)
                                    : units.get(1 + DISTRICTS + i % communes);
            UnitKind kind = i == 0
                    ? UnitKind.UBND_TINH
                    : i <= DISTRICTS
                            ? UnitKind.UBND_TP
                            : i <= DISTRICTS + communes ? UnitKind.UBND_XA : UnitKind.TRUONG_TH;
            String name = kind.title() + " số " + i;
            ids.add(new Object[] {id});
            versions.add(Rows.values(UUID.randomUUID(), id, LocalDate.of(2021, 1, 1), name, kind, parent, name, name)
                    .toArray());
        }
        batch.batchUpdate("insert into unit (id) values (?)", ids);
        batch.batchUpdate("""
                insert into unit_version (id, unit_id, valid_from, name, kind, parent_id, folded, sort_key)
                values (?, ?, ?, ?, ?, ?, ?, ?)""", versions);
    }

    private static List<String> codes() {
        return Catalogue.items().stream()
                .filter(item -> item.use()
                        && item.kind() == FieldKind.NUMBER
                        && item.source() == Source.NONE
                        && item.breakdown() == Breakdown.NONE)
                .map(Catalogue.Item::code)
                .limit(VALUES)
                .toList();
    }

    private void issue() {
        LocalDate first = LocalDate.of(2026, 10, 1);
        sql.sql(
                        "insert into report_form (id, lead_unit, title, first_day, last_day, created_by) values (?, ?, 'Báo cáo', ?, ?, ?)")
                .params(Rows.values(form, units.getFirst(), first, first.plusDays(6), leader.person()))
                .update();
        Due due = Due.of(LocalDate.of(2099, 10, 28), Due.Boundary.BEFORE);
        List<Audience> audiences = new ArrayList<>();
        for (String kind : List.of(Audience.LEAD, "UBND_TP", "UBND_XA", "TRUONG_TH"))
            audiences.add(
                    new Audience(kind, Duty.MUST, Via.PARENT, due, due.day().plusDays(30)));
        List<Field> fields = Catalogue.items().stream()
                .filter(Catalogue.Item::use)
                .map(Catalogue.Item::field)
                .map(f -> f.requiring(false))
                .toList();
        program.getBean(FormRows.class)
                .write(new FormVersion(form, 1, first, "", null, fields, List.of(), audiences), leader.person());
        long start = System.nanoTime();
        done(program.getBean(Forms.class).issue(leader, form));
        issuedIn = (System.nanoTime() - start) / 1e9;
    }

    private void people(People people, Sessions sessions) {
        List<Officer> all = new ArrayList<>();
        for (int i = UNITS - EVENING - 1; i < UNITS; i++) {
            UUID person = done(people.add("Cán bộ " + i, "canbo" + i + "@vidu.vn"));
            for (Role role : List.of(Role.OFFICER, Role.HEAD))
                people.grant(person, units.get(i), role, LocalDate.of(2021, 1, 1), null);
            all.add(new Officer(
                    "/bao-cao/"
                            + sql.sql("select id from report where form_id = ? and unit_id = ?")
                                    .params(Rows.values(form, units.get(i)))
                                    .query(UUID.class)
                                    .single(),
                    sessions.start(person, "đo")));
        }
        officers = all;
    }

    public int units() {
        return UNITS;
    }

    public double issuedIn() {
        return issuedIn;
    }

    /// Thirty figures for every unit, by the import.
    public Integer load() {
        List<FigureImport.Row> rows = new ArrayList<>(UNITS * VALUES);
        for (int i = 0; i < UNITS; i++)
            for (String code : codes())
                rows.add(
                        new FigureImport.Row(units.get(i), code, "", String.valueOf((i * 31 + code.hashCode()) & 511)));
        FigureImport.Result result = done(program.getBean(FigureImport.class)
                .load(leader, form, new FigureImport.Key("lần 1", new byte[] {1}), rows));
        if (result.written() != UNITS * VALUES)
            throw new IllegalStateException(result.wrong().toString());
        return result.written();
    }

    /// The same figures as lines of the interface for other systems, one of them another than before.
    public String lines() {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < UNITS; i++)
            for (String code : codes())
                lines.append("{\"unit\":\"")
                        .append(units.get(i))
                        .append("\",\"code\":\"")
                        .append(code)
                        .append("\",\"value\":")
                        .append((i * 31 + code.hashCode()) & 511)
                        .append("}\n");
        return lines.toString();
    }

    public String interfacePath() {
        return "/api/v1/forms/" + form;
    }

    /// A token that may hand figures in, made as an administrator of the lead office makes it.
    public String token() {
        UUID lead = units.getFirst();
        Asker administrator = new Asker(
                leader.person(), "", leader.session(), lead, List.of(new Asker.Right(lead, Role.ADMINISTRATOR)));
        return done(program.getBean(ApiTokens.class)
                        .make(
                                administrator,
                                lead,
                                "đo",
                                ApiToken.Scope.IMPORT,
                                LocalDate.now(Days.ZONE).plusDays(1)))
                .secret();
    }

    /// All but the last schools have been accepted, straight in the tables.
    public void accept() {
        sql.sql(
                        "update report set state = 'ACCEPTED', signed_turn = 1, accepted_turn = 1, first_signed_at = now(), late_days = 0"
                                + " where form_id = ? and parent_id is not null and unit_id <> all(cast(? as uuid[]))")
                .params(Rows.values(
                        form,
                        units.subList(UNITS - EVENING - 1, UNITS).stream()
                                .map(UUID::toString)
                                .toArray(String[]::new)))
                .update();
        batch.execute("analyze");
        // what their heads signed, with which similar units are compared
        sql.sql("""
                insert into report_signed (report_id, turn, code, member, number, units)
                select v.report_id, v.turn, v.code, v.member, v.number, 1
                from report r join report_value v on v.report_id = r.id and v.turn = r.signed_turn
                where r.form_id = ? and v.number is not null""").param(form).update();
        sql.sql("analyze report_signed").update();
    }

    private UUID root() {
        return sql.sql("select id from report where form_id = ? and parent_id is null")
                .param(form)
                .query(UUID.class)
                .single();
    }

    /// The totals of the top, checked against what was loaded.
    public Long top() {
        UUID root = root();
        long total = 0;
        for (Sum sum : program.getBean(Totals.class).of(root, 1).values()) total += Objects.requireNonNull(sum.total());
        long expected = 0;
        for (int i = 0; i < UNITS - EVENING - 1; i++)
            for (String code : codes()) expected += (i * 31 + code.hashCode()) & 511;
        if (total != expected) throw new IllegalStateException(total + " instead of " + expected);
        return total;
    }

    public String topPage() {
        return "/bao-cao/" + root() + "/tong-hop";
    }

    public String board() {
        return "/bao-cao/mau/" + form + "/theo-doi";
    }

    public String lead() {
        return lead;
    }

    public String formPage() {
        return officers.getFirst().page();
    }

    public String officer() {
        return officers.getFirst().cookie();
    }

    /// Officers of schools that have not sent anything yet, the first left out.
    public List<Officer> officers(int many) {
        return officers.subList(1, many + 1);
    }
}
