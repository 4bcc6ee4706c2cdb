package vn.tuanle.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Bodies of one kind named together: “Các sở: Giáo dục và Đào tạo, Tài chính, Nội vụ” are three, each with its
/// head.
final class SharedHeads {
    /// What departments are for; the names themselves hold commas and “và”.
    private static final String FIELD =
            "(?:giao duc (?:va|&) dao tao|gd ?& ?dt|gddt|van hoa,? (?:the thao va du lich|the thao|khoa"
                    + " hoc va thong tin)|van hoa (?:va|-) (?:thong tin|xa hoi|the thao)|khoa hoc va cong nghe|nong nghiep va"
                    + " (?:moi truong|phat trien nong thon)|tai nguyen va moi truong|thong tin va truyen thong|lao dong ?[,-]"
                    + " ?thuong binh va xa hoi|ke hoach va dau tu|dan toc va ton giao|kinh te(?:,| -)? ha tang(?: va do"
                    + " thi)?|kinh te va ha tang|tai chinh ?- ?ke hoach|kinh te|noi vu|tai chinh|tu phap|y te|xay dung|cong"
                    + " thuong|giao thong van tai|du lich|ngoai vu|dan toc|quan ly do thi|van hoa)";
    private static final Pattern ALL = Pattern.compile("(?<who>(?:(?:thu truong|giam doc|truong|lanh dao) )?cac )"
            + "(?<head>so|phong|bo)\\s?:?\\s(?<list>" + FIELD + "(?:\\s?[,;]\\s?(?:va )?(?:so |phong )?" + FIELD
            + "|\\sva (?:so |phong )?" + FIELD + ")+)(?![a-z])");
    private static final Pattern ONE = Pattern.compile(FIELD + "(?![a-z])");

    private static final Pattern NEXT =
            Pattern.compile("(?: (?:tinh|thanh pho|huyen|xa|phuong))?(?:\\s?[,;]\\s?(?:va )?|\\sva\\s)(?<rest>[a-z])");

    private SharedHeads() {}

    static Bodies.@Nullable Names of(Piece piece, int from) {
        Matcher m = ALL.matcher(piece.fold).region(from, piece.fold.length());
        if (!m.lookingAt()) return null;
        String who = m.group("who").replaceFirst("cac $", "");
        String title = who.isEmpty() ? "" : piece.text.substring(from, from + who.length());
        String head = m.group("head");
        String name = head.equals("so") ? "Sở " : head.equals("bo") ? "Bộ " : "Phòng ";
        List<Bodies.Name> names = new ArrayList<>();
        Matcher one = ONE.matcher(piece.fold).region(m.start("list"), m.end("list"));
        while (one.find())
            names.add(new Bodies.Name(
                    title + name + piece.text.substring(one.start(), one.end()), one.start(), one.end()));
        Matcher next = NEXT.matcher(piece.fold).region(m.end(), piece.fold.length());
        int end = next.lookingAt() ? next.start("rest") : m.end();
        Bodies.Names more = end > m.end() ? Bodies.list(piece, end, true) : new Bodies.Names(List.of(), end);
        if (more.names().isEmpty()) return new Bodies.Names(names, m.end());
        names.addAll(more.names());
        return new Bodies.Names(names, more.end());
    }
}
