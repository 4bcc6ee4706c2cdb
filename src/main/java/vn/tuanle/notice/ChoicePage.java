package vn.tuanle.notice;

import java.util.List;
import vn.tuanle.ui.Page;

/// When a person wants letters. Without a mail server or an address of the person, nothing can be
/// chosen and the page says why.
public record ChoicePage(List<Option> options, boolean letters, boolean address) implements Page {
    public record Option(String value, String title, String hour, boolean chosen) {}
}
