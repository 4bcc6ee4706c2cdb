package vn.tuanle.participation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.tuanle.certificate.CertificateState;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Page;

/// A registration as whoever has its link sees it: where one stands in each sitting, and what one
/// may do. `reaches` is false where this installation has no way to write to the contact.
public record OwnPage(
        UUID id,
        String token,
        String code,
        String activityCode,
        String title,
        String unitName,
        String contact,
        RegistrationKind kind,
        String name,
        String group,
        int people,
        List<Named> names,
        List<Stand> stands,
        Set<UUID> asked,
        List<Certified> certificates,
        Set<ConsentPurpose> consents,
        boolean photos,
        LocalDate deletion,
        boolean reaches,
        Typed typed,
        Errors errors,
        Instant now)
        implements Page {
    /// One of the people, by their place in the registration.
    public record Named(int ordinal, String name) {}

    /// A certificate of one of them.
    public record Certified(UUID id, String code, String holder, CertificateState state) {}

    /// `before` counts the people in the line in front.
    public record Stand(Booking booking, Sitting sitting, int before) {
        boolean live() {
            return booking.state().live();
        }

        /// A change of the sitting waits for an answer.
        boolean asked() {
            return live()
                    && booking.askedAt() != null
                    && (booking.keptAt() == null || booking.keptAt().isBefore(booking.askedAt()));
        }

        boolean over(Instant now) {
            return !now.isBefore(sitting.starts());
        }

        /// The link to take part from afar, shown to who has a place there.
        boolean online() {
            return booking.state() == BookingState.CONFIRMED
                    && booking.way() == Way.ONLINE
                    && !sitting.link().isEmpty();
        }
    }

    boolean confirmed() {
        return stands.stream().anyMatch(stand -> stand.booking().state() == BookingState.CONFIRMED);
    }

    boolean live() {
        return stands.stream().anyMatch(Stand::live);
    }

    boolean may() {
        return stands.stream().anyMatch(stand -> stand.live() && !stand.over(now));
    }

    String path(String end) {
        return RegistrationLinks.path(token) + "/" + end;
    }

    List<ConsentPurpose> purposes() {
        return java.util.Arrays.stream(ConsentPurpose.values())
                .filter(one -> one != ConsentPurpose.TAKE_PART && (one != ConsentPurpose.PHOTO || photos))
                .toList();
    }
}
