package vn.tuanle.quiz;

/// What a question asks of the mind, the four levels of Vietnamese schools.
public enum Level {
    RECOGNITION("Nhận biết"),
    UNDERSTANDING("Thông hiểu"),
    APPLICATION("Vận dụng"),
    HIGH_APPLICATION("Vận dụng cao");

    private final String title;

    Level(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
