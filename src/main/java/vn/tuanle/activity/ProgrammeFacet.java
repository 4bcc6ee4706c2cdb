package vn.tuanle.activity;

/// By what the programme is narrowed, each with its word in the address.
public enum ProgrammeFacet {
    SUBJECT("linh-vuc", "Lĩnh vực"),
    AUDIENCE("danh-cho", "Dành cho"),
    MODE("hinh-thuc", "Cách tham gia"),
    KIND("loai", "Loại hoạt động"),
    WARD("noi", "Phường, xã"),
    UNIT("don-vi", "Đơn vị tổ chức");

    private final String parameter;
    private final String title;

    ProgrammeFacet(String parameter, String title) {
        this.parameter = parameter;
        this.title = title;
    }

    public String parameter() {
        return parameter;
    }

    public String title() {
        return title;
    }
}
