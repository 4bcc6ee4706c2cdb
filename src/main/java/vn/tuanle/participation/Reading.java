package vn.tuanle.participation;

import java.time.Instant;
import java.time.Year;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuanle.identity.Contact;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Fold;
import vn.tuanle.ui.Errors;

/// Reads a registration form against what the activity asks; each fault is said at its field.
final class Reading {
    static final int MOST_CLASS = 2000;
    private static final int NAME = 200;
    private static final int YOUNGEST_ALONE = 16;
    private final Offering offering;
    private final Typed typed;
    private final Errors errors;
    private final RegistrationKind kind;
    private final Instant now;

    private Reading(Offering offering, Typed typed, Errors errors, Instant now) {
        this.offering = offering;
        this.typed = typed;
        this.errors = errors;
        this.kind = RegistrationKind.of(typed.get("loai"));
        this.now = now;
    }

    /// Null when something must be put right, which is then in `errors`.
    static @Nullable Wish of(Offering offering, Typed typed, Errors errors, boolean english, Instant now) {
        return new Reading(offering, typed, errors, now).wish(english);
    }

    private @Nullable Wish wish(boolean english) {
        Map<UUID, Way> sittings = sittings();
        List<Wish.Guest> guests = kind == RegistrationKind.CLASS ? roll() : guests();
        String name = kind == RegistrationKind.SELF
                ? guests.stream().findFirst().map(Wish.Guest::name).orElse("")
                : name("ten", registrant());
        Contact contact = Contact.of(typed.get("lien-he"));
        if (contact == null)
            errors.at(
                    "lien-he",
                    typed.get("lien-he").isBlank()
                            ? "Hãy ghi số điện thoại hoặc thư điện tử để chúng tôi báo cho bạn."
                            : "Số điện thoại hoặc thư điện tử chưa đúng. Ví dụ: 0912 345 678 hoặc ten@vidu.vn.");
        String group = kind == RegistrationKind.CLASS ? name("nhom", "Hãy ghi lớp và trường.") : "";
        int people = kind == RegistrationKind.CLASS ? count(guests) : guests.size();
        Map<UUID, String> answers = answers();
        Set<ConsentPurpose> consents = EnumSet.noneOf(ConsentPurpose.class);
        for (ConsentPurpose purpose : ConsentPurpose.values())
            if (typed.has(purpose.field(), "co")
                    && (purpose != ConsentPurpose.PHOTO || offering.signUp().photos())) consents.add(purpose);
        if (!consents.contains(ConsentPurpose.TAKE_PART))
            errors.at("dong-y", "Không đồng ý điều này thì chúng tôi không giữ chỗ được; hãy đánh dấu nếu bạn đồng ý.");
        UUID key = Typed.id(typed.get("ma-phieu"));
        if (errors.any() || contact == null) return null;
        return new Wish(
                key == null ? UUID.randomUUID() : key,
                kind,
                contact.email() != null ? contact.email() : Objects.requireNonNull(contact.phone()),
                name,
                group,
                people,
                guests,
                sittings,
                answers,
                consents,
                english);
    }

    private String registrant() {
        return switch (kind) {
            case CLASS -> "Hãy ghi tên giáo viên.";
            case PUPIL -> "Hãy ghi tên cha mẹ hoặc người giám hộ.";
            case SELF, OTHER, HOUSEHOLD -> "Hãy ghi tên bạn.";
        };
    }

    private Map<UUID, Way> sittings() {
        Map<UUID, Way> chosen = new LinkedHashMap<>();
        List<Sitting> open = offering.open(now);
        for (Sitting sitting : open) {
            if (open.size() > 1 && !typed.has("buoi", sitting.id().toString())) continue;
            Way way = sitting.ways().getFirst();
            if (sitting.ways().size() > 1) {
                String asked = typed.get("cach-" + sitting.id());
                if (asked.isEmpty()) errors.at("cach-" + sitting.id(), "Hãy chọn đến tận nơi hay trực tuyến.");
                else way = asked.equals("ONLINE") ? Way.ONLINE : Way.PLACE;
            }
            chosen.put(sitting.id(), way);
        }
        if (chosen.isEmpty()) errors.at("buoi", "Hãy chọn ít nhất một buổi.");
        return chosen;
    }

    private List<Wish.Guest> guests() {
        List<Wish.Guest> guests = new ArrayList<>();
        Set<String> names = new HashSet<>();
        int most =
                kind.several() ? Math.min(JoinPage.MOST_ROWS, offering.signUp().most()) : 1;
        for (int i = 1; i <= JoinPage.MOST_ROWS; i++) {
            String name = line("ten-" + i);
            if (name.isEmpty() && i > 1) continue;
            if (name.isEmpty())
                errors.at("ten-1", kind == RegistrationKind.SELF ? "Hãy ghi tên bạn." : "Hãy ghi tên người tham gia.");
            if (name.length() > NAME) errors.at("ten-" + i, "Tên dài quá {0} ký tự.", NAME);
            if (!name.isEmpty() && !names.add(Fold.fold(name)))
                errors.at("ten-" + i, "Tên này đã có ở trên. Nếu là hai người trùng tên, hãy ghi thêm để phân biệt.");
            if (guests.size() == most) errors.at("ten-" + i, "Mỗi lần đăng ký nhiều nhất {0} người.", most);
            guests.add(guest(i, name));
            if (!kind.several()) break;
        }
        return guests;
    }

    private Wish.Guest guest(int i, String name) {
        AskedAges asked = offering.signUp().asked(kind);
        Integer born = null;
        AgeBand band = null;
        int year = Year.now(Days.ZONE).getValue();
        if (asked == AskedAges.YEAR) {
            born = Typed.number(typed.get("nam-" + i));
            if (born == null || born < 1900 || born > year) {
                errors.at("nam-" + i, "Hãy ghi năm sinh bằng bốn chữ số.");
                born = null;
            } else band = AgeBand.of(born, year);
        } else if (asked == AskedAges.BAND) {
            band = find(AgeBand.values(), typed.get("tuoi-" + i));
            if (band == null) errors.at("tuoi-" + i, "Hãy chọn nhóm tuổi.");
        }
        if (band != null && band.minor() && (kind == RegistrationKind.SELF || kind == RegistrationKind.OTHER))
            errors.at(
                    (born == null ? "tuoi-" : "nam-") + i,
                    "Người dưới {0} tuổi cần cha mẹ hoặc người giám hộ đăng ký: hãy chọn “Con tôi, học sinh” ở đầu trang.",
                    YOUNGEST_ALONE);
        Sex sex = offering.signUp().sexes() ? find(Sex.values(), typed.get("gioi-" + i)) : null;
        return new Wish.Guest(name, born, band, sex, band == null ? kind == RegistrationKind.PUPIL : band.minor());
    }

    /// Names of a class, where the teacher wishes to give them: one a line.
    private List<Wish.Guest> roll() {
        List<Wish.Guest> named = typed.get("ds")
                .lines()
                .map(Fold::nfc)
                .filter(name -> !name.isEmpty())
                .map(name -> new Wish.Guest(name, null, null, null, true))
                .toList();
        if (named.stream().anyMatch(guest -> guest.name().length() > NAME))
            errors.at("ds", "Tên dài quá {0} ký tự.", NAME);
        return named;
    }

    private int count(List<Wish.Guest> named) {
        Integer count = Typed.number(typed.get("so"));
        if (count == null || count < 1 || count > MOST_CLASS) {
            errors.at("so", "Hãy ghi số người của lớp, từ 1 đến {0}.", MOST_CLASS);
            return 1;
        }
        if (named.size() > count) errors.at("ds", "Danh sách có {0} tên, nhiều hơn số người {1}.", named.size(), count);
        return count;
    }

    private Map<UUID, String> answers() {
        Map<UUID, String> answers = new LinkedHashMap<>();
        for (Question question : offering.questions()) {
            if (!question.open(now)) continue;
            String answer = Fold.nfc(typed.get(question.field()));
            if (question.kind() == QuestionKind.CHOICE
                    && !answer.isEmpty()
                    && !question.options().contains(answer)) answer = "";
            if (question.kind() == QuestionKind.YES_NO && !answer.equals("co") && !answer.equals("khong")) answer = "";
            if (answer.isEmpty() && question.required()) errors.at(question.field(), "Hãy trả lời câu này.");
            if (answer.length() > 2000) errors.at(question.field(), "Dài quá {0} ký tự.", 2000);
            if (!answer.isEmpty()) answers.put(question.id(), answer);
        }
        return answers;
    }

    private String name(String field, String missing) {
        String name = line(field);
        if (name.isEmpty()) errors.at(field, missing);
        if (name.length() > NAME) errors.at(field, "Tên dài quá {0} ký tự.", NAME);
        return name;
    }

    private String line(String field) {
        return Fold.nfc(typed.get(field).replaceAll("[\\p{Cntrl}\\s]+", " "));
    }

    static <E extends Enum<E>> @Nullable E find(E[] all, String name) {
        for (E one : all) if (one.name().equals(name)) return one;
        return null;
    }
}
