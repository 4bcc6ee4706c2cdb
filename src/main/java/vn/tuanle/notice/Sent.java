package vn.tuanle.notice;

/// What became of one try to send; `trouble` is a few words for the administrator, empty when it went.
record Sent(DeliveryState state, String trouble) {
    static Sent done() {
        return new Sent(DeliveryState.SENT, "");
    }

    /// The other side will never take it.
    static Sent refused(String trouble) {
        return new Sent(DeliveryState.REFUSED, trouble);
    }

    /// It surely did not go, and may go later.
    static Sent later(String trouble) {
        return new Sent(DeliveryState.WAITING, trouble);
    }

    /// Nobody knows whether it went.
    static Sent uncertain(String trouble) {
        return new Sent(DeliveryState.UNCERTAIN, trouble);
    }
}
