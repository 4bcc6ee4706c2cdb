package vn.tuanle.participation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Page;

/// One registration as the unit sees it. The names of minors are there only for who answers for
/// the activity (`answers`).
public record RegistrationPage(
        Offering offering,
        boolean answers,
        UUID id,
        String code,
        RegistrationKind kind,
        String name,
        String group,
        String contact,
        int people,
        LocalDate deletion,
        boolean erased,
        List<Person> persons,
        List<OwnPage.Stand> stands,
        List<Answer> answersGiven,
        List<Consent> consents,
        List<Act> acts,
        Typed typed,
        Errors errors,
        Instant now)
        implements Page {
    public record Person(
            int ordinal,
            String name,
            @Nullable Integer born,
            @Nullable AgeBand band,
            @Nullable Sex sex,
            boolean minor) {}

    public record Answer(String question, QuestionKind kind, String answer) {}

    public record Consent(ConsentPurpose purpose, boolean given, String wording, Instant at) {}

    public record Act(RegistrationActKind kind, @Nullable Instant sitting, String note, String by, Instant at) {}

    String path(String end) {
        return "/hoat-dong-don-vi/" + offering.id() + "/dang-ky" + end;
    }
}
