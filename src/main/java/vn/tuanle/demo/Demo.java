package vn.tuanle.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.document.Documents;
import vn.tuanle.identity.Asker;
import vn.tuanle.identity.LinkKind;
import vn.tuanle.identity.People;
import vn.tuanle.identity.Role;
import vn.tuanle.identity.Sessions;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.kernel.Rows;
import vn.tuanle.organisation.Directory;
import vn.tuanle.organisation.HistoryImport;
import vn.tuanle.organisation.ImportPreview;
import vn.tuanle.organisation.UnitImport;
import vn.tuanle.organisation.UnitKind;
import vn.tuanle.organisation.UnitOn;
import vn.tuanle.oversight.Acts;
import vn.tuanle.plan.Issuing;
import vn.tuanle.plan.ItemEdits;
import vn.tuanle.plan.Readings;

/// Makes the demonstration world, once, in an installation that has nobody yet.
@Component
public class Demo {
    /// The password of everybody listed in [#PEOPLE]; the demonstration runs in a data folder of
    /// its own.
    public static final String PASSWORD = "hoc tap suot doi";

    private static final LocalDate IN_2021 = LocalDate.of(2021, 9, 20);
    private static final LocalDate IN_2025 = LocalDate.of(2025, 9, 19);

    /// Whom one can sign in as.
    public record Account(String name, String email, String unit, LocalDate on, List<Role> roles) {}

    private static final String CITY = "UBND thành phố Biên Hòa";
    private static final String WARD = "UBND phường Trấn Biên";

    public static final List<Account> PEOPLE = List.of(
            new Account(
                    "Nguyễn Thu Hà",
                    "ha.gddt@demo.vn",
                    "Phòng Giáo dục và Đào tạo thành phố Biên Hòa",
                    IN_2021,
                    List.of(Role.OFFICER)),
            new Account("Lê Thị Mai", "mai.vanthu@demo.vn", CITY, IN_2021, List.of(Role.CLERK)),
            new Account("Phạm Văn Minh", "minh.ubnd@demo.vn", CITY, IN_2021, List.of(Role.HEAD)),
            new Account("Võ Ngọc Lan", "lan.trangdai@demo.vn", "UBND phường Trảng Dài", IN_2021, List.of(Role.OFFICER)),
            new Account(
                    "Đặng Hữu Tài",
                    "tai.khuyenhoc@demo.vn",
                    "Hội Khuyến học thành phố Biên Hòa",
                    IN_2021,
                    List.of(Role.OFFICER)),
            new Account(
                    "Bùi Thanh Tâm", "tam.ngoquyen@demo.vn", "Trường THPT Ngô Quyền", IN_2021, List.of(Role.OFFICER)),
            new Account(
                    "Trương Mỹ Linh",
                    "linh.vhxh@demo.vn",
                    "Phòng Văn hóa - Xã hội phường Trấn Biên",
                    IN_2025,
                    List.of(Role.OFFICER)),
            new Account("Huỳnh Quốc Dũng", "dung.tranbien@demo.vn", WARD, IN_2025, List.of(Role.HEAD, Role.CLERK)),
            new Account(
                    "Ngô Thị Hạnh",
                    "hanh.quangvinh@demo.vn",
                    "Trường Tiểu học Quang Vinh",
                    IN_2025,
                    List.of(Role.OFFICER)),
            new Account("Trần Quốc Bảo", "bao.trangdai@demo.vn", "UBND phường Trảng Dài", IN_2021, List.of(Role.HEAD)));

    public static final String ADMINISTRATOR = "quantri@demo.vn";

    private final JdbcClient sql;
    private final People people;
    private final Sessions sessions;
    private final Directory directory;
    private final HistoryImport history;
    private final UnitImport units;
    private final Readings readings;
    private final ItemEdits edits;
    private final Issuing issuing;
    private final Acts acts;
    private final Documents documents;
    private final UnitPlanWorld unitPlans;
    private final ReportWorld reports;
    private final LetterWorld letters;
    private final GuidanceWorld guidance;
    private final VisitWorld visits;

    Demo(
            JdbcClient sql,
            People people,
            Sessions sessions,
            Directory directory,
            HistoryImport history,
            UnitImport units,
            Readings readings,
            ItemEdits edits,
            Issuing issuing,
            Acts acts,
            Documents documents,
            UnitPlanWorld unitPlans,
            ReportWorld reports,
            LetterWorld letters,
            GuidanceWorld guidance,
            VisitWorld visits) {
        this.sql = sql;
        this.people = people;
        this.sessions = sessions;
        this.directory = directory;
        this.history = history;
        this.units = units;
        this.readings = readings;
        this.edits = edits;
        this.issuing = issuing;
        this.acts = acts;
        this.documents = documents;
        this.unitPlans = unitPlans;
        this.reports = reports;
        this.letters = letters;
        this.guidance = guidance;
        this.visits = visits;
    }

    /// True when there is nothing yet and the world was made; false when there already is somebody.
    public boolean build(Consumer<String> say) {
        if (sql.sql("select exists (select 1 from person)").query(Boolean.class).single()) return false;
        say.accept("Lập danh mục đơn vị: 30 phường, xã năm 2021 → 25 → 10; 95 đơn vị của Đồng Nai");
        UUID administrator = account("Quản trị hệ thống", ADMINISTRATOR);
        people.grant(administrator, null, Role.ADMINISTRATOR, IN_2021, null);
        Asker all = asker(administrator);
        done(history.load(all));
        for (String file : List.of("demo/don-vi-2021.csv", "demo/don-vi-2025.csv")) {
            ImportPreview preview = done(units.run(all, bytes(file)));
            if (!preview.good()) throw new IllegalStateException(file + ": " + preview.refused());
        }
        say.accept("Mời cán bộ của các đơn vị");
        for (Account account : PEOPLE) {
            UUID person = account(account.name(), account.email());
            UUID unit = unit(account.unit(), account.on());
            account.roles().forEach(role -> people.grant(person, unit, role, account.on(), administrator));
        }
        say.accept("Đọc, kiểm tra và ban hành kế hoạch năm 2021 của Biên Hòa, năm 2025 của Trấn Biên");
        UUID first = issued(
                "demo/ke-hoach-bien-hoa-2021.md",
                0,
                1,
                IN_2021.withMonth(10).withDayOfMonth(8),
                1180,
                "KT. CHỦ TỊCH",
                "PHÓ CHỦ TỊCH",
                "Nguyễn Duy Tân");
        UUID second = issued(
                "demo/ke-hoach-tran-bien-2025.md",
                6,
                7,
                IN_2025,
                142,
                "TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH",
                "PHÓ CHỦ TỊCH",
                "Trần Thị Minh Hạnh");
        say.accept("Cho các đơn vị bắt tay vào việc");
        work(first);
        work(second);
        say.accept("Cho các phường, trường lập kế hoạch và dự toán của mình");
        unitPlans.build(first, IN_2021, List.of(UnitKind.UBND_XA), (unit, role) -> staff(unit, role, IN_2021));
        List<UnitKind> schools = List.of(UnitKind.TRUONG_MN, UnitKind.TRUONG_TH, UnitKind.TRUONG_THCS);
        unitPlans.build(second, IN_2025, schools, (unit, role) -> staff(unit, role, IN_2025));
        say.accept("Phát hành mẫu báo cáo năm 2021; các phường, xã báo cáo, Phòng Giáo dục và Đào tạo tổng hợp");
        reports.build(first, asker(PEOPLE.getFirst()), (unit, role) -> staff(unit, role, IN_2021));
        say.accept("Soạn, duyệt và gửi công văn đôn đốc, giấy mời, giấy khen của phường Trấn Biên");
        letters.build(
                unit(WARD, IN_2025),
                asker(PEOPLE.get(6)),
                asker(PEOPLE.get(7)),
                unit("Trường Tiểu học Quang Vinh", IN_2025),
                asker(PEOPLE.get(8)));
        say.accept("Báo khó khăn, trả lời, công bố hướng dẫn chung");
        guidance.bienHoa(
                first, asker(PEOPLE.getFirst()), asker(PEOPLE.get(3)), asker(PEOPLE.get(5)), asker(PEOPLE.get(2)));
        Instant now = Instant.now();
        guidance.tranBien(second, asker(PEOPLE.get(6)), asker(PEOPLE.get(8)), now);
        say.accept("Kiểm tra phường Trảng Dài năm 2021, các trường của phường Trấn Biên");
        visits.bienHoa(first, asker(PEOPLE.getFirst()), asker(PEOPLE.get(3)));
        visits.tranBien(
                second,
                asker(PEOPLE.get(6)),
                unit("Trường Tiểu học Quang Vinh", IN_2025),
                unit("Trường Tiểu học Nguyễn Du", IN_2025),
                now);
        return true;
    }

    /// Reads a plan as an officer, confirms what is doubtful as a person does, issues it as the
    /// clerk.
    private UUID issued(
            String file,
            int drafter,
            int issuer,
            LocalDate day,
            int number,
            String authority,
            String position,
            String signer) {
        Asker officer = asker(PEOPLE.get(drafter));
        UUID reading = readings.begin(
                officer,
                Objects.requireNonNull(officer.actingUnit()),
                bytes(file),
                file.substring(file.indexOf('/') + 1),
                "text/markdown");
        Readings.State state = Objects.requireNonNull(readings.find(officer, reading));
        UUID plan = Objects.requireNonNull(state.plan(), () -> file + ": " + state);
        record Open(UUID item, int version) {}
        sql.sql("select id, version from plan_item where plan_id = ? and doubt is not null and state = 'FOUND'")
                .param(plan)
                .query((row, n) -> new Open(Rows.uuid(row, "id"), row.getInt("version")))
                .list()
                .forEach(open -> done(edits.confirm(officer, plan, open.item(), open.version())));
        done(issuing.issue(
                asker(PEOPLE.get(issuer)),
                plan,
                new Issuing.Order(number, "KH-UBND", day, authority, position, signer, true, false)));
        return plan;
    }

    /// Gives each unit of the plan an officer and lets them do some of their tasks, each as far as
    /// its name decides, so
    /// that the picture of the lead office has every state in it and is the same each time.
    private void work(UUID plan) {
        record Task(UUID assignment, UUID unit, int ordinal) {}
        List<Task> tasks = sql.sql("""
                select a.id, a.unit_id, i.ordinal from assignment a join plan_item i on i.id = a.task_id
                where a.plan_id = ? order by a.unit_id, i.ordinal""")
                .param(plan)
                .query((row, n) -> new Task(Rows.uuid(row, "id"), Rows.uuid(row, "unit_id"), row.getInt("ordinal")))
                .list();
        UUID document = sql.sql("select document_id from plan where id = ?")
                .param(plan)
                .query(UUID.class)
                .single();
        Map<UUID, String> names =
                directory.names(tasks.stream().map(Task::unit).distinct().toList(), IN_2021);
        Map<UUID, Asker> officers = new HashMap<>();
        for (Task task : tasks) {
            String name = names.getOrDefault(task.unit(), "");
            int diligence = Math.floorMod(name.hashCode(), 5);
            if (diligence == 0) continue;
            Asker officer = officers.computeIfAbsent(task.unit(), unit -> {
                Asker made = officer(unit, name);
                documents.receive(document, unit, made.person());
                return made;
            });
            int turn = Math.floorMod(name.hashCode() + task.ordinal(), 4);
            acts.see(officer, task.assignment());
            if (diligence > 1) done(acts.accept(officer, task.assignment()));
            if (diligence > 2 && turn > 0)
                done(acts.progress(
                        officer,
                        task.assignment(),
                        String.valueOf(20 * turn + 20),
                        "Đang triển khai theo kế hoạch của đơn vị."));
            if (diligence > 3 && turn > 1) done(acts.done(officer, task.assignment(), "Đã hoàn thành."));
        }
    }

    private Asker officer(UUID unit, String name) {
        return staff(unit, "daumoi-", "Cán bộ đầu mối " + name, Role.OFFICER, IN_2021);
    }

    private static final List<String> HEADS =
            List.of("Nguyễn Văn Hòa", "Lê Thị Thanh", "Trần Quốc Việt", "Phạm Minh Châu", "Đỗ Thị Hồng", "Vũ Đức Long");

    private Asker staff(UnitOn unit, Role role, LocalDate since) {
        if (role != Role.HEAD) return officer(unit.id(), unit.name());
        String name = HEADS.get(Math.floorMod(unit.name().hashCode(), HEADS.size()));
        return staff(unit.id(), "thutruong-", name, Role.HEAD, since);
    }

    /// Somebody of the unit with the role, made when it has nobody yet.
    private Asker staff(UUID unit, String prefix, String name, Role role, LocalDate since) {
        String email = prefix + unit.toString().substring(0, 13) + "@demo.vn";
        UUID known = sql.sql("select id from person where email = ?")
                .param(email)
                .query(UUID.class)
                .optional()
                .orElse(null);
        if (known != null) return asker(known);
        UUID person = done(people.add(name, email));
        people.grant(person, unit, role, since, null);
        return asker(person);
    }

    private UUID account(String name, String email) {
        UUID person = done(people.add(name, email));
        return done(people.setPassword(people.link(person, LinkKind.INVITATION, null), PASSWORD));
    }

    private Asker asker(Account account) {
        return asker(sql.sql("select id from person where email = ?")
                .param(account.email())
                .query(UUID.class)
                .single());
    }

    private Asker asker(UUID person) {
        return Objects.requireNonNull(sessions.asker(sessions.start(person, "Thế giới mẫu")));
    }

    private UUID unit(String name, LocalDate on) {
        return directory.all(on).stream()
                .filter(unit -> unit.name().equals(name))
                .map(UnitOn::id)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(name + " " + on));
    }

    private static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T> refused ->
                throw new IllegalStateException(refused.why().text());
        };
    }

    private static byte[] bytes(String resource) {
        try (InputStream in = Demo.class.getClassLoader().getResourceAsStream(resource)) {
            return Objects.requireNonNull(in, resource).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
