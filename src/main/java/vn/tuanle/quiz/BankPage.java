package vn.tuanle.quiz;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuanle.ui.Page;

/// A bank with its questions, filtered; `next` is where the following lines begin.
public record BankPage(
        UUID id,
        String name,
        String note,
        String unit,
        String shared,
        boolean writes,
        boolean closed,
        Filter filter,
        List<String> topics,
        int all,
        int found,
        int drafts,
        int forMe,
        List<Line> lines,
        @Nullable String next)
        implements Page {
    /// What is asked for, as in the address; empty is all.
    public record Filter(String words, String topic, String state, String kind, String level) {
        public boolean any() {
            return !(words + topic + state + kind + level).isEmpty();
        }
    }

    public record Line(
            UUID id,
            String words,
            QuestionKind kind,
            String topic,
            String level,
            String state,
            String badge,
            boolean draft,
            boolean used,
            boolean retired) {}
}
