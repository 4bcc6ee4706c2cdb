package vn.tuanle.reporting;

/// To whom a unit's report goes first.
public enum Via {
    LEAD("Thẳng đến đơn vị đầu mối"),
    PARENT("Qua cấp trên trực tiếp");

    private final String title;

    Via(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
