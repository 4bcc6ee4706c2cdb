package vn.tuanle.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// What of typed text is kept, and what is compared.
class FoldTest {
    @Test
    void whatNobodySeesIsNotKept() {
        assertThat(Fold.nfc(" \uFEFFLễ ph\u00ADát\u2060 động \u202Eđảo\u202C \u2067abc\u2069\u200F\u200B\u0000 "))
                .isEqualTo("Lễ phát động đảo abc");
        assertThat(Fold.nfc("Tru\u031Bo\u031B\u0300ng <b>=1+1</b> {{x}}")).isEqualTo("Trường <b>=1+1</b> {{x}}");
    }

    @Test
    void spellingsOfOneNameAreTheSame() {
        assertThat(Fold.fold("TRẤN  BIÊN\u00A0")).isEqualTo("tran bien");
        assertThat(Fold.fold("Hoà")).isEqualTo(Fold.fold("Hòa")).isEqualTo("hoa");
    }
}
