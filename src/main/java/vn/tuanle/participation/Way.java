package vn.tuanle.participation;

/// How somebody takes part in a sitting.
enum Way {
    PLACE("Đến tận nơi"),
    ONLINE("Trực tuyến");

    private final String title;

    Way(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }
}
