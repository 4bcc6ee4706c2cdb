package vn.tuanle.activity;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Fold;

/// A published programme of any size, the same each time: wards with schools, places, a week of sittings.
public final class LargeProgramme {
    private static final int AT_ONCE = 5000;
    private static final String CODE = "23456789abcdefghjkmnpqrstuvwxyz";
    private static final List<String> WARDS = List.of(
            "Trấn Biên",
            "Biên Hòa",
            "Tam Hiệp",
            "Long Bình",
            "Trảng Dài",
            "Hố Nai",
            "Long Hưng",
            "Tân Triều",
            "Phước Tân",
            "Tam Phước",
            "An Bình",
            "Bửu Hòa",
            "Hóa An",
            "Tân Vạn",
            "Quang Vinh");
    private static final List<String> ABOUT = List.of(
            "Chuyển đổi số cho người cao tuổi",
            "Đọc sách cùng con",
            "Kỹ năng an toàn trên mạng",
            "Xóa mù chữ ban đêm",
            "Tiếng Anh giao tiếp cho công nhân",
            "Sơ cứu và phòng đuối nước",
            "Tìm hiểu Luật Trẻ em",
            "Trải nghiệm nghề gốm Biên Hòa",
            "Khởi nghiệp từ nông sản",
            "Dinh dưỡng học đường",
            "Học tập suốt đời trong kỷ nguyên số",
            "Hòa nhạc và kể chuyện lịch sử",
            "Phương pháp tự học hiệu quả",
            "Làm quen với trí tuệ nhân tạo",
            "Sách cho vùng xa");
    private static final List<String> HOW =
            List.of("Nói chuyện chuyên đề", "Lớp học", "Tập huấn", "Ngày hội", "Câu lạc bộ", "Cuộc thi", "Tọa đàm");

    private LargeProgramme() {}

    /// Published activities with one sitting each, every seventh with three, from a day on.
    public static void write(JdbcTemplate sql, UUID author, int activities, LocalDate from) {
        Random dice = new Random(7);
        Instant now = Instant.now();
        OffsetDateTime stamp = now.atOffset(ZoneOffset.UTC);
        UUID city = unit(sql, "UBND tỉnh Đồng Nai", "UBND_TINH", null);
        List<UUID> units = new ArrayList<>();
        List<UUID> venues = new ArrayList<>();
        for (String ward : WARDS) {
            UUID committee = unit(sql, "UBND phường " + ward, "UBND_XA", city);
            units.add(committee);
            units.add(unit(sql, "Trung tâm học tập cộng đồng phường " + ward, "TT_HTCD", committee));
            units.add(unit(sql, "Trường Tiểu học " + ward, "TRUONG_TH", committee));
            units.add(unit(sql, "Trường THCS " + ward, "TRUONG_THCS", committee));
            double latitude = 10.95 + (dice.nextDouble() - .5) * .12;
            double longitude = 106.83 + (dice.nextDouble() - .5) * .16;
            for (int i = 1; i <= 4; i++)
                venues.add(venue(
                        sql,
                        committee,
                        author,
                        (i == 1 ? "Nhà văn hóa phường " + ward : "Khu phố " + i + ", phường " + ward),
                        i == 4 ? null : latitude + (dice.nextDouble() - .5) * .02,
                        longitude + (dice.nextDouble() - .5) * .02,
                        stamp));
        }
        List<Object[]> rows = new ArrayList<>();
        List<Object[]> sittings = new ArrayList<>();
        for (int i = 0; i < activities; i++) {
            UUID id = UUID.randomUUID();
            int unit = dice.nextInt(units.size());
            String about = ABOUT.get(dice.nextInt(ABOUT.size()));
            Audience audience = Audience.values()[dice.nextInt(Audience.values().length)];
            String registration = List.of("NONE", "ADVISED", "REQUIRED").get(dice.nextInt(3));
            rows.add(new Object[] {
                id,
                code(i),
                units.get(unit),
                ActivityKind.values()[dice.nextInt(ActivityKind.values().length)].name(),
                HOW.get(dice.nextInt(HOW.size())) + ": " + about + (i % 3 == 0 ? " số " + i : ""),
                about + ". Chương trình gồm phần trao đổi, thực hành và hỏi đáp.\nMang theo giấy bút; trẻ em đi cùng"
                        + " người lớn.\n\nThông tin thêm: https://vidu.vn/hoat-dong/" + i,
                Subject.values()[dice.nextInt(Subject.values().length)].name(),
                "{" + audience.name() + "}",
                i % 9 == 0 ? 20_000L : 0L,
                registration,
                i % 97 == 5 ? "CANCELLED" : "PUBLISHED",
                author,
                stamp,
                stamp
            });
            int many = i % 7 == 0 ? 3 : 1;
            int day = dice.nextInt(7);
            for (int n = 1; n <= many; n++) {
                Instant starts = from.plusDays((day + n - 1) % 7)
                        .atTime(7 + dice.nextInt(12), dice.nextInt(2) * 30)
                        .atZone(Days.ZONE)
                        .toInstant();
                Mode mode = Mode.values()[dice.nextInt(10) < 6 ? 0 : dice.nextInt(Mode.values().length)];
                boolean meets = mode == Mode.PLACE || mode == Mode.BOTH;
                Integer places = registration.equals("NONE") ? null : Integer.valueOf(30 + dice.nextInt(5) * 10);
                sittings.add(new Object[] {
                    UUID.randomUUID(),
                    id,
                    n,
                    starts.atOffset(ZoneOffset.UTC),
                    starts.plusSeconds(5400).atOffset(ZoneOffset.UTC),
                    mode.name(),
                    meets ? venues.get(unit / 4 * 4 + dice.nextInt(4)) : null,
                    mode == Mode.ONLINE || mode == Mode.BOTH ? "https://meet.google.com/abc-defg-hij" : "",
                    mode == Mode.BROADCAST ? "FM 97,5 MHz" : "",
                    places,
                    places == null ? null : Integer.valueOf(dice.nextInt(places + 1)),
                    i % 53 == 7 ? "POSTPONED" : "ON",
                    stamp
                });
            }
            if (rows.size() == AT_ONCE || i == activities - 1) flush(sql, rows, sittings);
        }
        sql.update("""
                insert into activity_act (id, activity_id, ordinal, kind, done_by, done_at)
                select gen_random_uuid(), id, 1, 'PUBLISHED', ?, ? from activity where state = 'CANCELLED'""", author, stamp);
        sql.execute("analyze");
    }

    private static void flush(JdbcTemplate sql, List<Object[]> rows, List<Object[]> sittings) {
        sql.batchUpdate("""
                insert into activity (id, code, unit_id, kind, title, about, subject, language, audiences, fee,
                    registration, state, created_by, created_at, changed_at)
                values (?, ?, ?, ?, ?, ?, ?, 'vi', ?::text[], ?, ?, ?, ?, ?, ?)""", rows);
        sql.batchUpdate("""
                insert into occurrence (id, activity_id, ordinal, starts_at, ends_at, mode, venue_id, link, channel,
                    places, free, state, changed_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", sittings);
        rows.clear();
        sittings.clear();
    }

    /// Codes that are all different: the number in the letters of a code.
    private static String code(int number) {
        StringBuilder code = new StringBuilder("ma");
        for (int i = 0, rest = number; i < 6; i++, rest /= 31) code.append(CODE.charAt(rest % 31));
        return code.toString();
    }

    private static UUID unit(
            JdbcTemplate sql, String name, String kind, @org.jspecify.annotations.Nullable UUID parent) {
        UUID id = UUID.randomUUID();
        sql.update("insert into unit (id) values (?)", id);
        sql.update("""
                insert into unit_version (id, unit_id, valid_from, name, kind, parent_id, folded, sort_key)
                values (?, ?, '2021-01-01', ?, ?, ?, ?, ?)""", UUID.randomUUID(), id, name, kind, parent, Fold.fold(name), Fold.fold(name));
        return id;
    }

    private static UUID venue(
            JdbcTemplate sql,
            UUID unit,
            UUID author,
            String name,
            @org.jspecify.annotations.Nullable Double latitude,
            double longitude,
            OffsetDateTime stamp) {
        UUID id = UUID.randomUUID();
        sql.update(
                """
                insert into venue (id, unit_id, name, address, indoor, latitude, longitude, confirmed_by, confirmed_at,
                    changed_by, changed_at)
                values (?, ?, ?, '12 Cách Mạng Tháng Tám', true, ?, ?, ?, ?, ?, ?)""",
                id,
                unit,
                name,
                latitude,
                latitude == null ? null : longitude,
                author,
                latitude == null ? null : stamp,
                author,
                stamp);
        return id;
    }
}
