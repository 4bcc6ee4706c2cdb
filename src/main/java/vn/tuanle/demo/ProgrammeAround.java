package vn.tuanle.demo;

import static vn.tuanle.demo.Announcer.at;
import static vn.tuanle.demo.Announcer.filled;
import static vn.tuanle.demo.Must.done;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.tuanle.activity.Announcing;
import vn.tuanle.activity.Holding;
import vn.tuanle.activity.Typed;
import vn.tuanle.identity.Asker;
import vn.tuanle.kernel.Days;

/// Activities of the demonstration outside the Week of 2025: what goes on in Trấn Biên now, and the autumn of the
/// epidemic
/// in Biên Hòa in 2021.
@Component
class ProgrammeAround {
    private static final LocalDate IN_2025 = LocalDate.of(2025, 9, 19);
    private static final String LEARNING = "Trung tâm Học tập cộng đồng phường Trấn Biên";
    private final Announcing announcing;
    private final Holding holding;
    private final Announcer announcer;

    ProgrammeAround(Announcing announcing, Holding holding, Announcer announcer) {
        this.announcing = announcing;
        this.holding = holding;
        this.announcer = announcer;
    }

    /// What goes on now, so that there is something to come on any day.
    void tranBien(Asker head, Asker teacher, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, Days.ZONE);
        LocalDate saturday = today.plusDays(1)
                .with(java.time.temporal.TemporalAdjusters.nextOrSame(java.time.DayOfWeek.SATURDAY))
                .minusWeeks(2);
        Asker learning = announcer.head(LEARNING, IN_2025);
        announcer.published(
                learning,
                filled(
                                Typed.NOTHING,
                                "Lớp kỹ năng số thứ Bảy",
                                "CLASS",
                                "DIGITAL",
                                Days.day(saturday),
                                "08:30",
                                "10:30",
                                "Phòng học Trung tâm Học tập cộng đồng")
                        .with("lap", "WEEKLY")
                        .with("lap-den", Days.day(saturday.plusDays(49)))
                        .with("cho", "30")
                        .with("dang-ky", "ADVISED")
                        .with("doi-tuong", "EVERYBODY"),
                now.minusSeconds(21 * 86_400L));
        announcer.published(
                teacher,
                filled(
                                Typed.NOTHING,
                                "Giờ đọc sách mở cửa cho phụ huynh",
                                "READING",
                                "READING",
                                Days.day(today.plusDays(3)),
                                "16:30",
                                "18:00",
                                "Thư viện Trường Tiểu học Quang Vinh")
                        .with("cho", "40")
                        .with("dang-ky", "ADVISED")
                        .with("doi-tuong", "PARENTS", "CHILDREN"),
                now);
        announcer.published(
                head,
                filled(
                                Typed.NOTHING,
                                "Nói chuyện: An toàn trên mạng cho cả nhà",
                                "TALK",
                                "SAFETY_ONLINE",
                                Days.day(today.plusDays(5)),
                                "19:00",
                                "20:30",
                                "")
                        .with("hinh-thuc", "ONLINE")
                        .with("duong-dan", "https://us02web.zoom.us/j/84512345678")
                        .with("duong-dan-mo", "khong")
                        .with("cho-truc-tuyen", "300")
                        .with("dang-ky", "REQUIRED")
                        .with("doi-tuong", "EVERYBODY"),
                now);
        done(announcing.announce(
                teacher,
                filled(
                        Typed.NOTHING,
                        "Ngoại khóa ở Văn miếu Trấn Biên",
                        "CULTURE",
                        "CULTURE",
                        Days.day(today.plusDays(20)),
                        "07:30",
                        "11:00",
                        "Văn miếu Trấn Biên"),
                now));
    }

    /// In the autumn of the epidemic nearly everything went by link and by radio.
    void bienHoa(UUID plan) {
        LocalDate in2021 = Demo.IN_2021;
        Instant then = at(LocalDate.of(2021, 10, 11), 9);
        Typed ofPlan =
                Typed.of("ke-hoach", plan.toString(), "chu-de", "Chuyển đổi số để xây dựng thành công xã hội học tập");
        Asker library = announcer.head("Thư viện thành phố Biên Hòa", in2021);
        UUID reading = announcer.published(
                library,
                filled(
                                ofPlan,
                                "Đọc sách điện tử miễn phí cùng thư viện",
                                "READING",
                                "READING",
                                "16/10/2021",
                                "08:00",
                                "09:30",
                                "")
                        .with("hinh-thuc", "ONLINE")
                        .with("duong-dan", "https://us02web.zoom.us/j/88412345678")
                        .with("lap", "DAILY")
                        .with("lap-den", "22/10/2021")
                        .with("doi-tuong", "EVERYBODY"),
                then);
        announcer.published(
                announcer.head("Trường THPT Ngô Quyền", in2021),
                filled(ofPlan, "Lớp kỹ năng học trực tuyến", "CLASS", "DIGITAL", "18/10/2021", "19:00", "20:30", "")
                        .with("hinh-thuc", "ONLINE")
                        .with("duong-dan", "https://thpt-ngoquyen.k12online.vn/lop/ky-nang")
                        .with("doi-tuong", "STUDENTS", "PARENTS"),
                then);
        announcer.published(
                announcer.head("Đài Truyền thanh Biên Hòa", in2021),
                filled(
                                ofPlan,
                                "Chuyên mục “Xã hội học tập”",
                                "BROADCAST",
                                "ENCOURAGEMENT",
                                "16/10/2021",
                                "17:30",
                                "18:00",
                                "")
                        .with("hinh-thuc", "BROADCAST")
                        .with("kenh", "FM 97,5 MHz")
                        .with("lap", "DAILY")
                        .with("lap-den", "22/10/2021"),
                then);
        Asker ward = announcer.head("UBND phường Trảng Dài", in2021);
        UUID cancelled = announcer.published(
                ward,
                filled(
                        ofPlan,
                        "Ngày hội đọc sách khu phố 4",
                        "READING",
                        "READING",
                        "17/10/2021",
                        "08:00",
                        "10:00",
                        "Nhà văn hóa khu phố 4"),
                then);
        done(holding.cancel(
                ward,
                cancelled,
                null,
                "Khu phố đang là vùng cam, chưa được tập trung đông người.",
                at(LocalDate.of(2021, 10, 14), 15)));
        announcer.held(library, reading, "124 lượt người đọc qua Zoom trong ngày đầu.");
    }
}
