package vn.tuanle.reporting;

import java.util.Arrays;
import java.util.List;

/// The axis along which a figure is given in parts; the parts are what is stored, their sum is the
/// figure.
public enum Breakdown {
    NONE("Không tách"),
    SCHOOL_LEVEL(
            "Cấp học", "MN:Mầm non", "TH:Tiểu học", "THCS:Trung học cơ sở", "THPT:Trung học phổ thông", "KHAC:Khác"),
    MODE("Hình thức", "TT:Trực tiếp", "TR:Trực tuyến", "KH:Kết hợp"),
    SEX("Giới", "NAM:Nam", "NU:Nữ"),
    AGE("Lứa tuổi", "D15:Dưới 15 tuổi", "T15:15 đến 59 tuổi", "T60:Từ 60 tuổi");

    /// A place of the axis; `code` is empty for a figure that is not broken down.
    public record Member(String code, String title) {}

    private final String title;
    private final List<Member> members;

    Breakdown(String title, String... members) {
        this.title = title;
        this.members = members.length == 0
                ? List.of(new Member("", ""))
                : Arrays.stream(members)
                        .map(member -> new Member(
                                member.substring(0, member.indexOf(':')), member.substring(member.indexOf(':') + 1)))
                        .toList();
    }

    public String title() {
        return title;
    }

    public List<Member> members() {
        return members;
    }

    boolean has(String member) {
        return members.stream().anyMatch(one -> one.code().equals(member));
    }
}
