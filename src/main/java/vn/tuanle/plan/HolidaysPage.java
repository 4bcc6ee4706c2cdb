package vn.tuanle.plan;

import java.util.List;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Page;

/// The calendar of days off, newest year first, with a form to add one; `day` and `name` are what
/// was typed.
public record HolidaysPage(List<Year> years, boolean mayChange, String day, String name, Errors errors)
        implements Page {
    public record Year(int year, List<Holidays.Holiday> days) {}
}
