package vn.tuanle.results;

/// How the committee answers.
enum Ruling {
    UPHELD("Chấp nhận"),
    DISMISSED("Không chấp nhận");

    private final String title;

    Ruling(String title) {
        this.title = title;
    }

    /// The Vietnamese words, which are also the key of their translation.
    String title() {
        return title;
    }
}
