package vn.tuanle.writing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tuanle.writing.OfficialDocument.Annex;
import vn.tuanle.writing.OfficialDocument.Letterhead;
import vn.tuanle.writing.OfficialDocument.Marks;
import vn.tuanle.writing.OfficialDocument.Recipient;
import vn.tuanle.writing.OfficialDocument.Signature;

/// A document for tests, put together box by box; what is not said is that of a ward's office.
final class Draft {
    private final String type;
    private final String title;
    private final String symbol;
    private @Nullable String superior;
    private String issuer = "ỦY BAN NHÂN DÂN PHƯỜNG TRẤN BIÊN";
    private String place = "Trấn Biên";
    private @Nullable String number = "7";
    private @Nullable LocalDate day = LocalDate.of(2026, 9, 4);
    private @Nullable String competence;
    private List<String> bases = List.of();
    private List<String> addressees = List.of();
    private final List<Passage> body = new ArrayList<>();
    private @Nullable Signature signature;
    private @Nullable Signature secretary;
    private List<Recipient> recipients = List.of();
    private final List<Annex> annexes = new ArrayList<>();
    private Marks marks = Marks.NONE;

    Draft(String type, String symbol, String title) {
        this.type = type;
        this.symbol = symbol;
        this.title = title;
    }

    Draft by(@Nullable String superior, String issuer, String place) {
        this.superior = superior;
        this.issuer = issuer;
        this.place = place;
        return this;
    }

    Draft numbered(String number, LocalDate day) {
        this.number = number;
        this.day = day;
        return this;
    }

    Draft draft() {
        number = null;
        day = null;
        return this;
    }

    Draft competence(String line) {
        competence = line;
        return this;
    }

    Draft based(List<String> bases) {
        this.bases = bases;
        return this;
    }

    Draft to(String... addressees) {
        this.addressees = List.of(addressees);
        return this;
    }

    /// Lines as in the text of a JSON description: paragraphs, `| a | b |` rows of tables.
    Draft says(String text) {
        body.addAll(BodyText.headed(JsonBody.lines(text)));
        return this;
    }

    Draft says(Passage passage) {
        body.add(passage);
        return this;
    }

    Draft signed(@Nullable Signature signature) {
        this.signature = signature;
        return this;
    }

    Draft beside(Signature secretary) {
        this.secretary = secretary;
        return this;
    }

    Draft received(List<Recipient> recipients) {
        this.recipients = recipients;
        return this;
    }

    Draft with(Annex annex) {
        annexes.add(annex);
        return this;
    }

    Draft marked(Marks marks) {
        this.marks = marks;
        return this;
    }

    OfficialDocument document() {
        return new OfficialDocument(
                type,
                new Letterhead(superior, issuer, number, symbol, place, day, 2026),
                title,
                competence,
                bases,
                addressees,
                body,
                signature,
                secretary,
                recipients,
                annexes,
                marks);
    }
}
