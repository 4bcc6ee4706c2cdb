package vn.tuanle.organisation;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// The words, without tones, by which documents name all units of a kind.
final class KindWords {
    static final String COMMUNES =
            "phuong xa thi tran|xa phuong thi tran|xa phuong dac khu|phuong xa dac khu|phuong xa|xa phuong";
    static final Set<UnitKind> SCHOOLS =
            EnumSet.of(UnitKind.TRUONG_MN, UnitKind.TRUONG_TH, UnitKind.TRUONG_THCS, UnitKind.TRUONG_THPT);

    static final Map<String, Set<UnitKind>> ALL = kinds();

    private KindWords() {}

    // Longer phrases first, since each takes its words away from the shorter ones.
    private static Map<String, Set<UnitKind>> kinds() {
        Map<String, Set<UnitKind>> kinds = new LinkedHashMap<>();
        Set<UnitKind> centres = EnumSet.of(UnitKind.TT_GDNN_GDTX, UnitKind.TT_HTCD);
        Set<UnitKind> unions = EnumSet.of(UnitKind.MAT_TRAN, UnitKind.DOAN_THE);
        Set<UnitKind> educators = EnumSet.copyOf(UnitKind.Group.SCHOOL.kinds());
        educators.addAll(centres);
        Set<UnitKind> offices = EnumSet.copyOf(UnitKind.Group.AGENCY.kinds());
        offices.addAll(unions);
        Set<UnitKind> institutions = EnumSet.copyOf(UnitKind.Group.CULTURE.kinds());
        institutions.add(UnitKind.TT_GDNN_GDTX);
        institutions.add(UnitKind.KHAC);
        kinds.put("trung tam van hoa the thao hoc tap cong dong", EnumSet.of(UnitKind.TT_HTCD));
        kinds.put("trung tam hoc tap cong dong", EnumSet.of(UnitKind.TT_HTCD));
        kinds.put("trung tam giao duc nghe nghiep giao duc thuong xuyen", EnumSet.of(UnitKind.TT_GDNN_GDTX));
        kinds.put("trung tam giao duc thuong xuyen", EnumSet.of(UnitKind.TT_GDNN_GDTX));
        kinds.put(
                "co so giao duc nghe nghiep",
                EnumSet.of(UnitKind.TRUONG_TRUNG_CAP, UnitKind.TRUONG_CAO_DANG, UnitKind.TT_GDNN_GDTX));
        kinds.put("co so giao duc thuong xuyen", centres);
        kinds.put("co so giao duc", educators);
        kinds.put("to chuc chinh tri xa hoi", unions);
        kinds.put("doan the chinh tri xa hoi", unions);
        kinds.put("to chuc xa hoi", EnumSet.of(UnitKind.HOI));
        kinds.put("trung hoc pho thong", EnumSet.of(UnitKind.TRUONG_THPT));
        kinds.put("trung hoc co so", EnumSet.of(UnitKind.TRUONG_THCS));
        kinds.put("truong hoc", SCHOOLS);
        kinds.put("nha truong", SCHOOLS);
        kinds.put("tieu hoc", EnumSet.of(UnitKind.TRUONG_TH));
        kinds.put("mam non", EnumSet.of(UnitKind.TRUONG_MN));
        kinds.put("mau giao", EnumSet.of(UnitKind.TRUONG_MN));
        kinds.put("trung cap", EnumSet.of(UnitKind.TRUONG_TRUNG_CAP));
        kinds.put("cao dang", EnumSet.of(UnitKind.TRUONG_CAO_DANG));
        kinds.put("dai hoc", EnumSet.of(UnitKind.DAI_HOC));
        kinds.put("hoc vien", EnumSet.of(UnitKind.DAI_HOC));
        kinds.put("nha van hoa", EnumSet.of(UnitKind.TT_VAN_HOA));
        kinds.put("trung tam van hoa", EnumSet.of(UnitKind.TT_VAN_HOA));
        kinds.put("thu vien", EnumSet.of(UnitKind.THU_VIEN));
        kinds.put("bao tang", EnumSet.of(UnitKind.BAO_TANG));
        kinds.put("dai truyen thanh", EnumSet.of(UnitKind.DAI_TRUYEN_THANH));
        kinds.put("co quan bao chi", EnumSet.of(UnitKind.BAO_CHI));
        kinds.put("tram y te", EnumSet.of(UnitKind.TRAM_Y_TE));
        kinds.put("doanh nghiep", EnumSet.of(UnitKind.DOANH_NGHIEP));
        kinds.put("cong ty", EnumSet.of(UnitKind.DOANH_NGHIEP));
        kinds.put("khu pho", EnumSet.of(UnitKind.KHU_PHO));
        kinds.put("to dan pho", EnumSet.of(UnitKind.KHU_PHO));
        kinds.put("doan the", unions);
        kinds.put("mat tran", EnumSet.of(UnitKind.MAT_TRAN));
        kinds.put("ban nganh", EnumSet.of(UnitKind.VAN_PHONG, UnitKind.CONG_AN, UnitKind.QUAN_SU));
        kinds.put("co quan", offices);
        kinds.put("don vi", institutions);
        kinds.put("dia phuong", EnumSet.of(UnitKind.UBND_XA));
        for (String communes : COMMUNES.split("\\|")) kinds.put(communes, EnumSet.of(UnitKind.UBND_XA));
        kinds.put("so", EnumSet.of(UnitKind.SO));
        kinds.put("phong chuyen mon", EnumSet.of(UnitKind.PHONG));
        kinds.put("phong ban", EnumSet.of(UnitKind.PHONG, UnitKind.VAN_PHONG));
        kinds.put("phong", EnumSet.of(UnitKind.PHONG));
        kinds.put("hoi", EnumSet.of(UnitKind.HOI));
        return kinds;
    }
}
