package vn.tuanle.reading;

import java.util.List;

/// One page's words and ruled lines in points, `number` from 1.
/// `turn` is by how many degrees clockwise a scanned page was turned to stand upright.
record PageText(int number, double width, double height, List<PageWord> words, List<Rule> rules, double turn) {
    PageText with(List<PageWord> others) {
        return new PageText(number, width, height, List.copyOf(others), rules, turn);
    }

    /// A horizontal or vertical ruled line.
    record Rule(double left, double top, double right, double bottom) {
        boolean isHorizontal() {
            return right - left >= bottom - top;
        }
    }
}
