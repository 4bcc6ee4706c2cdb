package vn.tuanle.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The picture of a table: of its first column of words and its last of figures. A table is drawn where the
/// paragraph after it names the picture (“Biểu đồ cột 1. Lượt người tham gia”, “Biểu đồ đường: …”), so that
/// text and picture never say different things and reading the file finds both in its words.
record Chart(boolean line, String name, List<Point> points) {
    /// A figure with its label; null where the table has none.
    record Point(String label, @Nullable Double value, String shown) {}

    private static final Pattern NAME = Pattern.compile("Biểu đồ (cột|đường)(?: \\d{1,3})?[.:] \\S.*");
    private static final Pattern ORDER = Pattern.compile("(?:S?TT|Số TT)\\.?");
    private static final Pattern FIGURE = Pattern.compile("-?\\d{1,15}(?:\\.\\d{3}){0,5}(?:,\\d{1,4})?");
    private static final int MOST = 400;

    /// The picture that the words name, of the table before them; none where they name none or the table
    /// has no figures.
    static @Nullable Chart of(Passage before, Passage words) {
        if (!(before instanceof Passage.Table table) || !(words instanceof Passage.Text text)) return null;
        Matcher name = NAME.matcher(text.text());
        if (!name.matches() || table.columns() < 2) return null;
        boolean ordered = table.heads() > 0
                && table.columns() > 2
                && ORDER.matcher(table.rows().getFirst().getFirst()).matches();
        List<Point> points = new ArrayList<>();
        for (List<String> row : table.rows().subList(table.heads(), table.rows().size())) {
            String figure = row.getLast();
            points.add(new Point(row.get(ordered ? 1 : 0), value(figure), figure));
        }
        boolean figures = points.stream().anyMatch(point -> point.value() != null);
        return figures && points.size() <= MOST ? new Chart(name.group(1).equals("đường"), text.text(), points) : null;
    }

    private static @Nullable Double value(String cell) {
        if (!FIGURE.matcher(cell).matches()) return null;
        return Double.valueOf(cell.replace(".", "").replace(',', '.'));
    }

    /// In words, for who does not see it.
    String told() {
        StringBuilder words = new StringBuilder(name).append(name.endsWith(".") ? " " : ". ");
        for (int i = 0; i < points.size(); i++) {
            Point point = points.get(i);
            words.append(i == 0 ? "" : "; ")
                    .append(point.label().replace('\n', ' '))
                    .append(": ")
                    .append(point.value() == null ? "chưa có số" : point.shown());
        }
        return words.append('.').toString();
    }

    /// A column of bars longer than this goes on in a further picture.
    List<Chart> pictures(int most) {
        if (line || points.size() <= most) return List.of(this);
        List<Chart> parts = new ArrayList<>();
        for (int from = 0; from < points.size(); from += most)
            parts.add(new Chart(false, name, points.subList(from, Math.min(from + most, points.size()))));
        return parts;
    }

    double most() {
        return points.stream()
                .mapToDouble(point -> point.value() == null ? 0 : point.value())
                .max()
                .orElse(0);
    }
}
