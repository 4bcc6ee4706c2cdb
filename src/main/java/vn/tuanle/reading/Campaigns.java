package vn.tuanle.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tuanle.kernel.Phrase;

/// The weeks, months and days a document holds: those its title or its section on time names, each
/// with its
/// days and themes.
final class Campaigns {
    private static final Pattern NAME = Pattern.compile(
            "\\b(?<k>tuan le|thang|ngay hoi|ngay)\\s(?<w>huong ung (?:phong trao )?hoc tap suot doi|hoc tap suot"
                    + " doi|khuyen hoc(?: viet nam)?|khuyen hoc,? khuyen tai|hoc tap cong dong|chuyen doi so(?: quoc"
                    + " gia)?|sach(?: va van hoa doc)?|doc sach|van hoa doc)(?<y>[”\"»]?\\s(?:viet nam\\s)?nam \\d{4})?");
    private static final Pattern QUOTED = Pattern.compile("[“\"]([^”\"]{6,300})[”\"]");
    private static final Pattern THEME = Pattern.compile(
            "(?<!\\b(?:sach|tranh|anh|video|toa dam|trien lam|trung bay|noi chuyen|hoi thi) )(?<!\\b(?:sach|tranh|hoi thi) (?:theo|voi) )\\bchu de\\b(?:[^:“\".]{0,70}:|(?: cua [^:“\"]{0,60})?(?: la| voi)?)\\s?");

    private static final class Held {
        String name;
        Span span;
        boolean titled;

        @Nullable
        LocalDate start;

        @Nullable
        LocalDate end;

        @Nullable
        Phrase doubt;

        final List<String> themes = new ArrayList<>();

        Held(String name, Span span, boolean titled) {
            this.name = name;
            this.span = span;
            this.titled = titled;
        }
    }

    private final Map<String, Held> held = new LinkedHashMap<>();
    private final Dates.Year year;

    private Campaigns(Dates.Year year) {
        this.year = year;
    }

    static List<Found<ReadDocument.Campaign>> in(List<Piece> title, Node root, List<Piece> preamble, Dates.Year year) {
        Campaigns campaigns = new Campaigns(year);
        for (Piece piece : title) campaigns.names(piece, true);
        for (Piece piece : title) campaigns.theme(piece, null, campaigns.key(piece));
        campaigns.walk(root, Role.OTHER, null);
        // “… Tuần lễ (từ 01/10 đến 07/10/2025)” may be told before the clauses, and only there.
        for (Piece piece : preamble) campaigns.told(piece);
        List<Found<ReadDocument.Campaign>> out = new ArrayList<>();
        for (Held one : campaigns.held.values()) {
            if (!one.titled && one.start == null) continue;
            out.add(new Found<>(
                    new ReadDocument.Campaign(one.name, one.start, one.end, List.copyOf(one.themes)),
                    one.span,
                    one.doubt));
        }
        return out;
    }

    private void told(Piece piece) {
        String key = key(piece);
        times(piece, Role.OTHER, key);
        Held one = key == null ? null : held.get(key);
        if (one != null && one.themes.isEmpty() && piece.fold.contains("chu de")) theme(piece, null, key);
    }

    private void names(Piece piece, boolean titled) {
        Matcher m = NAME.matcher(piece.fold);
        while (m.find()) {
            // “Ngày hội đọc sách” among the activities is one of them.
            if (!titled && m.group("k").equals("ngay hoi")) continue;
            String key = key(m);
            Held before = held.get(key);
            String name = piece.sub(m.start(), m.end()).text.replaceAll("[”\"»]", "");
            if (piece.isCapitals()) name = sentence(name);
            if (before == null) held.put(key, new Held(name, piece.span(m.start(), m.end()), titled));
            else if ((!before.titled
                            || piece.fold.startsWith("ten goi")
                            || name.matches(Pattern.quote(before.name) + " năm \\d{4}"))
                    && name.length() > before.name.length()) before.name = name;
        }
    }

    private static String sentence(String name) {
        String low = name.toLowerCase(java.util.Locale.ROOT);
        String up = Character.toUpperCase(low.charAt(0)) + low.substring(1);
        return up.replace("khuyến học việt nam", "Khuyến học Việt Nam").replace("Ngày khuyến học", "Ngày Khuyến học");
    }

    private static String key(Matcher m) {
        String words = m.group("w").startsWith("huong ung") || m.group("w").startsWith("hoc tap suot")
                ? "hoc tap suot doi"
                : m.group("w").replace(" viet nam", "").replace(" quoc gia", "");
        return m.group("k") + " " + words;
    }

    private @Nullable String key(Piece piece) {
        Matcher m = NAME.matcher(piece.fold);
        if (m.find()) return key(m);
        if (piece.fold.contains("tuan le")) return only("tuan le");
        return null;
    }

    private @Nullable String only(String start) {
        return held.keySet().stream()
                .filter(k -> k.startsWith(start))
                .findFirst()
                .orElse(null);
    }

    private void walk(Node node, Role inherited, @Nullable String about) {
        Piece words = node.words();
        Role role =
                node.marker == null && node.parent != null && !node.isHeading() ? inherited : Role.of(words, inherited);
        String key = about;
        if (!words.isEmpty() && node.table == null) {
            boolean when = role == Role.ACTIVITIES && inWhen(node);
            boolean wide = role == Role.TIME || role == Role.THEME || node.isHeading() || inherited == Role.TIME;
            if (wide || saysWhen(words)) names(words, false);
            String own = node.isHeading() || words.text.length() < 220 ? key(words) : null;
            if (own != null) key = own;
            if (!charged(node)) times(words, when ? Role.TIME : role, key);
            if (role == Role.THEME || words.fold.contains("chu de")) theme(words, node, key);
        }
        for (Node child : node.children) walk(child, role, key);
    }

    private static boolean saysWhen(Piece words) {
        return words.fold.contains("to chuc tu")
                || words.fold.contains("dien ra")
                || words.fold.contains("tu ngay")
                || words.fold.contains("duoc to chuc");
    }

    /// The first stretch of days told of a campaign, by its name in the same clause or the heading
    /// above.
    private void times(Piece words, Role role, @Nullable String about) {
        boolean tells = role == Role.TIME
                || words.fold.contains("thoi gian")
                || words.fold.contains("tuan le")
                || NAME.matcher(words.fold).find();
        if (!tells) return;
        for (Dates.When when : Dates.in(words, year)) {
            Piece clause = words.sub(Sentences.start(words, when.from()), when.from());
            @Nullable String own = last(clause);
            if (own == null && about != null && about.startsWith("ngay ") && clause.fold.startsWith("thoi gian"))
                own = about;
            if (own == null && clause.fold.matches(".*\\btuan le\\b.*")) own = only("tuan le");
            boolean stretch = when.kind() == Dates.Kind.RANGE;
            boolean day =
                    when.kind() == Dates.Kind.DAY && own != null && own.startsWith("ngay") && clause.text.length() < 90;
            if (!stretch && !day) continue;
            if (own == null && role != Role.TIME && !clause.fold.matches("(?:- )?thoi gian.*")) continue;
            String key =
                    own != null ? own : about != null ? about : held.size() == 1 || role == Role.TIME ? first() : null;
            Held one = key == null ? null : held.get(key);
            if (one == null || one.start != null) continue;
            // A week that lasts a month is the time of something else.
            if (one.name.startsWith("Tuần") && when.first().plusDays(14).isBefore(when.last())) continue;
            if (stretch && one.name.startsWith("Ngày") && !one.name.startsWith("Ngày hội")) continue;
            one.start = when.first();
            one.end = when.last();
            one.doubt = Weekdays.doubt(words, when);
        }
    }

    private @Nullable String first() {
        return held.keySet().stream().findFirst().orElse(null);
    }

    private static @Nullable String last(Piece clause) {
        Matcher m = NAME.matcher(clause.fold);
        String found = null;
        while (m.find()) found = key(m);
        return found;
    }

    private void theme(Piece words, @Nullable Node node, @Nullable String key) {
        Held one = held.get(key != null && held.containsKey(key) ? key : held.isEmpty() ? "" : first());
        if (one == null || !one.themes.isEmpty() && node != null && node.children.isEmpty() && !inThemes(node)) return;
        Matcher at = THEME.matcher(words.fold);
        int from = at.find() ? at.end() : node != null && inThemes(node) ? 0 : -1;
        if (from < 0) return;
        Matcher quoted = QUOTED.matcher(words.text).region(from, words.text.length());
        boolean any = false;
        while (quoted.find()) {
            add(one, quoted.group(1));
            any = true;
        }
        if (any) return;
        if (node != null
                && inThemes(node)
                && (node.isBullet() || node.marker != null && node.children.isEmpty())
                && words.text.indexOf(':') < 0) add(one, words.text);
        else if (node != null
                && node.children.isEmpty()
                && words.text.substring(0, from).strip().endsWith(":")) add(one, words.sub(from).text);
        else if (node == null
                && at.hasMatch()
                && words.text.substring(0, from).strip().endsWith(":")) add(one, words.sub(from).text);
    }

    /// The time of a task, under the body that is charged with it, is none of the campaign's.
    private static boolean charged(Node node) {
        if (TaskLabels.at(node.words()) == null) return false;
        Node up = node.parent;
        if (up == null || up.parent == null) return false;
        if (!up.isHeading()) return false;
        @Nullable Assignee head = Assignee.of(up.words());
        return head != null && head.closed();
    }

    /// Under a heading such as “NỘI DUNG, THỜI GIAN”.
    private static boolean inWhen(Node node) {
        for (Node up = node; up != null; up = up.parent)
            if (up.isHeading() && up.words().fold.contains("thoi gian")) return true;
        return false;
    }

    private static boolean inThemes(Node node) {
        for (Node up = node.parent; up != null; up = up.parent)
            if (Role.of(up.words(), Role.OTHER) == Role.THEME && up.marker != null) return true;
        return false;
    }

    private static void add(Held one, String text) {
        String theme = text.replaceAll("^[-–\\s“\"]+|[”\"\\s.;]+$", "");
        if (theme.length() > 5 && !one.themes.contains(theme)) one.themes.add(theme);
    }
}
