package vn.tuanle.organisation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.tuanle.kernel.Fold;

/// What sort of body a unit is, with its Vietnamese title, which is also the key of its
/// translation.
public enum UnitKind {
    UBND_TINH("Ủy ban nhân dân cấp tỉnh", 1, Group.COMMITTEE),
    UBND_TP("Ủy ban nhân dân cấp huyện (đến 30/6/2025)", 2, Group.COMMITTEE),
    UBND_XA("Ủy ban nhân dân phường, xã, đặc khu", 3, Group.COMMITTEE),
    SO("Sở", 1, Group.AGENCY),
    PHONG("Phòng chuyên môn", 0, Group.AGENCY),
    VAN_PHONG("Văn phòng", 0, Group.AGENCY),
    CONG_AN("Công an", 0, Group.AGENCY),
    QUAN_SU("Quân sự", 0, Group.AGENCY),
    DANG("Cơ quan Đảng", 0, Group.PARTY),
    MAT_TRAN("Mặt trận Tổ quốc", 0, Group.UNION),
    DOAN_THE("Tổ chức chính trị - xã hội", 0, Group.UNION),
    HOI("Hội", 0, Group.UNION),
    TRUONG_MN("Trường mầm non", 0, Group.SCHOOL),
    TRUONG_TH("Trường tiểu học", 0, Group.SCHOOL),
    TRUONG_THCS("Trường trung học cơ sở", 0, Group.SCHOOL),
    TRUONG_THPT("Trường trung học phổ thông", 0, Group.SCHOOL),
    TRUONG_TRUNG_CAP("Trường trung cấp", 0, Group.SCHOOL),
    TRUONG_CAO_DANG("Trường cao đẳng", 0, Group.SCHOOL),
    DAI_HOC("Đại học", 0, Group.SCHOOL),
    TT_GDNN_GDTX("Trung tâm giáo dục nghề nghiệp - giáo dục thường xuyên", 0, Group.CENTRE),
    TT_HTCD("Trung tâm học tập cộng đồng", 3, Group.CENTRE),
    TT_VAN_HOA("Trung tâm văn hóa, nhà văn hóa", 0, Group.CULTURE),
    THU_VIEN("Thư viện", 0, Group.CULTURE),
    BAO_TANG("Bảo tàng", 0, Group.CULTURE),
    DAI_TRUYEN_THANH("Đài truyền thanh", 0, Group.CULTURE),
    BAO_CHI("Cơ quan báo chí", 0, Group.CULTURE),
    TRAM_Y_TE("Trạm y tế", 3, Group.OTHER),
    DOANH_NGHIEP("Doanh nghiệp", 0, Group.OTHER),
    KHU_PHO("Khu phố, ấp", 4, Group.OTHER),
    KHAC("Đơn vị khác", 0, Group.OTHER);

    /// Kinds that are chosen and listed together.
    public enum Group {
        COMMITTEE("Ủy ban nhân dân"),
        AGENCY("Sở, phòng, ban, ngành"),
        PARTY("Cơ quan Đảng"),
        UNION("Mặt trận, đoàn thể, hội"),
        SCHOOL("Nhà trường"),
        CENTRE("Trung tâm giáo dục thường xuyên, học tập cộng đồng"),
        CULTURE("Văn hóa, thư viện, truyền thông"),
        OTHER("Đơn vị khác");

        private final String title;

        Group(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }

        public List<UnitKind> kinds() {
            return Arrays.stream(UnitKind.values()).filter(k -> k.group == this).toList();
        }
    }

    private final String title;
    private final int level;
    private final Group group;

    UnitKind(String title, int level, Group group) {
        this.title = title;
        this.level = level;
        this.group = group;
    }

    public String title() {
        return title;
    }

    /// 1 province, 2 district (until 30/6/2025), 3 commune, 4 neighbourhood; 0 where the kind
    /// exists
    /// at several levels.
    public int level() {
        return level;
    }

    public Group group() {
        return group;
    }

    /// A People's Committee: the head of a territory.
    public boolean committee() {
        return group == Group.COMMITTEE;
    }

    public boolean school() {
        return group == Group.SCHOOL;
    }

    /// The kind by its code (`UBND_XA`) or its title, however spelt.
    public static Optional<UnitKind> of(String typed) {
        String folded = Fold.fold(typed).replaceAll("[^a-z0-9]+", " ").strip();
        return Arrays.stream(values())
                .filter(k -> plain(k.name()).equals(folded) || plain(k.title).equals(folded))
                .findFirst();
    }

    /// The kind that a name begins like, e.g. “Trường Tiểu học Nguyễn Du”.
    public static Optional<UnitKind> guess(String name) {
        String plain = Words.plain(name) + " ";
        for (String[] start : STARTS) if (plain.startsWith(start[0] + " ")) return Optional.of(valueOf(start[1]));
        return Optional.empty();
    }

    private static final String[][] STARTS = {
        {"uy ban nhan dan tinh", "UBND_TINH"},
        {"uy ban nhan dan thanh pho", "UBND_TP"},
        {"uy ban nhan dan huyen", "UBND_TP"},
        {"uy ban nhan dan thi xa", "UBND_TP"},
        {"uy ban nhan dan quan", "UBND_TP"},
        {"uy ban nhan dan", "UBND_XA"},
        {"so", "SO"},
        {"phong", "PHONG"},
        {"van phong", "VAN_PHONG"},
        {"cong an", "CONG_AN"},
        {"ban chi huy quan su", "QUAN_SU"},
        {"thanh uy", "DANG"},
        {"huyen uy", "DANG"},
        {"tinh uy", "DANG"},
        {"dang uy", "DANG"},
        {"ban tuyen giao", "DANG"},
        {"mat tran", "MAT_TRAN"},
        {"hoi lien hiep phu nu", "DOAN_THE"},
        {"hoi nong dan", "DOAN_THE"},
        {"hoi cuu chien binh", "DOAN_THE"},
        {"lien doan lao dong", "DOAN_THE"},
        {"thanh doan", "DOAN_THE"},
        {"doan", "DOAN_THE"},
        {"hoi", "HOI"},
        {"truong mam non", "TRUONG_MN"},
        {"truong mau giao", "TRUONG_MN"},
        {"truong tieu hoc", "TRUONG_TH"},
        {"truong trung hoc co so", "TRUONG_THCS"},
        {"truong trung hoc pho thong", "TRUONG_THPT"},
        {"truong trung cap", "TRUONG_TRUNG_CAP"},
        {"truong cao dang", "TRUONG_CAO_DANG"},
        {"truong dai hoc", "DAI_HOC"},
        {"dai hoc", "DAI_HOC"},
        {"trung tam giao duc", "TT_GDNN_GDTX"},
        {"trung tam hoc tap cong dong", "TT_HTCD"},
        {"trung tam van hoa the thao hoc tap cong dong", "TT_HTCD"},
        {"trung tam van hoa", "TT_VAN_HOA"},
        {"nha van hoa", "TT_VAN_HOA"},
        {"thu vien", "THU_VIEN"},
        {"bao tang", "BAO_TANG"},
        {"dai", "DAI_TRUYEN_THANH"},
        {"bao", "BAO_CHI"},
        {"tram y te", "TRAM_Y_TE"},
        {"cong ty", "DOANH_NGHIEP"},
        {"doanh nghiep", "DOANH_NGHIEP"},
        {"khu pho", "KHU_PHO"},
        {"ap", "KHU_PHO"},
    };

    private static String plain(String text) {
        return Fold.fold(text).replaceAll("[^a-z0-9]+", " ").strip();
    }
}
