package vn.tuanle.participation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuanle.kernel.Phrase;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Page;

/// The form by which anybody registers, without an account; the same form is filled in by an
/// officer on the telephone (`officer`). `closed` says why it cannot be sent now.
public record JoinPage(
        Offering offering,
        RegistrationKind kind,
        Typed typed,
        Errors errors,
        int rows,
        UUID key,
        long opened,
        @Nullable Phrase closed,
        boolean officer,
        Instant now)
        implements Page {
    static final int MOST_ROWS = 50;
    private static final int FIRST_ROWS = 3;

    static JoinPage of(Offering offering, Typed typed, Errors errors, boolean officer, Instant now) {
        RegistrationKind kind = RegistrationKind.of(typed.get("loai"));
        int most = kind.several() ? Math.min(MOST_ROWS, offering.signUp().most()) : 1;
        int rows = kind == RegistrationKind.HOUSEHOLD ? Math.min(most, FIRST_ROWS) : 1;
        for (int i = 1; i <= MOST_ROWS; i++) if (!typed.get("ten-" + i).isBlank()) rows = Math.max(rows, i);
        Integer before = Typed.number(typed.get("so-dong"));
        if (before != null) rows = Math.max(rows, before);
        if (!typed.get("them").isEmpty()) rows++;
        UUID key = Typed.id(typed.get("ma-phieu"));
        Long opened = opened(typed);
        return new JoinPage(
                offering,
                kind,
                typed,
                errors,
                Math.clamp(rows, 1, kind.several() ? most : 1),
                key == null ? UUID.randomUUID() : key,
                opened == null ? now.toEpochMilli() : opened,
                offering.closed(now),
                officer,
                now);
    }

    /// When the form was opened, in milliseconds since 1970.
    static @Nullable Long opened(Typed typed) {
        String written = typed.get("mo-luc");
        return written.matches("\\d{1,15}") ? Long.valueOf(written) : null;
    }

    List<RegistrationKind> kinds() {
        return java.util.Arrays.stream(RegistrationKind.values())
                .filter(one ->
                        one != RegistrationKind.CLASS || offering.signUp().classes())
                .toList();
    }

    AskedAges asked() {
        return offering.signUp().asked(kind);
    }

    List<Sitting> sittings() {
        return offering.open(now);
    }

    List<Question> questions() {
        return offering.questions().stream().filter(one -> one.open(now)).toList();
    }

    List<ConsentPurpose> purposes() {
        return java.util.Arrays.stream(ConsentPurpose.values())
                .filter(one -> one != ConsentPurpose.PHOTO || offering.signUp().photos())
                .toList();
    }

    LocalDate deletion() {
        return offering.deletion();
    }

    String action() {
        return officer
                ? "/hoat-dong-don-vi/" + offering.id() + "/dang-ky/them"
                : "/hoat-dong/" + offering.code() + "/dang-ky";
    }

    boolean mayAdd() {
        return kind.several() && rows < Math.min(MOST_ROWS, offering.signUp().most());
    }

    /// What is asked of the names at the top of the form.
    String nameLabel() {
        return switch (kind) {
            case SELF -> "Họ và tên";
            case OTHER -> "Họ và tên người tham gia";
            case HOUSEHOLD -> "Họ và tên";
            case PUPIL -> "Họ và tên học sinh";
            case CLASS -> "";
        };
    }

    String registrantLabel() {
        return switch (kind) {
            case CLASS -> "Tên giáo viên phụ trách";
            case PUPIL -> "Tên cha mẹ hoặc người giám hộ";
            case SELF, OTHER, HOUSEHOLD -> "Tên bạn (người đăng ký)";
        };
    }
}
