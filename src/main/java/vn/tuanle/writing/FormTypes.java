package vn.tuanle.writing;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The lines that name the type of a document, however they are written: “KẾ HOẠCH”, “K Ế   H O Ạ C H”.
final class FormTypes {
    private static final Set<String> OFFICIAL = names(type -> !type.isCertificate());
    private static final Set<String> CERTIFICATES = names(DocumentType::isCertificate);

    private FormTypes() {}

    private static Set<String> names(Predicate<DocumentType> of) {
        return Arrays.stream(DocumentType.values())
                .filter(type -> type != DocumentType.CONG_VAN && of.test(type))
                .map(type -> name(type.line()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Letters alone, small and without tones.
    static String name(String line) {
        return FormPlace.bare(line).replaceAll("[^a-z]", "");
    }

    static @Nullable DocumentType named(String name) {
        for (DocumentType type : DocumentType.values())
            if (type != DocumentType.CONG_VAN && name(type.line()).equals(name)) return type;
        return null;
    }

    static boolean isType(FormParagraph p) {
        String first = first(p);
        return OFFICIAL.contains(name(first)) && (p.isCentred() || first.equals(first.toUpperCase(Locale.ROOT)));
    }

    static boolean isCertificate(FormParagraph p) {
        return p.isCentred() && CERTIFICATES.contains(name(first(p)));
    }

    private static String first(FormParagraph p) {
        return p.words().lines().findFirst().orElse("");
    }
}
