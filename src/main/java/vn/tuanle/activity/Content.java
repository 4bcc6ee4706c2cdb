package vn.tuanle.activity;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import vn.tuanle.ui.Errors;

/// What an activity is about, checked.
record Content(
        ActivityKind kind,
        String title,
        String about,
        String theme,
        Subject subject,
        Language language,
        List<Audience> audiences,
        long fee,
        String contact,
        String pictureWords,
        Registration registration,
        List<Partner> partners) {
    private static final long MOST_FEE = 100_000_000;
    private static final int MOST_PARTNERS = 30;
    private static final Pattern MONEY = Pattern.compile("(\\d{1,3}(?:[. ]\\d{3})+|\\d{1,9})\\s*(?:đ|đồng|vnđ|vnd)?");

    /// Who takes part in giving it, as written.
    record Partner(Part part, String name) {
        enum Part {
            COORDINATING,
            PARTNER
        }
    }

    /// What is wrong goes to the errors, each at its field.
    static Content of(Typed typed, Errors errors) {
        String title = typed.line("ten");
        if (title.isEmpty()) errors.at("ten", "Hãy ghi tên hoạt động.");
        longest(title, 200, "ten", errors);
        String about = typed.words("gioi-thieu");
        longest(about, 10_000, "gioi-thieu", errors);
        String theme = typed.line("chu-de");
        longest(theme, 500, "chu-de", errors);
        String contact = typed.line("lien-he");
        longest(contact, 300, "lien-he", errors);
        String picture = typed.line("loi-anh");
        longest(picture, 300, "loi-anh", errors);
        List<Partner> partners = java.util.stream.Stream.concat(
                        partners(typed, "phoi-hop", Partner.Part.COORDINATING, errors),
                        partners(typed, "doi-tac", Partner.Part.PARTNER, errors))
                .toList();
        if (partners.size() > MOST_PARTNERS)
            errors.at("phoi-hop", "Nhiều nhất {0} đơn vị phối hợp và đối tác.", MOST_PARTNERS);
        for (String each : typed.all("doi-tuong"))
            if (!each.isBlank() && Typed.constant(Audience.class, each.strip()) == null)
                errors.at("doi-tuong", "Không có lựa chọn “{0}”.", each.strip());
        return new Content(
                chosen(typed, "loai", ActivityKind.class, ActivityKind.OTHER, errors),
                title,
                about,
                theme,
                chosen(typed, "linh-vuc", Subject.class, Subject.OTHER, errors),
                chosen(typed, "ngon-ngu", Language.class, Language.VIETNAMESE, errors),
                Arrays.stream(Audience.values())
                        .filter(each -> typed.has("doi-tuong", each.name()))
                        .toList(),
                fee(typed, errors),
                contact,
                picture,
                chosen(typed, "dang-ky", Registration.class, Registration.NONE, errors),
                partners);
    }

    private static <E extends Enum<E>> E chosen(Typed typed, String field, Class<E> type, E otherwise, Errors errors) {
        if (!typed.in(field).isBlank() && Typed.constant(type, typed.in(field).strip()) == null)
            errors.at(field, "Không có lựa chọn “{0}”.", typed.line(field));
        return typed.one(field, type, otherwise);
    }

    private static java.util.stream.Stream<Partner> partners(
            Typed typed, String field, Partner.Part part, Errors errors) {
        List<String> names = typed.lines(field);
        names.forEach(name -> longest(name, 300, field, errors));
        return names.stream().distinct().map(name -> new Partner(part, name));
    }

    private static long fee(Typed typed, Errors errors) {
        String words = typed.line("phi").toLowerCase(java.util.Locale.ROOT);
        if (words.isEmpty()) return 0;
        var found = MONEY.matcher(words);
        long fee = found.matches() ? Long.parseLong(found.group(1).replaceAll("[. ]", "")) : -1;
        if (fee < 0) errors.at("phi", "Hãy ghi số tiền bằng đồng, ví dụ 20.000; để trống là miễn phí.");
        if (fee > MOST_FEE) errors.at("phi", "Mức phí nhiều nhất là 100.000.000 đồng.");
        return Math.max(0, Math.min(MOST_FEE, fee));
    }

    static void longest(String words, int most, String field, Errors errors) {
        if (words.length() > most) errors.at(field, "Dài quá {0} ký tự.", most);
    }
}
