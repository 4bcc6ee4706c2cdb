package vn.tuanle.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.tuanle.document.Heading;

/// The text a document begins as: its heading with the unit's names, number and day left blank for the
/// clerk, a frame of content for its kind, recipients and signature (Nghị định 30/2020/NĐ-CP, Phụ lục I
/// and III).
final class DraftSkeleton {
    private static final String STATE = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
    private static final String MOTTO = "Độc lập - Tự do - Hạnh phúc";

    private final StringBuilder text = new StringBuilder();
    private final Beginning beginning;
    private final Known known;
    private final Form form;
    private final String unit;

    /// What is known of the unit when a document is begun. `drafter` are the letters of the unit that
    /// writes, empty where it issues too; `fullName` the unit's, `above` that of the body it belongs to.
    record Known(
            Heading heading,
            String drafter,
            String fullName,
            String above,
            int year,
            List<String> bases,
            List<String> doers,
            String signer) {}

    private DraftSkeleton(Beginning beginning, Known known) {
        this.beginning = beginning;
        this.known = known;
        this.form = beginning.form();
        this.unit = known.fullName();
    }

    static String of(Beginning beginning, Known known) {
        return new DraftSkeleton(beginning, known).whole();
    }

    private String whole() {
        Heading heading = known.heading();
        if (!heading.superior().isEmpty()) line(heading.superior());
        line(heading.issuer());
        line(STATE);
        line(MOTTO);
        String letters = form.kind().abbreviation();
        line("Số: /" + heading.symbol(letters)
                + (letters.isEmpty() && !known.drafter().isEmpty() ? "-" + known.drafter() : ""));
        boolean letter = letters.isEmpty();
        String title = beginning.title().isEmpty() ? "…" : beginning.title();
        if (letter) line("V/v " + inside(title));
        line(heading.place() + ", ngày tháng năm " + known.year());
        if (!letter) {
            line(form.kind().title().toUpperCase(Locale.forLanguageTag("vi")));
            line(title);
        }
        dear();
        content();
        foot();
        if (!beginning.annexes().isBlank()) line(beginning.annexes().strip());
        return text.toString();
    }

    private void dear() {
        List<String> to = beginning.addressees();
        if (to.isEmpty() && form == Form.DON_DOC) to = known.doers();
        if (to.isEmpty() && form == Form.TO_TRINH) to = List.of(known.above().isEmpty() ? "…" : known.above());
        boolean needed = form.kind().abbreviation().isEmpty() || form == Form.TO_TRINH;
        if (to.isEmpty() && needed) to = List.of("…");
        if (to.isEmpty() || form == Form.GIAY_MOI) return;
        if (to.size() == 1) line("Kính gửi: " + to.getFirst());
        else {
            line("Kính gửi:");
            for (int i = 0; i < to.size(); i++) line("- " + to.get(i) + (i < to.size() - 1 ? ";" : "."));
        }
    }

    private List<String> bases() {
        return beginning.bases().isEmpty() ? known.bases() : beginning.bases();
    }

    private void based() {
        for (String basis : bases()) line("Căn cứ " + basis + ";");
    }

    /// “Thực hiện Kế hoạch …, ” before a sentence that begins with the unit's name.
    private String carrying() {
        return bases().isEmpty() ? "" : "Thực hiện " + bases().getFirst() + ", ";
    }

    private void content() {
        String own = beginning.content().strip();
        switch (form) {
            case CONG_VAN -> {
                line(carrying() + unit + " đề nghị các đơn vị thực hiện một số nội dung sau:");
                line(or(own, "1. …\n\n2. …"));
                line("Nhận được Công văn này, đề nghị các đơn vị triển khai thực hiện./.");
            }
            case DON_DOC -> {
                line(carrying() + unit
                        + " đã theo dõi tiến độ thực hiện của các đơn vị. Đến nay còn những việc sau chưa hoàn thành:");
                line(or(own, "1. …\n\n2. …"));
                line("Đề nghị các đơn vị khẩn trương thực hiện và báo cáo kết quả về " + unit + " trước ngày …./.");
            }
            case GIAY_MOI -> {
                line(unit + " trân trọng kính mời: "
                        + (beginning.addressees().isEmpty() ? "…" : String.join(", ", beginning.addressees())));
                line(or(
                        own,
                        "Tới dự: …\n\nChủ trì: …\n\nThời gian: … giờ …, ngày … tháng … năm " + known.year()
                                + "\n\nĐịa điểm: …"));
                line("Rất mong quý đại biểu đến dự đúng giờ./.");
            }
            case THONG_BAO -> {
                line(carrying() + unit + " thông báo như sau:");
                line(or(own, "1. …\n\n2. …"));
                line("Vậy " + unit + " thông báo để các đơn vị biết, thực hiện./.");
            }
            case HUONG_DAN -> {
                based();
                line(unit + " hướng dẫn như sau:");
                line(or(own, "I. NỘI DUNG\n\n1. …\n\n2. …\n\nII. TỔ CHỨC THỰC HIỆN\n\n1. …"));
                line("Trong quá trình thực hiện, nếu có vướng mắc, các đơn vị phản ánh về " + unit
                        + " để được giải đáp./.");
            }
            case BAO_CAO -> {
                line(carrying() + unit + " báo cáo như sau:");
                line(or(
                        own,
                        "I. CÔNG TÁC CHỈ ĐẠO, TRIỂN KHAI\n\n1. …\n\nII. KẾT QUẢ ĐẠT ĐƯỢC\n\n1. …\n\nIII. KHÓ KHĂN, VƯỚNG MẮC"
                                + "\n\n1. …\n\nIV. KIẾN NGHỊ, ĐỀ XUẤT\n\n1. …"));
                line("Trên đây là báo cáo của " + unit + "./.");
            }
            case TO_TRINH -> {
                based();
                line(unit + " kính trình xem xét, quyết định nội dung sau:");
                line(or(own, "1. Sự cần thiết: …\n\n2. Nội dung đề nghị: …\n\n3. Kinh phí: …"));
                line(unit + " kính trình xem xét, quyết định./.");
            }
            case QUYET_DINH -> {
                line(competence());
                if (bases().isEmpty()) line("Căn cứ …;");
                based();
                line("Theo đề nghị của ….");
                line("QUYẾT ĐỊNH:");
                line(or(own, "Điều 1. …\n\nĐiều 2. …"));
                String last = own.isEmpty() ? "Điều 3" : "Điều " + (articles(own) + 1);
                line(
                        last
                                + ". Quyết định này có hiệu lực kể từ ngày ký. Các đơn vị, cá nhân có liên quan chịu trách nhiệm thi hành Quyết định này./.");
            }
            case BIEN_BAN -> {
                line(
                        or(
                                own,
                                "Thời gian bắt đầu: … giờ …, ngày … tháng … năm " + known.year()
                                        + ".\n\nĐịa điểm: ….\n\nThành phần tham dự: ….\n\nChủ trì: ….\n\nThư ký: ….\n\nNội dung:\n\n1. …\n\n2. …"));
                line("Cuộc họp kết thúc vào … giờ …, ngày … tháng … năm " + known.year() + "./.");
            }
            case GIAY_KHEN -> line(or(own, "Đã có thành tích …./."));
        }
    }

    /// The chairman's own decisions bear his title, others the body's name (Mẫu 1.2).
    private String competence() {
        String issuer = known.heading().issuer();
        List<String> mark = known.heading().mark();
        return mark.getFirst().startsWith("TM.") ? issuer : Heading.head(mark.getLast(), issuer);
    }

    private static int articles(String text) {
        return (int) text.lines().filter(line -> line.matches("Điều \\d+\\..*")).count();
    }

    private void foot() {
        List<String> lines = new ArrayList<>(beginning.recipients());
        if (form != Form.GIAY_KHEN) {
            if (lines.isEmpty()) lines.addAll(usual());
            lines.add("Lưu: VT" + (known.drafter().isEmpty() ? "" : ", " + known.drafter()) + ".");
            line("Nơi nhận:");
            for (String each : lines) line("- " + each + (each.endsWith(".") ? "" : ";"));
        }
        if (form == Form.BIEN_BAN) {
            line("THƯ KÝ");
            line("…");
        }
        List<String> mark = known.heading().mark();
        // a commendation is given by the head himself (Điều 13; Luật Thi đua, khen thưởng)
        if (form == Form.GIAY_KHEN) line(mark.getLast());
        else if (form == Form.BIEN_BAN) line("CHỦ TỌA");
        else mark.forEach(this::line);
        line(known.signer().isEmpty() ? "…" : known.signer());
    }

    private List<String> usual() {
        String above = known.above();
        return switch (form) {
            case CONG_VAN, DON_DOC, TO_TRINH, GIAY_MOI -> List.of("Như trên");
            case BAO_CAO -> List.of(above.isEmpty() ? "…" : above + " (b/c)");
            case QUYET_DINH -> List.of("Như Điều 3");
            case BIEN_BAN -> List.of("Như thành phần");
            case THONG_BAO, HUONG_DAN ->
                known.doers().isEmpty()
                        ? List.of("…")
                        : known.doers().stream()
                                .map(each -> each + " (thực hiện)")
                                .toList();
            case GIAY_KHEN -> List.of();
        };
    }

    private static String or(String own, String otherwise) {
        return own.isEmpty() ? otherwise : own;
    }

    /// “tổ chức …” within a line; a name that begins with a proper noun keeps its capital when it is
    /// typed so.
    private static String inside(String title) {
        return title.substring(0, 1).toLowerCase(Locale.forLanguageTag("vi")) + title.substring(1);
    }

    private void line(String words) {
        text.append(words).append("\n\n");
    }
}
