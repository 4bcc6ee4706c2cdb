package vn.tuanle.plan;

import java.io.IOException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.tuanle.identity.Asker;
import vn.tuanle.identity.Enter;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.kernel.Rows;
import vn.tuanle.organisation.Directory;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Invalid;
import vn.tuanle.ui.NotFound;
import vn.tuanle.ui.Redirect;

/// Beginning a plan: uploading a document, writing one, copying an earlier one.
@Controller
@Enter(Enter.By.UNIT_STAFF)
class NewPlanController {
    private final Readings readings;
    private final WrittenPlans written;
    private final Directory directory;
    private final JdbcClient sql;

    NewPlanController(Readings readings, WrittenPlans written, Directory directory, JdbcClient sql) {
        this.readings = readings;
        this.written = written;
        this.directory = directory;
        this.sql = sql;
    }

    @GetMapping("/ke-hoach/moi")
    NewPlanPage choose(Asker asker) {
        return page(asker, LocalDate.now(Days.ZONE).getYear(), "", "", "", Errors.none());
    }

    @PostMapping("/ke-hoach/tai-len")
    Object upload(Asker asker, @RequestParam(name = "file", required = false) @Nullable MultipartFile file)
            throws IOException {
        UUID unit = unit(asker);
        if (file == null || file.isEmpty())
            return new Invalid(choose(
                    asker,
                    Errors.none()
                            .at(
                                    "file",
                                    file == null || isNameless(file)
                                            ? "Hãy chọn một tệp."
                                            : "Tệp này rỗng, không có gì để đọc.")));
        String name = file.getOriginalFilename() == null ? "tep" : file.getOriginalFilename();
        UUID reading = readings.begin(asker, unit, file.getBytes(), name, "application/octet-stream");
        return Redirect.to("/ke-hoach/doc/" + reading);
    }

    @GetMapping("/ke-hoach/doc/{reading}")
    Object progress(Asker asker, @PathVariable UUID reading) {
        Readings.State state = readings.find(asker, reading);
        if (state == null) throw new NotFound();
        if (state.plan() != null) {
            Redirect review = Redirect.to("/ke-hoach/" + state.plan() + "/kiem-tra");
            String twin = readings.twin(reading);
            return twin == null
                    ? review
                    : review.saying(
                            "Tệp này giống hệt tệp của kế hoạch đã có “{0}”. Nếu tải nhầm, hãy bỏ bản mới này.", twin);
        }
        return new ReadingPage(state.id(), state.fileName(), state.refusal(), state.passing(), state.stuck());
    }

    @PostMapping("/ke-hoach/doc/{reading}/lai")
    Redirect again(Asker asker, @PathVariable UUID reading) {
        Readings.State state = readings.find(asker, reading);
        if (state == null) throw new NotFound();
        readings.again(asker, state);
        return Redirect.to("/ke-hoach/doc/" + reading);
    }

    @PostMapping("/ke-hoach/soan-moi")
    Object write(
            Asker asker,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String start,
            @RequestParam(defaultValue = "") String end) {
        Errors errors = Errors.none();
        LocalDate first = day(start, "start", errors);
        LocalDate last = day(end, "end", errors);
        if (first != null && last != null && last.isBefore(first))
            errors.at("end", "Ngày cuối phải sau hoặc trùng ngày đầu.");
        int year = first == null ? LocalDate.now(Days.ZONE).getYear() : first.getYear();
        if (errors.any() || first == null || last == null)
            return new Invalid(page(asker, year, title, start, end, errors));
        return opened(asker, written.fromNothing(asker, unit(asker), title, first, last));
    }

    @PostMapping("/ke-hoach/chep")
    Object copy(Asker asker, @RequestParam(defaultValue = "") String from, @RequestParam(defaultValue = "0") int year) {
        UUID plan;
        try {
            plan = UUID.fromString(from);
        } catch (IllegalArgumentException none) {
            return new Invalid(choose(asker, Errors.none().at("from", "Hãy chọn một kế hoạch để chép.")));
        }
        if (year < 2000 || year > 2199)
            return new Invalid(choose(asker, Errors.none().at("year", "Năm phải có bốn chữ số, từ 2000.")));
        return opened(asker, written.copy(asker, plan, year));
    }

    private Object opened(Asker asker, Outcome<UUID> outcome) {
        return switch (outcome) {
            case Outcome.Done<UUID>(UUID plan) -> Redirect.to("/ke-hoach/" + plan + "/soan");
            case Outcome.Refused<UUID> refused -> new Invalid(choose(asker, Errors.of(refused)));
        };
    }

    private NewPlanPage choose(Asker asker, Errors errors) {
        return page(asker, LocalDate.now(Days.ZONE).getYear(), "", "", "", errors);
    }

    private NewPlanPage page(Asker asker, int year, String title, String start, String end, Errors errors) {
        UUID unit = unit(asker);
        UUID[] units = asker.workUnits().toArray(UUID[]::new);
        var earlier = sql.sql("""
                select p.id, p.year, p.title, d.code from plan p left join document d on d.id = p.document_id
                where p.dropped_at is null and""" + " " + PlanRow.VISIBLE + " order by p.year desc, p.created_at desc limit 50")
                .params(Rows.values(units, units, units))
                .query((row, n) -> new NewPlanPage.Earlier(
                        Rows.uuid(row, "id"),
                        row.getInt("year"),
                        row.getString("title"),
                        row.getString("code") == null ? "" : row.getString("code")))
                .list();
        String name = directory
                .names(java.util.Set.of(unit), LocalDate.now(Days.ZONE))
                .getOrDefault(unit, "");
        return new NewPlanPage(name, year, title, start, end, earlier, errors);
    }

    private static UUID unit(Asker asker) {
        UUID unit = asker.actingUnit();
        if (unit == null || !asker.workUnits().contains(unit)) throw new NotFound();
        return unit;
    }

    private static boolean isNameless(MultipartFile file) {
        return file.getOriginalFilename() == null || file.getOriginalFilename().isEmpty();
    }

    private static @Nullable LocalDate day(String typed, String field, Errors errors) {
        LocalDate day = Days.typed(typed);
        if (day == null) errors.at(field, "Hãy ghi ngày dạng ngày/tháng/năm, ví dụ 01/10/2026.");
        return day;
    }
}
