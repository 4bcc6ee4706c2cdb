package vn.tuanle.reporting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Due;
import vn.tuanle.kernel.Outcome;

/// How a form is reported by again and again: how often from when until when, and the clocks of each period,
/// computed from it. `given` has a line for each period of [Cadence#DATES]: “05/9/2026 - 15/01/2027 Học kỳ I”.
public record Series(
        Cadence cadence,
        LocalDate first,
        LocalDate last,
        String given,
        int opensBefore,
        boolean dueOfMonth,
        int dueNumber,
        Due.Boundary boundary,
        int locksAfter,
        boolean active) {
    private static final int MOST = 60;
    private static final int TERM_STARTS = 9;
    private static final Pattern LINE = Pattern.compile("(\\S+)\\s*[-–]\\s*(\\S+)\\s+(\\S.{0,150})");

    /// A span of days with its name.
    private record Span(LocalDate first, LocalDate last, String name) {}

    /// The periods that begin within the series, each with its clocks; refused where one cannot be.
    Outcome<List<Period>> periods() {
        Outcome<List<Span>> spans = spans();
        if (spans instanceof Outcome.Refused<List<Span>> refused) return refused.as();
        List<Period> periods = new ArrayList<>();
        for (Span span : ((Outcome.Done<List<Span>>) spans).value()) {
            Due due = Due.of(due(span.last()), boundary);
            LocalDate opens = span.last().minusDays(opensBefore);
            if (opens.isBefore(span.first())) opens = span.first();
            if (due.lastDay().isBefore(opens))
                return Outcome.refusedAt("han-so", "Hạn của “{0}” đến trước khi kỳ mở.", span.name());
            periods.add(new Period(
                    span.first(),
                    span.last(),
                    span.name(),
                    opens,
                    due,
                    due.lastDay().plusDays(locksAfter),
                    null));
        }
        if (periods.isEmpty()) return Outcome.refusedAt("den", "Không có kỳ nào từ ngày này đến ngày này.");
        if (periods.size() > MOST) return Outcome.refusedAt("den", "Nhiều quá {0} kỳ; hãy chọn khoảng ngắn hơn.", MOST);
        return Outcome.done(periods);
    }

    /// The named day of the month after, the last one where that month is shorter; or so many days after.
    private LocalDate due(LocalDate end) {
        if (!dueOfMonth) return end.plusDays(dueNumber);
        LocalDate next = end.withDayOfMonth(1).plusMonths(1);
        return next.withDayOfMonth(Math.min(dueNumber, next.lengthOfMonth()));
    }

    private Outcome<List<Span>> spans() {
        List<Span> spans = new ArrayList<>();
        switch (cadence) {
            case MONTH -> {
                for (LocalDate at = first.withDayOfMonth(1); !at.isAfter(last); at = at.plusMonths(1))
                    spans.add(new Span(
                            at, at.plusMonths(1).minusDays(1), "Tháng " + at.getMonthValue() + "/" + at.getYear()));
            }
            case QUARTER -> {
                int month = (first.getMonthValue() - 1) / 3 * 3 + 1;
                for (LocalDate at = first.withDayOfMonth(1).withMonth(month); !at.isAfter(last); at = at.plusMonths(3))
                    spans.add(new Span(
                            at,
                            at.plusMonths(3).minusDays(1),
                            "Quý " + List.of("I", "II", "III", "IV").get(at.getMonthValue() / 3) + "/" + at.getYear()));
            }
            case TERM -> {
                for (int year = first.getYear() - 1; year <= last.getYear(); year++) {
                    String name = " năm học " + year + "-" + (year + 1);
                    term(spans, LocalDate.of(year, TERM_STARTS, 5), LocalDate.of(year + 1, 1, 15), "Học kỳ I" + name);
                    term(spans, LocalDate.of(year + 1, 1, 16), LocalDate.of(year + 1, 5, 31), "Học kỳ II" + name);
                }
            }
            case DATES -> {
                return written();
            }
        }
        return Outcome.done(spans);
    }

    private void term(List<Span> spans, LocalDate from, LocalDate to, String name) {
        if (!to.isBefore(first) && !from.isAfter(last)) spans.add(new Span(from, to, name));
    }

    private Outcome<List<Span>> written() {
        List<Span> spans = new ArrayList<>();
        int number = 0;
        for (String line : given.lines().filter(one -> !one.isBlank()).toList()) {
            number++;
            Matcher parts = LINE.matcher(line.strip());
            LocalDate from = parts.matches() ? Days.typed(parts.group(1)) : null;
            LocalDate to = parts.matches() ? Days.typed(parts.group(2)) : null;
            if (from == null || to == null || to.isBefore(from))
                return Outcome.refusedAt("ky", "Dòng {0}: hãy ghi như “05/9/2026 - 15/01/2027 Học kỳ I”.", number);
            if (spans.stream().anyMatch(span -> !from.isAfter(span.last()) && !to.isBefore(span.first())))
                return Outcome.refusedAt("ky", "Dòng {0}: kỳ này trùng ngày với một kỳ khác.", number);
            spans.add(new Span(from, to, parts.group(3).strip()));
        }
        if (spans.isEmpty()) return Outcome.refusedAt("ky", "Hãy ghi mỗi kỳ một dòng.");
        return Outcome.done(spans);
    }
}
