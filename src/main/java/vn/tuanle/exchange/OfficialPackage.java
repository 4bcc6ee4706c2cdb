package vn.tuanle.exchange;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tuanle.document.DocumentActKind;

/// An issued document on its way between systems: what the standard's header says of it, and its
/// files. `business` is null for a new document, else what is done to one that was sent before.
public record OfficialPackage(
        Organ from,
        List<Organ> to,
        String number,
        String notation,
        LocalDate day,
        String place,
        String type,
        String subject,
        String position,
        String signer,
        @Nullable DocumentActKind business,
        String reason,
        List<Attachment> attachments) {

    /// An agency by its code, which may be empty, and its name.
    public record Organ(String id, String name) {}

    /// A file as it travels along.
    public record Attachment(String name, String contentType, byte[] content) {}

    public String code() {
        return notation.isEmpty() ? number : number + "/" + notation;
    }

    /// How the standard identifies a document: agency, day, number and symbol.
    public String key() {
        return from.id() + "," + EdXml.DAY.format(day) + "," + code();
    }
}
