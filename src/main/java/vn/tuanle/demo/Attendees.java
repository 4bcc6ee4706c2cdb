package vn.tuanle.demo;

import static vn.tuanle.demo.Must.done;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import vn.tuanle.activity.Holding;
import vn.tuanle.identity.Asker;
import vn.tuanle.kernel.Rows;
import vn.tuanle.participation.Desk;
import vn.tuanle.participation.Typed;
import vn.tuanle.ui.Errors;

/// Takes part in activities of the demonstration: registers people, counts them, keeps photos.
@Component
class Attendees {
    private static final List<String> NAMES = List.of(
            "Nguyễn Thị Lan",
            "Trần Văn Bình",
            "Lê Thị Thu",
            "Phạm Quang Huy",
            "Võ Thị Ngọc",
            "Đặng Văn Tuấn",
            "Bùi Thị Hoa",
            "Huỳnh Minh Trí",
            "Ngô Thị Kim",
            "Đỗ Văn Sơn",
            "Dương Thị Mỹ",
            "Lý Thành Công",
            "Hồ Thị Diệu",
            "Phan Văn Phúc",
            "Mai Thị Xuân",
            "Trịnh Hoài Nam",
            "Cao Thị Yến",
            "Tô Văn Lâm",
            "Đinh Thị Hiền",
            "Lương Quốc Thái",
            "Vũ Thị Thảo",
            "Châu Ngọc Ánh",
            "Kiều Văn Đạt",
            "Tạ Thị Bích",
            "Quách Minh Khôi",
            "La Thị Phượng",
            "Hà Văn Lộc",
            "Thái Thị Nhung",
            "Từ Công Danh",
            "Mạc Thị Hạnh");
    private final JdbcClient sql;
    private final Desk desk;
    private final Holding holding;
    private int telephone;

    Attendees(JdbcClient sql, Desk desk, Holding holding) {
        this.sql = sql;
        this.desk = desk;
        this.holding = holding;
    }

    /// The sittings of an activity in their order.
    List<UUID> sittings(UUID activity) {
        return sql.sql("select id from occurrence where activity_id = ? order by ordinal")
                .param(activity)
                .query((row, n) -> Rows.uuid(row, "id"))
                .list();
    }

    static String name(int which) {
        return NAMES.get(Math.floorMod(which, NAMES.size()));
    }

    /// So many people, each alone, for the same sittings; the list waits when the places are gone. `first` is whose
    /// name begins.
    void alone(Asker asker, UUID activity, int people, int first, Instant now, UUID... sittings) {
        for (int i = 0; i < people; i++)
            register(asker, activity, now, "loai", "toi", "ten-1", name(first + i), "tuoi-1", "UNDER_60", sittings);
    }

    void online(Asker asker, UUID activity, int people, int first, Instant now, UUID sitting) {
        for (int i = 0; i < people; i++) {
            MultiValueMap<String, String> form = form("loai", "toi", "ten-1", name(first + i));
            form.add("cach-" + sitting, "ONLINE");
            register(asker, activity, form, now, sitting);
        }
    }

    /// A mother or father with children.
    void household(Asker asker, UUID activity, int who, Instant now, UUID... sittings) {
        MultiValueMap<String, String> form =
                form("loai", "nha", "ten", name(who), "ten-1", name(who), "tuoi-1", "UNDER_60");
        String family = name(who).substring(0, name(who).indexOf(' '));
        form.add("ten-2", family + " Minh An");
        form.add("tuoi-2", "UNDER_11");
        form.add("ten-3", family + " Gia Hân");
        form.add("tuoi-3", "UNDER_16");
        register(asker, activity, form, now, sittings);
    }

    void klass(Asker asker, UUID activity, String klass, int people, int teacher, Instant now, UUID... sittings) {
        register(
                asker,
                activity,
                form("loai", "lop", "ten", name(teacher), "nhom", klass, "so", String.valueOf(people)),
                now,
                sittings);
    }

    private void register(
            Asker asker,
            UUID activity,
            Instant now,
            String kind,
            String self,
            String field,
            String name,
            String age,
            String band,
            UUID... sittings) {
        register(asker, activity, form(kind, self, field, name, age, band), now, sittings);
    }

    private void register(
            Asker asker, UUID activity, MultiValueMap<String, String> form, Instant now, UUID... sittings) {
        for (UUID sitting : sittings) form.add("buoi", sitting.toString());
        form.add("lien-he", "0900%06d".formatted(++telephone));
        form.add("dong-y", "co");
        form.add("nhac", "co");
        Errors errors = Errors.none();
        var outcome = desk.register(asker, activity, new Typed(form), errors, now);
        must(errors);
        done(Objects.requireNonNull(outcome));
    }

    /// Everybody on the list came but the last ones, of whom one said so before; of a class all but two.
    void came(Asker asker, UUID activity, UUID sitting, int absent, Instant now) {
        record Line(UUID id, int people) {}
        List<Line> lines = sql.sql("""
                select p.id, p.people from participation p join booking b on b.id = p.booking_id
                where p.occurrence_id = ? and b.state = 'CONFIRMED' order by b.turn, p.id""")
                .param(sitting)
                .query((row, n) -> new Line(Rows.uuid(row, "id"), row.getInt("people")))
                .list();
        MultiValueMap<String, String> form = form();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            form.add("v-" + line.id(), "0");
            if (line.people() > 1) form.add("l-" + line.id(), String.valueOf(line.people() - 2));
            else {
                int last = lines.size() - i;
                form.add("m-" + line.id(), last > absent ? "PRESENT" : last == 1 ? "EXCUSED" : "ABSENT");
            }
        }
        count(asker, activity, sitting, Desk.Count.MARKS, form, now);
    }

    void walkedIn(Asker asker, UUID activity, UUID sitting, Instant now, String... names) {
        count(asker, activity, sitting, Desk.Count.WALK_INS, form("ten", String.join("\n", names)), now);
    }

    void group(Asker asker, UUID activity, UUID sitting, String group, int present, int total, Instant now) {
        count(
                asker,
                activity,
                sitting,
                Desk.Count.GROUP,
                form("nhom", group, "nhom-co", String.valueOf(present), "nhom-tong", String.valueOf(total)),
                now);
    }

    /// `all` of the room, or only who is on no list: women and men of working age, and old.
    void heads(Asker asker, UUID activity, UUID sitting, boolean all, int women, int men, int old, Instant now) {
        count(
                asker,
                activity,
                sitting,
                Desk.Count.HEADS,
                form(
                        "dem",
                        all ? "TAT_CA" : "THEM",
                        "v-tat-ca",
                        "0",
                        "d-UNDER_60-FEMALE",
                        String.valueOf(women),
                        "d-UNDER_60-MALE",
                        String.valueOf(men),
                        "d-FROM_60-X",
                        String.valueOf(old)),
                now);
    }

    private void count(
            Asker asker, UUID activity, UUID sitting, Desk.Count how, MultiValueMap<String, String> form, Instant now) {
        form.add("ma-phieu", UUID.randomUUID().toString());
        Errors errors = Errors.none();
        desk.count(asker, activity, sitting, how, new Typed(form), errors, now);
        must(errors);
    }

    private static void must(Errors errors) {
        if (errors.any()) throw new IllegalStateException(errors.byField().toString());
    }

    private static MultiValueMap<String, String> form(String... pairs) {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        for (int i = 0; i < pairs.length; i += 2) form.add(pairs[i], pairs[i + 1]);
        return form;
    }

    void photo(Asker asker, UUID activity, UUID sitting, String words, boolean consent, int hue, Instant now) {
        done(holding.photograph(asker, activity, sitting, picture(hue), "anh-" + hue + ".png", words, consent, now));
    }

    /// Books on shelves under a lamp: a picture that is nobody's.
    private static byte[] picture(int hue) {
        BufferedImage image = new BufferedImage(960, 640, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.getHSBColor(hue / 12f, .12f, .97f));
        pen.fillRect(0, 0, 960, 640);
        for (int shelf = 0; shelf < 3; shelf++) {
            int floor = 210 + 190 * shelf;
            for (int book = 0, x = 70; x < 850; book++) {
                int width = 22 + (book * 37 + shelf * 11 + hue * 5) % 30;
                int height = 96 + (book * 53 + shelf * 29 + hue * 7) % 58;
                pen.setColor(Color.getHSBColor((hue + book * 5 % 9) / 12f, .45f, .55f + book % 4 / 10f));
                pen.fillRoundRect(x, floor - height, width, height, 6, 6);
                pen.setColor(new Color(255, 253, 249, 150));
                pen.fillRect(x + 5, floor - height + 18, width - 10, 6);
                x += width + 5;
            }
            pen.setColor(new Color(0x8a6a48));
            pen.fillRect(50, floor, 860, 16);
        }
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
