package vn.tuanle.activity;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.ui.Errors;

/// Where or by which link a sitting is held and for how many, checked. `place` is the name of a venue, known or new.
record How(
        Mode mode,
        String place,
        Venue.Typed fresh,
        String room,
        String link,
        boolean linkOpen,
        String channel,
        @Nullable Integer places,
        @Nullable Integer onlinePlaces,
        List<Stop> stops) {
    private static final int MOST_STOPS = 40;
    private static final Pattern STOP = Pattern.compile("(\\d{1,2} ?(?:[h:]|giờ) ?(?:\\d{2})?)[\\s,;:–-]+(.{1,300})");

    /// A mobile team's stop on each of its days.
    record Stop(LocalTime at, String place) {}

    static How of(Typed typed, Errors errors) {
        Mode mode = typed.one("hinh-thuc", Mode.class, Mode.PLACE);
        if (!typed.in("hinh-thuc").isBlank()
                && Typed.constant(Mode.class, typed.in("hinh-thuc").strip()) == null)
            errors.at("hinh-thuc", "Không có lựa chọn “{0}”.", typed.line("hinh-thuc"));
        boolean here = mode == Mode.PLACE || mode == Mode.BOTH;
        boolean online = mode == Mode.ONLINE || mode == Mode.BOTH;
        String place = here ? typed.line("noi") : "";
        if (here && place.isEmpty()) errors.at("noi", "Hãy ghi địa điểm.");
        Content.longest(place, 200, "noi", errors);
        String room = here ? typed.line("phong") : "";
        Content.longest(room, 200, "phong", errors);
        String channel = mode == Mode.BROADCAST ? typed.line("kenh") : "";
        if (mode == Mode.BROADCAST && channel.isEmpty()) errors.at("kenh", "Hãy ghi kênh, tần số hoặc trang phát.");
        Content.longest(channel, 200, "kenh", errors);
        return new How(
                mode,
                place,
                here ? Venue.Typed.of(typed, place, errors) : Venue.Typed.NONE,
                room,
                online || mode == Mode.BROADCAST ? link(typed, online, errors) : "",
                !typed.in("duong-dan-mo").equals("khong"),
                channel,
                mode.meets() ? number(typed, "cho", errors) : null,
                online ? number(typed, "cho-truc-tuyen", errors) : null,
                mode == Mode.ROUTE ? stops(typed, errors) : List.of());
    }

    private static String link(Typed typed, boolean wanted, Errors errors) {
        String words = typed.line("duong-dan");
        if (words.isEmpty()) {
            if (wanted) errors.at("duong-dan", "Hãy ghi đường dẫn tham gia trực tuyến.");
            return "";
        }
        return switch (OnlineLink.of(words, "duong-dan")) {
            case Outcome.Done<OnlineLink>(OnlineLink link) -> link.address();
            case Outcome.Refused<OnlineLink> refused -> {
                errors.byField().putIfAbsent(refused.field(), refused.why());
                yield "";
            }
        };
    }

    static @Nullable Integer number(Typed typed, String field, Errors errors) {
        String words = typed.line(field).replaceAll("[. ]", "");
        if (words.isEmpty()) return null;
        if (words.matches("\\d{1,7}")) {
            int number = Integer.parseInt(words);
            if (number >= 1 && number <= 1_000_000) return number;
        }
        errors.at(field, "Hãy ghi một số từ 1 đến 1.000.000, hoặc để trống.");
        return null;
    }

    private static List<Stop> stops(Typed typed, Errors errors) {
        List<Stop> stops = new ArrayList<>();
        for (String line : typed.lines("tuyen")) {
            Matcher stop = STOP.matcher(line);
            LocalTime at = stop.matches() ? Days.typedHour(stop.group(1)) : null;
            if (at == null)
                errors.at("tuyen", "Mỗi dòng là một điểm dừng: giờ rồi đến nơi. Chưa đọc được “{0}”.", line);
            else stops.add(new Stop(at, stop.group(2).strip()));
        }
        if (stops.isEmpty())
            errors.at("tuyen", "Hãy ghi các điểm dừng, mỗi dòng một điểm, ví dụ: 08:00 Nhà văn hóa khu phố 3.");
        if (stops.size() > MOST_STOPS) errors.at("tuyen", "Nhiều nhất {0} điểm dừng.", MOST_STOPS);
        return stops;
    }

    /// One sitting's day and hours.
    record Slot(LocalDate day, LocalTime from, LocalTime to) {}

    private static final Pattern MORE = Pattern.compile(
            "([\\d/.-]+)(?:[\\s,;]+(\\d{1,2} ?[h:] ?(?:\\d{2})?)(?:\\s*(?:-|–|đến)\\s*(\\d{1,2} ?[h:] ?(?:\\d{2})?))?)?");

    /// The sittings as typed: the first, its series, and further days.
    static List<Slot> slots(Typed typed, Errors errors) {
        LocalDate first = Days.typed(typed.in("ngay"));
        LocalTime from = hour(typed, "gio", errors);
        LocalTime to = hour(typed, "den", errors);
        if (first == null) errors.at("ngay", "Hãy ghi ngày tổ chức, ví dụ 01/10/2026.");
        if (from == null && typed.in("gio").isBlank()) errors.at("gio", "Hãy ghi giờ bắt đầu, ví dụ 08:00.");
        if (from != null && to == null && typed.in("den").isBlank()) to = end(from);
        if (from != null && to != null && !to.isAfter(from))
            errors.at("den", "Giờ kết thúc phải sau giờ bắt đầu, trong cùng ngày.");
        if (first == null || from == null || to == null || errors.on("den") != null) return List.of();
        List<Slot> slots = new ArrayList<>();
        if (!typed.in("lap").isBlank()
                && Typed.constant(Repeat.class, typed.in("lap").strip()) == null)
            errors.at("lap", "Không có lựa chọn “{0}”.", typed.line("lap"));
        switch (typed.one("lap", Repeat.class, Repeat.ONCE).days(first, Days.typed(typed.in("lap-den")))) {
            case Outcome.Done<List<LocalDate>>(List<LocalDate> days) -> {
                for (LocalDate day : days) slots.add(new Slot(day, from, to));
            }
            case Outcome.Refused<List<LocalDate>> refused ->
                errors.byField().putIfAbsent(refused.field(), refused.why());
        }
        more(typed, from, to, slots, errors);
        if (slots.size() > Repeat.MOST)
            errors.byField().putIfAbsent("them-buoi", ((Outcome.Refused<?>) Repeat.<Object>many()).why());
        return slots.stream().distinct().toList();
    }

    private static void more(Typed typed, LocalTime from, LocalTime to, List<Slot> slots, Errors errors) {
        for (String line : typed.lines("them-buoi")) {
            if (slots.size() > Repeat.MOST) return;
            Matcher one = MORE.matcher(line);
            LocalDate day = one.matches() ? Days.typed(one.group(1)) : null;
            LocalTime start = day == null || one.group(2) == null ? from : Days.typedHour(one.group(2));
            LocalTime end = day == null || one.group(3) == null ? null : Days.typedHour(one.group(3));
            if (day != null && start != null && end == null) end = one.group(2) == null ? to : end(start);
            if (day == null || start == null || end == null || !end.isAfter(start))
                errors.at(
                        "them-buoi",
                        "Mỗi dòng là một buổi, ví dụ: 02/10/2026 08:00 - 10:00. Chưa đọc được “{0}”.",
                        line);
            else slots.add(new Slot(day, start, end));
        }
    }

    /// Two hours later, at most the end of the day.
    private static LocalTime end(LocalTime from) {
        return from.getHour() >= 22 ? LocalTime.of(23, 59) : from.plusHours(2);
    }

    private static @Nullable LocalTime hour(Typed typed, String field, Errors errors) {
        if (typed.in(field).isBlank()) return null;
        LocalTime hour = Days.typedHour(typed.in(field));
        if (hour == null) errors.at(field, "Hãy ghi giờ như 08:00.");
        return hour;
    }
}
