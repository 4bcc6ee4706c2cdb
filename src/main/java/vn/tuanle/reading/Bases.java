package vn.tuanle.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tuanle.kernel.Phrase;

/// The documents a document rests on: type, number, date, issuer and subject, several to a
/// paragraph.
final class Bases {
    private static final String TYPE =
            "nghi quyet|quyet dinh|ke hoach|cong van|chi thi|thong tu(?: lien tich)?|nghi dinh|huong dan|van ban|thong"
                    + " bao|to trinh|de an|chuong trinh|ket luan|bao cao|quy dinh|quy che|cong dien|phap lenh|hien"
                    + " phap|hiep dinh|dieu le|bo luat|luat";
    private static final Pattern NUMBERED = Pattern.compile(
            "(?:\\b(?<type>" + TYPE
                    + ")\\b[^;.,]{0,40}?\\s?)?(?:\\b(?:lien tich"
                    + " )?so\\s?:?\\s?)?(?<number>\\d{1,5}\\s?(?:/\\s?\\d{4}\\s?)?[/-]\\s?[\\p{L}][\\p{L}0-9]{0,14}(?:\\s?[-–/&]\\s?[\\p{L}][\\p{L}0-9&.]{0,14}){0,3})");
    private static final Pattern LAW =
            Pattern.compile("\\b(?:bo luat|luat|phap lenh|hien phap|dieu le)\\b(?!\\s?su\\b)(?=\\s+[\\p{L}])");
    private static final Pattern DATED = Pattern.compile(
            "\\s?,?\\s?\\(?ngay\\s?(\\d{1,2}\\s?[/.-]\\s?\\d{1,2}\\s?[/.-]\\s?\\d{4}|\\d{1,2}\\s?thang\\s?\\d{1,2}\\s?(?:,\\s?)?nam\\s?\\d{4})\\)?");
    private static final Pattern ISSUER = Pattern.compile("\\s?,?\\s?cua\\s");
    private static final Pattern ABOUT = Pattern.compile(
            "\\s?,?\\s?(?:v/v|ve viec|ve|ban hanh|phe duyet|quy dinh|huong dan|trien khai|to chuc|thuc hien|sua"
                    + " doi)\\b");
    private static final Pattern SAID_IN =
            Pattern.compile("\\b(?:de nghi|chi dao|huong dan|y kien|yeu cau|thong nhat) cua (?<who>[^,;.:]{3,100}?),?"
                    + " (?:tai|trong|theo) (?:cac )?$");
    /// “Ngày 12/9/2025, Sở Giáo dục và Đào tạo đã ban hành Công văn số …”
    private static final Pattern ISSUED = Pattern.compile(
            "\\bngay \\d{1,2}[^,;:]{4,24}\\d{4}\\s?,?\\s(?<who>[^,;.:]{2,80}?) (?:da |co )*(?:ban hanh|co|gui|ra)\\s$");
    static final Pattern OPENS = Pattern.compile(
            "(?:- )?(?:can cu|thuc hien|thi hanh|theo|xet|duoc su (?:chi dao|dong y|nhat tri)|tiep tuc thuc hien|trien"
                    + " khai thuc hien|trien khai|chap hanh|thuc hien su chi dao|tren co so)\\b");

    private Bases() {}

    static List<Found<ReadDocument.LegalBasis>> in(Piece piece) {
        List<int[]> starts = new ArrayList<>();
        List<Found<ReadDocument.LegalBasis>> out = new ArrayList<>();
        Matcher m = NUMBERED.matcher(piece.fold);
        int free = 0;
        while (m.find()) {
            if (m.start() < free || isDate(m.group("number"))) continue;
            if (!piece.text.substring(m.start("number"), m.end("number")).matches(".*\\p{Lu}.*")) continue;
            // A number inside the subject of the basis before (“về hướng dẫn thực hiện Quyết định số …”) is
            // no basis of its own.
            if (!starts.isEmpty() && !separated(piece.fold, starts.getLast()[2], m.start())) continue;
            starts.add(new int[] {m.start(), m.start("number"), m.end("number")});
            free = m.end();
        }
        laws(piece, starts);
        starts.sort((a, b) -> Integer.compare(a[0], b[0]));
        for (int i = 0; i < starts.size(); i++) {
            int end = i + 1 < starts.size() ? starts.get(i + 1)[0] : piece.text.length();
            out.add(basis(piece, starts.get(i), end));
        }
        List<Integer> parted = new ArrayList<>();
        for (int i = 0; i + 1 < starts.size(); i++)
            if (piece.fold.substring(starts.get(i)[2], starts.get(i + 1)[0]).contains(";")) parted.add(i);
        return shared(out, parted);
    }

    private static boolean isDate(String number) {
        return number.matches("\\d{1,2}\\s?[/-]\\s?(?:nam|thang|ngay)\\b.*");
    }

    /// Between two bases stands a mark (“;”, “,”, “và”) and no word that makes the second the
    /// object of the
    /// first.
    private static boolean separated(String fold, int from, int to) {
        String between = fold.substring(from, to);
        if (between.contains(";")) return true;
        if (between.matches(
                ".*\\b(?:theo|thuc hien|trien khai|huong dan|kem theo|tai|sua doi|bo sung|thay the|cua)\\s?$"))
            return false;
        return between.matches(".*(?:,|\\bva|\\bvoi|\\.|\\bcung)\\s?$");
    }

    private static void laws(Piece piece, List<int[]> starts) {
        Matcher m = LAW.matcher(piece.fold);
        while (m.find()) {
            if (!Character.isUpperCase(piece.text.charAt(m.start()))) continue;
            String before = piece.fold.substring(0, m.start()).strip();
            boolean opens = before.isEmpty()
                    || before.endsWith(";")
                    || before.matches("(?:- )?(?:can cu|theo|thi hanh|thuc hien)")
                    || before.matches(".*[;,]\\s?can cu");
            boolean numbered = starts.stream().anyMatch(x -> x[0] <= m.start() && m.start() < x[2]);
            if (opens && !numbered) starts.add(new int[] {m.start(), -1, m.end()});
        }
    }

    private static Found<ReadDocument.LegalBasis> basis(Piece piece, int[] at, int limit) {
        String tail = piece.fold.substring(at[2], limit);
        int cut = tail.replaceAll("[;,.\\s]+(?:va|can cu)?\\s*$", "").length();
        int end = at[2] + cut;
        @Nullable
        String number = at[1] < 0
                ? null
                : piece.text.substring(at[1], at[2]).replaceAll("\\s", "").replace('–', '-');
        int next = at[2];
        @Nullable LocalDate date = null;
        Matcher d = DATED.matcher(piece.fold).region(next, end);
        if (at[1] < 0 ? d.find() : d.lookingAt()) {
            List<Dates.When> days = Dates.in(piece.sub(d.start(1), d.end(1)), new Dates.Year(0, null));
            date = days.isEmpty() ? null : days.getFirst().first();
            next = d.end();
        }
        @Nullable String issuer = null;
        @Nullable String subject = null;
        if (at[1] < 0) {
            int stop = d.hasMatch() ? d.start() : end;
            subject = piece.sub(at[0], stop).text.replaceAll("(?iu)(?:\\s?số\\s+\\d.*|\\s?năm \\d{4}$|[,;.\\s]+$)", "");
        } else {
            Matcher of = ISSUER.matcher(piece.fold).region(next, end);
            if (of.lookingAt()) {
                int stop = issuerEnd(piece, of.end(), end);
                issuer = piece.sub(of.end(), stop)
                        .text
                        .replaceAll("(?iu)\\s*\\((?:sau đây|gọi tắt|viết tắt).*|[,;.\\s]+$", "");
                next = stop;
            } else issuer = issuerBefore(piece, at[0]);
            Matcher issued = ISSUED.matcher(piece.fold).region(0, at[0]);
            if (date == null && issuer == null && issued.find()) {
                List<Dates.When> days =
                        Dates.in(piece.sub(issued.start(), issued.start("who")), new Dates.Year(0, null));
                date = days.isEmpty() ? null : days.getFirst().first();
                issuer = piece.sub(issued.start("who"), issued.end("who")).text;
            }
            Matcher about = ABOUT.matcher(piece.fold).region(next, end);
            if (about.lookingAt()) {
                boolean says = about.group().matches(".*(?:v/v|ve viec|ve)$");
                subject =
                        piece.sub(says ? about.end() : about.start(), end).text.replaceAll("^[,\\s]+|[;.,\\s]+$", "");
            } else if (piece.sub(next, end).text.length() > 8) {
                subject = piece.sub(next, end).text.replaceAll("^[,\\s]+|[;.,\\s]+$", "");
            }
        }
        if (subject == null && at[1] > at[0]) {
            Matcher law = LAW.matcher(piece.fold).region(at[0], at[1]);
            if (law.lookingAt()) subject = piece.sub(at[0], at[1]).text.replaceAll("(?iu)\\s*số\\s*:?$", "");
        }
        Piece all = piece.sub(at[0], end);
        @Nullable Phrase doubt = disagreement(all, number);
        return new Found<>(
                new ReadDocument.LegalBasis(number, date, issuer, blank(subject), all.text), all.span(), doubt);
    }

    /// “sự chỉ đạo của UBND xã tại Kế hoạch số …”, “theo đề nghị của X tại Tờ trình số …”.
    private static @Nullable String issuerBefore(Piece piece, int at) {
        Matcher m = SAID_IN.matcher(piece.fold).region(0, at);
        return m.find() ? piece.sub(m.start("who"), m.end("who")).text : null;
    }

    private static @Nullable String blank(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    /// “Công văn số 1650/KH-SGDĐT”: type and symbol disagree, both are kept and a person looks.
    private static @Nullable Phrase disagreement(Piece all, @Nullable String number) {
        if (number == null) return null;
        boolean plan = number.contains("/KH-");
        boolean decision = number.matches("\\d+/QĐ-.*");
        String fold = all.fold;
        if (plan && fold.matches("(?:cong van|quyet dinh|chi thi|thong tu).*")
                || decision && fold.matches("(?:cong van|ke hoach|chi thi).*"))
            return Phrase.of(
                    "Tên loại và ký hiệu của “{0}” không khớp nhau: xin đối chiếu.",
                    all.text.length() > 80 ? all.text.substring(0, 80) : all.text);
        return null;
    }

    private static int issuerEnd(Piece piece, int from, int end) {
        Matcher about = Pattern.compile(
                        ",?\\s(?:v/v|ve|ban hanh|phe duyet|quy dinh|huong dan|trien khai|to chuc thuc hien|to chuc"
                                + " tuan|to chuc cac|to chuc|thuc hien|sua doi|xay dung|tang cuong|day manh|thanh"
                                + " lap|giao|cong bo|thong qua)\\b|\\sva (?=(?:y kien|chi dao|su chi dao|tinh hinh|ket luan|de nghi|yeu cau|nhu cau|dieu kien|thuc te)\\b)|[;,]")
                .matcher(piece.fold)
                .region(from, end);
        while (about.find()) {
            boolean small = about.group().endsWith("v/v")
                    || about.group().equals(",")
                    || about.group().equals(";")
                    || Character.isLowerCase(
                            piece.text.charAt(about.start() + (about.group().indexOf(' ') + 1)));
            boolean titled = about.group().matches(",?\\s(?:quy dinh|ban hanh|huong dan|phe duyet)");
            if (about.group().equals(" va ")) return about.start();
            if (!small && !titled) continue;
            if (about.group().equals(",")
                    && !piece.fold
                            .substring(about.end(), Math.min(end, about.end() + 8))
                            .matches("\\s?(?:ve|v/v|va van|can|le |hoi ngh|tuan le|cuoc ).*")) continue;
            return about.start();
        }
        return end;
    }

    /// “Kế hoạch số A … và văn bản số B … về việc C”: the subject said once belongs to both.
    private static List<Found<ReadDocument.LegalBasis>> shared(
            List<Found<ReadDocument.LegalBasis>> found, List<Integer> parted) {
        List<Found<ReadDocument.LegalBasis>> out = new ArrayList<>(found);
        for (int i = out.size() - 2; i >= 0; i--) {
            ReadDocument.LegalBasis one = out.get(i).value();
            @Nullable String after = out.get(i + 1).value().subject();
            if (one.number() == null || one.subject() != null || after == null || parted.contains(i)) continue;
            out.set(
                    i,
                    new Found<>(
                            new ReadDocument.LegalBasis(one.number(), one.date(), one.issuer(), after, one.text()),
                            out.get(i).span(),
                            out.get(i).doubt()));
        }
        return out;
    }
}
