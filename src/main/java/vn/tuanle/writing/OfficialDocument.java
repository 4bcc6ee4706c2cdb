package vn.tuanle.writing;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An official document before it has a form: what it says, box by box of the decree's diagram
/// (Phụ lục I, Mục IV). [DocxWriter] and [PdfWriter] write the same one. Texts are cleaned on the
/// way in: precomposed letters, no control characters.
///
/// `type` is the type line, empty for a công văn. `competence` is the line above the legal bases of a
/// decision. `secretary` signs minutes on the left.
public record OfficialDocument(
        String type,
        Letterhead head,
        String title,
        @Nullable String competence,
        List<String> bases,
        List<String> addressees,
        List<Passage> body,
        @Nullable Signature signature,
        @Nullable Signature secretary,
        List<Recipient> recipients,
        List<Annex> annexes,
        Marks marks) {

    public OfficialDocument {
        type = Words.capitals(Words.clean(type));
        title = Words.clean(title);
        competence = Words.cleanOrNone(competence);
        bases = Words.clean(bases);
        addressees = Words.clean(addressees);
        body = List.copyOf(body);
        recipients = List.copyOf(recipients);
        annexes = List.copyOf(annexes);
    }

    /// The same document as it is issued: under this heading and title, signed by this person, with
    /// the code (PNG) by which a reader finds it again.
    public OfficialDocument issued(Letterhead head, String title, Signature signature, byte[] code) {
        return new OfficialDocument(
                type,
                head,
                title,
                competence,
                bases,
                addressees,
                body,
                signature,
                secretary,
                recipients,
                annexes,
                new Marks(
                        marks.secrecy,
                        marks.urgency,
                        marks.circulation,
                        marks.drafter,
                        marks.copies,
                        marks.address,
                        code));
    }

    /// The same document with the mark of a draft, and without the code that only issuing gives.
    public OfficialDocument asDraft() {
        return new OfficialDocument(
                type,
                head,
                title,
                competence,
                bases,
                addressees,
                body,
                signature,
                secretary,
                recipients,
                annexes,
                new Marks(
                        marks.secrecy,
                        marks.urgency,
                        "Dự thảo",
                        marks.drafter,
                        marks.copies,
                        marks.address,
                        new byte[0]));
    }

    /// Boxes 1–4. Without a number its place is left blank for the clerk, so is the date without a
    /// day; `year` is then the year written before issue, 0 for none.
    public record Letterhead(
            @Nullable String superior,
            String issuer,
            @Nullable String number,
            String symbol,
            @Nullable String place,
            @Nullable LocalDate day,
            int year) {
        public Letterhead {
            superior = Words.cleanOrNone(superior);
            issuer = Words.clean(issuer);
            number = Words.cleanOrNone(number);
            symbol = Words.clean(symbol);
            place = Words.cleanOrNone(place);
        }

        public Letterhead(
                @Nullable String superior,
                String issuer,
                @Nullable String number,
                String symbol,
                @Nullable String place,
                @Nullable LocalDate day) {
            this(superior, issuer, number, symbol, place, day, 0);
        }
    }

    /// Boxes 7a and 7b: the lines with TM., Q., KT., TL., TUQ., the position, the name. No name
    /// leaves room for it in a draft.
    public record Signature(
            List<String> authority,
            @Nullable String position,
            @Nullable String name) {
        public Signature {
            authority = Words.clean(authority);
            position = Words.cleanOrNone(position);
            name = Words.cleanOrNone(name);
        }

        /// As it is typed in a form or kept in a row, the lines of authority parted by “ / ”.
        public static Signature typed(@Nullable String authority, @Nullable String position, @Nullable String name) {
            List<String> lines = authority == null ? List.of() : List.of(authority.split("\\s+/\\s+|\\s*\\R\\s*"));
            return new Signature(lines, position, name);
        }

        /// The lines of authority as one, as a row keeps them.
        public String authorityLine() {
            return String.join(" / ", authority);
        }
    }

    /// A line of “Nơi nhận”. `purpose` stands in brackets; “Lưu” makes it the archive line.
    public record Recipient(String name, String purpose) {
        public Recipient {
            name = Words.clean(name);
            purpose = Words.clean(purpose);
        }

        boolean isArchive() {
            return purpose.equals("Lưu");
        }
    }

    /// What comes after the signature: an annex with its own page numbers (`type` is empty, it is
    /// numbered here), or a document issued with this one (`type` is its type line). `attached` is
    /// the line in brackets, null to make it.
    public record Annex(String type, String title, @Nullable String attached, List<Passage> body, boolean landscape) {
        public Annex {
            type = Words.capitals(Words.clean(type));
            title = Words.clean(title);
            attached = Words.cleanOrNone(attached);
            body = List.copyOf(body);
        }
    }

    /// Boxes 10–13 and the code by which a reader finds the document again (PNG; empty
    /// for none).
    public record Marks(
            @Nullable Secrecy secrecy,
            @Nullable Urgency urgency,
            @Nullable String circulation,
            @Nullable String drafter,
            int copies,
            List<String> address,
            byte[] code) {
        public static final Marks NONE = new Marks(null, null, null, null, 0, List.of(), new byte[0]);

        public Marks {
            circulation = circulation == null ? null : Words.cleanOrNone(Words.capitals(circulation));
            drafter = Words.cleanOrNone(drafter);
            address = Words.clean(address);
        }
    }

    public enum Secrecy {
        TUYET_MAT("TUYỆT MẬT"),
        TOI_MAT("TỐI MẬT"),
        MAT("MẬT");

        final String stamp;

        Secrecy(String stamp) {
            this.stamp = stamp;
        }
    }

    /// The decree gives each its width; all are 8 mm high.
    public enum Urgency {
        HOA_TOC("HỎA TỐC", 30),
        THUONG_KHAN("THƯỢNG KHẨN", 40),
        KHAN("KHẨN", 20);

        final String stamp;
        final double width;

        Urgency(String stamp, double width) {
            this.stamp = stamp;
            this.width = width;
        }
    }
}
