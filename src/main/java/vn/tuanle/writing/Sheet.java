package vn.tuanle.writing;

import java.util.List;

/// A run of pages with one orientation and page numbers of its own from 1. `foot` stands at the foot
/// of its first page.
record Sheet(boolean landscape, List<Box> boxes, List<String> foot) {
    double width() {
        return landscape ? Decree30.TEXT_WIDTH_LANDSCAPE : Decree30.TEXT_WIDTH;
    }
}
