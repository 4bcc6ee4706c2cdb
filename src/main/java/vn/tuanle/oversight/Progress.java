package vn.tuanle.oversight;

import java.sql.ResultSet;
import java.sql.SQLException;

/// What the acts of one unit on one task amount to: its state, how many per cent it last told, and
/// whether the lead office gave it back.
record Progress(State state, int percent, boolean returned) {
    /// Sums the acts `k` of an assignment up in one row, for [#of(ResultSet)]. The last percent is
    /// the highest of ordinal × 1000 + percent.
    static final String SUMMED = """
            bit_or(case when k.kind = 'SEEN' then 1 when k.kind in ('ACCEPTED', 'PERSON') then 2
                        when k.kind is not null then 4 end) reached,
            max(case k.kind when 'DONE' then k.ordinal end) done,
            max(case k.kind when 'REOPENED' then k.ordinal end) reopened,
            max(case k.kind when 'PROGRESS' then k.ordinal * 1000 + k.percent end) % 1000 percent""";

    static final Progress NOTHING = new Progress(State.UNSEEN, 0, false);

    static Progress of(ResultSet row) throws SQLException {
        return of(row.getInt("reached"), row.getInt("done"), row.getInt("reopened"), row.getInt("percent"));
    }

    /// `reached` is 1 seen + 2 accepted + 4 anything later; `done` and `reopened` are the places of
    /// the last such acts, 0 for none.
    static Progress of(int reached, int done, int reopened, int percent) {
        if (done > reopened) return new Progress(State.DONE, 100, false);
        if (reached >= 4) return new Progress(State.WORKING, percent, reopened > 0);
        if (reached >= 2) return new Progress(State.ACCEPTED, 0, false);
        return reached == 1 ? new Progress(State.SEEN, 0, false) : NOTHING;
    }

    boolean done() {
        return state == State.DONE;
    }

    /// The word for a narrow cell: how many per cent while it is being worked on.
    String brief() {
        return state == State.WORKING && percent > 0 ? percent + " %" : state.brief();
    }
}
