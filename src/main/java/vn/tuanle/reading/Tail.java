package vn.tuanle.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What stands below the clauses: recipients, signature, and who approves.
final class Tail {
    static final Pattern RECIPIENTS = Pattern.compile("noi nhan\\s*[:;.]?\\s*");

    final List<Piece> recipients = new ArrayList<>();
    final List<Piece> approval = new ArrayList<>();
    final Signatures signature = new Signatures();
    private @Nullable Line approver;

    /// Recipients stand left, the signature right; in a file without columns their lines may follow
    /// or mix.
    boolean take(Line line, Piece piece, boolean listing) {
        if (piece.fold.startsWith("noi nhan")) {
            java.util.regex.Matcher m = RECIPIENTS.matcher(piece.fold);
            if (m.lookingAt()) {
                Piece more = piece.sub(m.end());
                if (!more.isEmpty()) return tailWords(line, more, true);
                return true;
            }
        }
        return tailWords(line, piece, listing);
    }

    private boolean tailWords(Line line, Piece piece, boolean listing) {
        boolean bullet = piece.text.matches("(?s)[-–+*•].*") || piece.fold.startsWith("luu:");
        if (bullet || listing && !Signatures.opens(piece) && !signature.begun()) {
            int cut = signatureIn(piece);
            if (cut > 0) {
                recipients.add(piece.sub(0, cut));
                signature.take(piece.sub(cut));
                return false;
            }
            boolean wraps = !recipients.isEmpty()
                    && (Character.isLowerCase(piece.first())
                            || recipients.getLast().text.matches("(?s)[-–+*•].*[\\p{L},]"));
            if (!bullet && wraps) {
                recipients.set(recipients.size() - 1, Piece.joined(List.of(recipients.getLast(), piece)));
            } else {
                recipients.add(piece);
            }
            return true;
        }
        // Who approves stands in a column of its own, or below the one who signs.
        boolean approves = approver != null
                && (approver.frame() > 0
                        ? approver.frame() == line.frame() && approver.column() == line.column()
                        : line.frame() == 0
                                && (signature.isComplete()
                                        || !signature.begun() && recipients.isEmpty() && approval.size() < 3));
        if (approves || approving(piece)) {
            if (!approves) approver = line;
            approval.add(piece);
            return false;
        }
        signature.take(piece);
        return listing && line.column() == 1;
    }

    static boolean approving(Piece piece) {
        return piece.fold.matches("(?:duyet|phe duyet|xac nhan)(?: cua.*)?");
    }

    /// Two columns on one line: “- Lưu: VT.      CHỦ TỊCH”.
    private static int signatureIn(Piece piece) {
        java.util.regex.Matcher m = Pattern.compile(
                        "[.;)]\\s(?=" + Signatures.MARKS + "|CHỦ TỊCH|PHÓ CHỦ|HIỆU TRƯỞNG|PHÓ HIỆU|GIÁM ĐỐC|TRƯỞNG)")
                .matcher(piece.text);
        return m.find() ? m.end() : 0;
    }
}
