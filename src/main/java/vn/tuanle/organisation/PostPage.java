package vn.tuanle.organisation;

import java.util.UUID;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Page;

/// The form of a post: whom to ask at the unit.
public record PostPage(
        UUID unit, String unitName, String title, String person, String phone, String email, Errors errors)
        implements Page {}
