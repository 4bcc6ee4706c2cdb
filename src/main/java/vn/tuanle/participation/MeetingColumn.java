package vn.tuanle.participation;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tuanle.kernel.Fold;

/// What a column of the attendance file of an online meeting holds, told by its heading in English
/// or Vietnamese.
enum MeetingColumn {
    NAME("(user |participant )?name( original name)?|full name|display name|participant"
            + "|(ho (va )?)?ten( day du| hien thi| nguoi tham gia| nguoi dung| nguoi du)?( ten (goc|ban dau))?"),
    FIRST("first name|given name"),
    LAST("last name|family name|surname|ho"),
    EMAIL("(user )?e ?mail( address)?|(dia chi )?(e ?mail|thu dien tu)( cua)?( nguoi dung)?"),
    ACCOUNT("participant id upn|(id|ma) nguoi (tham gia|du) upn"),
    DURATION("(.* )?duration( minutes)?|time in call|(.* )?thoi luong( .*)?|(.* )?thoi gian tham du( phut)?"),
    JOIN("(first )?join( time)?|time joined|(thoi gian |gio )?(tham gia|vao)( lan dau| dau tien)?( .*)?"),
    LEAVE("(last )?leave( time)?|time (exited|left)|(thoi gian |gio )?(roi|thoat|roi khoi|ra)( .*)?"),
    ROLE("role|vai tro"),
    ACTION("user action|(hanh dong|thao tac)( cua nguoi dung)?"),
    AT("timestamp|(dau|moc) thoi gian|thoi diem");

    private static final int LONGEST = 80;
    private final Pattern heading;

    MeetingColumn(String heading) {
        this.heading = Pattern.compile(heading);
    }

    private static String plain(String cell) {
        return Fold.fold(cell).replaceAll("[^a-z0-9]+", " ").strip();
    }

    /// The columns of a line that is a heading of people; null for any other line.
    static @Nullable Map<MeetingColumn, Integer> of(List<String> cells) {
        Map<MeetingColumn, Integer> at = new EnumMap<>(MeetingColumn.class);
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i).length() > LONGEST) continue;
            String plain = plain(cells.get(i));
            for (MeetingColumn column : values())
                if (column.heading.matcher(plain).matches()) {
                    at.putIfAbsent(column, i);
                    break;
                }
        }
        Integer name = at.get(NAME);
        if (at.containsKey(LAST) && name != null && !at.containsKey(FIRST)) {
            at.put(FIRST, name);
            at.remove(NAME);
        }
        boolean named = at.containsKey(NAME) || at.containsKey(FIRST);
        boolean more = at.containsKey(DURATION) || at.containsKey(JOIN) || at.containsKey(ACTION);
        return named && (more || (at.containsKey(EMAIL) && at.size() > 2)) ? at : null;
    }

    /// In minutes, as Zoom writes it.
    static boolean minutes(String heading) {
        String plain = plain(heading);
        return plain.endsWith("minutes") || plain.endsWith("phut");
    }

    static boolean original(String heading) {
        String plain = plain(heading);
        return plain.endsWith("original name") || plain.endsWith("ten goc") || plain.endsWith("ten ban dau");
    }

    /// Of the block about the meeting above the people of Zoom.
    static boolean host(String heading) {
        return plain(heading).matches("host|user e ?mail|nguoi chu tri|chu phong|may chu|email nguoi dung");
    }
}
