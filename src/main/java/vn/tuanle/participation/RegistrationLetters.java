package vn.tuanle.participation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.identity.Contact;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Phrase;
import vn.tuanle.kernel.Rows;
import vn.tuanle.notice.OutsideLetter;
import vn.tuanle.notice.OutsideLetters;

/// Writes to those who registered: by e-mail or message, each letter with a link of its own that
/// opens the registration.
@Component
class RegistrationLetters {
    private final JdbcClient sql;
    private final RegistrationLinks links;
    private final OutsideLetters letters;

    RegistrationLetters(JdbcClient sql, RegistrationLinks links, OutsideLetters letters) {
        this.sql = sql;
        this.links = links;
        this.letters = letters;
    }

    /// What is said to one of them.
    record Said(String key, Phrase subject, Phrase body) {}

    /// All letters about a registration begin so.
    static String keys(UUID registration) {
        return "dang-ky/" + registration + "/";
    }

    /// The first letter, with the link that the page shows too: what became of each sitting.
    void registered(
            Registered made, Wish wish, Offering offering, List<Phrase> sittings, boolean waiting, Instant now) {
        Contact to = Contact.of(wish.contact());
        if (to == null) return;
        Phrase all = Phrase.of("");
        for (Phrase sitting : sittings) all = Phrase.of("{0}\n{1}", all, sitting);
        letters.write(
                List.of(new OutsideLetter(
                        keys(made.id()) + "ghi",
                        to,
                        wish.english(),
                        waiting
                                ? Phrase.of("Danh sách chờ “{0}”, mã {1}", offering.title(), made.code())
                                : Phrase.of("Đăng ký “{0}”, mã {1}", offering.title(), made.code()),
                        Phrase.of(
                                "Đã ghi đăng ký “{0}” của {1}, mã {2}.{3}\n\nXem, tải mã QR, đổi tên hoặc hủy bằng liên kết dưới đây. Ai có liên kết này đều mở được, xin đừng chuyển tiếp.",
                                offering.title(), offering.unitName(), made.code(), all),
                        RegistrationLinks.path(made.token()))),
                now);
    }

    void offered(Room room, List<Booking> offers, Instant until, Instant now) {
        Phrase subject = Phrase.of("Có chỗ cho bạn, giữ đến {1}: {0}", room.title, Days.moment(until));
        Phrase body = Phrase.of(
                "Đã có chỗ ở buổi {0} mà bạn đang chờ. Chỗ được giữ đến {1}; hãy bấm liên kết dưới đây để nhận chỗ hoặc nhường cho người sau.",
                Sitting.when(room.starts, room.ends), Days.moment(until));
        write(
                offers.stream().map(Booking::registration).toList(),
                one -> new Said("moi/" + room.occurrence + "/" + until.getEpochSecond(), subject, body),
                letters.awake(now),
                now);
    }

    void removed(Room room, UUID registration, String why, Instant now) {
        Said said = new Said(
                "bo/" + room.occurrence + "/" + now.getEpochSecond(),
                Phrase.of("Đơn vị đã bỏ chỗ của bạn: {0}", room.title),
                Phrase.of(
                        "Đơn vị tổ chức đã bỏ chỗ của bạn ở buổi {0}. Lý do: {1}",
                        Sitting.when(room.starts, room.ends), why));
        write(List.of(registration), to -> said, letters.awake(now), now);
    }

    /// Writes to each registration that still has a contact; what cannot be reached here is left
    /// out.
    void write(List<UUID> registrations, Function<UUID, Said> said, Instant due, Instant now) {
        record To(UUID id, Contact contact, boolean english) {}
        List<To> all = new ArrayList<>();
        sql.sql("select id, contact, english from registration where id = any(cast(? as uuid[])) and contact <> ''")
                .param(registrations.stream().map(UUID::toString).toArray(String[]::new))
                .query(row -> {
                    Contact contact = Contact.of(row.getString("contact"));
                    if (contact != null && letters.reaches(contact))
                        all.add(new To(Rows.uuid(row, "id"), contact, row.getBoolean("english")));
                });
        if (all.isEmpty()) return;
        Map<UUID, String> tokens = links.mint(all.stream().map(To::id).toList(), now);
        letters.write(
                all.stream()
                        .map(to -> {
                            Said words = said.apply(to.id());
                            return new OutsideLetter(
                                    keys(to.id()) + words.key(),
                                    to.contact(),
                                    to.english(),
                                    words.subject(),
                                    words.body(),
                                    RegistrationLinks.path(Objects.requireNonNull(tokens.get(to.id()))));
                        })
                        .toList(),
                due);
    }
}
