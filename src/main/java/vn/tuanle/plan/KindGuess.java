package vn.tuanle.plan;

import java.util.LinkedHashMap;
import java.util.Map;
import vn.tuanle.kernel.Fold;
import vn.tuanle.organisation.UnitKind;

/// The kind that a new unit most likely is, by the first words of its name.
final class KindGuess {
    private static final Map<String, UnitKind> BY_WORDS = new LinkedHashMap<>();

    static {
        BY_WORDS.put("hoc tap cong dong", UnitKind.TT_HTCD);
        BY_WORDS.put("gdnn|giao duc nghe nghiep|giao duc thuong xuyen|gdtx", UnitKind.TT_GDNN_GDTX);
        BY_WORDS.put("truong mam non|truong mau giao", UnitKind.TRUONG_MN);
        BY_WORDS.put("truong tieu hoc|truong th ", UnitKind.TRUONG_TH);
        BY_WORDS.put("truong thcs|truong trung hoc co so", UnitKind.TRUONG_THCS);
        BY_WORDS.put("truong thpt|truong trung hoc pho thong", UnitKind.TRUONG_THPT);
        BY_WORDS.put("truong trung cap", UnitKind.TRUONG_TRUNG_CAP);
        BY_WORDS.put("truong cao dang", UnitKind.TRUONG_CAO_DANG);
        BY_WORDS.put("dai hoc|hoc vien", UnitKind.DAI_HOC);
        BY_WORDS.put("uy ban mat tran|mttq|mat tran", UnitKind.MAT_TRAN);
        BY_WORDS.put("ubnd tinh|uy ban nhan dan tinh", UnitKind.UBND_TINH);
        BY_WORDS.put("ubnd|uy ban nhan dan", UnitKind.UBND_XA);
        BY_WORDS.put("thu vien", UnitKind.THU_VIEN);
        BY_WORDS.put("bao tang", UnitKind.BAO_TANG);
        BY_WORDS.put("dai truyen thanh|dai phat thanh|tram truyen thanh", UnitKind.DAI_TRUYEN_THANH);
        BY_WORDS.put("trung tam van hoa|nha van hoa", UnitKind.TT_VAN_HOA);
        BY_WORDS.put("tram y te", UnitKind.TRAM_Y_TE);
        BY_WORDS.put("cong an", UnitKind.CONG_AN);
        BY_WORDS.put("ban chi huy quan su|bo chi huy quan su", UnitKind.QUAN_SU);
        BY_WORDS.put("ban tuyen giao|ban dan van|dang uy|thanh uy|tinh uy|huyen uy", UnitKind.DANG);
        BY_WORDS.put(
                "lien doan lao dong|doan thanh nien|thanh doan|hoi lien hiep phu nu|hoi nong dan|hoi cuu chien binh",
                UnitKind.DOAN_THE);
        BY_WORDS.put("^hoi ", UnitKind.HOI);
        BY_WORDS.put("^so ", UnitKind.SO);
        BY_WORDS.put("^phong ", UnitKind.PHONG);
        BY_WORDS.put("^van phong", UnitKind.VAN_PHONG);
        BY_WORDS.put("^bao |tap chi", UnitKind.BAO_CHI);
        BY_WORDS.put("cong ty|doanh nghiep|hop tac xa", UnitKind.DOANH_NGHIEP);
        BY_WORDS.put("khu pho|^ap |^thon ", UnitKind.KHU_PHO);
    }

    private KindGuess() {}

    static UnitKind of(String name) {
        String folded = Fold.fold(name) + " ";
        for (var entry : BY_WORDS.entrySet())
            if (java.util.regex.Pattern.compile(entry.getKey()).matcher(folded).find()) return entry.getValue();
        return UnitKind.KHAC;
    }
}
