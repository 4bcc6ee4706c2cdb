package vn.tuanle.quiz;

import java.util.List;
import java.util.UUID;
import vn.tuanle.ui.Page;

/// The questions of a bank that wait for a second person.
public record ReviewPage(UUID bank, String bankName, List<Waiting> waiting) implements Page {
    public record Waiting(UUID id, int turn, Draft draft, List<KeyLine> key) {}
}
