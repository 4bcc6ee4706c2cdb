package vn.tuanle.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tuanle.kernel.Phrase;
import vn.tuanle.reading.Block;
import vn.tuanle.reading.DocumentKind;
import vn.tuanle.reading.Found;
import vn.tuanle.reading.PlainText;
import vn.tuanle.reading.ReadDocument;
import vn.tuanle.reading.ReadDocument.Boundary;
import vn.tuanle.reading.ReadDocument.Campaign;
import vn.tuanle.reading.ReadDocument.Deadline;
import vn.tuanle.reading.ReadDocument.Purpose;
import vn.tuanle.reading.ReadDocument.Task;
import vn.tuanle.reading.Reading;
import vn.tuanle.reading.SourceText;
import vn.tuanle.reading.Span;

/// A small read document made by hand: what was found, where, and what is doubtful.
final class ReviewSample {
    static final String TEXT = """
            Số: 45/KH-UBND

            KẾ HOẠCH Tuần lễ học tập suốt đời

            Từ ngày 01/10/2021 đến ngày 07/10/2021.

            a) Treo băng rôn ở cổng trường.

            b) Báo cáo kết quả trước ngày 15/10/2021.

            c) Tổ chức lớp tập huấn.

            <script>alert('x')</script> & đoạn lạ.
            """;

    private final SourceText source;
    private final List<Found<Task>> tasks = new ArrayList<>();
    private final List<Found<Deadline>> deadlines = new ArrayList<>();
    private final List<Found<String>> unplaced = new ArrayList<>();
    private @Nullable Phrase numberDoubt;

    ReviewSample(String text) {
        source = PlainText.of(text);
    }

    /// Two tasks of one body, one of them with a doubtful deadline, and a piece nobody understood.
    static ReviewSample small(String body) {
        ReviewSample sample = new ReviewSample(TEXT);
        Deadline deadline = new Deadline(
                LocalDate.of(2021, 10, 15),
                null,
                Boundary.BEFORE,
                Purpose.REPORT,
                "II.1.b",
                List.of(),
                "UBND",
                null,
                null,
                "trước ngày 15/10/2021");
        sample.numberDoubt = Phrase.of("Chữ số mờ.");
        sample.task("II.1.a", "Treo băng rôn ở cổng trường.", List.of(body), List.of());
        sample.task("II.1.b", "Báo cáo kết quả trước ngày 15/10/2021.", List.of(body), List.of(deadline));
        sample.deadlines.add(new Found<>(deadline, sample.span(deadline.text()), Phrase.of("Không rõ năm.")));
        sample.task("II.1.c", "Tổ chức lớp tập huấn.", List.of(), List.of());
        sample.unplaced.add(Found.sure(
                "<script>alert('x')</script> & đoạn lạ.", sample.span("<script>alert('x')</script> & đoạn lạ.")));
        return sample;
    }

    void task(String clause, String text, List<String> assignees, List<Deadline> due) {
        tasks.add(Found.sure(new Task(clause, assignees, List.of(), false, text, null, due), span(text)));
    }

    Reading.Read read() {
        return new Reading.Read(source, List.of(document()));
    }

    /// The same as if recognised from a picture of one page.
    Reading.Read scanned() {
        List<Block> blocks = new ArrayList<>();
        for (Block block : source.blocks())
            if (block instanceof Block.Paragraph p) {
                double top = (blocks.size() + 1) / 12.0;
                blocks.add(new Block.Paragraph(
                        p.text(),
                        p.from(),
                        p.to(),
                        1,
                        p.bold(),
                        p.italic(),
                        p.centred(),
                        0.8,
                        new Block.Box(0.1, top, 0.9, top + 0.04, 0)));
            }
        return new Reading.Read(new SourceText(source.text(), blocks, true, 1), List.of(document()));
    }

    private ReadDocument document() {
        Campaign week = new Campaign(
                "Tuần lễ học tập suốt đời", LocalDate.of(2021, 10, 1), LocalDate.of(2021, 10, 7), List.of());
        return new ReadDocument(
                DocumentKind.KE_HOACH,
                null,
                null,
                new Found<>("45/KH-UBND", span("45/KH-UBND"), numberDoubt),
                null,
                null,
                0,
                Found.sure("Tuần lễ học tập suốt đời", span("Tuần lễ học tập suốt đời")),
                List.of(),
                List.of(),
                List.of(Found.sure(week, span("Từ ngày 01/10/2021 đến ngày 07/10/2021"))),
                List.of(),
                tasks,
                deadlines,
                List.of(),
                List.of(),
                List.of(),
                null,
                unplaced,
                List.of(Phrase.of("Mục {0} không có ai được giao việc.", "II.1.c")),
                new Span(0, source.text().length()));
    }

    Span span(String words) {
        int at = source.text().indexOf(words);
        if (at < 0) throw new IllegalArgumentException(words);
        return new Span(at, at + words.length());
    }
}
