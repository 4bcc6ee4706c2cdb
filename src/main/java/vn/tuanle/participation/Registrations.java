package vn.tuanle.participation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.kernel.Fold;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.kernel.Phrase;
import vn.tuanle.kernel.Rows;
import vn.tuanle.kernel.Transactions;

/// Registers people. One form is one registration however often it is sent; all that needs no
/// lock is written first, the sitting's row is held last and shortest.
@Component
class Registrations {
    /// Forms that one telephone number or e-mail address may send in a day.
    static final int MOST_A_DAY = 20;
    /// Written at once by one copy of the program: a rush stands in line here, in order, and
    /// leaves connections to those who only read.
    private static final int AT_ONCE = 6;

    private static final long PATIENCE = 30;
    private final Semaphore gate = new Semaphore(AT_ONCE, true);
    private final JdbcClient sql;
    private final JdbcTemplate batch;
    private final Transactions transactions;
    private final Seats seats;
    private final RegistrationActs acts;
    private final RegistrationLinks links;
    private final RegistrationLetters messages;

    Registrations(
            JdbcClient sql,
            JdbcTemplate batch,
            Transactions transactions,
            Seats seats,
            RegistrationActs acts,
            RegistrationLinks links,
            RegistrationLetters messages) {
        this.sql = sql;
        this.batch = batch;
        this.transactions = transactions;
        this.seats = seats;
        this.acts = acts;
        this.links = links;
        this.messages = messages;
    }

    /// `by` is the officer who writes it down for somebody on the telephone.
    Outcome<Registered> register(Offering offering, Wish wish, @Nullable UUID by, Instant now) {
        Phrase closed = offering.closed(now);
        if (closed != null) return new Outcome.Refused<>(closed, "");
        if (!entered())
            return Outcome.refused("Rất nhiều người đang đăng ký. Hãy gửi lại sau một phút; những gì đã ghi vẫn còn.");
        try {
            return written(offering, wish, by, now);
        } finally {
            gate.release();
        }
    }

    private boolean entered() {
        try {
            return gate.tryAcquire(PATIENCE, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Outcome<Registered> written(Offering offering, Wish wish, @Nullable UUID by, Instant now) {
        return transactions.run(() -> {
            Registered made = insert(offering, wish, by, now);
            if (!made.fresh()) return Outcome.done(made);
            if (by == null && today(wish.contact(), now) > MOST_A_DAY)
                return Outcome.refusedAt(
                        "lien-he",
                        "Hôm nay số hoặc địa chỉ này đã gửi {0} lượt đăng ký. Hãy gọi đơn vị tổ chức để được ghi tiếp.",
                        MOST_A_DAY);
            List<UUID> guests = guests(made.id(), wish);
            details(made.id(), wish, now);
            acts.done(made.id(), null, RegistrationActKind.REGISTERED, "", by, now);
            List<Phrase> became = new ArrayList<>();
            for (Map.Entry<UUID, Way> each : new TreeMap<>(wish.sittings()).entrySet()) {
                Room room = seats.hold(each.getKey());
                if (!room.activity.equals(offering.id())
                        || !room.open(now)
                        || !Sitting.ways(room.mode).contains(each.getValue()))
                    return Outcome.refusedAt(
                            "buoi",
                            "Buổi {0} vừa thôi nhận đăng ký hoặc đổi hình thức. Hãy xem lại.",
                            Sitting.when(room.starts, room.ends));
                if (taken(room, wish))
                    return Outcome.refusedAt(
                            "lien-he",
                            "Số hoặc địa chỉ này đã đăng ký buổi {0}. Muốn xem hay hủy, hãy mở trang “Tra cứu đăng ký”. Đăng ký cho người khác thì chọn “Hộ người khác” hoặc “Cả nhà” ở đầu trang.",
                            Sitting.when(room.starts, room.ends));
                became.add(book(room, made.id(), wish, each.getValue(), guests, now));
            }
            messages.registered(made, wish, offering, became, waits(made.id()), now);
            return Outcome.done(made);
        });
    }

    private boolean waits(UUID registration) {
        return sql.sql("select exists (select 1 from booking where registration_id = ? and state = 'WAITING')")
                .param(registration)
                .query(Boolean.class)
                .single();
    }

    private Registered insert(Offering offering, Wish wish, @Nullable UUID by, Instant now) {
        UUID id = UUID.randomUUID();
        String code = RegistrationLinks.code(8);
        record Row(UUID id, String code) {}
        Row row = sql.sql("""
                insert into registration (id, activity_id, form_key, code, check_in, kind, contact, name, folded, group_name,
                  people, english, added_by, delete_on, created_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (activity_id, form_key) do update set form_key = excluded.form_key returning id, code""")
                .params(Rows.values(
                        id,
                        offering.id(),
                        wish.formKey(),
                        code,
                        RegistrationLinks.code(20),
                        wish.kind(),
                        wish.contact(),
                        wish.name(),
                        Fold.fold(wish.name() + " " + wish.group()),
                        wish.group(),
                        wish.people(),
                        wish.english(),
                        by,
                        offering.deletion(),
                        now))
                .query((found, n) -> new Row(Rows.uuid(found, "id"), found.getString("code")))
                .single();
        return new Registered(
                row.id(), row.code(), links.mint(row.id(), now), row.id().equals(id));
    }

    private int today(String contact, Instant now) {
        return sql.sql("select count(*) from registration where contact = ? and created_at > ? and added_by is null")
                .params(Rows.values(contact, now.minusSeconds(86_400)))
                .query(Integer.class)
                .single();
    }

    private List<UUID> guests(UUID registration, Wish wish) {
        List<UUID> ids = new ArrayList<>();
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (Wish.Guest guest : wish.guests()) {
            UUID id = UUID.randomUUID();
            ids.add(id);
            rows.add(Rows.values(
                            id,
                            registration,
                            ids.size(),
                            guest.name(),
                            guest.born(),
                            guest.band(),
                            guest.sex(),
                            guest.minor())
                    .toArray());
        }
        batch.batchUpdate("""
                insert into participant (id, registration_id, ordinal, name, birth_year, age_band, sex, minor)
                values (?, ?, ?, ?, ?, ?, ?, ?)""", rows);
        return ids;
    }

    private void details(UUID registration, Wish wish, Instant now) {
        List<@Nullable Object[]> consents = new ArrayList<>();
        for (ConsentPurpose purpose : ConsentPurpose.values())
            consents.add(
                    Rows.values(registration, purpose, wish.consents().contains(purpose), ConsentPurpose.WORDING, now)
                            .toArray());
        batch.batchUpdate(
                "insert into registration_consent (registration_id, purpose, given, wording, said_at) values (?, ?, ?, ?, ?)",
                consents);
        batch.batchUpdate(
                "insert into registration_answer (registration_id, question_id, answer) values (?, ?, ?)",
                wish.answers().entrySet().stream()
                        .map(one -> new Object[] {registration, one.getKey(), one.getValue()})
                        .toList());
    }

    private boolean taken(Room room, Wish wish) {
        return sql.sql("""
                select exists (select 1 from participation
                  where occurrence_id = ? and (alone = ? or named = any(cast(? as text[]))))""")
                .params(Rows.values(room.occurrence, wish.alone(), wish.named().toArray(String[]::new)))
                .query(Boolean.class)
                .single();
    }

    private Phrase book(Room room, UUID registration, Wish wish, Way way, List<UUID> guests, Instant now) {
        UUID booking = UUID.randomUUID();
        BookingState state = seats.claim(room, booking, registration, way, wish.people(), now);
        seats.keep(room);
        List<@Nullable Object[]> rows = new ArrayList<>();
        List<String> named = wish.named();
        if (wish.kind() == RegistrationKind.CLASS)
            rows.add(new @Nullable Object[] {
                UUID.randomUUID(), booking, room.occurrence, null, wish.people(), null, named.getFirst()
            });
        else
            for (int i = 0; i < guests.size(); i++)
                rows.add(new @Nullable Object[] {
                    UUID.randomUUID(), booking, room.occurrence, guests.get(i), 1, wish.alone(), named.get(i)
                });
        batch.batchUpdate("""
                insert into participation (id, booking_id, occurrence_id, participant_id, people, alone, named)
                values (?, ?, ?, ?, ?, ?, ?)""", rows);
        acts.done(
                registration,
                room.occurrence,
                state == BookingState.CONFIRMED ? RegistrationActKind.CONFIRMED : RegistrationActKind.WAITING,
                "",
                null,
                now);
        Phrase when = Sitting.when(room.starts, room.ends);
        return state == BookingState.CONFIRMED
                ? Phrase.of("{0}: đã có chỗ ({1} người).", when, wish.people())
                : Phrase.of("{0}: đã hết chỗ, bạn ở danh sách chờ. Chúng tôi báo ngay khi có chỗ.", when);
    }
}
