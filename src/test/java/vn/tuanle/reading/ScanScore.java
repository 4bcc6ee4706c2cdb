package vn.tuanle.reading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.tuanle.kernel.Fold;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.writing.DocumentJson;
import vn.tuanle.writing.OfficialDocument;
import vn.tuanle.writing.PdfWriter;

/// What was read of a scan, counted against the same document read as text: right of wanted, and what is
/// wrong without a doubt beside it.
public final class ScanScore {
    private static final double SAME = 0.95;

    public final List<String> misses = new ArrayList<>();
    public final List<String> silent = new ArrayList<>();
    public int tasks;
    public int tasksWanted;
    public int tasksFound;
    public int assignees;
    public int assigneesWanted;
    public int deadlines;
    public int deadlinesWanted;
    public int recipients;
    public int recipientsWanted;
    public String number = "";
    public String date = "";

    /// A gold document as the PDF our own writer makes of it.
    public static byte[] pdf(String gold) throws IOException {
        SourceText text =
                Gold.of(Path.of("src/test/resources/gold", gold + ".json")).text();
        Outcome<OfficialDocument> document = DocumentJson.again(new Reading.Read(text, Grammar.read(text)));
        if (!(document instanceof Outcome.Done<OfficialDocument>(OfficialDocument made)))
            throw new IllegalStateException(document.toString());
        var out = new ByteArrayOutputStream();
        PdfWriter.write(made, out);
        return out.toByteArray();
    }

    /// @param digital the document as read from its own letters
    public static ScanScore of(byte[] digital, byte[] scan, String name) {
        ReadDocument want = ((Reading.Read) Reader.read(digital, "x.pdf")).main();
        ScanScore score = new ScanScore();
        switch (Reader.read(scan, name)) {
            case Reading.Unreadable(var why, var passing) -> score.misses.add(why.text());
            case Reading.Read read -> score.compare(read.main(), want);
        }
        return score;
    }

    void compare(ReadDocument is, ReadDocument want) {
        number = state(is.number(), want.number(), "số");
        date = state(is.date(), want.date(), "ngày");
        List<ReadDocument.Task> left =
                new ArrayList<>(is.tasks().stream().map(Found::value).toList());
        tasksFound = left.size();
        tasksWanted = want.tasks().size();
        for (Found<ReadDocument.Task> one : want.tasks()) {
            ReadDocument.Task best =
                    left.stream().filter(t -> same(t, one.value())).findFirst().orElse(null);
            if (best == null)
                misses.add(
                        "thiếu việc " + one.value().clause() + " " + one.value().assignees());
            else {
                tasks++;
                left.remove(best);
            }
        }
        for (ReadDocument.Task t : left) misses.add("thừa việc " + t.clause() + " " + t.assignees() + " " + t.text());
        TreeSet<String> who = assignees(want);
        assigneesWanted = who.size();
        TreeSet<String> whom = assignees(is);
        who.retainAll(whom);
        assignees = who.size();
        List<String> due = new ArrayList<>();
        is.deadlines().forEach(d -> due.add(due(d.value())));
        List<String> dueWanted =
                want.deadlines().stream().map(d -> due(d.value())).toList();
        deadlinesWanted = dueWanted.size();
        for (String d : dueWanted) {
            if (due.remove(d)) deadlines++;
            else misses.add("thiếu hạn " + d);
        }
        for (Found<ReadDocument.Deadline> d : is.deadlines()) {
            if (dueWanted.contains(due(d.value()))) continue;
            misses.add("sai hạn " + due(d.value()) + (d.isDoubtful() ? " (báo ngờ)" : ""));
            if (!d.isDoubtful() && dueWanted.stream().noneMatch(w -> w.endsWith(when(d.value()))))
                silent.add("hạn " + due(d.value()));
        }
        List<String> to = new ArrayList<>();
        is.recipients()
                .forEach(r ->
                        to.add(Fold.fold(r.value().name()) + "|" + r.value().purpose()));
        recipientsWanted = want.recipients().size();
        for (Found<ReadDocument.Recipient> r : want.recipients()) {
            if (to.remove(Fold.fold(r.value().name()) + "|" + r.value().purpose())) recipients++;
            else
                misses.add(
                        "thiếu nơi nhận " + r.value().name() + "|" + r.value().purpose());
        }
        for (String extra : to) misses.add("thừa nơi nhận " + extra);
    }

    private <T> String state(@Nullable Found<T> is, @Nullable Found<T> want, String what) {
        T value = is == null ? null : is.value();
        if (Objects.equals(value, want == null ? null : want.value())) return "đúng";
        misses.add(what + " " + value);
        if (is == null) return "thiếu";
        if (is.isDoubtful()) return "sai (báo ngờ)";
        silent.add(what + " " + value);
        return "SAI";
    }

    private static boolean same(ReadDocument.Task a, ReadDocument.Task b) {
        return a.clause().equals(b.clause())
                && folded(a.assignees()).equals(folded(b.assignees()))
                && likeness(Fold.fold(a.text()), Fold.fold(b.text())) >= SAME;
    }

    private static TreeSet<String> assignees(ReadDocument d) {
        TreeSet<String> out = new TreeSet<>();
        d.tasks().forEach(t -> out.addAll(folded(t.value().assignees())));
        return out;
    }

    private static TreeSet<String> folded(List<String> names) {
        TreeSet<String> out = new TreeSet<>();
        names.forEach(n -> out.add(Fold.fold(n).replace('–', '-')));
        return out;
    }

    private static String due(ReadDocument.Deadline d) {
        return d.clause() + when(d);
    }

    private static String when(ReadDocument.Deadline d) {
        return " " + d.boundary() + " " + d.date() + " " + d.time() + " "
                + Fold.fold(Objects.requireNonNullElse(d.recurrence(), ""));
    }

    private static double likeness(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j < row.length; j++) row[j] = j;
        for (int i = 1; i <= a.length(); i++) {
            int before = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int up = row[j];
                row[j] = Math.min(
                        Math.min(row[j] + 1, row[j - 1] + 1), before + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1));
                before = up;
            }
        }
        return 1 - (double) row[b.length()] / Math.max(1, Math.max(a.length(), b.length()));
    }
}
