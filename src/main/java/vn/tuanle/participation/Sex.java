package vn.tuanle.participation;

/// As people are counted.
enum Sex {
    FEMALE("Nữ"),
    MALE("Nam");

    private final String title;

    Sex(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }
}
