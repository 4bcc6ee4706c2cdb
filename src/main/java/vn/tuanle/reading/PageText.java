package vn.tuanle.reading;

import java.util.List;

/// One page's words and ruled lines in points, `number` from 1.
record PageText(int number, double width, double height, List<PageWord> words, List<Rule> rules) {
    /// A horizontal or vertical ruled line.
    record Rule(double left, double top, double right, double bottom) {
        boolean isHorizontal() {
            return right - left >= bottom - top;
        }
    }
}
