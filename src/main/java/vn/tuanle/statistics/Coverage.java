package vn.tuanle.statistics;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import vn.tuanle.kernel.Fold;

/// Which tasks of the plan have an activity and which units have none. `nothing` are units with tasks and no activity
/// of
/// the plan at all, of `units` that have tasks.
record Coverage(List<Task> tasks, List<UUID> nothing, int units) {
    static final Coverage NONE = new Coverage(List.of(), List.of(), 0);

    /// Words that ask for something people come to, hear or take part in.
    private static final Pattern ASKS = Pattern.compile(
            "\\b(?:to chuc (?:cac |nhieu |nhung )?(?:hoat dong|lop|buoi|hoi|le |cuoc|ngay|dien dan|sinh hoat"
                    + "|chuong trinh|tuan le|trien lam|tap huan|khoa)|hoat dong huong ung|tuyen truyen|truyen thong|phat dong|khai mac"
                    + "|noi chuyen|toa dam|hoi thao|chuyen de|ngay hoi|cuoc thi|hoi thi|cau lac bo|doc sach|tap huan|luu dong"
                    + "|phat thanh|truyen thanh|trien lam|giao luu|quyen gop|mo cac lop|mo lop)\\b");

    /// A task and the units to which it was given. `given` to these, of them `with` an activity in the programme and
    /// `drafting` one that is not there yet.
    record Task(
            UUID id, String clause, String text, List<UUID> given, Set<UUID> with, Set<UUID> drafting, int activities) {
        boolean asks() {
            return !with.isEmpty() || !drafting.isEmpty() || asks(text);
        }

        List<UUID> without() {
            return given.stream().filter(unit -> !with.contains(unit)).toList();
        }

        static boolean asks(String text) {
            return ASKS.matcher(Fold.fold(text)).find();
        }

        String brief() {
            return text.length() > 160 ? text.substring(0, 159).strip() + "…" : text;
        }
    }

    List<Task> asking() {
        return tasks.stream().filter(Task::asks).toList();
    }

    List<Task> others() {
        return tasks.stream().filter(task -> !task.asks()).toList();
    }
}
