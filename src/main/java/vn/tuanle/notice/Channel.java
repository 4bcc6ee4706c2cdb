package vn.tuanle.notice;

/// The ways by which a notice leaves the product.
enum Channel {
    MAIL("Thư điện tử"),
    MESSAGE("Tin nhắn");

    private final String title;

    Channel(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }
}
