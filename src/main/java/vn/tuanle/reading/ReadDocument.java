package vn.tuanle.reading;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tuanle.kernel.Phrase;

/// What one official document says. One file may hold several (a Quyết định and the Kế hoạch it
/// issues, annexes). `year` is the year written in its heading where the day is still blank, else 0.
public record ReadDocument(
        DocumentKind kind,
        @Nullable Found<String> issuer,
        @Nullable Found<String> superior,
        @Nullable Found<String> number,
        @Nullable Found<String> place,
        @Nullable Found<LocalDate> date,
        int year,
        @Nullable Found<String> title,
        List<Found<LegalBasis>> legalBases,
        List<Found<Section>> sections,
        List<Found<Campaign>> campaigns,
        List<Found<String>> activities,
        List<Found<Task>> tasks,
        List<Found<Deadline>> deadlines,
        List<Found<Budget>> budget,
        List<Found<Quantity>> quantities,
        List<Found<Recipient>> recipients,
        @Nullable Found<Signature> signature,
        List<Found<String>> unplaced,
        List<Phrase> warnings,
        Span span) {

    /// A document this one rests on or cites; laws have no number. `text` is the words as written.
    public record LegalBasis(
            @Nullable String number,
            @Nullable LocalDate date,
            @Nullable String issuer,
            @Nullable String subject,
            String text) {}

    /// A heading of the document with its clause path (`III`, `III.2`) and depth from 1.
    public record Section(String clause, String heading, int depth) {}

    /// A Week or month or day held: name, first and last day, suggested themes.
    public record Campaign(
            String name,
            @Nullable LocalDate start,
            @Nullable LocalDate end,
            List<String> themes) {}

    /// One task of one clause: who does it (names as written), with whom, and whether it is a
    /// request (“đề
    /// nghị”).
    /// `deliverable` is the product asked for where a table or line names one. `deadlines` point
    /// into the
    /// document's list.
    public record Task(
            String clause,
            List<String> assignees,
            List<String> coordinators,
            boolean request,
            String text,
            @Nullable String deliverable,
            List<Deadline> deadlines) {}

    /// A date by which something is due. `before` excludes the day (“trước ngày”), `atLatest`
    /// includes it.
    /// `date` is null for one that recurs or counts from a day not known; its rule then stands in
    /// `recurrence` as written.
    public record Deadline(
            @Nullable LocalDate date,
            @Nullable LocalTime time,
            Boundary boundary,
            Purpose purpose,
            String clause,
            List<String> doers,
            @Nullable String receiver,
            @Nullable String route,
            @Nullable String recurrence,
            String text) {}

    public enum Boundary {
        BEFORE,
        AT_LATEST,
        ON
    }

    public enum Purpose {
        REPORT,
        PLAN,
        BUDGET,
        OTHER
    }

    /// An amount of money in đồng, with the words it stands in.
    public record Budget(long amount, String text) {}

    /// A number of things asked for (“tối thiểu 02 lớp tập huấn”), with clause and words.
    public record Quantity(long amount, String unit, String clause, String text) {}

    /// A line of “Nơi nhận”: the body and its purpose (`b/c`, `thực hiện`, `Lưu` …), empty where
    /// none is
    /// written.
    public record Recipient(String name, String purpose) {}

    /// Authority marks and position as written (`KT. CHỦ TỊCH` / `PHÓ CHỦ TỊCH`), and the name.
    public record Signature(
            @Nullable String authority,
            @Nullable String position,
            @Nullable String name) {}
}
