package vn.tuanle.oversight;

import java.sql.ResultSet;
import java.sql.SQLException;

/// What the acts of one unit on one task amount to: its state, how many per cent it last told, and
/// how its report of completion stands.
record Progress(State state, int percent, Report report) {
    /// Sums the acts `k` of an assignment up in one row, for [#of(ResultSet)]. The last of several
    /// is the highest of ordinal × a number beyond every value + the value; a report's value is its
    /// place in [Report].
    static final String SUMMED = """
            bit_or(case when k.kind = 'SEEN' then 1 when k.kind in ('ACCEPTED', 'PERSON') then 2
                        when k.kind is not null then 4 end) reached,
            max(k.ordinal * 10 + case k.kind when 'DONE' then 1 when 'REOPENED' then 2 when 'TAKEN_BACK' then 3
                                             when 'CONFIRMED' then 4 end) % 10 report,
            max(case k.kind when 'PROGRESS' then k.ordinal * 1000 + k.percent end) % 1000 percent""";

    static final Progress NOTHING = new Progress(State.UNSEEN, 0, Report.NONE);

    static Progress of(ResultSet row) throws SQLException {
        return of(row.getInt("reached"), Report.values()[row.getInt("report")], row.getInt("percent"));
    }

    /// `reached` is 1 seen + 2 accepted + 4 anything later.
    static Progress of(int reached, Report report, int percent) {
        if (report.stands()) return new Progress(State.DONE, 100, report);
        if (reached >= 4) return new Progress(State.WORKING, percent, report);
        if (reached >= 2) return new Progress(State.ACCEPTED, 0, report);
        return reached == 1 ? new Progress(State.SEEN, 0, report) : NOTHING;
    }

    boolean done() {
        return state == State.DONE;
    }

    /// The word for a narrow cell: that the report was taken back or returned, or how many per cent
    /// while it is being worked on.
    String brief() {
        if (report == Report.TAKEN_BACK) return "Rút";
        if (report == Report.RETURNED) return "Trả";
        return state == State.WORKING && percent > 0 ? percent + " %" : state.brief();
    }
}
