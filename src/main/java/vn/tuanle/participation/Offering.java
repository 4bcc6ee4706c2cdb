package vn.tuanle.participation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuanle.activity.ActivityState;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Phrase;

/// An activity as something to take part in: its sittings, how one registers, what is asked.
record Offering(
        UUID id,
        String code,
        String title,
        UUID unit,
        String unitName,
        String contact,
        ActivityState state,
        boolean registers,
        SignUp signUp,
        List<Question> questions,
        List<Sitting> sittings) {
    List<Sitting> open(Instant now) {
        return sittings.stream().filter(sitting -> sitting.open(now)).toList();
    }

    /// Why nobody can register now; null when one can.
    @Nullable
    Phrase closed(Instant now) {
        if (state == ActivityState.CANCELLED) return Phrase.of("Hoạt động này đã hủy.");
        if (!registers)
            return Phrase.of("Hoạt động này không cần đăng ký: bạn cứ đến, hoặc vào liên kết ghi ở trang hoạt động.");
        if (signUp.opens() != null && now.isBefore(signUp.opens()))
            return Phrase.of("Mở đăng ký từ {0}.", Days.moment(signUp.opens()));
        if (signUp.closes() != null && !now.isBefore(signUp.closes()))
            return Phrase.of("Đã hết hạn đăng ký lúc {0}.", Days.moment(signUp.closes()));
        return open(now).isEmpty() ? Phrase.of("Không còn buổi nào nhận đăng ký.") : null;
    }

    /// The day on which names, contacts and answers of a registration made now are deleted.
    LocalDate deletion() {
        Instant last =
                sittings.stream().map(Sitting::ends).max(Instant::compareTo).orElse(Instant.now());
        return LocalDate.ofInstant(last, Days.ZONE).plusDays(signUp.keepDays());
    }
}
