package vn.tuanle.activity;

import static vn.tuanle.ui.Phrases.t;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.tuanle.kernel.Days;
import vn.tuanle.trust.QrCode;
import vn.tuanle.writing.Poster;

/// The poster of an edition as a PDF, with the same lines as on the page.
final class ProgrammePosterFile {
    /// Lines and names of days that find room, also where titles take two lines.
    private static final int ON_A4 = 12;

    private static final int ON_A3 = 16;

    private ProgrammePosterFile() {}

    static byte[] of(PublicEdition edition, boolean large, String base) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(80_000);
        try {
            poster(edition, edition.first(large ? ON_A3 : ON_A4), large, base).write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static Poster poster(
            PublicEdition edition, Map<LocalDate, List<ProgrammeLine>> shown, boolean large, String base) {
        List<Poster.Day> days = new ArrayList<>();
        shown.forEach((day, lines) -> days.add(new Poster.Day(
                PublicCard.day(day),
                lines.stream()
                        .map(line -> new Poster.Line(
                                line.hours(),
                                line.title(),
                                line.place().isEmpty() ? t(line.mode().title()) : line.place()))
                        .toList())));
        List<String> beside = new ArrayList<>();
        long others = PublicEdition.others(edition, shown);
        if (others > 0) beside.add(t("và {0} buổi khác", others));
        beside.add(t("Quét mã để xem đủ chương trình và đăng ký"));
        String week = t("Tuần lễ hưởng ứng học tập suốt đời");
        return new Poster(
                edition.issuer().isEmpty() ? week : week + " · " + edition.issuer(),
                edition.title(),
                days,
                QrCode.png(base + "/chuong-trinh" + edition.query(), 8),
                t("Mã QR dẫn đến chương trình"),
                beside,
                base + "/chuong-trinh",
                edition.number() == null
                        ? ""
                        : t("Bản số {0}, phát hành lúc {1}", edition.number(), Days.moment(edition.at())),
                large);
    }
}
