package vn.tuanle.demo;

import static vn.tuanle.demo.Announcer.at;
import static vn.tuanle.demo.Announcer.filled;
import static vn.tuanle.demo.Must.done;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.tuanle.activity.Announcing;
import vn.tuanle.activity.Approving;
import vn.tuanle.activity.Typed;
import vn.tuanle.identity.Asker;

/// Activities of the demonstration in the Week of Trấn Biên in 2025.
@Component
class ProgrammeWorld {
    private static final LocalDate IN_2025 = LocalDate.of(2025, 9, 19);
    private static final String CENTRE = "Trung tâm Văn hóa phường Trấn Biên";
    private static final String SCHOOL = "Trường Tiểu học Quang Vinh";
    private static final String LEARNING = "Trung tâm Học tập cộng đồng phường Trấn Biên";
    private final Announcing announcing;
    private final Approving approving;
    private final Announcer announcer;
    private final Residents residents;
    private final CertificateWorld certificates;

    ProgrammeWorld(
            Announcing announcing,
            Approving approving,
            Announcer announcer,
            Residents residents,
            CertificateWorld certificates) {
        this.announcing = announcing;
        this.approving = approving;
        this.announcer = announcer;
        this.residents = residents;
        this.certificates = certificates;
    }

    /// `head` leads the ward, `teacher` works at a school of it.
    void tranBien(UUID plan, Asker head, Asker teacher) {
        Instant then = at(LocalDate.of(2025, 9, 26), 9);
        announcer.place(head, CENTRE, "Đường 30 Tháng 4, phường Trấn Biên", "400", "", "10.9447, 106.8243", then);
        announcer.place(head, "Công viên Nguyễn Văn Trị", "Bờ sông Đồng Nai", "", "khong", "10.9487, 106.8197", then);
        Typed ofPlan = Typed.of(
                "ke-hoach",
                plan.toString(),
                "chu-de",
                "Học để phát triển bản thân, làm chủ tri thức và công nghệ",
                "dang-ky",
                "NONE");
        UUID launch = announcer.published(
                head,
                filled(
                                ofPlan,
                                "Lễ phát động Tuần lễ hưởng ứng học tập suốt đời năm 2025",
                                "LAUNCH",
                                "ENCOURAGEMENT",
                                "06/10/2025",
                                "07:30",
                                "09:30",
                                CENTRE)
                        .with(
                                "gioi-thieu",
                                "Phát động Tuần lễ, trao danh hiệu “Công dân học tập”, trưng bày sách và đồ dùng học tập tự làm của các trường.")
                        .with("phoi-hop", "Phòng Văn hóa - Xã hội phường Trấn Biên\nHội Khuyến học phường Trấn Biên")
                        .with("doi-tuong", "EVERYBODY")
                        .with("cho", "400"),
                then);
        announcer.published(
                announcer.head(LEARNING, IN_2025),
                filled(
                                ofPlan,
                                "Lớp kỹ năng số cơ bản cho người lớn tuổi",
                                "CLASS",
                                "DIGITAL",
                                "06/10/2025",
                                "14:00",
                                "16:00",
                                "Phòng học Trung tâm Học tập cộng đồng")
                        .with(
                                "gioi-thieu",
                                "Dùng điện thoại thông minh, định danh VNeID, nộp hồ sơ trực tuyến, nhận biết cuộc gọi lừa đảo. Mang theo điện thoại của mình.")
                        .with("lap", "WEEKDAYS")
                        .with("lap-den", "10/10/2025")
                        .with("doi-tuong", "ELDERLY", "WORKERS")
                        .with("cho", "30")
                        .with("suc-chua", "40")
                        .with("dang-ky", "ADVISED"),
                then);
        announcer.published(
                teacher,
                filled(
                                announcer.forTask(ofPlan, plan, teacher, "ngày hội đọc sách"),
                                "Ngày hội đọc sách và đổi sách",
                                "READING",
                                "READING",
                                "07/10/2025",
                                "08:00",
                                "10:30",
                                "Sân Trường Tiểu học Quang Vinh")
                        .with(
                                "gioi-thieu",
                                "Mỗi em mang một quyển sách đến đổi lấy một quyển khác; kể chuyện sách theo khối lớp.")
                        .with("doi-tuong", "PUPILS", "PARENTS")
                        .with("trong-nha", "khong"),
                then);
        announcer.published(
                announcer.head("Trường Trung học cơ sở Hùng Vương", IN_2025),
                filled(
                                announcer.forTask(
                                        ofPlan,
                                        plan,
                                        announcer.head("Trường Trung học cơ sở Hùng Vương", IN_2025),
                                        "ngày hội đọc sách"),
                                "Chuyên đề tự học cho học sinh lớp 9",
                                "TALK",
                                "PEDAGOGY",
                                "08/10/2025",
                                "07:30",
                                "09:00",
                                "Hội trường Trường THCS Hùng Vương")
                        .with("doi-tuong", "PUPILS")
                        .with("cho", "180")
                        .with("suc-chua", "200"),
                then);
        announcer.published(
                announcer.head("Hội Khuyến học phường Trấn Biên", IN_2025),
                filled(
                                announcer.forTask(
                                        ofPlan,
                                        plan,
                                        announcer.head("Hội Khuyến học phường Trấn Biên", IN_2025),
                                        "Gia đình học tập"),
                                "Tọa đàm “Gia đình học tập trong thời đại số”",
                                "TALK",
                                "ENCOURAGEMENT",
                                "09/10/2025",
                                "19:00",
                                "20:30",
                                CENTRE)
                        .with("hinh-thuc", "BOTH")
                        .with("duong-dan", "https://meet.google.com/tbn-hoct-2025")
                        .with("duong-dan-mo", "khong")
                        .with("dang-ky", "REQUIRED")
                        .with("cho", "100")
                        .with("cho-truc-tuyen", "200")
                        .with("doi-tuong", "PARENTS", "EVERYBODY"),
                then);
        announcer.published(
                announcer.head("Trung tâm Cung ứng dịch vụ công phường Trấn Biên", IN_2025),
                filled(
                                announcer.forTask(
                                        ofPlan,
                                        plan,
                                        announcer.head("Trung tâm Cung ứng dịch vụ công phường Trấn Biên", IN_2025),
                                        "Phát thanh"),
                                "Phát thanh: Gương tự học ở phường Trấn Biên",
                                "BROADCAST",
                                "ENCOURAGEMENT",
                                "06/10/2025",
                                "17:00",
                                "17:30",
                                "")
                        .with("hinh-thuc", "BROADCAST")
                        .with("kenh", "Loa truyền thanh phường, 06 khu phố")
                        .with("lap", "DAILY")
                        .with("lap-den", "12/10/2025"),
                then);
        announcer.published(
                head,
                filled(
                                ofPlan,
                                "Xe thư viện lưu động đến các khu phố",
                                "MOBILE",
                                "READING",
                                "11/10/2025",
                                "08:00",
                                "11:00",
                                "")
                        .with("hinh-thuc", "ROUTE")
                        .with(
                                "tuyen",
                                "08:00 Khu phố 1, trước nhà văn hóa\n09:00 Khu phố 2, công viên\n10:00 Khu phố 10, sân chung cư")
                        .with("doi-tuong", "CHILDREN", "EVERYBODY"),
                then);
        announcer.published(
                announcer.head("Hội Liên hiệp Phụ nữ phường Trấn Biên", IN_2025),
                filled(
                                ofPlan,
                                "Tập huấn bán hàng trực tuyến cho chị em",
                                "TRAINING",
                                "ECONOMY",
                                "10/10/2025",
                                "18:30",
                                "20:30",
                                "Phòng học Trung tâm Học tập cộng đồng, tầng 2")
                        .with("doi-tac", "Công ty TNHH Truyền thông Cù Lao")
                        .with("doi-tuong", "WOMEN")
                        .with("phi", "20.000")
                        .with("cho", "12")
                        .with("dang-ky", "REQUIRED"),
                then);
        announcer.published(
                announcer.head("Đoàn Thanh niên Cộng sản Hồ Chí Minh phường Trấn Biên", IN_2025),
                filled(
                                ofPlan,
                                "Quyên góp sách giáo khoa cũ",
                                "DONATION",
                                "READING",
                                "11/10/2025",
                                "08:00",
                                "16:00",
                                "Công viên Nguyễn Văn Trị")
                        .with("doi-tuong", "YOUTH", "PUPILS"),
                then);
        UUID contest = announcer.published(
                announcer.head("Trường Tiểu học Nguyễn Du", IN_2025),
                filled(
                                announcer.forTask(
                                        ofPlan,
                                        plan,
                                        announcer.head("Trường Tiểu học Nguyễn Du", IN_2025),
                                        "ngày hội đọc sách"),
                                "Hội thi “Em yêu tiếng Việt”",
                                "CONTEST",
                                "LANGUAGES",
                                "10/10/2025",
                                "08:00",
                                "10:00",
                                "Hội trường Trường Tiểu học Nguyễn Du")
                        .with("doi-tuong", "PUPILS"),
                then);
        announcer.published(
                announcer.head("Trường THPT Ngô Quyền", IN_2025),
                filled(
                                Typed.NOTHING,
                                "Sinh hoạt câu lạc bộ tiếng Anh mở rộng",
                                "CLUB",
                                "LANGUAGES",
                                "12/10/2025",
                                "08:00",
                                "10:00",
                                "Phòng 12, Trường THPT Ngô Quyền")
                        .with("ngon-ngu", "ENGLISH")
                        .with("doi-tuong", "STUDENTS", "YOUTH"),
                then);
        Asker quarter = residents.officer(residents.unit("Khu phố 1 phường Trấn Biên", IN_2025), "Khu phố 1");
        UUID waiting = done(announcing.announce(
                quarter,
                filled(
                                Typed.NOTHING,
                                "Đọc báo buổi sáng cùng người cao tuổi",
                                "READING",
                                "HEALTH",
                                "12/10/2025",
                                "07:00",
                                "08:00",
                                "Nhà văn hóa khu phố 1")
                        .with("doi-tuong", "ELDERLY"),
                then));
        done(approving.submit(quarter, waiting, then));
        announcer.held(head, launch, "Hơn 380 người dự; trao 12 danh hiệu “Công dân học tập”.");
        certificates.present(head, launch);
        announcer.held(
                announcer.head("Trường Tiểu học Nguyễn Du", IN_2025), contest, "48 em của 8 lớp; giải nhất lớp 5A2.");
        done(approving.trust(head, residents.unit(SCHOOL, IN_2025), true, then));
    }
}
