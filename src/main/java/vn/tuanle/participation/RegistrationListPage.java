package vn.tuanle.participation;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Page;

/// Who registered for an activity, as the unit that leads it sees it. No minor is named here: a
/// registration stands under who made it.
public record RegistrationListPage(
        Offering offering,
        boolean answers,
        List<Line> lines,
        int matching,
        int all,
        Filter filter,
        List<Count> counts,
        Errors errors,
        Instant now)
        implements Page {
    static final int PAGE = 50;

    public record Line(
            UUID id,
            String code,
            RegistrationKind kind,
            String name,
            String group,
            String contact,
            int people,
            Instant at,
            List<Stand> stands) {}

    public record Stand(UUID occurrence, BookingState state, Way way, boolean asked, boolean kept) {}

    /// People of a sitting by what became of them; `over` are more than a lowered limit allows.
    public record Count(Sitting sitting, int confirmed, int offered, int waiting, int kept, int asked) {
        int over() {
            int over = 0;
            if (sitting.places() != null) over += Math.max(0, sitting.held() - sitting.places());
            if (sitting.onlinePlaces() != null) over += Math.max(0, sitting.onlineHeld() - sitting.onlinePlaces());
            return over;
        }
    }

    public record Filter(String words, @Nullable UUID sitting, String state, int page) {
        static final Set<String> STATES =
                Set.of("CONFIRMED", "OFFERED", "WAITING", "EXPIRED", "CANCELLED", "REMOVED", "CLOSED");

        boolean any() {
            return !words.isBlank() || sitting != null || !state.isEmpty();
        }

        String query(int page) {
            return "?tim=" + java.net.URLEncoder.encode(words, java.nio.charset.StandardCharsets.UTF_8) + "&buoi="
                    + (sitting == null ? "" : sitting) + "&trang-thai=" + state + "&trang=" + page;
        }
    }

    String path(String end) {
        return "/hoat-dong-don-vi/" + offering.id() + "/dang-ky" + end;
    }

    Sitting sitting(UUID id) {
        return offering.sittings().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    int pages() {
        return Math.max(1, (matching + PAGE - 1) / PAGE);
    }
}
