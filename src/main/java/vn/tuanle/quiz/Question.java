package vn.tuanle.quiz;

import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What is asked, with its key: it never leaves the server; entrants get [Draw.Shown].
///
/// Options, items, prompts and choices are known by their place in the list, from 0.
public sealed interface Question {
    Wording stem();

    List<Attachment> attachments();

    QuestionKind kind();

    /// One of the things to choose from; `feedback` is told after the round only.
    record Option(Wording text, Wording feedback, @Nullable Attachment attachment) {
        public static Option of(String text) {
            return new Option(Wording.of(text), Wording.NONE, null);
        }
    }

    /// How much an answer that is right in part is worth.
    enum Credit {
        /// Nothing.
        ALL_OR_NOTHING("Đúng hết mới được điểm"),
        /// Several choices: (right ones chosen − wrong ones chosen) of all right ones; ordering:
        /// items in their place of all; matching: right pairs of all.
        SHARE("Đúng phần nào được phần ấy");

        private final String title;

        Credit(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /// How a written answer is compared; spaces and the place of a tone mark (hòa, hoà) never
    /// count.
    enum Comparison {
        /// Neither capitals nor tone marks count.
        FOLDED("Không cần dấu, không kể chữ hoa"),
        /// Tone marks count.
        MARKS("Phải đúng dấu, không kể chữ hoa"),
        EXACT("Phải đúng dấu và chữ hoa");

        private final String title;

        Comparison(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /// `fixed` options keep their order (“cả A và B”).
    record SingleChoice(Wording stem, List<Attachment> attachments, List<Option> options, int right, boolean fixed)
            implements Question {
        public SingleChoice {
            attachments = List.copyOf(attachments);
            options = List.copyOf(options);
            require(options.size() >= 2 && right >= 0 && right < options.size());
        }

        @Override
        public QuestionKind kind() {
            return QuestionKind.SINGLE_CHOICE;
        }
    }

    record MultipleChoice(
            Wording stem,
            List<Attachment> attachments,
            List<Option> options,
            SortedSet<Integer> right,
            boolean fixed,
            Credit credit)
            implements Question {
        public MultipleChoice {
            attachments = List.copyOf(attachments);
            options = List.copyOf(options);
            right = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(right));
            require(options.size() >= 2 && !right.isEmpty() && right.first() >= 0 && right.last() < options.size());
        }

        @Override
        public QuestionKind kind() {
            return QuestionKind.MULTIPLE_CHOICE;
        }
    }

    record TrueFalse(Wording stem, List<Attachment> attachments, boolean right) implements Question {
        /// In the order in which they are always shown: choice 0 is “Đúng”, 1 is “Sai”.
        public static final List<Option> OPTIONS = List.of(Option.of("Đúng"), Option.of("Sai"));

        public TrueFalse {
            attachments = List.copyOf(attachments);
        }

        @Override
        public QuestionKind kind() {
            return QuestionKind.TRUE_FALSE;
        }
    }

    /// `items` stand in the right order.
    record Ordering(Wording stem, List<Attachment> attachments, List<Option> items, Credit credit) implements Question {
        public Ordering {
            attachments = List.copyOf(attachments);
            items = List.copyOf(items);
            require(items.size() >= 2);
        }

        @Override
        public QuestionKind kind() {
            return QuestionKind.ORDERING;
        }
    }

    /// `right` holds the choice for each prompt; a choice may be right for several or for none.
    record Matching(
            Wording stem,
            List<Attachment> attachments,
            List<Option> prompts,
            List<Option> choices,
            List<Integer> right,
            Credit credit)
            implements Question {
        public Matching {
            attachments = List.copyOf(attachments);
            prompts = List.copyOf(prompts);
            choices = List.copyOf(choices);
            right = List.copyOf(right);
            int most = choices.size();
            require(prompts.size() >= 2
                    && most >= 2
                    && right.size() == prompts.size()
                    && right.stream().allMatch(choice -> choice >= 0 && choice < most));
        }

        @Override
        public QuestionKind kind() {
            return QuestionKind.MATCHING;
        }
    }

    record ShortAnswer(Wording stem, List<Attachment> attachments, List<Accepted> accepted, Comparison comparison)
            implements Question {
        /// In characters.
        public static final int LONGEST = 200;

        public ShortAnswer {
            attachments = List.copyOf(attachments);
            accepted = List.copyOf(accepted);
            require(!accepted.isEmpty());
        }

        @Override
        public QuestionKind kind() {
            return QuestionKind.SHORT_ANSWER;
        }
    }

    /// An answer in words and the hundredths of the points that it brings, 1 to 100.
    record Accepted(String text, int percent) {
        public Accepted {
            require(!text.isBlank() && percent >= 1 && percent <= 100);
        }
    }

    private static void require(boolean sound) {
        if (!sound) throw new IllegalArgumentException("not a question");
    }

    /// Everything that is attached to it.
    default List<Attachment> allAttachments() {
        List<Attachment> all = new java.util.ArrayList<>(attachments());
        for (List<Option> options : optionLists())
            for (Option option : options) if (option.attachment() != null) all.add(option.attachment());
        return List.copyOf(all);
    }

    /// The lists that are shown to choose from: one, for matching two (prompts, choices), for a
    /// written answer none.
    default List<List<Option>> optionLists() {
        return switch (this) {
            case SingleChoice it -> List.of(it.options());
            case MultipleChoice it -> List.of(it.options());
            case TrueFalse it -> List.of(TrueFalse.OPTIONS);
            case Ordering it -> List.of(it.items());
            case Matching it -> List.of(it.prompts(), it.choices());
            case ShortAnswer it -> List.of();
        };
    }

    /// The choices that are right, where one chooses.
    default Set<Integer> rightChoices() {
        return switch (this) {
            case SingleChoice it -> Set.of(it.right());
            case MultipleChoice it -> it.right();
            case TrueFalse it -> Set.of(it.right() ? 0 : 1);
            default -> Set.of();
        };
    }
}
