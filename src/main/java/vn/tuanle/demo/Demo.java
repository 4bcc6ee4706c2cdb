package vn.tuanle.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.identity.Asker;
import vn.tuanle.identity.People;
import vn.tuanle.identity.Role;
import vn.tuanle.organisation.UnitKind;

/// Makes the demonstration world, once, in an installation that has nobody yet.
@Component
public class Demo {
    /// The password of everybody listed in [#PEOPLE]; the demonstration runs in a data folder of
    /// its own.
    public static final String PASSWORD = "hoc tap suot doi";

    static final LocalDate IN_2021 = LocalDate.of(2021, 9, 20);
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
    private final DirectoryWorld directory;
    private final Residents residents;
    private final PlanWorld plans;
    private final UnitPlanWorld unitPlans;
    private final ReportWorld reports;
    private final LetterWorld letters;
    private final GuidanceWorld guidance;
    private final VisitWorld visits;
    private final ProgrammeWorld programme;
    private final ProgrammeAround around;
    private final ProgrammeLife life;
    private final ContestWorld contests;
    private final QuizWorld quiz;

    Demo(
            JdbcClient sql,
            People people,
            DirectoryWorld directory,
            Residents residents,
            PlanWorld plans,
            UnitPlanWorld unitPlans,
            ReportWorld reports,
            LetterWorld letters,
            GuidanceWorld guidance,
            VisitWorld visits,
            ProgrammeWorld programme,
            ProgrammeAround around,
            ProgrammeLife life,
            ContestWorld contests,
            QuizWorld quiz) {
        this.sql = sql;
        this.people = people;
        this.directory = directory;
        this.residents = residents;
        this.plans = plans;
        this.unitPlans = unitPlans;
        this.reports = reports;
        this.letters = letters;
        this.guidance = guidance;
        this.visits = visits;
        this.programme = programme;
        this.around = around;
        this.life = life;
        this.contests = contests;
        this.quiz = quiz;
    }

    /// True when there is nothing yet and the world was made; false when there already is somebody.
    public boolean build(Consumer<String> say) {
        if (sql.sql("select exists (select 1 from person)").query(Boolean.class).single()) return false;
        say.accept("Lập danh mục đơn vị: 30 phường, xã năm 2021 → 25 → 10; 95 đơn vị của Đồng Nai · "
                + "Setting up the directory: 30 wards and communes of 2021 → 25 → 10; the 95 units of Đồng Nai");
        UUID administrator = residents.account("Quản trị hệ thống", ADMINISTRATOR);
        people.grant(administrator, null, Role.ADMINISTRATOR, IN_2021, null);
        Asker all = residents.asker(administrator);
        directory.build(all);
        say.accept("Mời cán bộ của các đơn vị · Inviting the officers of the units");
        for (Account account : PEOPLE) {
            UUID person = residents.account(account.name(), account.email());
            UUID unit = residents.unit(account.unit(), account.on());
            account.roles().forEach(role -> people.grant(person, unit, role, account.on(), administrator));
        }
        say.accept("Đọc, kiểm tra và ban hành kế hoạch năm 2021 của Biên Hòa, năm 2025 của Trấn Biên · "
                + "Reading, checking and issuing the plans of Biên Hòa 2021 and Trấn Biên 2025");
        UUID first = plans.issued(
                "demo/ke-hoach-bien-hoa-2021.md",
                residents.asker(PEOPLE.getFirst()),
                residents.asker(PEOPLE.get(1)),
                IN_2021.withMonth(10).withDayOfMonth(8),
                1180,
                "KT. CHỦ TỊCH",
                "PHÓ CHỦ TỊCH",
                "Nguyễn Duy Tân");
        UUID second = plans.issued(
                "demo/ke-hoach-tran-bien-2025.md",
                residents.asker(PEOPLE.get(6)),
                residents.asker(PEOPLE.get(7)),
                IN_2025,
                142,
                "TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH",
                "PHÓ CHỦ TỊCH",
                "Trần Thị Minh Hạnh");
        say.accept("Cho các đơn vị bắt tay vào việc · Letting the units begin their work");
        plans.work(first);
        plans.work(second);
        say.accept("Cho các phường, trường lập kế hoạch và dự toán của mình · "
                + "Letting wards and schools make their own plans and estimates");
        unitPlans.build(
                first, IN_2021, List.of(UnitKind.UBND_XA), (unit, role) -> residents.staff(unit, role, IN_2021));
        List<UnitKind> schools = List.of(UnitKind.TRUONG_MN, UnitKind.TRUONG_TH, UnitKind.TRUONG_THCS);
        unitPlans.build(second, IN_2025, schools, (unit, role) -> residents.staff(unit, role, IN_2025));
        say.accept("Phát hành mẫu báo cáo năm 2021; các phường, xã báo cáo, Phòng Giáo dục và Đào tạo tổng hợp · "
                + "Issuing the report form of 2021; the wards report, the Education Office totals");
        reports.build(first, residents.asker(PEOPLE.getFirst()), (unit, role) -> residents.staff(unit, role, IN_2021));
        say.accept("Soạn, duyệt và gửi công văn đôn đốc, giấy mời, giấy khen của phường Trấn Biên · "
                + "Writing, approving and sending letters of ward Trấn Biên");
        letters.build(
                residents.unit(WARD, IN_2025),
                residents.asker(PEOPLE.get(6)),
                residents.asker(PEOPLE.get(7)),
                residents.unit("Trường Tiểu học Quang Vinh", IN_2025),
                residents.asker(PEOPLE.get(8)));
        say.accept("Báo khó khăn, trả lời, công bố hướng dẫn chung · "
                + "Reporting difficulties, answering, publishing guidance");
        guidance.bienHoa(
                first,
                residents.asker(PEOPLE.getFirst()),
                residents.asker(PEOPLE.get(3)),
                residents.asker(PEOPLE.get(5)),
                residents.asker(PEOPLE.get(2)));
        Instant now = Instant.now();
        guidance.tranBien(second, residents.asker(PEOPLE.get(6)), residents.asker(PEOPLE.get(8)), now);
        say.accept("Kiểm tra phường Trảng Dài năm 2021, các trường của phường Trấn Biên · "
                + "Visiting ward Trảng Dài in 2021, schools of ward Trấn Biên");
        visits.bienHoa(first, residents.asker(PEOPLE.getFirst()), residents.asker(PEOPLE.get(3)));
        visits.tranBien(
                second,
                residents.asker(PEOPLE.get(6)),
                residents.unit("Trường Tiểu học Quang Vinh", IN_2025),
                residents.unit("Trường Tiểu học Nguyễn Du", IN_2025),
                now);
        say.accept("Đăng hoạt động của Tuần lễ năm 2021, năm 2025 và những hoạt động đang diễn ra · "
                + "Announcing the activities of the Weeks of 2021 and 2025 and those going on now");
        around.bienHoa(first);
        programme.tranBien(second, residents.asker(PEOPLE.get(7)), residents.asker(PEOPLE.get(8)));
        around.tranBien(residents.asker(PEOPLE.get(7)), residents.asker(PEOPLE.get(8)), now);
        say.accept("Ghi người đăng ký, điểm danh, kết quả và ảnh của các hoạt động · "
                + "Registering people, counting them, keeping results and photos of the activities");
        life.bienHoa(first);
        life.tranBien(residents.asker(PEOPLE.get(7)), residents.asker(PEOPLE.get(8)));
        life.now(residents.asker(PEOPLE.get(7)), residents.asker(PEOPLE.get(8)), now);
        say.accept("Mở cuộc thi của phường Trấn Biên · Opening the contests of ward Trấn Biên");
        UUID ward = residents.unit(WARD, IN_2025);
        contests.tranBien(ward, residents.asker(PEOPLE.get(7)), residents.officer(ward, WARD), now);
        say.accept("Lập ngân hàng 60 câu hỏi và hai đề của phường Trấn Biên · "
                + "Making a bank of 60 questions and two exam sets of ward Trấn Biên");
        quiz.build(ward, residents.officer(ward, WARD), residents.asker(PEOPLE.get(7)), now);
        return true;
    }

    static byte[] bytes(String resource) {
        try (InputStream in = Demo.class.getClassLoader().getResourceAsStream(resource)) {
            return Objects.requireNonNull(in, resource).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
