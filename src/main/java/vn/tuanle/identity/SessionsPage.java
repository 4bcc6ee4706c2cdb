package vn.tuanle.identity;

import java.util.List;
import vn.tuanle.ui.Page;

/// The devices a person is signed in on, each of which can be ended.
public record SessionsPage(List<Sessions.Open> open) implements Page {}
