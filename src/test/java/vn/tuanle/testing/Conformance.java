package vn.tuanle.testing;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/// What veraPDF finds wrong with a PDF that is to be PDF/A-3A and PDF/UA-1.
public final class Conformance {
    private Conformance() {}

    public static Set<String> faults(byte[] pdf) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        Set<String> faults = new TreeSet<>();
        for (PDFAFlavour flavour : List.of(PDFAFlavour.PDFA_3_A, PDFAFlavour.PDFUA_1)) {
            try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                    PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
                var result = validator.validate(parser);
                result.getTestAssertions()
                        .forEach(a -> faults.add(flavour + " " + a.getRuleId().getClause() + " " + a.getMessage() + " "
                                + a.getLocation().getContext()));
                if (!result.isCompliant()) faults.add(flavour + " does not hold");
            }
        }
        return faults;
    }
}
