package vn.tuanle.participation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.tuanle.kernel.Rows;

/// How people register for an activity, as its unit set it or, under version 0, as it is without
/// a word of the unit.
record SignUp(
        @Nullable Instant opens,
        @Nullable Instant closes,
        AskedAges ages,
        boolean sexes,
        boolean photos,
        boolean classes,
        int most,
        int offerHours,
        int keepDays,
        int version) {
    static final SignUp USUAL = new SignUp(null, null, AskedAges.NONE, false, false, true, 10, 12, 90, 0);

    /// From columns of `registration_form` that are all null where there is no row.
    static SignUp of(ResultSet row) throws SQLException {
        String ages = row.getString("ages");
        if (ages == null) return USUAL;
        return new SignUp(
                Rows.instant(row, "opens_at"),
                Rows.instant(row, "closes_at"),
                AskedAges.valueOf(ages),
                row.getBoolean("sexes"),
                row.getBoolean("photos"),
                row.getBoolean("classes"),
                row.getInt("most"),
                row.getInt("offer_hours"),
                row.getInt("keep_days"),
                row.getInt("form_version"));
    }

    /// What is asked of each person of such a registration: those with minors are asked at least
    /// the age band.
    AskedAges asked(RegistrationKind kind) {
        return ages == AskedAges.NONE && kind.several() ? AskedAges.BAND : ages;
    }
}
