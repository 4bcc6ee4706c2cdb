package vn.tuanle.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tuanle.kernel.Fold;
import vn.tuanle.writing.OfficialDocument.Annex;

/// A body given as plain passages, parted into the boxes it belongs to: “Kính gửi”, the line with the
/// competence, legal bases, the text, annexes.
final class BodyText {
    private static final Pattern BASIS =
            Pattern.compile("(?:- )?(?:Căn cứ|Xét|Theo đề nghị) .*[^:]|(?:Thực hiện|Thi hành).*;");
    private static final Pattern MARKED =
            Pattern.compile("(?:- )?(?:Căn cứ|Xét|Theo|Thực hiện|Thi hành|Xuất phát|Trên cơ sở) ");
    private static final Pattern DEAR = Pattern.compile("Kính gửi ?:?");
    private static final Pattern ANNEX = Pattern.compile("(?:Phụ lục|PHỤ LỤC)(?: (?:số )?[IVXLC\\d]+)?[.:]?");
    private static final Pattern ATTACHED = Pattern.compile("\\((?:Ban hành k|K)èm theo.*");

    private static final int WIDE = 7;

    final List<String> addressees = new ArrayList<>();
    final List<String> bases = new ArrayList<>();
    final List<Passage> passages;
    final List<Annex> annexes = new ArrayList<>();

    @Nullable
    String competence;

    @Nullable
    String attached;

    private final List<Passage> all;

    BodyText(List<Passage> all) {
        this.all = all;
        int at = opening();
        int end = at;
        while (end < all.size() && !isAnnex(all.get(end))) end++;
        passages = headed(all.subList(at, end));
        annexes(end);
    }

    /// The bases found by reading that the body does not hold itself; reading gives them without their mark.
    List<String> bases(List<String> read) {
        StringBuilder held = new StringBuilder();
        for (Passage passage : all)
            if (passage instanceof Passage.Text text)
                held.append(Fold.fold(text.text())).append('\n');
        List<String> out = new ArrayList<>(bases);
        for (String basis : read)
            if (held.indexOf(Fold.fold(Words.clean(basis))) < 0)
                out.add(MARKED.matcher(basis).lookingAt() ? basis : "Căn cứ " + basis);
        return out;
    }

    private int opening() {
        int at = 0;
        if (text(at) instanceof String first && ATTACHED.matcher(first).matches()) {
            attached = first;
            at++;
        }
        at = addressees(at);
        if (text(at) instanceof String line && isCapitals(line) && level(at) == Level.TEXT && !line.endsWith(":")) {
            competence = line;
            at++;
        }
        while (text(at) instanceof String line && isBasis(line, text(at + 1))) {
            bases.add(line.startsWith("- ") ? line.substring(2) : line);
            at++;
        }
        return at;
    }

    /// A line of its own that ends like one of a list; with a full stop only where it ends a list or
    /// what is laid down follows (“… ban hành Kế hoạch như sau:”).
    private boolean isBasis(String line, @Nullable String next) {
        boolean last = competence != null || !bases.isEmpty() || next != null && next.endsWith(":");
        return BASIS.matcher(line).matches() && (line.endsWith(";") || last);
    }

    private int addressees(int from) {
        int at = from;
        String first = text(at);
        if (first == null || !DEAR.matcher(first).lookingAt()) return at;
        String one = DEAR.matcher(first).replaceFirst("").strip();
        at++;
        if (!one.isEmpty()) addressees.add(one.startsWith("- ") ? one.substring(2) : one);
        while (level(at) == Level.DASH && text(at) instanceof String line && line.length() < 200) {
            addressees.add(line.substring(2));
            at++;
        }
        return at;
    }

    private void annexes(int from) {
        int at = from;
        while (at < all.size()) {
            int end = at + 1;
            while (end < all.size() && !isAnnex(all.get(end))) end++;
            int body = at + 1;
            StringBuilder title = new StringBuilder();
            while (body < end && text(body) instanceof String line && isCapitals(line) && level(body) == Level.TEXT) {
                title.append(title.isEmpty() ? "" : " ").append(line);
                body++;
            }
            @Nullable String with = null;
            if (body < end
                    && text(body) instanceof String line
                    && ATTACHED.matcher(line).matches()) {
                with = line;
                body++;
            }
            List<Passage> content = headed(all.subList(body, end));
            annexes.add(new Annex(
                    "", title.toString(), with, content, content.stream().anyMatch(BodyText::wide)));
            at = end;
        }
    }

    private static boolean isAnnex(Passage passage) {
        return passage instanceof Passage.Text text
                && ANNEX.matcher(text.text()).matches();
    }

    /// Titles of parts and chapters, and lines such as “QUYẾT ĐỊNH:”, told by their capitals.
    static List<Passage> headed(List<Passage> all) {
        List<Passage> out = new ArrayList<>(all.size());
        Level before = Level.TEXT;
        for (Passage passage : all) {
            if (passage instanceof Passage.Text text) {
                if (text.level() == Level.TEXT && isCapitals(text.text())) {
                    boolean part = before == Level.PART || before == Level.SECTION;
                    if (part) out.add(new Passage.Text(text.text(), Level.PART_TITLE, null));
                    else if (text.text().length() <= 60 && text.text().endsWith(":"))
                        out.add(new Passage.Text(text.text(), Level.CENTRED, null));
                    else out.add(text);
                } else {
                    out.add(text);
                }
                before = text.level();
            } else {
                out.add(passage);
                before = Level.TEXT;
            }
        }
        return List.copyOf(out);
    }

    /// A table of so many columns stands on a lying page.
    private static boolean wide(Passage passage) {
        return passage instanceof Passage.Table table && table.columns() >= WIDE;
    }

    private @Nullable String text(int at) {
        return at < all.size() && all.get(at) instanceof Passage.Text text ? text.text() : null;
    }

    private Level level(int at) {
        return at < all.size() && all.get(at) instanceof Passage.Text text ? text.level() : Level.TEXT;
    }

    private static boolean isCapitals(String text) {
        return text.equals(Words.capitals(text)) && text.chars().anyMatch(Character::isLetter);
    }
}
