package vn.tuanle.demo;

import static vn.tuanle.demo.Announcer.at;
import static vn.tuanle.demo.Announcer.filled;
import static vn.tuanle.demo.Must.done;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.tuanle.activity.Holding;
import vn.tuanle.activity.SafetyRules;
import vn.tuanle.activity.Sittings;
import vn.tuanle.activity.Typed;
import vn.tuanle.identity.Asker;
import vn.tuanle.kernel.Days;

/// What came of the activities of the demonstration: who registered, who was counted, what was moved or could not be.
@Component
class ProgrammeLife {
    private static final LocalDate IN_2025 = LocalDate.of(2025, 9, 19);
    private final Announcer announcer;
    private final Attendees attendees;
    private final Sittings sittings;
    private final Holding holding;
    private final SafetyRules safety;

    ProgrammeLife(Announcer announcer, Attendees attendees, Sittings sittings, Holding holding, SafetyRules safety) {
        this.announcer = announcer;
        this.attendees = attendees;
        this.sittings = sittings;
        this.holding = holding;
        this.safety = safety;
    }

    /// The Week of 2025, in which a storm came near on the Saturday.
    void tranBien(Asker head, Asker teacher) {
        launch(head);
        lessons(announcer.head("Trung tâm Học tập cộng đồng phường Trấn Biên", IN_2025));
        UUID books = announcer.activity("Ngày hội đọc sách và đổi sách");
        UUID day = attendees.sittings(books).getFirst();
        Instant after = in2025(7, 11);
        for (int i = 1; i <= 4; i++) attendees.group(teacher, books, day, "Lớp " + i + "A", 33 + i, 36 + i, after);
        attendees.heads(teacher, books, day, false, 48, 21, 9, after);
        announcer.held(teacher, books, "Đổi được 310 quyển; phụ huynh tặng thư viện 45 quyển.");
        attendees.photo(teacher, books, day, "Kệ sách đổi của khối lớp 2 trên sân trường", true, 3, in2025(7, 12));
        Asker school = announcer.head("Trường Trung học cơ sở Hùng Vương", IN_2025);
        UUID talk = announcer.activity("Chuyên đề tự học cho học sinh lớp 9");
        attendees.group(school, talk, attendees.sittings(talk).getFirst(), "Khối 9", 164, 171, in2025(8, 10));
        announcer.held(school, talk, "");
        panel(announcer.head("Hội Khuyến học phường Trấn Biên", IN_2025));
        shop(announcer.head("Hội Liên hiệp Phụ nữ phường Trấn Biên", IN_2025));
        storm(head);
    }

    private void launch(Asker head) {
        UUID launch = announcer.activity("Lễ phát động Tuần lễ hưởng ứng học tập suốt đời năm 2025");
        UUID sitting = attendees.sittings(launch).getFirst();
        Instant after = in2025(6, 10);
        attendees.group(head, launch, sitting, "Học sinh Trường THCS Hùng Vương", 58, 60, after);
        attendees.heads(head, launch, sitting, true, 190, 151, 43, after);
        attendees.photo(
                head, launch, sitting, "Trưng bày sách và đồ dùng học tập tự làm của các trường", true, 0, after);
    }

    private void lessons(Asker centre) {
        UUID lesson = announcer.activity("Lớp kỹ năng số cơ bản cho người lớn tuổi");
        List<UUID> all = attendees.sittings(lesson);
        Instant before = in2025(1, 9);
        attendees.alone(centre, lesson, 7, 0, before, all.toArray(UUID[]::new));
        attendees.alone(centre, lesson, 4, 9, before, all.getFirst(), all.get(1));
        for (int i = 0; i < 3; i++) {
            attendees.came(centre, lesson, all.get(i), i + 1, in2025(6 + i, 17));
            done(holding.ended(centre, lesson, all.get(i), true, "", 1, in2025(6 + i, 18)));
        }
        attendees.walkedIn(centre, lesson, all.getFirst(), in2025(6, 17), "Ông Tư Hòa", "Bà Năm Lành");
        done(sittings.change(
                centre,
                lesson,
                all.get(3),
                Typed.of("ngay", "11/10/2025", "gio", "14:00", "den", "16:00", "cho", "30")
                        .with("noi", "Phòng học Trung tâm Học tập cộng đồng"),
                1,
                "Phòng học được dùng cho buổi tiếp công dân.",
                in2025(8, 8)));
    }

    private void panel(Asker society) {
        UUID panel = announcer.activity("Tọa đàm “Gia đình học tập trong thời đại số”");
        UUID sitting = attendees.sittings(panel).getFirst();
        Instant before = in2025(2, 9);
        attendees.online(society, panel, 6, 10, before, sitting);
        attendees.came(society, panel, sitting, 1, in2025(9, 21));
        attendees.heads(society, panel, sitting, false, 31, 18, 12, in2025(9, 21));
        announcer.held(society, panel, "12 gia đình kể chuyện học cùng con; nhiều câu hỏi về giờ dùng điện thoại.");
    }

    /// More wanted to come than there are places, and it was put off by a day.
    private void shop(Asker women) {
        UUID shop = announcer.activity("Tập huấn bán hàng trực tuyến cho chị em");
        UUID sitting = attendees.sittings(shop).getFirst();
        attendees.alone(women, shop, 14, 1, in2025(3, 9), sitting);
        done(sittings.change(
                women,
                shop,
                sitting,
                Typed.of("ngay", "12/10/2025", "gio", "18:30", "den", "20:30", "cho", "12")
                        .with("noi", "Phòng học Trung tâm Học tập cộng đồng, tầng 2"),
                1,
                "Giảng viên bận đột xuất.",
                in2025(8, 15)));
        attendees.came(women, shop, sitting, 2, in2025(12, 21));
        done(holding.ended(women, shop, sitting, true, "10 chị em mở được gian hàng.", 2, in2025(12, 22)));
    }

    private void storm(Asker head) {
        Instant warned = in2025(10, 16);
        done(safety.set(head, "WEATHER", 3, "11/10/2025", "Bản tin bão lúc 15 giờ ngày 10/10/2025", warned));
        done(safety.set(head, "WEATHER", 1, "13/10/2025", "Bản tin thời tiết ngày 12/10/2025", in2025(12, 16)));
        UUID bus = announcer.activity("Xe thư viện lưu động đến các khu phố");
        done(holding.postpone(
                head, bus, attendees.sittings(bus).getFirst(), "Bão gần, chưa cho xe lưu động ra ngoài.", warned));
        UUID gift = announcer.activity("Quyên góp sách giáo khoa cũ");
        done(holding.ended(
                announcer.head("Đoàn Thanh niên Cộng sản Hồ Chí Minh phường Trấn Biên", IN_2025),
                gift,
                attendees.sittings(gift).getFirst(),
                false,
                "Mưa lớn cả ngày; sách nhận tại văn phòng Đoàn.",
                1,
                in2025(11, 17)));
    }

    /// What goes on now: places that are gone, a list that waits, a class that began two weeks ago.
    void now(Asker head, Asker teacher, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, Days.ZONE);
        Asker centre = announcer.head("Trung tâm Học tập cộng đồng phường Trấn Biên", IN_2025);
        UUID lesson = announcer.activity("Lớp kỹ năng số thứ Bảy");
        List<UUID> all = attendees.sittings(lesson);
        attendees.alone(
                centre,
                lesson,
                10,
                4,
                now.minusSeconds(20 * 86_400L),
                all.subList(0, 4).toArray(UUID[]::new));
        attendees.household(centre, lesson, 17, now.minusSeconds(86_400), all.get(2), all.get(3));
        for (int i = 0; i < 2; i++) {
            Instant then = announcer.ended(all.get(i));
            attendees.came(centre, lesson, all.get(i), 2 - i, then);
            if (i == 0) done(holding.ended(centre, lesson, all.get(i), true, "Đã cài VNeID cho cả lớp.", 1, then));
        }
        attendees.walkedIn(centre, lesson, all.getFirst(), announcer.ended(all.getFirst()), "Bà Hai Sương");
        attendees.photo(
                centre,
                lesson,
                all.getFirst(),
                "Góc sách của lớp học thứ Bảy",
                true,
                6,
                announcer.ended(all.getFirst()));
        UUID reading = announcer.activity("Giờ đọc sách mở cửa cho phụ huynh");
        UUID hour = attendees.sittings(reading).getFirst();
        attendees.klass(teacher, reading, "Lớp 3B, Trường Tiểu học Quang Vinh", 28, 2, now, hour);
        attendees.alone(teacher, reading, 8, 20, now, hour);
        attendees.household(teacher, reading, 8, now, hour);
        attendees.household(teacher, reading, 9, now, hour);
        UUID safe = announcer.activity("Nói chuyện: An toàn trên mạng cho cả nhà");
        attendees.alone(head, safe, 6, 12, now, attendees.sittings(safe).getFirst());
        done(safety.set(head, "EPIDEMIC", 3, Days.day(today.plusDays(14)), "Thông báo của Trạm Y tế phường", now));
    }

    /// The wards of 2021 opened their classes by link; some could not.
    void bienHoa(UUID plan) {
        Asker library = announcer.head("Thư viện thành phố Biên Hòa", Demo.IN_2021);
        UUID reading = announcer.activity("Đọc sách điện tử miễn phí cùng thư viện");
        List<UUID> days = attendees.sittings(reading);
        for (int i = 0; i < days.size(); i++)
            attendees.heads(library, reading, days.get(i), false, 52 + 5 * i, 38 + 3 * i, 11 + i, in2021(16 + i, 10));
        Asker school = announcer.head("Trường THPT Ngô Quyền", Demo.IN_2021);
        UUID skills = announcer.activity("Lớp kỹ năng học trực tuyến");
        UUID evening = attendees.sittings(skills).getFirst();
        attendees.group(school, skills, evening, "Lớp 10A1", 41, 44, in2021(18, 21));
        attendees.group(school, skills, evening, "Lớp 10A2", 39, 43, in2021(18, 21));
        announcer.held(school, skills, "Phụ huynh dự cùng con; ghi hình để xem lại.");
        int turn = 0;
        for (String name : List.of(
                "Trung Dũng", "Quang Vinh", "Quyết Thắng", "Thanh Bình", "Hòa Bình", "Tân Phong", "An Bình", "Hố Nai"))
            ward(plan, "UBND phường " + name, name, turn++);
    }

    private void ward(UUID plan, String unit, String name, int turn) {
        Asker ward = announcer.head(unit, Demo.IN_2021);
        int day = 16 + turn % 7;
        Typed ofPlan = announcer.forTask(
                Typed.of(
                        "ke-hoach",
                        plan.toString(),
                        "doi-tac",
                        turn % 2 == 0 ? "Công ty Cổ phần Phần mềm Sông Phố" : ""),
                plan,
                ward,
                "mở lớp trực tuyến");
        UUID lesson = announcer.published(
                ward,
                filled(
                                ofPlan,
                                "Lớp trực tuyến: dùng Internet an toàn, phường " + name,
                                "CLASS",
                                turn % 3 == 0 ? "LIFE_SKILLS" : "SAFETY_ONLINE",
                                day + "/10/2021",
                                "19:00",
                                "20:30",
                                "")
                        .with("hinh-thuc", "ONLINE")
                        .with("duong-dan", "https://us02web.zoom.us/j/8842000" + (100 + turn))
                        .with("doi-tuong", turn % 2 == 0 ? "PARENTS" : "PUPILS", "EVERYBODY"),
                in2021(11, 9));
        UUID sitting = attendees.sittings(lesson).getFirst();
        if (turn == 4) {
            done(holding.cancel(ward, lesson, null, "Giảng viên đang điều trị.", in2021(15, 9)));
            return;
        }
        if (turn == 7) return;
        if (turn == 5)
            done(sittings.change(
                    ward,
                    lesson,
                    sitting,
                    Typed.of("ngay", "22/10/2021", "gio", "19:00", "den", "20:30", "hinh-thuc", "ONLINE")
                            .with("duong-dan", "https://us02web.zoom.us/j/8842000" + (100 + turn)),
                    1,
                    "Đường truyền hỏng.",
                    in2021(15, 9)));
        Instant after = in2021(22, 21);
        if (turn % 2 == 0) attendees.group(ward, lesson, sitting, "Khu phố 2", 24 + turn, 30 + turn, after);
        attendees.walkedIn(
                ward,
                lesson,
                sitting,
                after,
                Attendees.name(turn),
                Attendees.name(turn + 9),
                Attendees.name(turn + 17));
        attendees.heads(ward, lesson, sitting, false, 14 + 2 * turn, 9 + turn, 3, after);
        done(holding.ended(ward, lesson, sitting, true, "Lớp đông, nhiều câu hỏi.", turn == 5 ? 2 : 1, after));
    }

    private static Instant in2025(int day, int hour) {
        return at(LocalDate.of(2025, 10, day), hour);
    }

    private static Instant in2021(int day, int hour) {
        return at(LocalDate.of(2021, 10, day), hour);
    }
}
