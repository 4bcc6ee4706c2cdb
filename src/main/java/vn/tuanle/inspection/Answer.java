package vn.tuanle.inspection;

import org.jspecify.annotations.Nullable;

/// How a question of the checklist was found.
public enum Answer {
    YES("Có", "done"),
    PARTLY("Một phần", "soon"),
    NO("Không", "late");

    private final String title;
    private final String css;

    Answer(String title, String css) {
        this.title = title;
        this.css = css;
    }

    public String title() {
        return title;
    }

    public String css() {
        return css;
    }

    static @Nullable Answer named(@Nullable String name) {
        for (Answer answer : values()) if (answer.name().equals(name)) return answer;
        return null;
    }
}
