package vn.tuanle.drafting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Page;

/// One draft to read and to decide on.
public record DraftPage(
        UUID id,
        String kind,
        String title,
        String issuer,
        String drafter,
        DraftState state,
        Sheet sheet,
        int turn,
        List<Act> acts,
        May may,
        Amended amended,
        Issued issued,
        Decision decision,
        Errors errors)
        implements Page {
    /// What the person who looks may do now.
    public record May(boolean edit, boolean withdraw, boolean decide, boolean issue, boolean reopen) {}

    /// One act with the remarks made in it.
    public record Act(UUID id, ActKind kind, @Nullable Instant at, String by, String note, List<Remark> remarks) {
        public long met() {
            return remarks.stream().filter(Remark::met).count();
        }
    }

    /// What the head said about these words; whoever writes says whether it was `met`.
    public record Remark(int ordinal, String quote, String words, boolean met) {}

    /// The return whose remarks are to be met, null where there is none: until the text was approved.
    public @Nullable Act returned() {
        return returned(acts);
    }

    static @Nullable Act returned(List<Act> acts) {
        for (Act act : acts.reversed()) {
            if (act.kind() == ActKind.RETURNED) return act;
            if (act.kind() == ActKind.APPROVED) return null;
        }
        return null;
    }

    /// Which issued document this one acts on; empty words for none.
    public record Amended(@Nullable UUID document, String act, String code) {
        static final Amended NOTHING = new Amended(null, "", "");
    }

    /// The document it was issued as; null where it was not yet.
    public record Issued(
            @Nullable UUID document, String code, @Nullable LocalDate day, boolean filed) {
        static final Issued NOT_YET = new Issued(null, "", null, false);
    }

    /// The head's words as typed, when they come back.
    public record Decision(String reason, Map<String, String> remarks) {
        public static final Decision NOTHING = new Decision("", Map.of());

        public String at(String place) {
            return remarks.getOrDefault(place, "");
        }
    }
}
