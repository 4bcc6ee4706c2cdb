package vn.tuanle.writing;

import java.util.List;

/// What stands on one certificate of taking part or of a prize, from top to bottom. `about` says who
/// the holder is (year of birth, class), `lines` what for, `signing` the lines above the signer's
/// name; `code` is the QR code to the page that proves it, empty on a sample, which says that it is
/// none yet.
@SuppressWarnings("ArrayRecordComponent") // never compared
public record CertificateSheet(
        String superior,
        String issuer,
        String title,
        String holder,
        String about,
        List<String> lines,
        String placeAndDay,
        List<String> signing,
        String signer,
        String number,
        String address,
        byte[] code) {
    boolean sample() {
        return code.length == 0;
    }
}
