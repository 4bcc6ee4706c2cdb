package vn.tuanle.document;

import java.util.List;
import vn.tuanle.ui.Page;

/// A register to be printed, bound and signed: cover and columns in the decree's own words (Phụ lục
/// IV), which are Vietnamese in every language of the screen. The first two lines of the cover are the superior and the
/// agency, the third the title.
public record RegisterPrintPage(String back, List<String> cover, RegisterTable table) implements Page {}
