package vn.tuanle.contest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.tuanle.kernel.Phrase;

/// The rules in words, as they are applied, section by section.
public final class RulesWords {
    private RulesWords() {}

    public record Section(String title, List<Phrase> lines) {}

    public static List<Section> of(Rules rules, ContestKind kind) {
        List<Section> all = new ArrayList<>();
        all.add(new Section("Ai dự thi và xác minh thế nào", entrance(rules.entrance())));
        if (kind == ContestKind.QUIZ) all.add(new Section("Bài thi và thời gian", time(rules)));
        all.add(new Section("Xếp hạng cá nhân", ranking(rules)));
        if (kind == ContestKind.QUIZ && rules.guess().asked())
            all.add(new Section("Câu dự đoán", guess(rules.guess())));
        if (rules.formula().asked()) all.add(new Section("Xếp hạng tập thể", collective(rules.formula())));
        if (!rules.individual().isEmpty() || !rules.collective().isEmpty())
            all.add(new Section("Giải thưởng", prizes(rules)));
        return all;
    }

    private static List<Phrase> entrance(Entrance entrance) {
        List<Phrase> lines = new ArrayList<>();
        lines.add(
                entrance.rosterOnly()
                        ? Phrase.of("Chỉ người có tên trong danh sách của các đơn vị được dự thi.")
                        : Phrase.of("Mọi người đều được dự thi."));
        Integer from = entrance.youngest();
        Integer to = entrance.oldest();
        if (from != null && to != null) lines.add(Phrase.of("Tuổi tính theo năm: từ {0} đến {1}.", from, to));
        else if (from != null) lines.add(Phrase.of("Tuổi tính theo năm: từ {0} trở lên.", from));
        else if (to != null) lines.add(Phrase.of("Tuổi tính theo năm: đến {0}.", to));
        if (entrance.wins(Proof.CONTACT))
            lines.add(
                    Phrase.of(
                            "Ai nhập đúng mã gửi tới số điện thoại hoặc thư điện tử của mình là đã xác minh; mỗi số, mỗi địa chỉ xác minh cho một người."));
        if (entrance.wins(Proof.ROSTER))
            lines.add(
                    Phrase.of(
                            "Ai khớp họ tên và ngày sinh (hoặc mã) với một dòng trong danh sách của đơn vị là đã xác minh; mỗi dòng xác minh cho một người."));
        lines.add(
                entrance.wins(Proof.NONE)
                        ? Phrase.of("Người chưa xác minh cũng được xét giải.")
                        : Phrase.of("Người chưa xác minh vẫn dự thi được nhưng không được xét giải."));
        return lines;
    }

    private static List<Phrase> time(Rules rules) {
        return List.of(
                Phrase.of(
                        "Thời gian tính từ lúc máy chủ ghi nhận bắt đầu đến lúc máy chủ nhận bài nộp, chính xác đến phần nghìn giây; đồng hồ của máy người thi không được tính."),
                Phrase.of("Hết giờ mà chưa nộp thì những câu đã lưu được tự nộp, thời điểm nộp là lúc hết giờ."),
                Phrase.of(
                        "Câu trả lời đã gửi trước khi hết giờ nhưng đến muộn do đường truyền vẫn được nhận trong thời gian chờ ghi ở mỗi vòng; đồng hồ không vì thế mà dài thêm."),
                Phrase.of(
                        "Nếu một vòng cho làm nhiều lượt, tính: {0}.",
                        Phrase.of(rules.counted().title().toLowerCase(Locale.ROOT))));
    }

    private static List<Phrase> ranking(Rules rules) {
        List<Phrase> lines = new ArrayList<>();
        for (int i = 0; i < rules.keys().size(); i++) {
            Phrase said = key(rules.keys().get(i));
            lines.add(i == 0 ? Phrase.of("Trước hết: {0}.", said) : Phrase.of("Nếu bằng nhau: {0}.", said));
        }
        if (!rules.keys().contains(TieKey.COMMITTEE)) lines.add(Phrase.of("Bằng nhau ở mọi tiêu chí thì cùng hạng."));
        return lines;
    }

    private static Phrase key(TieKey key) {
        return switch (key) {
            case SCORE -> Phrase.of("ai có điểm cao hơn xếp trên");
            case DURATION -> Phrase.of("ai làm trong thời gian ngắn hơn xếp trên");
            case GUESS -> Phrase.of("ai dự đoán gần đúng hơn xếp trên; không dự đoán thì xếp sau cùng ở tiêu chí này");
            case COMMITTEE -> Phrase.of("cùng hạng, trừ khi Ban Tổ chức quyết định, ghi rõ lý do và người quyết định");
        };
    }

    private static List<Phrase> guess(Guess guess) {
        Phrase what = Phrase.of(guess.kind().title().toLowerCase(Locale.ROOT));
        return List.of(
                Phrase.of("Người thi dự đoán: {0}.", what),
                Phrase.of("Con số để so đếm {0}.", Phrase.of(guess.base().title())),
                Phrase.of(
                        "Con số ấy được chốt một lần {0} và được công bố.",
                        Phrase.of(guess.fixed().title())));
    }

    private static List<Phrase> collective(Collective formula) {
        List<Phrase> lines = new ArrayList<>();
        if (formula.threshold() > 0)
            lines.add(Phrase.of(
                    "Chỉ xét đơn vị có ít nhất {0} % số người trong danh sách đã chốt nộp bài.", formula.threshold()));
        for (int i = 0; i < formula.keys().size(); i++) {
            Phrase said = key(formula.keys().get(i));
            lines.add(i == 0 ? Phrase.of("Trước hết: {0}.", said) : Phrase.of("Nếu bằng nhau: {0}.", said));
        }
        lines.add(Phrase.of(
                "Tỷ lệ và điểm trung bình làm tròn đến {0} chữ số thập phân (nửa thì lên) rồi mới so.",
                formula.digits()));
        return lines;
    }

    private static Phrase key(CollectiveKey key) {
        return switch (key) {
            case RATE -> Phrase.of("tỷ lệ người trong danh sách đã nộp bài cao hơn xếp trên");
            case MEAN -> Phrase.of("điểm trung bình của những người đã nộp bài cao hơn xếp trên");
            case ENTRANTS -> Phrase.of("nhiều người nộp bài hơn xếp trên");
            case SUM -> Phrase.of("tổng điểm của những người đã nộp bài cao hơn xếp trên");
            case COMMITTEE -> key(TieKey.COMMITTEE);
        };
    }

    private static List<Phrase> prizes(Rules rules) {
        List<Phrase> lines = new ArrayList<>();
        for (Prize prize : rules.individual())
            lines.add(prize("Cá nhân: {0} {1}, mỗi giải {2} đồng.", "Cá nhân: {0} {1}.", prize));
        for (Prize prize : rules.collective())
            lines.add(prize("Tập thể: {0} {1}, mỗi giải {2} đồng.", "Tập thể: {0} {1}.", prize));
        return lines;
    }

    private static Phrase prize(String withMoney, String without, Prize prize) {
        return prize.amount() > 0
                ? Phrase.of(withMoney, prize.count(), prize.name(), money(prize.amount()))
                : Phrase.of(without, prize.count(), prize.name());
    }

    /// “2.000.000”.
    static String money(long amount) {
        return String.format(Locale.GERMANY, "%,d", amount);
    }
}
