package vn.tuanle.quiz;

import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// What an entrant answered, in the places of the question version: the same for everybody who
/// answered the same.
public sealed interface Answer {
    record Blank() implements Answer {}

    static Answer blank() {
        return new Blank();
    }

    record Chosen(SortedSet<Integer> options) implements Answer {
        public Chosen {
            options = Collections.unmodifiableSortedSet(new TreeSet<>(options));
            if (options.isEmpty()) throw new IllegalArgumentException("nothing chosen");
        }

        public static Chosen of(int option) {
            return new Chosen(new TreeSet<>(java.util.Set.of(option)));
        }
    }

    /// Ordering: the place (from 0) given to an item. Matching: the choice given to a prompt. Not
    /// each need have one.
    record Paired(SortedMap<Integer, Integer> pairs) implements Answer {
        public Paired {
            pairs = Collections.unmodifiableSortedMap(new TreeMap<>(pairs));
            if (pairs.isEmpty()) throw new IllegalArgumentException("nothing paired");
        }
    }

    record Written(String text) implements Answer {
        public Written {
            if (text.isBlank()) throw new IllegalArgumentException("nothing written");
        }
    }

    /// One line to be stored: “”, “c0,2”, “p0=1,1=0”, “wTrấn Biên”.
    default String stored() {
        return switch (this) {
            case Blank it -> "";
            case Chosen it -> it.options().stream().map(String::valueOf).collect(Collectors.joining(",", "c", ""));
            case Paired it ->
                it.pairs().entrySet().stream()
                        .map(pair -> pair.getKey() + "=" + pair.getValue())
                        .collect(Collectors.joining(",", "p", ""));
            case Written it -> "w" + it.text();
        };
    }

    /// The answer of [#stored].
    static Answer of(String stored) {
        if (stored.isEmpty()) return blank();
        String rest = stored.substring(1);
        return switch (stored.charAt(0)) {
            case 'c' -> {
                SortedSet<Integer> options = new TreeSet<>();
                for (String each : rest.split(",", -1)) options.add(Integer.parseInt(each));
                yield new Chosen(options);
            }
            case 'p' -> {
                SortedMap<Integer, Integer> pairs = new TreeMap<>();
                for (String each : rest.split(",", -1)) {
                    int sign = each.indexOf('=');
                    pairs.put(Integer.parseInt(each.substring(0, sign)), Integer.parseInt(each.substring(sign + 1)));
                }
                yield new Paired(pairs);
            }
            case 'w' -> new Written(rest);
            default -> throw new IllegalArgumentException("not an answer");
        };
    }
}
