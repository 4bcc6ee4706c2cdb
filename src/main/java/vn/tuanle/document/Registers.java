package vn.tuanle.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Rows;

/// Reads the two registers of a unit and year, one query each, however many lines there are.
@Component
class Registers {
    static final String ABSTRACT = "Tên loại và trích yếu nội dung văn bản";
    static final List<String> OUTGOING = List.of(
            "Số, ký hiệu văn bản",
            "Ngày tháng văn bản",
            ABSTRACT,
            "Người ký",
            "Nơi nhận văn bản",
            "Đơn vị, người nhận bản lưu",
            "Số lượng bản",
            "Ngày chuyển",
            "Ký nhận",
            "Ghi chú");
    static final List<String> INCOMING = List.of(
            "Ngày đến",
            "Số đến",
            "Tác giả",
            "Số, ký hiệu văn bản",
            "Ngày tháng văn bản",
            ABSTRACT,
            "Đơn vị hoặc người nhận",
            "Ngày chuyển",
            "Ký nhận",
            "Ghi chú");

    /// More lines than this are never printed or exported at once.
    static final int ALL = 20_000;

    private final JdbcClient sql;

    Registers(JdbcClient sql) {
        this.sql = sql;
    }

    /// What was issued; page 0 means all of it.
    RegisterTable outgoing(UUID unit, RegisterFilter filter, int page) {
        List<@Nullable Object> values = new ArrayList<>(Rows.values(unit, filter.year()));
        String where = narrowed(filter, "d.day", "d.code || ' ' || d.title || ' ' || coalesce(d.signer, '')", values);
        if (!filter.book().isEmpty()) {
            where += " and d.book = ?";
            values.add(filter.book());
        }
        return table(OUTGOING, page, values, """
                select d.id, d.code, d.day, d.kind, d.title, d.signer, d.issued_at, d.book, count(*) over () total,
                  (select string_agg(case when r.purpose = '' then r.name else r.name || ' (' || r.purpose || ')' end,
                          '; ' order by r.ordinal)
                   from recipient r where r.document_id = d.id and r.name not ilike 'lưu%' and r.purpose not ilike 'lưu%') sent,
                  (select string_agg(regexp_replace(r.name, '^lưu\\s*:?\\s*', '', 'i'), '; ' order by r.ordinal)
                   from recipient r where r.document_id = d.id and (r.name ilike 'lưu%' or r.purpose ilike 'lưu%')) kept,
                  (select count(*) from delivery v where v.document_id = d.id) copies,
                  (select count(v.received_at) from delivery v where v.document_id = d.id) received,
                  (select string_agg(case a.kind when 'RECALLED' then 'Thu hồi' when 'REPLACED' then 'Thay thế'
                                     else 'Đính chính' end
                            || coalesce(' bằng ' || b.code, '')
                            || to_char(a.done_at at time zone 'Asia/Ho_Chi_Minh', ' DD/MM/YYYY') || ': ' || a.reason,
                          '; ' order by a.done_at)
                   from document_act a left join document b on b.id = a.by_document where a.document_id = d.id) acts
                from document d where d.unit_id = ? and d.year = ?""" + where + " order by d.day, d.number, d.id", Registers::outgoing);
    }

    private static List<String> outgoing(ResultSet row) throws SQLException {
        int copies = row.getInt("copies");
        return List.of(
                row.getString("code"),
                Days.day(Rows.day(row, "day")),
                DocumentType.withAbstract(row.getString("kind"), row.getString("title")),
                text(row, "signer"),
                text(row, "sent"),
                text(row, "kept"),
                copies == 0 ? "" : String.valueOf(copies),
                moment(row, "issued_at"),
                copies == 0 ? "" : row.getInt("received") + "/" + copies + " đã nhận",
                text(row, "acts"));
    }

    /// What came; page 0 means all of it.
    RegisterTable incoming(UUID unit, RegisterFilter filter, int page) {
        List<@Nullable Object> values = new ArrayList<>(Rows.values(unit, filter.year()));
        String where = narrowed(
                filter, "i.arrived", "i.code || ' ' || i.author || ' ' || i.abstract || ' ' || i.note", values);
        return table(INCOMING, page, values, """
                select i.id, i.arrived, i.number, i.author, i.code, i.day, i.abstract, i.note, count(*) over () total,
                  p.receiver, p.passed_on, p.note passing_note,
                  (select string_agg(case a.kind when 'RECALLED' then 'Đã thu hồi' when 'REPLACED' then 'Đã được thay thế'
                                     else 'Đã đính chính' end
                            || to_char(a.done_at at time zone 'Asia/Ho_Chi_Minh', ' DD/MM/YYYY'), '; ' order by a.done_at)
                   from document_act a join delivery v on v.document_id = a.document_id where v.id = i.delivery_id) acts
                from incoming i
                left join lateral (select * from incoming_passing x where x.incoming_id = i.id
                                   order by x.done_at desc limit 1) p on true
                where i.unit_id = ? and i.year = ?""" + where + " order by i.number", Registers::incoming);
    }

    private static List<String> incoming(ResultSet row) throws SQLException {
        List<String> notes = new ArrayList<>();
        for (String column : List.of("note", "passing_note", "acts"))
            if (!text(row, column).isEmpty()) notes.add(text(row, column));
        int number = row.getInt("number");
        return List.of(
                Days.day(Rows.day(row, "arrived")),
                number < 10 ? "0" + number : String.valueOf(number),
                row.getString("author"),
                row.getString("code"),
                Days.day(Rows.day(row, "day")),
                row.getString("abstract"),
                text(row, "receiver"),
                Days.day(Rows.day(row, "passed_on")),
                "",
                String.join("; ", notes));
    }

    /// The years of which the unit's register has lines, the latest first.
    List<Integer> years(UUID unit, boolean outgoing) {
        return sql.sql("select distinct year from " + (outgoing ? "document" : "incoming")
                        + " where unit_id = ? order by year desc")
                .param(unit)
                .query((row, n) -> row.getInt(1))
                .list();
    }

    List<String> books(UUID unit, int year) {
        return sql.sql("select distinct book from document where unit_id = ? and year = ? order by book")
                .params(Rows.values(unit, year))
                .query((row, n) -> row.getString(1))
                .list();
    }

    private static String narrowed(RegisterFilter filter, String day, String words, List<@Nullable Object> values) {
        StringBuilder where = new StringBuilder();
        if (filter.from() != null) {
            where.append(" and ").append(day).append(" >= ?");
            values.add(filter.from());
        }
        if (filter.to() != null) {
            where.append(" and ").append(day).append(" <= ?");
            values.add(filter.to());
        }
        String[] patterns = filter.patterns();
        if (patterns.length > 0) {
            // the same folding as kernel.Fold: no marks, đ as d, lower case
            where.append(" and lower(translate(regexp_replace(normalize(")
                    .append(words)
                    .append(", NFD), '[\\u0300-\\u036f]', '', 'g'), 'Đđ', 'dd')) like all(?)");
            values.add(patterns);
        }
        return where.toString();
    }

    private RegisterTable table(
            List<String> columns, int page, List<@Nullable Object> values, String query, Cells cells) {
        int limit = page == 0 ? ALL : RegisterTable.LINES;
        values.add(limit);
        values.add(page == 0 ? 0 : (page - 1) * limit);
        int[] total = new int[1];
        List<RegisterTable.Line> lines = sql.sql(query + " limit ? offset ?")
                .params(values)
                .query((row, n) -> {
                    total[0] = row.getInt("total");
                    return new RegisterTable.Line(Rows.uuid(row, "id"), cells.of(row));
                })
                .list();
        return new RegisterTable(columns, lines, total[0], Math.max(1, page));
    }

    private interface Cells {
        List<String> of(ResultSet row) throws SQLException;
    }

    private static String text(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return text == null ? "" : text;
    }

    private static String moment(ResultSet row, String column) throws SQLException {
        var at = Rows.instant(row, column);
        return at == null ? "" : Days.day(at.atZone(Days.ZONE).toLocalDate());
    }
}
