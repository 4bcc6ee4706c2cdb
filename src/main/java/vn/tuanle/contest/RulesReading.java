package vn.tuanle.contest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tuanle.kernel.Fold;
import vn.tuanle.ui.Errors;

/// Reads the form of the rules, and puts rules into its fields.
final class RulesReading {
    static final int KEYS = 4;
    static final int COLLECTIVE_KEYS = 4;
    private static final int MOST_PRIZES = 20;
    private static final Pattern PRIZE =
            Pattern.compile("([^;]{1,100})(?:;\\s*([\\d.]{1,6}))?(?:;\\s*([\\d.]{1,18}))?");

    private RulesReading() {}

    static Rules rules(Typed typed, ContestKind kind, Errors errors) {
        List<TieKey> keys = keys(typed, "khoa-", KEYS, TieKey.class, errors);
        Guess guess = new Guess(
                kind == ContestKind.QUIZ ? typed.one("du-doan", GuessKind.class, GuessKind.NONE) : GuessKind.NONE,
                typed.one("du-doan-so", GuessBase.class, Guess.NONE.base()),
                typed.one("du-doan-chot", GuessFixed.class, Guess.NONE.fixed()));
        if (!keys.contains(TieKey.SCORE)) errors.at("khoa-1", "Điểm phải là một tiêu chí xếp hạng.");
        last(keys, TieKey.COMMITTEE, "khoa-1", errors);
        if (kind == ContestKind.ENTRY && (keys.contains(TieKey.DURATION) || keys.contains(TieKey.GUESS)))
            errors.at("khoa-1", "Cuộc thi gửi bài không xếp theo thời gian làm bài hay dự đoán.");
        else if (keys.contains(TieKey.GUESS) && !guess.asked())
            errors.at("du-doan", "Dự đoán là một tiêu chí xếp hạng: hãy chọn dự đoán điều gì.");
        else if (!keys.contains(TieKey.GUESS) && guess.asked())
            errors.at("khoa-1", "Đã có câu dự đoán thì nó phải là một tiêu chí xếp hạng.");
        List<Prize> collective = prizes(typed, "giai-tap-the", errors);
        Collective formula = formula(typed, errors);
        if (!collective.isEmpty() && !formula.asked())
            errors.at("khoa-tt-1", "Có giải tập thể thì phải có tiêu chí xếp hạng tập thể.");
        return new Rules(
                keys,
                typed.one("tinh-luot", Counted.class, Counted.BEST),
                guess,
                prizes(typed, "giai-ca-nhan", errors),
                collective,
                formula,
                entrance(typed, errors));
    }

    private static Collective formula(Typed typed, Errors errors) {
        List<CollectiveKey> keys = keys(typed, "khoa-tt-", COLLECTIVE_KEYS, CollectiveKey.class, errors);
        last(keys, CollectiveKey.COMMITTEE, "khoa-tt-1", errors);
        if (keys.equals(List.of(CollectiveKey.COMMITTEE)))
            errors.at("khoa-tt-1", "Hãy chọn ít nhất một tiêu chí đứng trước quyết định của Ban Tổ chức.");
        return new Collective(typed.number("nguong", 0, 100, 0, errors), keys, typed.number("so-le", 0, 6, 2, errors));
    }

    private static Entrance entrance(Typed typed, Errors errors) {
        Set<Proof> proofs = new LinkedHashSet<>(typed.several("xac-minh", Proof.class));
        AskedBirth birth = typed.one("hoi-sinh", AskedBirth.class, AskedBirth.NONE);
        Entrance entrance = new Entrance(
                typed.has("chi-danh-sach", "co"),
                proofs,
                birth,
                typed.number("tuoi-tu", 1, 120, errors),
                typed.number("tuoi-den", 1, 120, errors));
        Integer from = entrance.youngest();
        Integer to = entrance.oldest();
        if (from != null && to != null && to < from) errors.at("tuoi-den", "Tuổi lớn nhất nhỏ hơn tuổi nhỏ nhất.");
        if (proofs.isEmpty()) errors.at("xac-minh", "Hãy chọn ít nhất một điều kiện để được xét giải.");
        if (birth == AskedBirth.NONE && entrance.ages())
            errors.at("hoi-sinh", "Có giới hạn tuổi thì phải hỏi năm sinh hoặc ngày sinh.");
        if (birth == AskedBirth.NONE && (proofs.contains(Proof.ROSTER) || entrance.rosterOnly()))
            errors.at("hoi-sinh", "Khớp với danh sách cần năm sinh hoặc ngày sinh.");
        return entrance;
    }

    private static <E extends Enum<E>> List<E> keys(Typed typed, String field, int most, Class<E> type, Errors errors) {
        List<E> keys = new ArrayList<>();
        for (int i = 1; i <= most; i++) {
            E key = Typed.constant(type, typed.get(field + i));
            if (key != null) keys.add(key);
        }
        if (new HashSet<>(keys).size() < keys.size()) errors.at(field + 1, "Mỗi tiêu chí chỉ chọn một lần.");
        return keys;
    }

    private static <E> void last(List<E> keys, E committee, String field, Errors errors) {
        int at = keys.indexOf(committee);
        if (at >= 0 && at < keys.size() - 1) errors.at(field, "Ban Tổ chức quyết định phải là tiêu chí cuối cùng.");
    }

    /// “Giải Nhất; 1; 2.000.000”, one a line.
    private static List<Prize> prizes(Typed typed, String field, Errors errors) {
        List<Prize> prizes = new ArrayList<>();
        for (String line : typed.text(field).lines().map(String::strip).toList()) {
            if (line.isEmpty()) continue;
            Matcher read = PRIZE.matcher(line);
            int count = read.matches() ? number(read.group(2), 1) : 0;
            if (count < 1) errors.at(field, "Không hiểu dòng “{0}”. Hãy ghi như: Giải Nhất; 1; 2.000.000.", line);
            else prizes.add(new Prize(Fold.nfc(read.group(1)), count, amount(read.group(3))));
        }
        if (prizes.size() > MOST_PRIZES) errors.at(field, "Nhiều nhất {0} dòng.", MOST_PRIZES);
        return prizes;
    }

    private static int number(@org.jspecify.annotations.Nullable String digits, int otherwise) {
        return (int) (digits == null ? otherwise : amount(digits));
    }

    private static long amount(@org.jspecify.annotations.Nullable String digits) {
        String bare = digits == null ? "" : digits.replace(".", "");
        return bare.isEmpty() ? 0 : Long.parseLong(bare);
    }

    static Typed fields(Rules rules) {
        Typed typed = Typed.nothing();
        for (int i = 0; i < rules.keys().size(); i++)
            typed.values().add("khoa-" + (i + 1), rules.keys().get(i).name());
        typed.values().add("tinh-luot", rules.counted().name());
        typed.values().add("du-doan", rules.guess().kind().name());
        typed.values().add("du-doan-so", rules.guess().base().name());
        typed.values().add("du-doan-chot", rules.guess().fixed().name());
        typed.values().add("giai-ca-nhan", lines(rules.individual()));
        typed.values().add("giai-tap-the", lines(rules.collective()));
        Collective formula = rules.formula();
        for (int i = 0; i < formula.keys().size(); i++)
            typed.values().add("khoa-tt-" + (i + 1), formula.keys().get(i).name());
        typed.values().add("nguong", String.valueOf(formula.threshold()));
        typed.values().add("so-le", String.valueOf(formula.digits()));
        Entrance entrance = rules.entrance();
        if (entrance.rosterOnly()) typed.values().add("chi-danh-sach", "co");
        for (Proof proof : entrance.proofs()) typed.values().add("xac-minh", proof.name());
        typed.values().add("hoi-sinh", entrance.birth().name());
        if (entrance.youngest() != null) typed.values().add("tuoi-tu", String.valueOf(entrance.youngest()));
        if (entrance.oldest() != null) typed.values().add("tuoi-den", String.valueOf(entrance.oldest()));
        return typed;
    }

    private static String lines(List<Prize> prizes) {
        StringBuilder text = new StringBuilder();
        for (Prize prize : prizes)
            text.append(prize.name())
                    .append("; ")
                    .append(prize.count())
                    .append(prize.amount() == 0 ? "" : "; " + RulesWords.money(prize.amount()))
                    .append('\n');
        return text.toString().stripTrailing();
    }
}
