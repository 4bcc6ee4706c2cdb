package vn.tuanle.plan;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.identity.Asker;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Fold;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.kernel.Phrase;
import vn.tuanle.kernel.Rows;
import vn.tuanle.organisation.Directory;
import vn.tuanle.organisation.UnitOn;
import vn.tuanle.plan.Plans.Origin;
import vn.tuanle.reading.Reader;
import vn.tuanle.reading.Reading;
import vn.tuanle.reading.Span;
import vn.tuanle.writing.Facsimile;

/// Writes a plan as text: begun from nothing or from an earlier one, and read again each time it is
/// saved, by the same
/// reader that reads uploaded documents.
@Component
class WrittenPlans {
    /// A plan of this length is a book; the longest real ones have a tenth of it.
    private static final int LONGEST = 1_000_000;

    private final JdbcClient sql;
    private final Plans plans;
    private final Directory directory;
    private final PlanAccess access;
    private final PlanRows rows;

    WrittenPlans(JdbcClient sql, Plans plans, Directory directory, PlanAccess access, PlanRows rows) {
        this.sql = sql;
        this.plans = plans;
        this.directory = directory;
        this.access = access;
        this.rows = rows;
    }

    Outcome<UUID> fromNothing(Asker asker, UUID unit, String title, LocalDate first, LocalDate last) {
        String name = Fold.nfc(title);
        if (name.length() > 500) return Outcome.refusedAt("title", "Tên kế hoạch dài quá 500 ký tự.");
        UnitOn own = directory
                .unit(unit, first)
                .or(() -> directory.unit(unit, LocalDate.now(Days.ZONE)))
                .orElse(null);
        if (own == null) return Outcome.refused("Đơn vị của bạn không còn trong danh mục.");
        return take(asker, Skeleton.of(own, name, first, last), Origin.WRITTEN, null);
    }

    Outcome<UUID> copy(Asker asker, UUID from, int year) {
        PlanRow old = access.seen(asker, from);
        String body = sql.sql("select body from plan where id = ?")
                .param(from)
                .query(String.class)
                .single();
        List<Span> bases = rows.of(from).stream()
                .filter(item -> item.kind() == ItemKind.BASIS)
                .map(PlanItem::span)
                .toList();
        return take(asker, NextYear.of(body, old.year(), year, bases).text(), Origin.COPIED, from);
    }

    private Outcome<UUID> take(Asker asker, String text, Origin origin, @Nullable UUID from) {
        return switch (read(text)) {
            case Reading.Read read -> plans.take(asker, read, read.main(), origin, null, from);
            case Reading.Unreadable(Phrase why, boolean passing) -> new Outcome.Refused<>(why, "text");
        };
    }

    /// The page that a changed text would make, none where it makes none; nothing is saved.
    Outcome<Optional<Facsimile>> look(Asker asker, UUID plan, String typed) {
        PlanRow row = access.owned(asker, plan);
        return switch (changed(row, asker, typed)) {
            case Outcome.Done<String>(String text) -> Outcome.done(Optional.ofNullable(ComposedPlans.shown(text)));
            case Outcome.Refused<String> refused -> refused.as();
        };
    }

    /// Saves a changed text over the version it was opened at, and reads it again.
    Outcome<UUID> save(Asker asker, UUID plan, int version, String typed) {
        return switch (changed(access.owned(asker, plan), asker, typed)) {
            case Outcome.Done<String>(String text) ->
                switch (read(text)) {
                    case Reading.Read read -> plans.readAgain(plan, version, read);
                    case Reading.Unreadable(Phrase why, boolean passing) -> new Outcome.Refused<>(why, "text");
                };
            case Outcome.Refused<String> refused -> refused.as();
        };
    }

    /// The text as it is read, of a plan that is still written as text.
    private static Outcome<String> changed(PlanRow row, Asker asker, String typed) {
        if (!row.editableBy(asker)) return Outcome.refused("Kế hoạch đã ban hành; hãy đính chính hoặc thay thế.");
        if (row.origin() == Origin.UPLOADED)
            return Outcome.refused("Kế hoạch này được đọc từ một tệp; hãy sửa từng mục ở trang kiểm tra.");
        if (row.origin() == Origin.COMPOSED)
            return Outcome.refused("Kế hoạch này lập từ trang kế hoạch của đơn vị; hãy mở lại ở đó để sửa.");
        String text = Fold.nfc(typed.replace("\r\n", "\n"));
        if (text.isEmpty()) return Outcome.refusedAt("text", "Kế hoạch chưa có chữ nào.");
        if (text.length() > LONGEST) return Outcome.refusedAt("text", "Kế hoạch dài quá một triệu ký tự.");
        return Outcome.done(text);
    }

    private static Reading read(String text) {
        return Reader.read(text.getBytes(StandardCharsets.UTF_8), "ke-hoach.md");
    }

    /// The text of a draft as it is edited.
    record Draft(PlanRow plan, String text) {}

    Draft open(Asker asker, UUID plan) {
        PlanRow row = access.owned(asker, plan);
        return new Draft(
                row,
                sql.sql("select body from plan where id = ?")
                        .params(Rows.values(plan))
                        .query(String.class)
                        .single());
    }
}
