package vn.tuanle.quiz;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.tuanle.kernel.Fold;
import vn.tuanle.kernel.Outcome;

/// What the fields of one question send, and the answer it means.
final class DrawForm {
    private DrawForm() {}

    /// `names` are those of the options in the order in which they were written, list by list.
    static Outcome<Answer> read(Question content, List<List<String>> names, List<String> values) {
        List<String> sent = values.stream().filter(value -> !value.isBlank()).toList();
        if (sent.isEmpty()) return Outcome.done(Answer.blank());
        return switch (content) {
            case Question.SingleChoice it -> sent.size() == 1 ? chosen(names, sent) : Draw.foreign();
            case Question.TrueFalse it -> sent.size() == 1 ? chosen(names, sent) : Draw.foreign();
            case Question.MultipleChoice it -> chosen(names, sent);
            case Question.Ordering it -> placed(names.getFirst(), sent);
            case Question.Matching it -> matched(names, sent);
            case Question.ShortAnswer it -> sent.size() == 1 ? written(sent.getFirst()) : Draw.foreign();
        };
    }

    private static Outcome<Answer> chosen(List<List<String>> names, List<String> sent) {
        SortedSet<Integer> options = new TreeSet<>();
        for (String each : sent) {
            int option = names.getFirst().indexOf(each);
            if (option < 0 || !options.add(option)) return Draw.foreign();
        }
        return Outcome.done(new Answer.Chosen(options));
    }

    private static Outcome<Answer> placed(List<String> names, List<String> sent) {
        SortedMap<Integer, Integer> places = new TreeMap<>();
        for (String each : sent) {
            String[] parts = each.split(":", -1);
            if (parts.length != 2 || !parts[1].matches("[1-9][0-9]?")) return Draw.foreign();
            int item = names.indexOf(parts[0]);
            int place = Integer.parseInt(parts[1]) - 1;
            if (item < 0 || place >= names.size() || places.put(item, place) != null) return Draw.foreign();
        }
        return Outcome.done(new Answer.Paired(places));
    }

    private static Outcome<Answer> matched(List<List<String>> names, List<String> sent) {
        SortedMap<Integer, Integer> pairs = new TreeMap<>();
        for (String each : sent) {
            String[] parts = each.split(":", -1);
            if (parts.length != 2) return Draw.foreign();
            int prompt = names.get(0).indexOf(parts[0]);
            int choice = names.get(1).indexOf(parts[1]);
            if (prompt < 0 || choice < 0 || pairs.put(prompt, choice) != null) return Draw.foreign();
        }
        return Outcome.done(new Answer.Paired(pairs));
    }

    private static Outcome<Answer> written(String sent) {
        String text = Fold.nfc(sent.replaceAll("\\p{Cntrl}+", " "));
        if (text.isEmpty()) return Outcome.done(Answer.blank());
        if (text.length() > Question.ShortAnswer.LONGEST)
            return Outcome.refused("Câu trả lời dài quá {0} ký tự.", Question.ShortAnswer.LONGEST);
        return Outcome.done(new Answer.Written(text));
    }

    static List<String> values(Question content, List<List<String>> names, Answer answer) {
        return switch (answer) {
            case Answer.Blank it -> List.of();
            case Answer.Chosen it ->
                it.options().stream().map(names.getFirst()::get).toList();
            case Answer.Paired it ->
                it.pairs().entrySet().stream()
                        .map(pair -> pair(content, names, pair))
                        .toList();
            case Answer.Written it -> List.of(it.text());
        };
    }

    private static String pair(Question content, List<List<String>> names, Map.Entry<Integer, Integer> pair) {
        String first = names.getFirst().get(pair.getKey());
        return content instanceof Question.Ordering
                ? first + ":" + (pair.getValue() + 1)
                : first + ":" + names.get(1).get(pair.getValue());
    }
}
