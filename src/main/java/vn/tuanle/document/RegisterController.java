package vn.tuanle.document;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.tuanle.identity.Asker;
import vn.tuanle.identity.Enter;
import vn.tuanle.identity.Role;
import vn.tuanle.kernel.Days;
import vn.tuanle.organisation.Directory;
import vn.tuanle.organisation.UnitOn;

/// The two registers of the unit the asker acts for: on screen, on paper, as a workbook.
@Controller
@Enter(Enter.By.UNIT_STAFF)
class RegisterController {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private final Registers registers;
    private final IncomingPages arrivals;
    private final Directory directory;

    RegisterController(Registers registers, IncomingPages arrivals, Directory directory) {
        this.registers = registers;
        this.arrivals = arrivals;
        this.directory = directory;
    }

    /// What the address asks for, read leniently: an unreadable day or year narrows nothing.
    record Asked(
            @Nullable String nam,
            @Nullable String so,
            @Nullable String tu,
            @Nullable String den,
            @Nullable String q,
            @Nullable String trang) {
        RegisterFilter filter() {
            String typed = nam == null ? "" : nam.strip();
            int year = typed.matches("[12]\\d{3}")
                    ? Integer.parseInt(typed)
                    : LocalDate.now(Days.ZONE).getYear();
            String words = q == null ? "" : q.replace("\u0000", "").strip();
            return new RegisterFilter(
                    year,
                    so == null ? "" : so.replace("\u0000", ""),
                    Days.typed(tu),
                    Days.typed(den),
                    words.length() > 200 ? words.substring(0, 200) : words,
                    Stream.of(tu, den)
                            .filter(Objects::nonNull)
                            .map(String::strip)
                            .filter(each -> !each.isEmpty() && Days.typed(each) == null)
                            .findFirst()
                            .orElse(""));
        }

        int page() {
            return trang != null && trang.matches("[1-9]\\d{0,4}") ? Integer.parseInt(trang) : 1;
        }
    }

    @GetMapping("/so-van-ban-di")
    OutgoingRegisterPage outgoing(Asker asker, Asked asked) {
        UUID unit = IncomingPages.unit(asker);
        RegisterFilter filter = asked.filter();
        return new OutgoingRegisterPage(
                arrivals.name(unit),
                filter,
                years(unit, filter, true),
                registers.books(unit, filter.year()).stream()
                        .map(book -> new OutgoingRegisterPage.Book(book, Books.title(book)))
                        .toList(),
                registers.outgoing(unit, filter, asked.page()),
                asker.has(unit, Role.HEAD));
    }

    @GetMapping("/so-van-ban-den")
    IncomingRegisterPage incoming(Asker asker, Asked asked) {
        UUID unit = IncomingPages.unit(asker);
        return arrivals.register(asker, unit, asked.filter(), asked.page());
    }

    @GetMapping("/so-van-ban-di/in")
    RegisterPrintPage printOutgoing(Asker asker, Asked asked) {
        return print(asker, asked.filter(), true);
    }

    @GetMapping("/so-van-ban-den/in")
    RegisterPrintPage printIncoming(Asker asker, Asked asked) {
        return print(asker, asked.filter(), false);
    }

    @GetMapping("/so-van-ban-di.xlsx")
    ResponseEntity<byte[]> sheetOutgoing(Asker asker, Asked asked) {
        return sheet(asker, asked.filter(), true);
    }

    @GetMapping("/so-van-ban-den.xlsx")
    ResponseEntity<byte[]> sheetIncoming(Asker asker, Asked asked) {
        return sheet(asker, asked.filter(), false);
    }

    private List<Integer> years(UUID unit, RegisterFilter filter, boolean outgoing) {
        List<Integer> years = new ArrayList<>(registers.years(unit, outgoing));
        if (!years.contains(filter.year())) years.addFirst(filter.year());
        return years;
    }

    private RegisterTable all(UUID unit, RegisterFilter filter, boolean outgoing) {
        return outgoing ? registers.outgoing(unit, filter, 0) : registers.incoming(unit, filter, 0);
    }

    private ResponseEntity<byte[]> sheet(Asker asker, RegisterFilter filter, boolean outgoing) {
        String name = (outgoing ? "so-van-ban-di-" : "so-van-ban-den-") + filter.year();
        RegisterTable table = all(IncomingPages.unit(asker), filter, outgoing);
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name + ".xlsx", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header(HttpHeaders.CONTENT_TYPE, XLSX)
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .body(RegisterSheet.of(outgoing ? "Văn bản đi" : "Văn bản đến", table));
    }

    private RegisterPrintPage print(Asker asker, RegisterFilter filter, boolean outgoing) {
        UUID unit = IncomingPages.unit(asker);
        RegisterTable table = all(unit, filter, outgoing);
        LocalDate last = LocalDate.of(filter.year(), 12, 31);
        LocalDate on = last.isAfter(LocalDate.now(Days.ZONE)) ? LocalDate.now(Days.ZONE) : last;
        String superior = directory.unit(unit, on).map(UnitOn::parentName).orElse("");
        List<String> cover = new ArrayList<>();
        cover.add(superior.toUpperCase(java.util.Locale.ROOT));
        cover.add(directory.names(List.of(unit), on).getOrDefault(unit, "").toUpperCase(java.util.Locale.ROOT));
        cover.add(outgoing ? "SỔ ĐĂNG KÝ VĂN BẢN ĐI" : "SỔ ĐĂNG KÝ VĂN BẢN ĐẾN");
        cover.add("Năm: " + filter.year());
        cover.add(span(table, outgoing ? 1 : 0, "Từ ngày ", " đến ngày "));
        cover.add(span(table, outgoing ? 0 : 1, "Từ số ", " đến số "));
        cover.add(
                outgoing && !filter.book().isEmpty()
                        ? "Quyển số: ……… (" + Books.title(filter.book()) + ")"
                        : "Quyển số: ………");
        return new RegisterPrintPage((outgoing ? "/so-van-ban-di" : "/so-van-ban-den") + filter.query(), cover, table);
    }

    /// “Từ số 01 đến số 45”: the first and last line's cell; dots for an empty register.
    private static String span(RegisterTable table, int column, String from, String to) {
        if (table.lines().isEmpty()) return from + "………" + to + "………";
        String first = table.lines().getFirst().cells().get(column);
        String last = table.lines().getLast().cells().get(column);
        return from + first.replaceFirst("(\\d)/\\D.*", "$1") + to + last.replaceFirst("(\\d)/\\D.*", "$1");
    }
}
