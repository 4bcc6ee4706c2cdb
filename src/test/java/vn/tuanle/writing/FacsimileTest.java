package vn.tuanle.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// What the screen shows of a document is what stands in its files.
class FacsimileTest {
    static Stream<Path> documents() throws IOException {
        return RoundTripTest.documents();
    }

    @ParameterizedTest
    @EnumSource(Samples.class)
    void pagesEndWhereTheyEndInThePdf(Samples sample) throws IOException {
        pagesEndAsInThePdf(sample.document());
    }

    @ParameterizedTest
    @MethodSource("documents")
    void pagesEndWhereTheyEndInThePdf(Path file) throws IOException {
        pagesEndAsInThePdf(RoundTripTest.document(Files.readAllBytes(file)));
    }

    private static void pagesEndAsInThePdf(OfficialDocument document) throws IOException {
        Facsimile facsimile = Facsimile.of(document);
        List<List<String>> pdf = PagesTest.pages(ArchiveTest.pdf(document));
        assertThat(facsimile.pages()).isEqualTo(pdf.size());
        int before = 0;
        for (Facsimile.Leaf leaf : facsimile.leaves()) {
            List<Facsimile.Piece> pieces = leaf.pieces();
            int last = 1;
            for (int i = 0; i < pieces.size(); i++) {
                if (pieces.get(i).page() == 0) continue;
                last = pieces.get(i).page();
                assertThat(letters(String.join("", pdf.get(before + last - 1))))
                        .as("page %s begins within two pieces of it", last)
                        .containsAnyOf(
                                start(pieces, i - 1), start(pieces, i), start(pieces, i + 1), start(pieces, i + 2));
            }
            before += last;
        }
    }

    private static String start(List<Facsimile.Piece> pieces, int at) {
        return at < pieces.size() && pieces.get(at).box() instanceof Box.Para para
                ? letters(para.text().substring(0, Math.min(30, para.text().length())))
                : "(no words)";
    }

    /// Blanks may be any where lines end.
    private static String letters(String text) {
        return text.replaceAll("[\\s\\u00A0]+", "");
    }

    @Test
    void eachPieceSaysOfWhichPartOfTheTextItIs() {
        OfficialDocument plan = Samples.PLAN.document();
        List<Facsimile.Piece> pieces = Facsimile.of(plan).leaves().getFirst().pieces();
        List<String> places = pieces.stream()
                .map(Facsimile.Piece::place)
                .filter(p -> !p.isEmpty())
                .toList();
        List<String> wanted = new ArrayList<>(List.of("dau", "c0", "c1"));
        for (int i = 0; i < plan.body().size(); i++) wanted.add("b" + i);
        assertThat(places).isEqualTo(wanted);
        assertThat(text(pieces, "c1")).isEqualTo(plan.bases().get(1) + ".");
        assertThat(text(pieces, "b2")).isEqualTo(((Passage.Text) plan.body().get(2)).text());
    }

    private static String text(List<Facsimile.Piece> pieces, String place) {
        return pieces.stream()
                .filter(piece -> piece.place().equals(place))
                .map(piece -> ((Box.Para) piece.box()).text())
                .collect(Collectors.joining());
    }

    @Test
    void amountsStandFromTheRightAndTheTotalIsBold() {
        Facsimile.Leaf annex =
                Facsimile.of(Samples.ESTIMATE.document()).leaves().get(1);
        Box.Grid grid = annex.pieces().stream()
                .filter(piece -> piece.box() instanceof Box.Grid)
                .map(piece -> (Box.Grid) piece.box())
                .findFirst()
                .orElseThrow();
        assertThat(grid.looks().get(1))
                .containsExactly(
                        "size13 centre", "size13", "size13", "size13 centre", "size13 right", "size13 right", "size13");
        assertThat(grid.looks().getLast().get(1)).isEqualTo("size13 bold");
        assertThat(grid.looks().getLast().get(5)).isEqualTo("size13 bold right");
    }

    /// Every name that a box can give its look has its rule.
    @Test
    void theStyleSheetKnowsEveryLook() throws IOException {
        String css = Files.readString(Path.of("src/main/resources/static/css/paper.css"));
        Set<String> known = new TreeSet<>();
        Pattern.compile("\\.([a-z]+\\d*)").matcher(css).results().forEach(m -> known.add(m.group(1)));
        Set<String> looks = new TreeSet<>();
        for (Samples sample : Samples.values())
            Facsimile.of(sample.document())
                    .leaves()
                    .forEach(leaf -> leaf.pieces().forEach(piece -> looks(looks, piece.box())));
        assertThat(known).containsAll(looks);
    }

    private static void looks(Set<String> out, Box box) {
        switch (box) {
            case Box.Para para -> out.addAll(List.of(para.look().split(" ")));
            case Box.Rule rule -> out.add(rule.look());
            case Box.Stamp stamp -> out.add("stamp");
            case Box.Picture picture -> out.add("code");
            case Box.Columns columns ->
                columns.rows().forEach(row -> {
                    row.left().forEach(each -> looks(out, each));
                    row.right().forEach(each -> looks(out, each));
                });
            case Box.Grid grid ->
                grid.looks().forEach(row -> row.forEach(cell -> out.addAll(List.of(cell.split(" ")))));
        }
    }
}
