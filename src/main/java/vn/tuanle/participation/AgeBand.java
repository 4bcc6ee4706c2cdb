package vn.tuanle.participation;

/// The ages by which people are counted.
enum AgeBand {
    UNDER_11("Dưới 11 tuổi"),
    UNDER_16("11–15 tuổi"),
    UNDER_25("16–24 tuổi"),
    UNDER_60("25–59 tuổi"),
    FROM_60("Từ 60 tuổi");

    private final String title;

    AgeBand(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    /// Of somebody born in one year, in another.
    static AgeBand of(int born, int year) {
        int age = year - born;
        if (age < 11) return UNDER_11;
        if (age < 16) return UNDER_16;
        if (age < 25) return UNDER_25;
        return age < 60 ? UNDER_60 : FROM_60;
    }

    /// Somebody for whom a guardian speaks.
    boolean minor() {
        return this == UNDER_11 || this == UNDER_16;
    }
}
