package vn.tuanle.exchange;

import java.util.Optional;
import java.util.stream.Stream;

/// The states in which the standard tells a sender how a document fares (QCVN 102:2016/BTTTT).
public enum DeliveryState {
    ARRIVED("01", "Đã đến"),
    REFUSED("02", "Từ chối tiếp nhận"),
    ACCEPTED("03", "Đã tiếp nhận"),
    ASSIGNED("04", "Phân công"),
    WORKING("05", "Đang xử lý"),
    DONE("06", "Hoàn thành"),
    TAKEN_BACK("13", "Lấy lại"),
    AGREED("15", "Đồng ý cập nhật hoặc lấy lại"),
    DECLINED("16", "Từ chối cập nhật hoặc lấy lại");

    private final String code;
    private final String title;

    DeliveryState(String code, String title) {
        this.code = code;
        this.title = title;
    }

    public String code() {
        return code;
    }

    public String title() {
        return title;
    }

    static Optional<DeliveryState> of(String code) {
        return Stream.of(values()).filter(each -> each.code.equals(code)).findFirst();
    }
}
