package vn.tuanle.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.tuanle.plan.SourceView.Gap;
import vn.tuanle.plan.SourceView.Grid;
import vn.tuanle.plan.SourceView.GridCell;
import vn.tuanle.plan.SourceView.Mark;
import vn.tuanle.plan.SourceView.PageMark;
import vn.tuanle.plan.SourceView.Place;
import vn.tuanle.plan.SourceView.Segment;
import vn.tuanle.plan.SourceView.Words;
import vn.tuanle.reading.Block;
import vn.tuanle.reading.Span;

class SourceViewTest {
    private static final UUID A = new UUID(0, 1);
    private static final UUID B = new UUID(0, 2);

    @Test
    void wordsWithoutFindingsStayWhole() {
        assertThat(SourceView.whole(List.of(at("Một dòng", 0, 0)), List.of()))
                .isEqualTo(new SourceView(List.of(words(new Segment("Một dòng", List.of())))));
    }

    @Test
    void aPlaceInsideAnotherIsTheInnerMark() {
        SourceView view =
                SourceView.whole(List.of(at("báo cáo trước ngày 28", 0, 0)), List.of(place(A, 0, 21), place(B, 8, 21)));
        assertThat(view.pieces())
                .containsExactly(words(
                        new Segment("báo cáo ", List.of(new Mark(A, false, true))),
                        new Segment("trước ngày 28", List.of(new Mark(A, false, false), new Mark(B, false, true)))));
    }

    @Test
    void placesThatCrossAreCutWhereTheyMeet() {
        SourceView view = SourceView.whole(List.of(at("abcdef", 0, 0)), List.of(place(A, 0, 4), place(B, 2, 6)));
        assertThat(view.pieces())
                .containsExactly(words(
                        new Segment("ab", List.of(new Mark(A, false, true))),
                        new Segment("cd", List.of(new Mark(A, false, false), new Mark(B, false, true))),
                        new Segment("ef", List.of(new Mark(B, false, false)))));
    }

    @Test
    void ofTwoOnTheSameWordsTheDoubtfulOneIsTheInner() {
        SourceView view =
                SourceView.whole(List.of(at("abc", 0, 0)), List.of(new Place(A, new Span(0, 3), true), place(B, 0, 3)));
        assertThat(view.pieces())
                .containsExactly(words(new Segment("abc", List.of(new Mark(B, false, true), new Mark(A, true, true)))));
    }

    @Test
    void aPlaceOverSeveralParagraphsIsAnchoredOnce() {
        SourceView view = SourceView.whole(List.of(at("abc", 0, 1), at("def", 4, 2)), List.of(place(A, 1, 6)));
        assertThat(view.pieces())
                .containsExactly(
                        new PageMark(1),
                        words(new Segment("a", List.of()), new Segment("bc", List.of(new Mark(A, false, true)))),
                        new PageMark(2),
                        words(new Segment("de", List.of(new Mark(A, false, false))), new Segment("f", List.of())));
    }

    @Test
    void cellsOfATableAreMarkedLikeParagraphs() {
        Block.Table table = new Block.Table(
                List.of(new Block.Row(List.of(
                        new Block.Cell(List.of(at("ab", 0, 0)), 2, 1), new Block.Cell(List.of(at("cd", 3, 0)), 1, 1)))),
                0,
                6,
                0);
        assertThat(SourceView.whole(List.of(table), List.of(place(A, 3, 5))).pieces())
                .containsExactly(new Grid(List.of(List.of(
                        new GridCell(List.of(words(new Segment("ab", List.of()))), 2, 1),
                        new GridCell(List.of(words(new Segment("cd", List.of(new Mark(A, false, true))))), 1, 1)))));
    }

    @Test
    void blocksFarFromEveryPlaceAreLeftOut() {
        List<Block> blocks = List.of(at("a", 0, 0), at("b", 2, 0), at("c", 4, 0), at("d", 6, 0), at("e", 8, 0));
        assertThat(SourceView.around(blocks, List.of(place(A, 4, 5)), 1).pieces())
                .containsExactly(
                        new Gap(1),
                        words(new Segment("b", List.of())),
                        words(new Segment("c", List.of(new Mark(A, false, true)))),
                        words(new Segment("d", List.of())),
                        new Gap(1));
    }

    private static Place place(UUID item, int from, int to) {
        return new Place(item, new Span(from, to), false);
    }

    private static Words words(Segment... segments) {
        return new Words(List.of(segments), false, false, false);
    }

    private static Block.Paragraph at(String text, int from, int page) {
        return new Block.Paragraph(text, from, from + text.length(), page, false, false, false, 1, null);
    }
}
