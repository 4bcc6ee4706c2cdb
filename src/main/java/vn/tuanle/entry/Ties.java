package vn.tuanle.entry;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import vn.tuanle.kernel.Outcome;

/// Entries that are equal on every key: the committee may tell them apart, within their own places
/// and with a reason. Pure.
final class Ties {
    private Ties() {}

    /// Groups that share a place, by that place.
    static Map<Integer, List<Rankings.Rank>> of(List<Rankings.Rank> ranks) {
        Map<Integer, List<Rankings.Rank>> groups = new TreeMap<>();
        for (Rankings.Rank one : ranks)
            groups.computeIfAbsent(one.place(), none -> new java.util.ArrayList<>()).add(one);
        groups.values().removeIf(group -> group.size() < 2);
        return groups;
    }

    /// The places of those that were told apart; nothing where all that are equal stay so.
    static Outcome<Map<UUID, Integer>> told(List<Rankings.Rank> ranks, Map<UUID, Integer> places, String reason) {
        Map<UUID, Integer> decided = new HashMap<>();
        Set<UUID> tied = new java.util.HashSet<>();
        for (var group : of(ranks).entrySet()) {
            Set<Integer> given = new TreeSet<>();
            for (Rankings.Rank one : group.getValue()) {
                tied.add(one.entry());
                Integer place = places.get(one.entry());
                if (place == null) continue;
                if (place < group.getKey() || place >= group.getKey() + group.getValue().size())
                    return Outcome.refusedAt(
                            "hang-" + one.code(),
                            "Bài {0} chỉ có thể đứng từ hạng {1} đến {2}.",
                            one.code(),
                            group.getKey(),
                            group.getKey() + group.getValue().size() - 1);
                given.add(place);
                decided.put(one.entry(), place);
            }
            if (!given.isEmpty() && given.size() != group.getValue().size())
                return Outcome.refusedAt(
                        "hang-" + group.getValue().getFirst().code(),
                        "Các bài cùng hạng {0}: hãy ghi mỗi bài một hạng khác nhau, hoặc để trống cả nhóm.",
                        group.getKey());
        }
        if (!tied.containsAll(places.keySet())) return Outcome.refused("Chỉ xếp lại được các bài bằng điểm nhau.");
        if (!decided.isEmpty() && (reason.isBlank() || reason.length() > 1_000))
            return Outcome.refusedAt("ly-do", "Xếp lại các bài bằng điểm thì phải ghi lý do, nhiều nhất 1.000 ký tự.");
        return Outcome.done(decided);
    }
}
